using System.Globalization;
using Alluxio.Config.Values;

namespace Alluxio.Config.Comparison;

/// <summary>Derives from effects and steps what applications notice. Nothing is guessed: where effects are unknown, so is this.</summary>
internal static class Interruptions
{
    public static Interruption Of(DeploymentComparison comparison)
    {
        if (comparison.HasErrors || comparison.Steps.Contains(StepList.Correction))
        {
            return new(InterruptionState.NotKnown, "the manifests have errors.");
        }

        string[] unknown = Unknown(comparison);
        Span[] steps = [.. OfSteps(comparison.Steps)];
        Span[] spans = [.. Array.Exists(steps, static span => span.IsCertain) ? [] : OfPods(comparison), .. steps];
        string[] found = [.. spans.Select(static span => span.Text)];
        found = found.Length == 0 && comparison.IsObject && comparison.Has(ChangeEffect.StopsAllPods)
            ? [$"all pods of {comparison.Deployment} stop{AtApply(comparison)}"]
            : found.Length == 0 && !comparison.IsObject
                && (comparison.Outcome == DeploymentOutcome.Removed || comparison.Has(ChangeEffect.StopsAllPods))
            ? [$"all pods of the deployment stop{AtApply(comparison)}"]
            : found;
        return found.Length > 0
            ? new(InterruptionState.Interrupted, $"{string.Join("; ", found)}{(unknown.Length == 0 ? "" : $"; {Words(unknown)}")}.")
            {
                Duration = DurationOf(comparison.Steps, spans),
            }
            : unknown.Length > 0 ? new(InterruptionState.NotKnown, $"{Words(unknown)}.")
            : new(InterruptionState.None, WhyNone(comparison));
    }

    // What is known of the steps while applications notice something.
    private static string? DurationOf(ValueList<ChangeStep> steps, Span[] spans)
    {
        string[] known =
        [
            .. steps.Select((step, place) => (step, place))
                .Where(found => found.step.Lasts is not null && Array.Exists(spans, span => span.Has(found.place)))
                .Select(static found => $"step {Number(found.place)}: {found.step.Lasts}"),
            .. spans.Where(static span => span.Lasts is not null && span.First >= 0)
                .Select(static span => $"step {Number(span.First)}: {span.Lasts}"),
        ];
        return known.Length == 0 ? null : string.Join("; ", known.Distinct()) + ".";
    }

    private static string[] Unknown(DeploymentComparison comparison) =>
    [
        .. comparison.Changes.Where(static change => change.Effect == ChangeEffect.NotKnown)
            .Select(static change => change.IsWhole ? $"{change.Kind} {change.Name}" : change.Field)
            .Concat(comparison.Pods.Where(static pods => pods.Effect is ChangeEffect.NotKnown or ChangeEffect.Refused)
                .Select(static pods => pods.Workload))
            .Distinct(),
    ];

    private static string Words(string[] unknown) => $"the documentation does not say what happens to {string.Join(", ", unknown)}";

    // A step with a condition interrupts applications only if a user takes it.
    private static IEnumerable<Span> OfSteps(ValueList<ChangeStep> steps)
    {
        List<ChangeStep> list = [.. steps];
        HashSet<string> told = [];
        for (int i = 0; i < list.Count; i++)
        {
            foreach (StepMark mark in list[i].Marks)
            {
                if (mark.Moment == StepMoment.End || !told.Add(mark.Clause))
                {
                    continue;
                }

                int end = mark.Moment == StepMoment.Once ? i : EndOf(list, i, mark);
                bool isConditional = list[i].OnlyIf is not null;
                string where = end == i ? $"at step {Number(i)}"
                    : end < 0 ? $"from step {Number(i)} on"
                    : $"from step {Number(i)} to step {Number(end)}";
                string text = $"{mark.Clause} {where}{(isConditional ? ", if its condition holds" : "")}";
                yield return new Span(text, i, Math.Max(end, i)) { IsCertain = !isConditional && !mark.LeavesPods };
            }
        }
    }

    // Applying the manifests creates deleted objects again.
    private static int EndOf(List<ChangeStep> steps, int start, StepMark mark) => mark.IsForGood ? -1
        : steps.FindLastIndex(step => step.Marks.Contains(mark with { Moment = StepMoment.End })) is var end && end > start
            ? end
            : steps.FindIndex(start, static step => step.IsApplying) is var applied && applied > start ? applied : -1;

    private static IEnumerable<Span> OfPods(DeploymentComparison comparison)
    {
        int place = AppliedAt(comparison);
        return comparison.Pods.Where(static pods => pods.Interrupts is not null)
            .Select(pods => new Span(
                $"{pods.Interrupts}{At(place)}{(pods.Certainty == ChangeCertainty.Assumed ? " (assumed)" : "")}", place, place)
            {
                Lasts = pods.Lasts,
            })
            .DistinctBy(static span => span.Text);
    }

    private static string AtApply(DeploymentComparison comparison) => At(AppliedAt(comparison));

    private static string At(int place) => place >= 0 ? $" at step {Number(place)}" : "";

    // A deployment that is removed has no manifests to apply.
    private static int AppliedAt(DeploymentComparison comparison)
    {
        bool isRemoved = comparison.Outcome == DeploymentOutcome.Removed;
        return comparison.Steps.ToList().FindIndex(step => isRemoved ? step.IsDeletion : step.IsApplying);
    }

    private static string WhyNone(DeploymentComparison comparison)
    {
        string[] rolled = [.. comparison.Pods.Where(static pods => pods.Effect == ChangeEffect.RollsPods)
            .Select(static pods => pods.Workload)];
        return comparison.Outcome == DeploymentOutcome.Added ? $"the {(comparison.IsObject ? "object" : "deployment")} is new."
            : rolled.Length > 0 ? $"the pods of {string.Join(", ", rolled)} roll, and the others keep running."
            : comparison.Has(ChangeEffect.RollsPods) ? "pods roll, and the others keep running."
            : comparison.Loss == ChangeLoss.Cache ? "what is lost from the cache is read from the storage again."
            : comparison.Loss == ChangeLoss.Data ? "running pods keep running. But data that has no other copy is lost."
            : comparison.Has(ChangeEffect.Refused) ? "the API server refuses the change."
            : comparison.Has(ChangeEffect.NeedsHand) || comparison.Has(ChangeEffect.Live) ? "running pods keep running."
            : comparison.Has(ChangeEffect.NextStart) ? "only what starts later changes."
            : "nothing changes on the running system.";
    }

    private static string Number(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);

    // What applications notice between two steps, both included.
    private sealed record Span(string Text, int First, int Last)
    {
        /// <summary>Whether it happens in any case, and stops the applications themselves.</summary>
        public bool IsCertain { get; init; }

        /// <summary>What decides how long it takes, beside its steps.</summary>
        public string? Lasts { get; init; }

        public bool Has(int step) => step >= First && step <= Last;
    }
}
