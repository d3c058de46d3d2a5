using Alluxio.Config.Kubernetes;
using Alluxio.Config.Values;

namespace Alluxio.Config.Comparison;

/// <summary>Collects the steps of all changes: checks, what comes first, deleting and applying, what comes afterwards.</summary>
internal sealed class StepList(ResolvedPlan after)
{
    private const string NoFile = "MANIFEST";

    private readonly List<ChangeStep> _steps = [];
    private readonly List<ChangeStep> _deletions = [];

    // What pods may still need until they have started again.
    private readonly List<ChangeStep> _lateDeletions = [];
    private readonly List<string> _applied = [];

    /// <summary>Adds the steps of one changed field.</summary>
    public void Add(FieldDifference difference, FieldEffect effect)
    {
        _steps.AddRange(effect.Steps);
        if (effect.Effect == ChangeEffect.NotKnown && effect.Steps.Length == 0)
        {
            _steps.Add(new(
                $"Do not change {difference.Path}, or test the change on a cluster that you can lose.",
                effect.Reason)
            { Phase = StepPhase.Check });
        }

        if (effect.Effect is ChangeEffect.None or ChangeEffect.Inert or ChangeEffect.Refused || effect.HasOwnApplying)
        {
            return;
        }

        if (difference.AfterManifest is not { } manifest)
        {
            string kind = difference.Resource.Kind?.ToLowerInvariant() ?? "";
            (difference.Resource is Secret or ConfigMap ? _lateDeletions : _deletions).Add(new(
                $"kubectl delete {kind} {difference.Resource.Metadata?.Name} -n {after.Namespace}",
                "kubectl apply does not delete objects."));
        }
        else if (!_applied.Contains(manifest.File ?? NoFile))
        {
            _applied.Add(manifest.File ?? NoFile);
        }
    }

    /// <summary>All steps in order.</summary>
    /// <param name="recreation">What creates the resource again, which also applies the deployment's own file; empty if that is not
    /// needed.</param>
    public ValueList<ChangeStep> InOrder(ChangeStep[] recreation)
    {
        string reason = recreation.Length == 0 ? "The changes take effect when you apply them."
            : "Immediate changes take effect now. The others take effect when the resource is re-created.";
        IEnumerable<ChangeStep> applying = _applied.Select(file => new ChangeStep($"kubectl apply -f {file} -n {after.Namespace}", reason));
        return
        [
            .. Of(StepPhase.Check)
                .Concat(Of(StepPhase.Before))
                .Concat(_deletions)
                .Concat(applying)
                .Concat(Of(StepPhase.After))
                .Concat(recreation)
                .Concat(Of(StepPhase.Last))
                .Concat(_lateDeletions)
                .Distinct(),
        ];
    }

    private IEnumerable<ChangeStep> Of(StepPhase phase) => _steps.Where(step => step.Phase == phase);
}
