using Alluxio.Config.Comparison;
using Alluxio.Config.Manifests;
using Alluxio.Config.Operator.V1;
using Alluxio.Config.Systems.Operator.V1.Resolution;

namespace Alluxio.Config.Systems.Operator.V1.Lifecycle;

// The storages that UnderFileSystems mount.
internal sealed partial class ClusterLifecycle
{
    private const string PagesStay = "Its cached pages stay usable, because workers find them by the path in the storage.";

    private static FieldEffect OfMount(FieldDifference difference, ResolvedPlan before, ResolvedPlan after) => difference.After is not null
        ? new FieldEffect(
            ChangeEffect.Live,
            "Every component reads the mount table every few seconds.")
        { Certainty = ChangeCertainty.Documented, IsReadDirectly = true }
        : IsNewEtcd(before, after) ? MountOfNewEtcd with
        {
            Reason = "The new storage class of etcd requires a new etcd. Without the object, the mount is not created there.",
            Loss = ChangeLoss.Cache,
        }
        : new FieldEffect(ChangeEffect.NotKnown, "The documentation does not say whether deleting the object unmounts the storage.")
        {
            Loss = ChangeLoss.Cache,
            Certainty = ChangeCertainty.Assumed,
            IsReadDirectly = true,
            HasOwnApplying = true,
            Steps =
            [
                .. WrittenTo(difference, before, after),
                .. In(IsPathTaken(difference, after) ? StepPhase.Before : StepPhase.After,
                [
                    new(
                        $"Stop the applications that use the files at {PathOf(difference)}.",
                        "Their reads fail as soon as the mount is removed.")
                    {
                        OnlyIf = "applications still use these files",
                        IsAssumed = true,
                    },
                    DeletionOfMount(difference, "kubectl apply does not delete objects.", !IsPathTaken(difference, after)),
                    CoordinatorCommands.Step(
                        "alluxio mount list", "It shows whether the mount is removed. 'alluxio mount remove' removes it."),
                ]),
            ],
        };

    // A new mount at the path needs the old one to be gone. Otherwise the other changes come first.
    private static bool IsPathTaken(FieldDifference difference, ResolvedPlan after) =>
        MountsOf(after).Any(mount => mount.Spec?.MountPath == PathOf(difference));

    private static IEnumerable<ChangeStep> In(StepPhase phase, ChangeStep[] steps) =>
        steps.Select(step => step with { Phase = phase });

    // Clients find pages by the path in the storage.
    private static FieldEffect EditOfMount(FieldDifference difference, ResolvedPlan before, ResolvedPlan after) => new(
        ChangeEffect.NotKnown,
        "The documentation does not describe the effect of an edit of a mount. " + difference.Pattern switch
        {
            "spec.mountPath" =>
                "The path in Alluxio changes, so applications that use the old path fail. " + PagesStay,
            "spec.path" => "Cached pages of the old storage are no longer found.",
            "spec.alluxioCluster" => "The other cluster has no pages of it.",
            _ => PagesStay,
        })
    {
        Loss = difference.Pattern == "spec.path" ? ChangeLoss.Cache : ChangeLoss.None,
        Certainty = ChangeCertainty.Assumed,
        Steps =
        [
            .. WrittenTo(difference, before, after),
            DeletionOfMount(
                difference,
                "Only deletion and creation of a mount are documented. Its path does not work until the manifests are applied.",
                (difference.AfterManifest?.Resource as UnderFileSystem)?.Spec?.MountPath != PathOf(difference)),
            CoordinatorCommands.Step(
                "alluxio mount list",
                "Before the manifests are applied, it must no longer show the mount. 'alluxio mount remove' removes it."),
            .. HasUnwrittenData(before) && HasUnwrittenData(after) ? WritersAgain(difference) : [],
        ],
    };

    // Without the mount, workers cannot write data that they still have. With the old policy, applications write more of it meanwhile.
    private static ChangeStep[] WrittenTo(FieldDifference difference, ResolvedPlan before, ResolvedPlan after) =>
        !HasUnwrittenData(before) ? []
        : HasUnwrittenData(after) ? [StopWriters($"applications that write to {PathOf(difference)}")]
        : WrittenByOtherPolicy(before, after);

    private static ChangeStep StopWriters(string writers) => new(
        $"Stop the {writers}, and wait until all data there is written to the storage.",
        "The data has no other copy.")
    {
        IsAssumed = true,
        Lasts = HowMuchIsUnwritten,
        Marks = [new(StepMoment.Begin, $"{writers} stop") { LeavesPods = true }],
    };

    // The mount is created again when the manifests are applied.
    private static ChangeStep[] WritersAgain(FieldDifference difference)
    {
        string writers = $"applications that write to {PathOf(difference)}";
        string path = (difference.AfterManifest?.Resource as UnderFileSystem)?.Spec?.MountPath ?? PathOf(difference);
        return
        [
            CoordinatorCommands.Step("alluxio mount list", $"It must show {path} before applications write there again.") with
            {
                IsAssumed = true,
                Phase = StepPhase.After,
            },
            new(
                $"Start the {writers} again{(path == PathOf(difference) ? "" : $", with the path {path}")}.",
                "The mount is there again.")
            {
                Condition = $"after the mount at {path} is shown",
                IsAssumed = true,
                Phase = StepPhase.Last,
                Marks = [new(StepMoment.End, $"{writers} stop") { LeavesPods = true }],
            },
        ];
    }

    // Every edit of a mount deletes it first.
    private static bool IsMountDeleted(ResolvedPlan before, ResolvedPlan after)
    {
        UnderFileSystem[] now = [.. MountsOf(after)];
        return MountsOf(before).Any(old => !Array.Exists(
            now, other => other.Metadata?.Name == old.Metadata?.Name && Equals(other.Spec, old.Spec)));
    }

    private static IEnumerable<UnderFileSystem> MountsOf(ResolvedPlan plan) => plan.Deployment?.Resource is not AlluxioCluster cluster ? []
        : plan.Manifests.Shared(static manifests => new ClusterNeighbours(manifests)).MountsOf(cluster)
            .Select(static manifest => manifest.Resource).OfType<UnderFileSystem>();

    private static string PathOf(FieldDifference difference) =>
        (difference.BeforeManifest?.Resource as UnderFileSystem)?.Spec?.MountPath ?? "the path of the mount";

    private static ChangeStep DeletionOfMount(FieldDifference difference, string reason, bool isForGood) => new(
        $"kubectl delete underfilesystem {difference.Resource.Metadata?.Name} -n {ObjectNamespace.Of(difference.Resource)}", reason)
    {
        Lasts = "components read the mount table every 3 seconds by default",
        Marks =
        [
            new(
                StepMoment.Begin,
                $"applications do not find the files at {PathOf(difference)}")
            { LeavesPods = true, IsForGood = isForGood },
        ],
    };
}
