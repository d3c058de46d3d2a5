using Alluxio.Config.Diagnostics;
using Alluxio.Config.Values;

namespace Alluxio.Config.Comparison;

/// <summary>Compares the deployments of two sets: those of both, those that are new, those that are gone.</summary>
internal static class SetComparer
{
    public static StateComparison Compare(ValueList<ResolvedPlan> before, ValueList<ResolvedPlan> after)
    {
        List<DeploymentComparison> found = [];
        Dictionary<Identity, Queue<int>> earlier = [];
        for (int i = 0; i < before.Count; i++)
        {
            Identity identity = Identity.Of(before[i]);
            (earlier.TryGetValue(identity, out Queue<int>? places) ? places : earlier[identity] = new Queue<int>()).Enqueue(i);
        }

        // What has a counterpart is not the old form of something that has another name.
        HashSet<Identity> named = [.. after.Select(Identity.Of)];
        bool[] isTaken = new bool[before.Count];
        foreach (ResolvedPlan plan in after)
        {
            if (earlier.TryGetValue(Identity.Of(plan), out Queue<int>? places) && places.TryDequeue(out int place))
            {
                isTaken[place] = true;
                if (DeploymentComparer.Compare(before[place], plan) is { } changed)
                {
                    found.Add(changed);
                }

                continue;
            }

            int renamed = Enumerable.Range(0, before.Count).FirstOrDefault(
                candidate => !isTaken[candidate] && !named.Contains(Identity.Of(before[candidate])) && HasSameSpec(before[candidate], plan), -1);
            if (renamed >= 0)
            {
                isTaken[renamed] = true;
            }

            found.Add(renamed < 0 ? Alone(plan, DeploymentOutcome.Added, null) : Alone(plan, DeploymentOutcome.Renamed, before[renamed]));
        }

        found.AddRange(Enumerable.Range(0, before.Count).Where(index => !isTaken[index]).Select(gone => Alone(before[gone], DeploymentOutcome.Removed, null)));
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
                        _ => "Kubernetes cannot rename objects: the old deployment stays until you delete it, and the new one starts with an empty cache.",
                    },
                },
            ],
            Steps = outcome switch
            {
                DeploymentOutcome.Removed => [.. removal.Steps, new ChangeStep(Kubectl(kind, "delete", plan), "kubectl apply does not delete objects.")],
                DeploymentOutcome.Renamed => [new ChangeStep(Kubectl(kind, "delete", earlier!), "The old deployment keeps running beside the new one.") { Condition = "after the old name is unused" }],
                _ => [],
            },
        };
    }

    private static string Kubectl(string kind, string verb, ResolvedPlan plan) => $"kubectl {verb} {kind.ToLowerInvariant()} {plan.Name} -n {plan.Namespace}";

    // What a deployment is found again by.
    private readonly record struct Identity(string System, string Namespace, string Name)
    {
        public static Identity Of(ResolvedPlan plan) => new(plan.System, plan.Namespace, plan.Name);
    }
}
