using Alluxio.Config.Diagnostics;
using Alluxio.Config.Values;

namespace Alluxio.Config.Comparison;

/// <summary>Compares the deployments of two sets: those of both, those that are new, those that are gone.</summary>
internal static class SetComparer
{
    public static StateComparison Compare(ValueList<ResolvedPlan> before, ValueList<ResolvedPlan> after)
    {
        List<DeploymentComparison> found = [];
        List<ResolvedPlan> left = [.. before];
        foreach (ResolvedPlan plan in after)
        {
            ResolvedPlan? earlier = left.Find(candidate => IsSame(candidate, plan));
            if (earlier is not null)
            {
                left.Remove(earlier);
                if (DeploymentComparer.Compare(earlier, plan) is { } changed)
                {
                    found.Add(changed);
                }

                continue;
            }

            ResolvedPlan? renamed = left.Find(candidate => !after.Any(other => IsSame(candidate, other)) && HasSameSpec(candidate, plan));
            left.Remove(renamed!);
            found.Add(Alone(plan, renamed is null ? DeploymentOutcome.Added : DeploymentOutcome.Renamed, renamed));
        }

        found.AddRange(left.Select(static gone => Alone(gone, DeploymentOutcome.Removed, null)));
        return new StateComparison
        {
            Deployments = found.ToValueList(),
            Diagnostics = before.Concat(after)
                .SelectMany(static plan => plan.Diagnostics)
                .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .Distinct()
                .ToValueList(),
        };
    }

    private static bool IsSame(ResolvedPlan one, ResolvedPlan other) =>
        one.System == other.System && one.Name == other.Name && one.Namespace == other.Namespace;

    // All but the names is equal.
    private static bool HasSameSpec(ResolvedPlan one, ResolvedPlan other) => one.System == other.System
        && one.Deployment is not null && other.Deployment is not null
        && FieldDifferences.Of(one.Deployment, other.Deployment).All(static difference => difference.IsIn("metadata"));

    private static DeploymentComparison Alone(ResolvedPlan plan, DeploymentOutcome outcome, ResolvedPlan? earlier)
    {
        string kind = plan.Deployment?.Resource.Kind ?? "";
        FieldEffect removal = LifecycleFacts.Of(plan).EffectOfRemoval(plan);
        ChangeLoss loss = outcome == DeploymentOutcome.Added ? ChangeLoss.None : removal.Loss;
        return new DeploymentComparison
        {
            System = plan.System,
            Deployment = plan.ToString(),
            Outcome = outcome,
            BeforeRelease = outcome == DeploymentOutcome.Added ? null : (earlier ?? plan).Release,
            AfterRelease = outcome == DeploymentOutcome.Removed ? null : plan.Release,
            Changes =
            [
                new ConfigurationChange
                {
                    Kind = kind,
                    Name = plan.Name,
                    Field = "metadata.name",
                    Before = outcome == DeploymentOutcome.Added ? null : (earlier ?? plan).ToString(),
                    After = outcome == DeploymentOutcome.Removed ? null : plan.ToString(),
                    Effect = outcome == DeploymentOutcome.Added ? ChangeEffect.Live : ChangeEffect.StopsAllPods,
                    Loss = loss,
                    Reason = outcome switch
                    {
                        DeploymentOutcome.Added => "A new deployment is created.",
                        DeploymentOutcome.Removed => removal.Reason,
                        _ => "Kubernetes renames nothing: the old deployment stays until somebody deletes it, and the new one begins with an empty cache.",
                    },
                },
            ],
            Steps = outcome switch
            {
                DeploymentOutcome.Removed => [.. removal.Steps, new ChangeStep(Kubectl(kind, "delete", plan), "Applying manifests deletes nothing.")],
                DeploymentOutcome.Renamed => [new ChangeStep(Kubectl(kind, "delete", earlier!), "The old deployment keeps running beside the new one.") { Condition = "once nothing uses the old name" }],
                _ => [],
            },
        };
    }

    private static string Kubectl(string kind, string verb, ResolvedPlan plan) => $"kubectl {verb} {kind.ToLowerInvariant()} {plan.Name} -n {plan.Namespace}";
}
