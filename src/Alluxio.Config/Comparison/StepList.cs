using Alluxio.Config.Values;

namespace Alluxio.Config.Comparison;

/// <summary>Collects the steps of all changes: what comes first, deleting and applying, what comes afterwards.</summary>
internal sealed class StepList(ResolvedPlan after)
{
    private const string NoFile = "MANIFEST";

    private readonly List<ChangeStep> _first = [];
    private readonly List<ChangeStep> _deletions = [];
    private readonly List<ChangeStep> _last = [];
    private readonly List<string> _applied = [];

    /// <summary>Adds the steps of one changed field.</summary>
    public void Add(FieldDifference difference, FieldEffect effect)
    {
        _first.AddRange(effect.Steps.Where(static step => !step.IsAfterApplying));
        _last.AddRange(effect.Steps.Where(static step => step.IsAfterApplying));
        if (effect.Effect is ChangeEffect.None or ChangeEffect.Inert or ChangeEffect.Refused || effect.HasOwnApplying)
        {
            return;
        }

        if (difference.AfterManifest is not { } manifest)
        {
            string kind = difference.Resource.Kind?.ToLowerInvariant() ?? "";
            _deletions.Add(new($"kubectl delete {kind} {difference.Resource.Metadata?.Name} -n {after.Namespace}", "Applying manifests deletes nothing."));
        }
        else if (!_applied.Contains(manifest.File ?? NoFile))
        {
            _applied.Add(manifest.File ?? NoFile);
        }
    }

    /// <summary>All steps in order.</summary>
    /// <param name="recreation">What creates the resource again; it applies the deployment's own file.</param>
    public ValueList<ChangeStep> InOrder(ChangeStep[] recreation)
    {
        string? own = recreation.Length == 0 ? null : after.Deployment?.File ?? NoFile;
        IEnumerable<ChangeStep> applying = _applied.Where(file => file != own)
            .Select(file => new ChangeStep($"kubectl apply -f {file} -n {after.Namespace}", "The changes take effect once the API server has them."));
        return [.. _first.Concat(_deletions).Concat(recreation).Concat(applying).Concat(_last).Distinct()];
    }
}
