using Alluxio.Config.Checks.Memory;
using Alluxio.Config.Comparison;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Lifecycle;

// Another place for the pages of workers.
internal sealed partial class ClusterLifecycle
{
    private static FieldEffect OfOtherStore(ResolvedPlan before, ResolvedPlan after)
    {
        (string[] was, string[] now) = (Directories(before), Directories(after));
        if (!IsStoreLost(before, after))
        {
            return new FieldEffect(
                ChangeEffect.RollsPods,
                now.Length > was.Length ? "Workers use the new directories beside the old ones, whose pages stay."
                    : "Workers read the directories when they start. All of them stay in use, with their pages.")
            {
                Certainty = ChangeCertainty.Assumed,
                Steps = [ClusterLifecycleRows.LicenseStatus, .. SpaceOfNewDirectories(before, after)],
            };
        }

        // Files below a directory that stays in use are not touched, and neither is a directory above one.
        string[] gone = [.. was.Except(now, StringComparer.Ordinal)];
        bool isWhole = gone.Length == was.Length;
        return WithUnwritten(
            ClusterLifecycleRows.NewStore with
            {
                Reason = was.Length == 0 ? "Workers start with an empty page store."
                    : isWhole ? ClusterLifecycleRows.NewStore.Reason
                    : $"Workers no longer use the pages below {string.Join(", ", gone)}. These directories stay on the nodes.",
                ShareOfLoss = isWhole ? LossShares.Whole : ShareOf(before, gone),
                Steps =
                [
                    ClusterLifecycleRows.LicenseStatus,
                    .. SpaceOfNewDirectories(before, after),
                    .. gone.Where(old => !now.Any(used => NodeDirectories.Overlap(old, used))).Select(Deletion),
                ],
            },
            before,
            after);
    }

    // No controller deletes the remaining files of the workers.
    private static ChangeStep Deletion(string directory) => new(
        $"Delete the files of the page store below {directory} on the nodes of the workers.",
        "The operator does not delete them, and they use space. Logs, identities and FUSE mounts of Alluxio may be below the same "
            + "directory.")
    {
        Condition = $"after all workers use the new page store, and if 'findmnt -R {directory}' shows no FUSE mount",
        IsAssumed = true,
        Phase = StepPhase.After,
    };

    private static bool IsStoreLost(ResolvedPlan before, ResolvedPlan after) => TypeOf(before) != TypeOf(after)
        || Directories(before).Except(Directories(after), StringComparer.Ordinal).Any()
        || (IsClaim(before) && (PathOf(before) != PathOf(after) || StoreClassOf(before) != StoreClassOf(after)));

    private static string? StoreClassOf(ResolvedPlan plan) => plan.Worker.Optional<string>("pagestore.storageClass");

    private static string TypeOf(ResolvedPlan plan) =>
        plan.Worker.Optional<string>("pagestore.type") is { Length: > 0 } type ? type : "hostPath";

    private static string PathOf(ResolvedPlan plan) => plan.Worker.Optional<string>("pagestore.hostPath") ?? "";

    private static string[] Directories(ResolvedPlan plan) => TypeOf(plan) != "hostPath" ? [] :
    [
        .. PathOf(plan).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(static path => path.Length > 1 ? path.TrimEnd('/') : path)
            .Distinct(StringComparer.Ordinal),
    ];

    // Workers fill their directories by size (assumed).
    private static Deferred<double?> ShareOf(ResolvedPlan plan, string[] gone)
    {
        string[] all = Directories(plan);
        long[] sizes = [.. SizesOf(plan).Split(',').Select(static size => Size(size.Trim()) is { } known ? ByteSize.Of(known) : 0)];
        return new(() => sizes.Length != all.Length || sizes.Sum() == 0 ? null
            : sizes.Where((_, i) => gone.Contains(all[i])).Sum() / (double)sizes.Sum());
    }
}
