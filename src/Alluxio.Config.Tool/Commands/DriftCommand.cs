using System.CommandLine;
using Alluxio.Config.Comparison.Live;
using Alluxio.Config.Tool.Live;
using Alluxio.Config.Tool.Options;
using Alluxio.Config.Tool.Terminals;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tool.Commands;

internal sealed class DriftCommand : Command
{
    private readonly Terminal _terminal;
    private readonly InputOptions _input;

    private readonly SourceOptions _source = new();

    private readonly Option<string[]> _ignore = new("--ignore")
    {
        Description = "A path of fields that somebody else manages. May be given several times.",
        HelpName = "PATH",
        DefaultValueFactory = static _ => [],
    };

    private readonly Option<string> _format = Choice.Of("--format", "For people, or for a program.", "text", "json");

    public DriftCommand(Terminal terminal)
        : base("drift", "Tells whether a cluster runs what its manifests say.")
    {
        _terminal = terminal;
        _input = new InputOptions(terminal);
        _input.AddTo(this);
        _source.AddTo(this);
        Add(_ignore);
        Add(_format);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult result, CancellationToken cancellation)
    {
        if (!_input.TryResolve(result, out _, out ValueList<ResolvedPlan> plans))
        {
            return ExitCode.Errors;
        }

        LiveOptions options = new() { Ignore = [.. result.GetRequiredValue(_ignore)] };
        LiveAnswer answer = await _source.Source(result, _terminal).CompareAsync(plans, options, cancellation).ConfigureAwait(false);
        bool isText = result.GetRequiredValue(_format) == "text";
        foreach (LiveComparison comparison in answer.Comparisons)
        {
            if (isText)
            {
                _terminal.PrintText(comparison.ToString().TrimEnd('\n') + "\n");
            }
            else
            {
                _terminal.Print(comparison.ToJson().TrimEnd('\n') + "\n");
            }
        }

        return answer.ExitCode;
    }
}
