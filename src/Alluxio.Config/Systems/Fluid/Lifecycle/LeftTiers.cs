using Alluxio.Config.Comparison;
using Alluxio.Config.Fluid;
using Alluxio.Config.Manifests;

namespace Alluxio.Config.Systems.Fluid.Lifecycle;

/// <summary>Directories of tiers on the nodes. Fluid deletes none of them, whatever becomes of the tier.</summary>
internal static class LeftTiers
{
    /// <summary>What deletes the directories that no tier uses after the runtime was created again; nothing where all stay in use.</summary>
    /// <param name="before">The plan before.</param>
    /// <param name="after">The plan after.</param>
    public static ChangeStep[] Deletion(ResolvedPlan before, ResolvedPlan after)
    {
        if (FluidLifecycle.HasNoWorkers(before))
        {
            return [];
        }

        string[] used = [.. UsedDirectories(before, after)];
        string[] left = [.. Directories(before).Where(one => IsSafe(one) && !Array.Exists(used, other => Overlap(one, other)))];
        return left.Length == 0 ? [] :
        [
            Nodes(before, $"Note the nodes of the workers: {string.Join(" and ", left)} stay there."),
            new(
                $"On each of these nodes: rm -r {string.Join(' ', left)}",
                "Fluid frees the cache when it deletes the runtime, but not longer than the time that cleanCachePolicy allows. It never "
                    + "deletes the directories.")
            {
                Condition = "after the Dataset is Bound again, and if nothing else uses the directories",
                IsAssumed = true,
                Phase = StepPhase.Last,
            },
        ];
    }

    /// <summary>The step that shows on which nodes workers run.</summary>
    public static ChangeStep Nodes(ResolvedPlan plan, string reason) => new(
        $"kubectl get pods -n {plan.Namespace} -l release={plan.Name},role=alluxio-worker -o wide", reason)
    {
        Phase = StepPhase.Check,
    };

    /// <summary>The directories on nodes that the tiers of a plan use. Fluid adds namespace and name to each path.</summary>
    public static IEnumerable<string> Directories(ResolvedPlan plan) =>
        plan.Deployment?.Resource is AlluxioRuntime runtime ? Directories(runtime, plan.Namespace, plan.Name) : [];

    private static IEnumerable<string> Directories(AlluxioRuntime runtime, string space, string? name) =>
        (runtime.Spec?.Tieredstore?.Levels ?? [])
            .Where<Level>(static level => level.VolumeType != "emptyDir")
            .SelectMany(static level => (level.Path ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
            .Select(path => $"{path.TrimEnd('/')}/{space}/{name}")
            .Distinct(StringComparer.Ordinal);

    // Those of this runtime afterwards, of its other volumes, and of all other runtimes.
    private static IEnumerable<string> UsedDirectories(ResolvedPlan before, ResolvedPlan after) => Directories(after)
        .Concat(after.Workloads
            .SelectMany(static workload => (workload.Template?.Spec?.Volumes ?? []).AsEnumerable())
            .Select(static volume => volume.HostPath?.Path?.TrimEnd('/')).OfType<string>())
        .Concat(before.Manifests.Manifests.Concat(after.Manifests.Manifests).Select(static manifest => manifest.Resource)
            .OfType<AlluxioRuntime>()
            .Where(runtime => runtime.Metadata?.Name != after.Name || ObjectNamespace.Of(runtime) != after.Namespace)
            .SelectMany(static runtime => Directories(runtime, ObjectNamespace.Of(runtime), runtime.Metadata?.Name)));

    // Words that a shell leaves alone, and no way out of the directory.
    private static bool IsSafe(string path) => path.StartsWith('/') && !path.Contains("..", StringComparison.Ordinal)
        && path.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '/' or '.' or '_' or '-');

    private static bool Overlap(string one, string other) => one == other
        || one.StartsWith($"{other}/", StringComparison.Ordinal)
        || other.StartsWith($"{one}/", StringComparison.Ordinal);
}
