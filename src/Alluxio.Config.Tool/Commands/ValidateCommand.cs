using System.CommandLine;
using System.CommandLine.Parsing;
using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests;
using Alluxio.Config.Tool.Options;
using Alluxio.Config.Tool.Terminals;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tool.Commands;

/// <summary>Findings are the answer and go to standard output; corrections are reported separately.</summary>
internal sealed class ValidateCommand : Command
{
    private readonly Terminal _terminal;
    private readonly InputOptions _input;
    private readonly CheckingOptions _checking = new();

    private readonly Option<string> _format = Choice.Of(
        "--format", "The output format: text for people and build tools, json for a program, sarif for code scanning.",
        "text", "json", "sarif");

    private readonly Option<string> _threshold = Choice.OfSeverity("--fail-on", "The lowest severity that sets exit code 3.", "error");

    private readonly Option<bool> _fix = new("--fix")
    {
        Description = "Applies safe fixes to the files, or to copies with --output.",
    };

    private readonly Option<string?> _output = new("--output")
    {
        Description = "The folder for the corrected files. The given files are unchanged.",
        HelpName = "FOLDER",
    };

    public ValidateCommand(Terminal terminal)
        : base("validate", "Reports errors in manifests, and valid settings without the intended effect.")
    {
        _terminal = terminal;
        _input = new InputOptions(terminal);
        _input.AddTo(this);
        Add(_format);
        Add(_threshold);
        _checking.AddTo(this);
        Add(_fix);
        Add(_output);
        Validators.Add(Validate);
        SetAction(Run);
    }

    private void Validate(CommandResult result)
    {
        if (result.IsGiven(_output) && !result.IsGiven(_fix))
        {
            result.AddError("--output needs --fix.");
        }
        else if (result.IsGiven(_fix)
            && !result.IsGiven(_output)
            && result.GetResult(_input.Files)?.Tokens.Any(static token => token.Value == "-") == true)
        {
            result.AddError("Standard input cannot be corrected in place. Set a folder with --output.");
        }
    }

    private int Run(ParseResult result)
    {
        ManifestSet manifests;
        CheckReport report;
        FixedManifests? corrected = null;
        using (Progress progress = _input.Watch(result))
        {
            manifests = _input.Load(result, progress);
            ResolveOptions how = _input.Rules.How(result);
            CheckOptions options = _checking.Of(result);
            progress.Now($"Checking {manifests.Manifests.Count} manifests");
            corrected = result.GetValue(_fix) ? AlluxioConfig.Fix(manifests, null, options, how) : null;
            report = corrected is null ? AlluxioConfig.Check(manifests, options, how) : corrected.Report;
        }

        if (corrected is not null)
        {
            EditedFiles.Write(corrected.Texts, result.GetValue(_output));
            foreach (Diagnostic gone in corrected.Fixed)
            {
                _terminal.Tell($"corrected: {gone}");
            }
        }

        Print(result, report, manifests);
        DiagnosticSeverity worst = result.Severity(_threshold);
        return report.Diagnostics.Any<Diagnostic>(found => found.Severity >= worst) ? ExitCode.Errors : ExitCode.Ok;
    }

    private void Print(ParseResult result, CheckReport report, ManifestSet manifests)
    {
        DiagnosticSeverity least = _input.Rules.Least(result);
        CheckReport asked = report with
        {
            Diagnostics = report.Diagnostics.Where<Diagnostic>(found => found.Severity >= least).ToValueList(),
        };
        switch (result.GetRequiredValue(_format))
        {
            case "json":
                _terminal.Print(Answers.Ended(asked.ToJson()));
                break;
            case "sarif":
                _terminal.Print(Answers.Ended(asked.ToSarif(new SarifOptions
                {
                    Root = Environment.CurrentDirectory,
                    FileOfFindingsWithoutPlace = manifests.Manifests.Select(static manifest => manifest.File).FirstOrDefault(),
                })));
                break;
            default:
                // The last line counts what is not shown.
                _terminal.PrintText(Answers.Ended(report.ToText(least)));
                if (report.PartlyChecked.Count > 0)
                {
                    string deployments = string.Join(", ", report.PartlyChecked);
                    _terminal.Print($"Partly checked: {deployments}. Correct the errors, which prevent rendering, and check again.\n");
                }

                break;
        }
    }
}
