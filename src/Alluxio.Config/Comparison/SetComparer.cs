using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Comparison;

/// <summary>Compares the deployments of two sets: those of both, those that are new, those that are gone.</summary>
internal static class SetComparer
{
    /// <summary>Compares two sets of plans.</summary>
    /// <param name="before">The plans before.</param>
    /// <param name="after">The plans after.</param>
    /// <param name="refused">Manifests after that the API server refuses by their definitions.</param>
    /// <param name="manifests">The manifests after.</param>
    public static StateComparison Compare(
        ValueList<ResolvedPlan> before, ValueList<ResolvedPlan> after, IReadOnlyCollection<Manifest> refused, ManifestSet manifests)
    {
        List<DeploymentComparison> found = [];
        Dictionary<Identity, Queue<int>> earlier = [];
        for (int i = 0; i < before.Count; i++)
        {
            Identity identity = Identity.Of(before[i]);
            (earlier.TryGetValue(identity, out Queue<int>? places) ? places : earlier[identity] = new Queue<int>()).Enqueue(i);
        }

        bool[] isTaken = new bool[before.Count];
        Dictionary<ResolvedPlan, (int Index, bool IsAssumed)> renamed =
            before is [{ } one] && after is [{ } other] && Identity.Of(one) == Identity.Of(other)
                ? [] : Renamed(before, after);
        foreach (ResolvedPlan plan in after)
        {
            if (earlier.TryGetValue(Identity.Of(plan), out Queue<int>? places) && places.TryDequeue(out int place))
            {
                isTaken[place] = true;
                if (DeploymentComparer.Compare(before[place], plan, refused) is { } changed)
                {
                    found.Add(changed);
                }

                continue;
            }

            if (renamed.TryGetValue(plan, out (int Index, bool IsAssumed) old))
            {
                isTaken[old.Index] = true;
                found.Add(RenamedDeployment.Compare(before[old.Index], plan, old.IsAssumed));
            }
            else
            {
                found.Add(Added(plan, before));
            }
        }

        found.AddRange(Enumerable.Range(0, before.Count).Where(index => !isTaken[index]).Select(gone => Removed(before[gone], manifests)));
        return new StateComparison
        {
            Deployments = found.ToValueList(),
            Diagnostics = before.Concat(after)
                .Where(static plan => plan.HasErrors)
                .SelectMany(static plan => plan.Diagnostics)
                .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .Distinct()
                .ToValueList(),
        };
    }

    // Which new deployments are gone ones under another name: where all but the names is equal, and only one of each is; or where only one
    // of the kind is gone and only one is new.
    private static Dictionary<ResolvedPlan, (int Index, bool IsAssumed)> Renamed(
        ValueList<ResolvedPlan> before,
        ValueList<ResolvedPlan> after)
    {
        HashSet<Identity> was = [.. before.Select(Identity.Of)];
        HashSet<Identity> now = [.. after.Select(Identity.Of)];
        List<int> gone = [.. Enumerable.Range(0, before.Count).Where(index => !now.Contains(Identity.Of(before[index])))];
        List<ResolvedPlan> fresh = [.. after.Where(plan => !was.Contains(Identity.Of(plan)))];
        Dictionary<ResolvedPlan, (int, bool)> found = new(ReferenceEqualityComparer.Instance);
        foreach (bool isAssumed in (bool[])[false, true])
        {
            bool Fits(ResolvedPlan one, ResolvedPlan other) => isAssumed ? IsSameKind(one, other) : HasSameSpec(one, other);
            (ResolvedPlan Plan, int Index)[] pairs =
            [
                .. from plan in fresh
                   let candidates = gone.FindAll(index => Fits(before[index], plan))
                   where candidates.Count == 1 && fresh.Count(other => Fits(before[candidates[0]], other)) == 1
                   select (plan, candidates[0]),
            ];
            foreach ((ResolvedPlan plan, int index) in pairs)
            {
                found[plan] = (index, isAssumed);
                fresh.Remove(plan);
                gone.Remove(index);
            }
        }

        return found;
    }

    private static bool IsSameKind(ResolvedPlan one, ResolvedPlan other) => one.System == other.System
        && one.Deployment is { Resource.Kind: { } kind } && other.Deployment?.Resource.Kind == kind;

    // All but the names is equal.
    private static bool HasSameSpec(ResolvedPlan one, ResolvedPlan other) => IsSameKind(one, other)
        && FieldDifferences.Of(one.Deployment!, other.Deployment!).All(static difference => difference.IsIn("metadata"));

    private static DeploymentComparison Added(ResolvedPlan plan, ValueList<ResolvedPlan> before)
    {
        FieldEffect effect = LifecycleFacts.Of(plan).EffectOfAddition(plan, before);
        return Alone(plan, DeploymentOutcome.Added, effect.On(ConfigurationChange.OfName(null, plan))) with
        {
            AfterRelease = plan.Release,
            HasErrors = plan.HasErrors,
            Steps = effect.HasOwnApplying
                ? [.. effect.Steps]
                : [.. effect.Steps, RenamedDeployment.Applying(plan, "The new deployment is created.")],
        };
    }

    private static DeploymentComparison Removed(ResolvedPlan plan, ManifestSet after)
    {
        FieldEffect effect = LifecycleFacts.Of(plan).EffectOfRemoval(plan);
        return Alone(plan, DeploymentOutcome.Removed, effect.On(ConfigurationChange.OfName(plan, null))) with
        {
            BeforeRelease = plan.Release,
            Steps =
            [
                .. RenamedDeployment.Around(RenamedDeployment.Deletion(plan, "kubectl apply does not delete objects."), effect.Steps),
                .. RenamedDeployment.Leftovers(plan, after),
            ],
        };
    }

    private static DeploymentComparison Alone(ResolvedPlan plan, DeploymentOutcome outcome, ConfigurationChange change) => new()
    {
        System = plan.System,
        Deployment = plan.ToString(),
        Outcome = outcome,
        Changes = [change],
    };

    // The identity of a deployment.
    private readonly record struct Identity(string System, string Namespace, string Name)
    {
        public static Identity Of(ResolvedPlan plan) => new(plan.System, plan.Namespace, plan.Name);
    }
}
