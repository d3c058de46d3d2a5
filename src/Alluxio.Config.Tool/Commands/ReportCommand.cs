using System.CommandLine;
using System.Text;
using Alluxio.Config.Checks;
using Alluxio.Config.Comparison;
using Alluxio.Config.Manifests;
using Alluxio.Config.Reports;
using Alluxio.Config.Tool.Options;
using Alluxio.Config.Tool.Terminals;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tool.Commands;

/// <summary>A report is written for manifests with errors, too: it shows them at their lines.</summary>
internal sealed class ReportCommand : Command
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Terminal _terminal;
    private readonly InputOptions _input;
    private readonly CheckingOptions _checking = new();

    private readonly Option<string?> _before = new("--before")
    {
        Description = "The file or folder before a change: the report begins with restarts, losses and manual steps of the change.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "The output file. Default: standard output.",
        HelpName = "FILE",
    };

    public ReportCommand(Terminal terminal)
        : base("report",
            "Writes one HTML file: components, layers of each setting, memory, images, findings and the lines of the manifests.")
    {
        _terminal = terminal;
        _input = new InputOptions(terminal);
        _input.AddTo(this);
        _checking.AddTo(this);
        Add(_before);
        Add(_output);
        SetAction(Run);
    }

    private int Run(ParseResult result)
    {
        bool isGood = _input.TryResolve(result, out ManifestSet manifests, out ValueList<ResolvedPlan> plans);
        if (plans.Count == 0)
        {
            return ExitCode.Errors;
        }

        ResolveOptions how = _input.Rules.How(result);
        CheckReport findings = AlluxioConfig.Check(manifests, _checking.Of(result), how);
        string report = plans.ToHtml(new HtmlReportOptions { Findings = findings, Comparison = Compare(result, manifests, how) });
        if (result.GetValue(_output) is { } file)
        {
            File.WriteAllText(file, report, Utf8);
        }
        else
        {
            _terminal.Print(report);
        }

        return isGood ? ExitCode.Ok : ExitCode.Errors;
    }

    private StateComparison? Compare(ParseResult result, ManifestSet after, ResolveOptions how)
    {
        if (result.GetValue(_before) is not { } file)
        {
            return null;
        }

        using Progress progress = Progress.Of(_terminal, [file]);
        return AlluxioConfig.Compare(ManifestFile.Load(file, _terminal, progress), after, how);
    }
}
