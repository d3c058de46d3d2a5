using System.CommandLine;
using System.CommandLine.Parsing;
using Alluxio.Config.Images;
using Alluxio.Config.Manifests;
using Alluxio.Config.Tool.Options;
using Alluxio.Config.Tool.Terminals;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tool.Commands;

internal sealed class ImagesCommand : Command
{
    private readonly Terminal _terminal;
    private readonly InputOptions _input;
    private readonly RelocationOptions _relocation = new();

    private readonly Option<string[]> _allow = Repeated.Of(
        "--allow",
        "PREFIX",
        "An allowed registry, or a path in it (registry.example.com/team). Can be repeated.",
        Check.Prefix);

    private readonly Option<bool> _installation = new("--installation")
    {
        Description = "Also checks the images of the controller itself, even without the values of its chart.",
    };

    private readonly Option<string> _format = Choice.Of(
        "--format",
        "The output format: table for people, markdown for a document, json for a program. script copies relocated images.",
        "table", "markdown", "json", "script");

    public ImagesCommand(Terminal terminal)
        : base("images", "Lists every image with its source, its purpose and its pull secrets. Checks its registry.")
    {
        _terminal = terminal;
        _input = new InputOptions(terminal);
        _input.AddTo(this);
        Add(_allow);
        Add(_installation);
        _relocation.AddTo(this);
        Add(_format);
        Validators.Add(Validate);
        SetAction(Run);
    }

    private void Validate(CommandResult result)
    {
        bool isScript = result.GetResult(_format)?.Tokens.Any(static token => token.Value == "script") == true;
        if (!_relocation.IsGiven(result) && (isScript || _relocation.IsMoreGiven(result)))
        {
            result.AddError("--output, --lock, --pin and --format script need --relocate or --map.");
        }

        if (_relocation.IsGiven(result) && result.IsGiven(_allow))
        {
            result.AddError("--allow checks the given files: relocate first, then check the edited files.");
        }
    }

    private int Run(ParseResult result)
    {
        if (_relocation.IsGiven(result.CommandResult))
        {
            return new Relocation(_terminal, _input, _relocation).Run(result, result.GetRequiredValue(_format));
        }

        if (!_input.TryResolve(result, out ManifestSet manifests, out ValueList<ResolvedPlan> plans))
        {
            return ExitCode.Errors;
        }

        ImageCheckOptions options = new()
        {
            Allowed = [.. result.GetRequiredValue(_allow).Select(ImagePrefix.Parse)],
            IncludesInstallation = result.GetValue(_installation),
        };
        ImageReport[] reports = [.. plans.Select(plan => plan.CheckImages(manifests, options))];
        _terminal.Tell(_input.Rules.Shown(result, reports.SelectMany(static report => report.Diagnostics).Distinct()));
        Answers.Print(
            _terminal, result.GetRequiredValue(_format), plans, reports, static report => report.ToMarkdown(),
            static report => report.ToJson());
        return reports.Any(static report => report.HasEscapes) ? ExitCode.Escapes : ExitCode.Ok;
    }
}
