using Alluxio.Config.Comparison.Objects;
using Alluxio.Config.Images;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Comparison;

/// <summary>A deployment that has another name, and perhaps other fields: for Kubernetes a new one beside the old one.</summary>
internal static class RenamedDeployment
{
    private static readonly FieldEffect Created = new(ChangeEffect.Live, "The new deployment is created with it.");

    /// <summary>The comparison.</summary>
    /// <param name="before">The deployment under its old name.</param>
    /// <param name="after">The deployment under its new name.</param>
    /// <param name="isAssumed">Whether it is taken for the same one only because no other of its kind is gone or new.</param>
    public static DeploymentComparison Compare(ResolvedPlan before, ResolvedPlan after, bool isAssumed)
    {
        LifecycleFacts facts = LifecycleFacts.Of(after);
        string assumed = isAssumed ? "One deployment of the kind is removed and one is new: the library assumes that it is the same. " : "";
        FieldEffect removed = facts.EffectOfRemoval(before);
        FieldEffect renamed = new(
            ChangeEffect.StopsAllPods,
            assumed + "Kubernetes cannot rename objects: the old deployment stays until you delete it, and the new one starts with an "
                + "empty cache.")
        {
            Loss = removed.Loss,
            ShareOfLoss = removed.ShareOfLoss,
            Certainty = isAssumed ? ChangeCertainty.Assumed : ChangeCertainty.Source,
        };
        FieldEffect added = facts.EffectOfAddition(after, [before]);
        (FieldDifference Difference, FieldEffect Effect)[] shared =
        [
            .. ComparedManifests.OfShared(before, after, facts)
                .Select(difference => (difference, facts.EffectOf(difference, before, after))),
        ];
        ChangeStep[] again = [.. shared.Where(static found => found.Effect.Effect is ChangeEffect.Inert or ChangeEffect.None)
            .SelectMany(static found => found.Effect.Steps).Distinct()];
        return new DeploymentComparison
        {
            System = after.System,
            Deployment = after.ToString(),
            Outcome = DeploymentOutcome.Renamed,
            BeforeRelease = before.Release,
            AfterRelease = after.Release,
            Changes =
            [
                renamed.On(ConfigurationChange.OfName(before, after)),
                .. ComparedManifests.OfRenamed(before, after, facts).Select(static difference => difference.ToChange(Created)),
                .. shared.Select(static found => found.Difference.ToChange(found.Effect)),
                .. added.Effect == ChangeEffect.Live ? [] : (ConfigurationChange[])[added.On(ConfigurationChange.OfName(null, after))],
            ],
            HasErrors = before.HasErrors || after.HasErrors,
            Users = UsersOf(before, facts),
            Steps = after.HasErrors ? [StepList.Correction] : [
                    .. added.HasOwnApplying ? [] : (ChangeStep[])[RoomForBoth(before)],
                    .. facts.ChecksOfRename(before, after),
                    .. added.Steps,
                    .. Steps(before, after, facts, added, again),
                    .. Leftovers(before, after.Manifests),
                ],
        };
    }

    private static ChangeStep RoomForBoth(ResolvedPlan before) => new(
        "Check that the nodes have room for both deployments at the same time.",
        $"The new deployment starts beside the old one. Without room, stop the applications and delete {before.Name} first.")
    {
        Phase = StepPhase.Check,
    };

    /// <summary>The command that takes a deployment away.</summary>
    public static ChangeStep Deletion(ResolvedPlan plan, string reason) => new(
        $"kubectl delete {plan.Deployment?.Resource.Kind?.ToLowerInvariant()} {plan.Name} -n {plan.Namespace}", reason)
    {
        IsDeletion = true,
    };

