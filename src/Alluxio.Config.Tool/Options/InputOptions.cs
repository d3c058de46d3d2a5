using System.CommandLine;
using Alluxio.Config.Checks;
using Alluxio.Config.Comparison.Live;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests;
using Alluxio.Config.Tool.Terminals;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tool.Options;

/// <summary>The manifests of a command and how they are resolved.</summary>
internal sealed class InputOptions(Terminal terminal)
{
    public Argument<string[]> Files { get; } = new("FILE")
    {
        Description = "Files or folders with manifests, or '-' for standard input. All documents form one set.",
        Arity = ArgumentArity.OneOrMore,
        Validators = { Check.Files },
    };

    public RuleOptions Rules { get; } = new();

    public void AddTo(Command command)
    {
        command.Add(Files);
        Rules.AddTo(command);
    }

    public Progress Watch(ParseResult result) => Progress.Of(terminal, result.GetRequiredValue(Files));

    public ManifestSet Load(ParseResult result, Progress progress) =>
        result.GetRequiredValue(Files).Aggregate(ManifestSet.Empty, (set, file) => set.Concat(ManifestFile.Load(file, terminal, progress)));

    /// <summary>Reads and resolves, tells what was found, and gives plans only if none of it is an error.</summary>
    public bool TryResolve(ParseResult result, out ManifestSet manifests, out ValueList<ResolvedPlan> plans)
    {
        using Progress progress = Watch(result);
        manifests = Load(result, progress);
        return TryResolve(result, manifests, live: null, progress, out plans);
    }

    /// <summary>
    /// Resolves what was read, as <see cref="TryResolve(ParseResult, out ManifestSet, out ValueList{ResolvedPlan})"/> does, by the release
    /// of live objects.
    /// </summary>
    public bool TryResolve(
        ParseResult result,
        ManifestSet manifests,
        LiveObjects? live,
        Progress progress,
        out ValueList<ResolvedPlan> plans)
    {
        ResolveOptions how = Rules.How(result) with { Live = live };
        progress.Now($"Resolving {manifests.Manifests.Count} manifests");
        plans = AlluxioConfig.ResolveAll(manifests, how);
        IEnumerable<Diagnostic> found = plans.SelectMany(static plan => plan.Diagnostics).Distinct();
        if (plans.Count == 0)
        {
            AlluxioConfig.TryResolve(manifests, how, out _, out ValueList<Diagnostic> reasons);
            found = (how.Controller?.Diagnostics ?? []).Concat(reasons);
        }

        CheckReport report = new() { Diagnostics = found.ToValueList() };
        progress.Dispose();
        terminal.Tell(report.ToText(Rules.Least(result)));
        return !report.HasErrors;
    }
}
