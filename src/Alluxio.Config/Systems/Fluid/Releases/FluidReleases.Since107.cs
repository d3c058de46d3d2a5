using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Systems.Fluid.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Releases;

// 1.0.8 to 1.0.5.
internal static partial class FluidReleases
{
    private static FluidRelease V108() => Master.Before("1.0.8", new DateOnly(2025, 10, 30),
    [
        new("The StatefulSets of masters and workers have no update strategy, so a changed template rolls their pods.")
        {
            Pull = 5366,
            Cases = 82,
            Examples = ["ps01", "ps02", "ps03"],
            Chart = static chart => chart with { UpdateStrategy = null },
        },
        new("Only cpu and memory of a component's resources reach the pods. An absent amount of FUSE becomes \"0\".")
        {
            Pull = 5340,
            Cases = 19,
            Examples = ["r01-013", "r01-018", "r01-020"],
            Engine = static engine => engine with { HandsOnCpuAndMemoryOnly = true },
            Treats = [.. FluidComponents.Processes.Select(static component => new ReleaseTreatment($"{component}.resources")
            {
                Values = component == "fuse" ? LacksOrExceedsCpuAndMemory : ExceedsCpuAndMemory,
            })],
        },
        new("The controller's error about a memory tier above the worker's limit says tierdStore, not tieredStore (r01-065)."),
    ]);

    private static FluidRelease V107(FluidRelease newer) => newer.Before("1.0.7", new DateOnly(2025, 9, 19),
    [
        new("The chart version is 0.9.13. The label chart and the selector of FUSE contain it.")
        {
            Pull = 5289,
            Cases = 82,
            Examples = ["ps01", "ps02", "ps03"],
            Chart = static chart => chart with { Version = "0.9.13" },
        },
        new("The container of FUSE adds the capability SYS_ADMIN.")
        {
            Pull = 5289,
            Cases = 82,
            Examples = ["ps01", "ps02", "ps03"],
            Chart = static chart => chart with { FuseCapabilities = ["SYS_ADMIN"] },
        },
    ]);

    private static FluidRelease V106(FluidRelease newer) => newer.Before("1.0.6", new DateOnly(2025, 7, 10),
    [
        new("The Dataset's uid replaces identifiers that are too long for a label.")
        {
            Pull = 5182,
            Cases = 11,
            Examples = ["r01-000", "r01-002", "r01-005"],
            Engine = static engine => engine with { LongIdentifiers = LongIdentifier.DatasetUid },
            Treats = LabelOfLongNames,
        },
        new("tolerationSeconds of the Dataset's tolerations is dropped.")
        {
            Pull = 5194,
            Cases = 10,
            Examples = ["r01-003", "r01-013", "r01-018"],
            Engine = static engine => engine with { DropsTolerationSeconds = true },
            Treats = [.. FluidComponents.All.Where(static component => component != "fuse").Select(
                static component => new ReleaseTreatment($"{component}.tolerations") { Values = HasTolerationSeconds })],
        },
    ]);

    private static FluidRelease V105(FluidRelease newer) => newer.Before("1.0.5", new DateOnly(2025, 2, 24), []);

    private static ValueList<ReleaseTreatment> LabelOfLongNames =>
        [new("fuse.nodeSelector") { Values = HasLongNameOrUid }, new("worker.affinity") { Values = HasLongNameOrUid }];

    // The label of a node that runs FUSE, before and after it is shortened.
    private static bool HasLongNameOrUid(object? value) => value switch
    {
        ValueMap<string> labels => labels.Keys.Any(IsLongNameOrUid),
        Affinity { NodeAffinity.PreferredDuringSchedulingIgnoredDuringExecution: { } preferred } => preferred
            .SelectMany(static term => term.Preference?.MatchExpressions ?? [])
            .Any(static expression => IsLongNameOrUid(expression.Key ?? "")),
        _ => false,
    };

    private static bool IsLongNameOrUid(string key) => key.StartsWith("fluid.io/f-", StringComparison.Ordinal)
        && (key.Length >= 63 || Guid.TryParse(key["fluid.io/f-".Length..], out _));

    private static bool ExceedsCpuAndMemory(object? value) =>
        Blocks(value).Any(static block => block.Keys.Any(static name => name is not ("cpu" or "memory")));

    private static bool LacksOrExceedsCpuAndMemory(object? value) =>
        ExceedsCpuAndMemory(value) || Blocks(value).Any(static block => block.Count == 1);

    private static IEnumerable<ValueMap<Quantity>> Blocks(object? value) =>
        value is ResourceRequirements given ? [given.Requests ?? [], given.Limits ?? []] : [];

    private static bool HasTolerationSeconds(object? value) =>
        value is ValueList<Toleration> given && given.Any(static toleration => toleration.TolerationSeconds is not null);
}
