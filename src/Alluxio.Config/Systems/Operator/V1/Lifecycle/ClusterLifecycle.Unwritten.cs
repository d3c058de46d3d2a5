using System.Text.Json;
using Alluxio.Config.Comparison;
using Alluxio.Config.Comparison.Objects;
using Alluxio.Config.Operator.V1;

namespace Alluxio.Config.Systems.Operator.V1.Lifecycle;

// Data that is written back later, or never, exists in the workers alone until then.
internal sealed partial class ClusterLifecycle
{
    private const string NoWriters = "applications that write stop";

    private const string HowMuchIsUnwritten = "it depends on how much data is not yet written";

    private static bool HasUnwrittenData(ResolvedPlan plan) => UnwrittenPolicies(plan).Any();

    private static IEnumerable<string> UnwrittenPolicies(ResolvedPlan plan) => plan.Worker.Properties.AsEnumerable()
        .Where(static property => IsUnwritten(property.Key, property.Value))
        .Select(static property => property.Key);

    private static bool IsUnwritten(string key, string? value) =>
        key.StartsWith("alluxio.", StringComparison.Ordinal) && value is "WRITE_BACK" or "TRANSIENT";

    // Changes after which a worker, its page store or the mount that gets the data does not come back.
    private static bool LosesUnwrittenData(ResolvedPlan before, ResolvedPlan after) => HasUnwrittenData(before)
        && ((after.Worker.Replicas ?? 0) < (before.Worker.Replicas ?? 0) || IsStoreLost(before, after) || IsClaimSmaller(before, after)
            || IsNewEtcd(before, after) || IsMountDeleted(before, after) || IsElsewhere(before, after));

    // All data is written only when processes use the other policy.
    private static bool IsPolicyFirst(string key, ResolvedPlan before, ResolvedPlan after) =>
        IsUnwritten(key, before.Worker.Properties.GetValueOrDefault(key)) && !HasUnwrittenData(after) && LosesUnwrittenData(before, after);

    private static FieldEffect PolicyFirst { get; } = new(
        ChangeEffect.RollsPods,
        "Processes read properties when they start. Data of the old policy may exist only in the workers: write it before workers stop for "
            + "good.")
    {
        Certainty = ChangeCertainty.Assumed,
        HasOwnApplying = true,
    };

    /// <summary>The same effect where unwritten data is lost with the cache, and what saves it.</summary>
    private static FieldEffect WithUnwritten(FieldEffect effect, ResolvedPlan before, ResolvedPlan after) =>
        effect.Loss != ChangeLoss.Cache || !HasUnwrittenData(before) ? effect : effect with
        {
            Loss = ChangeLoss.Data,
            Certainty = ChangeCertainty.Assumed,
            Reason = "Data that is not yet written to the storage exists only in the workers, and is lost with them. " + effect.Reason,
            Steps = [.. HasUnwrittenData(after) ? Written : WrittenByOtherPolicy(before, after), .. effect.Steps],
        };

    private static ChangeStep WriteAll => new(
        "Stop the applications that write, and wait until all data is written to the storage.", "The data has no other copy.")
    {
        IsAssumed = true,
        IsForRunningPods = true,
        Lasts = HowMuchIsUnwritten,
        Marks = [new(StepMoment.Begin, NoWriters) { LeavesPods = true }],
    };

    public override FewerWorkers? OfFewerWorkers(ObjectKey deployment, ResolvedPlan? plan) =>
        deployment.Kind != "AlluxioCluster" || plan is not ClusterPlan ? null
        : HasUnwrittenData(plan)
            ? new(ChangeLoss.Data, "Data that is not yet written to the storage exists only in the workers, and is lost with them.")
            {
                Steps = [WriteAll],
            }
            : new(ChangeLoss.Cache, "A worker that stops loses its part of the cache.");

    private static ChangeStep[] Written =>
    [
        WriteAll,
        new("Start the applications that write again.", "The workers that remain have the data that is written from now on.")
        {
            Condition = "after all other steps that stop workers",
            IsAssumed = true,
            IsForRunningPods = true,
            Phase = StepPhase.Last,
            Marks = [new(StepMoment.End, NoWriters) { LeavesPods = true }],
        },
    ];

    private static ChangeStep[] WrittenByOtherPolicy(ResolvedPlan before, ResolvedPlan after) =>
    [
        .. UnwrittenPolicies(before).Select(key => new ChangeStep(
            $"kubectl patch alluxiocluster {after.Name} -n {after.Namespace} --type merge -p '{Patch(key, before, after)}'",
            "The other changes wait until no data is only in the workers.")
        { IsForRunningPods = true }),
        Restart(after) with { Phase = StepPhase.Before },
        new("Restart the applications that use FUSE.", "FUSE pods write with the old policy until the applications that use them stop.")
        {
            OnlyIf = "applications write through FUSE",
            IsAssumed = true,
            IsForRunningPods = true,
            Marks = [new(StepMoment.Once, "applications that use FUSE restart")],
        },
        new("Wait until all data is written to the storage.", "The data has no other copy.") { IsAssumed = true, IsForRunningPods = true },
    ];

    private static string Patch(string key, ResolvedPlan before, ResolvedPlan after)
    {
        string value = after.Worker.Properties.GetValueOrDefault(key) is { } text ? $"\"{JsonEncodedText.Encode(text)}\"" : "null";
        string properties = $"\"properties\":{{\"{JsonEncodedText.Encode(key)}\":{value}}}";
        return (before.Deployment?.Resource as AlluxioCluster)?.Spec?.Worker?.Properties?.ContainsKey(key) == true
            ? $"{{\"spec\":{{\"worker\":{{{properties}}}}}}}"
            : $"{{\"spec\":{{{properties}}}}}";
    }
}
