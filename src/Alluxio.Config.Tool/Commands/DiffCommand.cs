using System.CommandLine;
using Alluxio.Config.Comparison;
using Alluxio.Config.Manifests;
using Alluxio.Config.Tool.Options;
using Alluxio.Config.Tool.Terminals;

namespace Alluxio.Config.Tool.Commands;

internal sealed class DiffCommand : Command
{
    private readonly Terminal _terminal;
    private readonly RuleOptions _rules = new();

    private readonly Argument<string> _before = new("BEFORE")
    {
        Description = "The file or folder before the change.",
        Validators = { Check.Files },
    };

    private readonly Argument<string?> _after = new("AFTER")
    {
        Description = "The file or folder after the change. It can be omitted with --release-after, and is then the same as BEFORE.",
        Arity = ArgumentArity.ZeroOrOne,
        Validators = { Check.Files },
    };

    private readonly Option<string?> _releaseAfter = RuleOptions.OfRelease(
        "--release-after", "The release after the change; --release is the one before.");

    private readonly Option<string> _format = Choice.Of(
        "--format", "The output format: text for people, markdown for a pull request, json for a program.", "text", "markdown", "json");

    private readonly Option<string[]> _worst = new Option<string[]>("--fail-on")
    {
        Description = "The effect that sets exit code 3: restart, refused, cache-loss, data-loss. Can be repeated.",
        DefaultValueFactory = static _ => [],
    }.AcceptOnlyFromAmong("restart", "refused", "cache-loss", "data-loss");

    public DiffCommand(Terminal terminal)
        : base("diff", "Shows restarts, losses and manual steps of a change.")
    {
        _terminal = terminal;
        Add(_before);
        Add(_after);
        _rules.AddTo(this);
        Add(_releaseAfter);
        Add(_format);
        Add(_worst);
        Validators.Add(result =>
        {
            if (result.GetResult(_after) is not { Tokens.Count: > 0 }
                && result.GetValue(_releaseAfter) is null
                && result.GetResult(_before) is { Tokens.Count: > 0 })
            {
                result.AddError("AFTER is missing: set the file or folder after the change, or --release-after.");
            }
        });
        SetAction(Run);
    }

    private int Run(ParseResult result)
    {
        StateComparison comparison = Compare(result);
        _terminal.Tell(_rules.Shown(result, comparison.Diagnostics));
        switch (result.GetRequiredValue(_format))
        {
            case "json":
                _terminal.Print(Answers.Ended(comparison.ToJson()));
                break;
            case "markdown":
                _terminal.Print(Answers.Ended(comparison.ToMarkdown()));
                break;
            default:
                _terminal.PrintText(Answers.Ended(comparison.ToString()));
                break;
        }

        return comparison.Diagnostics.Count > 0 || result.GetRequiredValue(_worst).Any(limit => IsReached(comparison, limit))
            ? ExitCode.Errors
            : comparison.HasEffects ? ExitCode.Effects
            : ExitCode.Ok;
    }

    private StateComparison Compare(ParseResult result)
    {
        string before = result.GetRequiredValue(_before);
        string[] files = [before, result.GetValue(_after) ?? before];
        ResolveOptions how = _rules.How(result);
        using Progress progress = Progress.Of(_terminal, files);
        ManifestSet[] states = [.. files.Select(file => ManifestFile.Load(file, _terminal, progress))];
        progress.Now($"Comparing {states[0].Manifests.Count} with {states[1].Manifests.Count} manifests");
        return AlluxioConfig.Compare(
            states[0],
            states[1],
            how,
            result.GetValue(_releaseAfter) is { } release ? how with { Release = release } : how);
    }

    private static bool IsReached(StateComparison comparison, string limit) => limit switch
    {
        "cache-loss" => comparison.Loss >= ChangeLoss.Cache,
        "data-loss" => comparison.Loss == ChangeLoss.Data,
        "refused" => comparison.Has(ChangeEffect.Refused),
        _ => comparison.Has(ChangeEffect.RollsPods) || comparison.Has(ChangeEffect.StopsAllPods),
    };
}
