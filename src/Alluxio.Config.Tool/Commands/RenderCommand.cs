using System.CommandLine;
using Alluxio.Config.Tool.Options;
using Alluxio.Config.Tool.Terminals;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tool.Commands;

internal sealed class RenderCommand : Command
{
    private readonly Terminal _terminal;
    private readonly InputOptions _input;

    public RenderCommand(Terminal terminal)
        : base("render", "Prints every object that the controller creates, as YAML.")
    {
        _terminal = terminal;
        _input = new InputOptions(terminal);
        _input.AddTo(this);
        SetAction(Run);
    }

    private int Run(ParseResult result)
    {
        if (!_input.TryResolve(result, out _, out ValueList<ResolvedPlan> plans))
        {
            return ExitCode.Errors;
        }

        _terminal.Print(plans.SelectMany(static plan => plan.Objects).ToYaml());
        return ExitCode.Ok;
    }
}
