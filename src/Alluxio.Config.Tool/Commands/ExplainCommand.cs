using System.CommandLine;
using System.CommandLine.Parsing;
using Alluxio.Config.Explanations;
using Alluxio.Config.Tool.Options;
using Alluxio.Config.Tool.Terminals;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tool.Commands;

internal sealed class ExplainCommand : Command
{
    private readonly Terminal _terminal;
    private readonly InputOptions _input;

    private readonly Option<string> _path = new("--path")
    {
        Description = "A component (worker), a setting (worker.imagePullSecrets, imagePullSecrets), a property "
            + "(worker.properties.alluxio.user.x) or a field of the manifest (spec.imagePullSecrets).",
        DefaultValueFactory = static _ => "",
    };

    private readonly Option<string?> _where = new("--where")
    {
        Description = "Instead of --path: shows the settings and objects that contain this text.",
        HelpName = "TEXT",
    };

    private readonly Option<string> _format = Choice.Of(
        "--format", "The output format: text for people, markdown for a document, json for a program.", "text", "markdown", "json");

    public ExplainCommand(Terminal terminal)
        : base("explain", "Explains the source of every setting, and the values that it overrides.")
    {
        _terminal = terminal;
        _input = new InputOptions(terminal);
        _input.AddTo(this);
        Add(_path);
        Add(_where);
        Add(_format);
        Validators.Add(Validate);
        SetAction(Run);
    }

    private void Validate(CommandResult result)
    {
        if (result.GetValue(_where) is { } text && (text.Length == 0 || result.IsGiven(_path)))
        {
            result.AddError("--where needs a text, and excludes --path.");
        }
    }

    private int Run(ParseResult result)
    {
        if (!_input.TryResolve(result, out _, out ValueList<ResolvedPlan> plans))
        {
            return ExitCode.Errors;
        }

        string form = result.GetRequiredValue(_format);
        if (result.GetValue(_where) is { } text)
        {
            Answers.Print(
                _terminal, form, plans, plans.Select(plan => plan.WhereIs(text)), static found => found.ToMarkdown(),
                static found => found.ToJson());
            return ExitCode.Ok;
        }

        Explanation[] explanations = [.. plans.Select(plan => plan.Explain(result.GetRequiredValue(_path)))];
        if (explanations.All(static explanation => explanation.Message is not null))
        {
            return _terminal.Fail(explanations[0].ToString());
        }

        Answers.Print(_terminal, form, plans, explanations, static found => found.ToMarkdown(), static found => found.ToJson());
        return ExitCode.Ok;
    }
}