    private static IEnumerable<ChangeStep> Steps(
        ResolvedPlan before, ResolvedPlan after, LifecycleFacts facts, FieldEffect added, ChangeStep[] again)
    {
        ChangeStep[] handover = [.. facts.Handover(before, after)];
        ValueList<StepMark> begun = [.. handover.SelectMany(static step => step.Marks.AsEnumerable())];
        foreach (ChangeStep step in handover.Where(static step => step.Phase < StepPhase.After))
        {
            yield return step;
        }

        if (!added.HasOwnApplying)
        {
            yield return Applying(after, "The new deployment starts beside the old one.");
            if (facts.Ready(after) is { } ready)
            {
                yield return ready;
            }
        }

        foreach (ChangeStep step in again.Concat(handover.Where(static step => step.Phase >= StepPhase.After)))
        {
            yield return step;
        }

        foreach ((string old, string now) in facts.ClaimsOf(before).Zip(facts.ClaimsOf(after)))
        {
            ObjectKey[] known = [.. after.Manifests.Manifests.Select(static manifest => ObjectKey.Of(manifest.Resource))];
            Manifest[] gone = [.. before.Manifests.Manifests
                .Where(manifest => IsUser(manifest, before, old) && !known.Contains(ObjectKey.Of(manifest.Resource)))];
            foreach (Manifest user in gone)
            {
                yield return Deletion(user, $"It mounts the claim {old}, and kubectl apply does not delete objects.");
            }

            string[] users = [.. before.Manifests.Manifests
                .Concat(after.Manifests.Manifests)
                .Where(manifest => IsUser(manifest, before, old) && !gone.Contains(manifest))
                .Select(Title)
                .Distinct()];
            if (users.Length > 0)
            {
                yield return new ChangeStep(
                    $"Let {string.Join(", ", users)} mount the claim {now} instead of {old}.",
                    "The old claim is deleted with the old deployment." + InOtherNamespace(before, after))
                { Marks = [new(StepMoment.Once, $"{string.Join(", ", users)} restart")] };
            }

            yield return new ChangeStep(
                $"kubectl describe pvc {old} -n {before.Namespace}",
                (users.Length == 0 && gone.Length == 0
                    ? "It lists the pods that use the old claim, which are not in the manifests. Mount the new claim in them."
                    : "It lists pods that use the old claim but are not in the manifests.") + InOtherNamespace(before, after))
            {
                Marks =
                [
                    .. users.Length > 0 || gone.Length > 0 ? (StepMark[])[]
                        : [new(StepMoment.Once, $"applications that mount the claim {old} restart")],
                    .. begun.Select(static mark => mark with { Moment = StepMoment.End }),
                ],
            };
        }

        ChangeStep deletion =
            Deletion(before, "The old deployment keeps running beside the new one.") with { Condition = "after the old name is unused" };
        foreach (ChangeStep step in Around(deletion, facts.EffectOfRemoval(before).Steps))
        {
            // Applications use the new deployment by then.
            yield return step with { Marks = [] };
        }
    }

    /// <summary>The deletion of a deployment with the steps before and after it.</summary>
    public static IEnumerable<ChangeStep> Around(ChangeStep deletion, ChangeStep[] steps) =>
    [
        .. steps.Where(static step => step.Phase < StepPhase.After).OrderBy(static step => (int)step.Phase),
        deletion,
        .. steps.Where(static step => step.Phase >= StepPhase.After),
    ];

    /// <summary>The commands that take away what belonged to a deployment, after it.</summary>
    public static IEnumerable<ChangeStep> Leftovers(ResolvedPlan before, ManifestSet after) => ComparedManifests.Left(before, after)
        .Select(static manifest => new ChangeStep(
            $"kubectl delete {manifest.Resource.Kind?.ToLowerInvariant()} {manifest.Resource.Metadata?.Name} -n "
                + ObjectNamespace.Of(manifest.Resource),
            "It belonged to the deployment, and kubectl apply does not delete objects.")
        {
            Condition = manifest.Resource.Kind is "Secret" or "ConfigMap" or "License" ? "if nothing else uses it" : null,
        });

    // A pod mounts only claims of the namespace in which it runs.
    private static string InOtherNamespace(ResolvedPlan before, ResolvedPlan after) => before.Namespace == after.Namespace ? ""
        : $" Pods can mount the new claim only in the namespace {after.Namespace}.";

    /// <summary>The command that creates a deployment.</summary>
    public static ChangeStep Applying(ResolvedPlan plan, string reason) =>
        new($"kubectl apply -f {plan.Deployment?.File ?? "MANIFEST"} -n {plan.Namespace}", reason) { IsApplying = true };

    /// <summary>The workloads that mount a claim of the deployment under its old name. The steps of the rename name them.</summary>
    private static ValueList<ObjectKey> UsersOf(ResolvedPlan before, LifecycleFacts facts)
    {
        string[] claims = [.. facts.ClaimsOf(before)];
        return
        [
            .. before.Manifests.Manifests.Where(manifest => Array.Exists(claims, claim => IsUser(manifest, before, claim)))
                .Select(static manifest => ObjectKey.Of(manifest.Resource)),
        ];
    }

    private static ChangeStep Deletion(Manifest user, string reason) => new(
        $"kubectl delete {user.Resource.Kind?.ToLowerInvariant()} {user.Resource.Metadata?.Name} -n {ObjectNamespace.Of(user.Resource)}",
        reason)
    {
        Marks = [new(StepMoment.Once, $"{Title(user)} stops")],
    };

    private static bool IsUser(Manifest manifest, ResolvedPlan plan, string claim) =>
        ObjectNamespace.Of(manifest.Resource) == plan.Namespace
            && GivenClaims.Of(manifest).Any<(string Claim, FieldPath Path)>(found => found.Claim == claim);

    private static string Title(Manifest manifest) => $"{manifest.Resource.Kind} {manifest.Resource.Metadata?.Name}";
}
