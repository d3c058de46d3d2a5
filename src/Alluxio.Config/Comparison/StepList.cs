using Alluxio.Config.Kubernetes;
using Alluxio.Config.Values;

namespace Alluxio.Config.Comparison;

/// <summary>Collects the steps of all changes: checks, what comes first, deleting and applying, what comes afterwards.</summary>
internal sealed class StepList(ResolvedPlan after)
{
    private const string NoFile = "MANIFEST";

    private readonly List<ChangeStep> _steps = [];
    private readonly List<ChangeStep> _deletions = [];

    // Objects that pods may still need until they have restarted.
    private readonly List<ChangeStep> _lateDeletions = [];
    private readonly List<string> _applied = [];

    // Files of new objects that pods refer to.
    private readonly List<string> _supplied = [];

    // Steps on the running resource. Creating the resource again makes them unnecessary.
    private readonly List<ChangeStep> _inPlace = [];
    private readonly List<string> _preconditions = [];
    private readonly List<StepMark> _marks = [];
    private bool _waitsForRecreation;

    /// <summary>The first step if the manifests have errors; before it, nothing is applied or deleted.</summary>
    public static ChangeStep Correction { get; } = new(
        "Correct the errors of the manifests, and compare again.",
        "The API server or the controller refuses them, and an old deployment that is deleted does not come back.")
    { Phase = StepPhase.Check };

    /// <summary>The decision about a change whose effect no document describes.</summary>
    public static ChangeStep Trial(FieldDifference difference, string reason) => new(
        $"Test the change of {difference.Path} on a cluster that you can lose, or restore the old value and compare again.", reason)
    { Phase = StepPhase.Check };

    /// <summary>Adds steps of no single field.</summary>
    public void Add(IEnumerable<ChangeStep> steps) => _steps.AddRange(steps);

    /// <summary>Adds a step before all others of its time.</summary>
    public void AddFirst(ChangeStep step) => _steps.Insert(0, step);

    /// <summary>Adds the steps of one changed field.</summary>
    public void Add(FieldDifference difference, FieldEffect effect)
    {
        (effect.IsInPlace ? _inPlace : _steps).AddRange(effect.Steps);
        _waitsForRecreation |= effect.WaitsForRecreation;
        if (effect.Precondition is { } precondition && !_preconditions.Contains(precondition))
        {
            _preconditions.Add(precondition);
        }

        if (effect.Interrupts is { } clause)
        {
            _marks.Add(new StepMark(StepMoment.Begin, clause));
        }

        if (effect.Effect == ChangeEffect.NotKnown && effect.Steps.Length == 0)
        {
            _steps.Add(Trial(difference, effect.Reason));
        }

        if (effect.Effect is ChangeEffect.None or ChangeEffect.Inert
            || (effect.Effect == ChangeEffect.Refused && !effect.IsAppliedAfterSteps)
            || effect.HasOwnApplying)
        {
            return;
        }

        if (difference.AfterManifest is not { } manifest)
        {
            string kind = difference.Resource.Kind?.ToLowerInvariant() ?? "";
            bool isContent = difference.Resource is Secret or ConfigMap;
            (isContent || effect.IsDeletedLast ? _lateDeletions : _deletions).Add(new(
                $"kubectl delete {kind} {difference.Resource.Metadata?.Name} -n {after.Namespace}",
                "kubectl apply does not delete objects.")
            { Condition = isContent ? "after no running pod refers to it" : null });
        }
        else if ((difference.IsWhole && IsSupply(manifest.File) ? _supplied : _applied) is var files
            && !files.Contains(manifest.File ?? NoFile))
        {
            files.Add(manifest.File ?? NoFile);
        }
    }

    // With other objects in its file, the objects come when the file is applied.
    private bool IsSupply(string? file) => after.Manifests.Manifests.Where(manifest => manifest.File == file)
        .All(static manifest => manifest.Resource is Secret or ConfigMap);

    private bool HoldsContent(string file) => after.Manifests.Manifests.Any(manifest => manifest.File == file
        && manifest.Resource is Secret or ConfigMap);

    /// <summary>All steps in order.</summary>
    /// <param name="recreation">What creates the resource again, which also applies the deployment's own file; empty if that is not
    /// needed.</param>
    public ValueList<ChangeStep> InOrder(ChangeStep[] recreation)
    {
        string reason = recreation.Length == 0 ? "The changes take effect when you apply them."
            : "Immediate changes take effect now. The others take effect when the resource is re-created.";
        string? condition = _preconditions.Count == 0 ? null : $"if {string.Join(", and if ", _preconditions)}";
        bool isHeldBack = _waitsForRecreation && recreation.Length > 0;
        ChangeStep[] applying =
        [
            .. _applied.Where(file => !isHeldBack || file != (after.Deployment?.File ?? NoFile))
                .OrderBy(file => HoldsContent(file) ? 0 : 1)
                .Select((file, i) => new ChangeStep($"kubectl apply -f {file} -n {after.Namespace}", reason)
                {
                    Condition = condition,
                    IsApplying = true,
                    Marks = i == 0 ? [.. _marks.Distinct()] : [],
                }),
        ];
        List<ChangeStep> steps = [.. _steps, .. recreation.Length == 0 ? _inPlace : []];
        IEnumerable<ChangeStep> Of(StepPhase phase) => steps.Where(step => step.Phase == phase);

        // Steps that save data precede the first change: workers may stop with it.
        ChangeStep[] ordered =
        [
            .. Of(StepPhase.Check)
                .Concat(recreation.Where(static step => step.Phase == StepPhase.Check))
                .Concat(_supplied.Except(_applied).Select(file => new ChangeStep(
                    $"kubectl apply -f {file} -n {after.Namespace}", "Pods refer to its objects, and do not start without them.")
                { IsSupply = true }))
                .Concat(recreation.Where(static step => step.Phase == StepPhase.Save))
                .Concat(Of(StepPhase.Save))
                .Concat(Of(StepPhase.First))
                .Concat(Of(StepPhase.Before))
                .Concat(_deletions)
                .Concat(Of(StepPhase.Latest))
                .Concat(applying)
                .Concat(isHeldBack ? [] : Of(StepPhase.After))
                .Concat(recreation.Where(static step => step.Phase is not (StepPhase.Save or StepPhase.Check)))
                .Concat(isHeldBack ? Of(StepPhase.After) : [])
                .Concat(Of(StepPhase.Last))
                .Concat(Of(StepPhase.Final))
                .Concat(_lateDeletions)
                .Distinct(),
        ];
        return [.. AskedFirst(ordered, condition)];
    }

    /// <summary>The steps with the condition of the whole change on the first one that changes anything: a user must know it before.
    /// </summary>
    private static ChangeStep[] AskedFirst(ChangeStep[] steps, string? condition)
    {
        int first = Array.FindIndex(steps, static step => step.Phase != StepPhase.Check);
        if (condition is not null && first >= 0 && !steps[first].IsApplying)
        {
            steps[first] = steps[first] with
            {
                Condition = steps[first].Condition is { } own ? $"{condition}, and {own}" : condition,
            };
        }

        return steps;
    }
}
