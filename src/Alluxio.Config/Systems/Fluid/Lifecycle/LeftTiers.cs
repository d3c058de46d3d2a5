using Alluxio.Config.Comparison;
using Alluxio.Config.Fluid;
using Alluxio.Config.Manifests;
using Alluxio.Config.Systems.Fluid.Resolution;

namespace Alluxio.Config.Systems.Fluid.Lifecycle;

/// <summary>Directories of tiers on the nodes. Fluid deletes none of them, whatever becomes of the tier.</summary>
internal static class LeftTiers
{
    /// <summary>Steps that delete the directories without a tier after the runtime is created again; none if all are in use.</summary>
    /// <param name="before">The plan before.</param>
    /// <param name="after">The plan after.</param>
    public static ChangeStep[] Deletion(ResolvedPlan before, ResolvedPlan after)
    {
        if (FluidLifecycle.HasNoWorkers(before))
        {
            return [];
        }

        string[] used = [.. UsedDirectories(before, after)];
        string[] left = Unused(before, used);
        return left.Length == 0 ? [] :
        [
            Nodes(before, $"Note the nodes of the workers. They keep {string.Join(" and ", left)}."),
            Removal(left) with { Condition = "after the Dataset is Bound again, and if nothing else uses the directories" },
        ];
    }

    /// <summary>Steps that delete the directories of a runtime that is deleted.</summary>
    public static ChangeStep[] DeletionWith(ResolvedPlan plan)
    {
        string[] others = [.. DirectoriesOfOthers(plan, plan)];
        string[] left = FluidLifecycle.HasNoWorkers(plan) ? [] : Unused(plan, others);
        return left.Length == 0 ? [] :
        [
            Nodes(plan, $"Note the nodes of the workers. They keep {string.Join(" and ", left)}."),
            Removal(left) with { Condition = "after the runtime is deleted, and if nothing else uses the directories" },
        ];
    }

    /// <summary>Steps that delete the directories on nodes without a worker, after the runtime is created again on others.</summary>
    public static ChangeStep[] DeletionElsewhere(ResolvedPlan before)
    {
        string[] left = [.. Directories(before).Where(IsSafe)];
        return left.Length == 0 || FluidLifecycle.HasNoWorkers(before) ? [] :
        [
            Nodes(before, $"Note the nodes of the workers. Those without a worker afterwards keep {string.Join(" and ", left)}."),
            Removal(left) with
            {
                Command = $"On each of these nodes without a worker: rm -r {string.Join(' ', left)}",
                Condition = "after the Dataset is Bound again, and if nothing else uses the directories",
            },
        ];
    }

    private static string[] Unused(ResolvedPlan plan, string[] used) =>
        [.. Directories(plan).Where(one => IsSafe(one) && !Array.Exists(used, other => NodeDirectories.Overlap(one, other)))];

    private static ChangeStep Removal(string[] left) => new(
        $"On each of these nodes: rm -r {string.Join(' ', left)}",
        "Fluid frees the cache when it deletes the runtime, but not longer than the time that cleanCachePolicy allows. It never deletes "
            + "the directories.")
    {
        IsAssumed = true,
        Phase = StepPhase.Last,
    };

    /// <summary>The labels of workers, as an option of kubectl.</summary>
    public static string SelectorOf(string name) => $" -l release={name},role=alluxio-worker";

    /// <summary>The step that shows on which nodes workers run.</summary>
    public static ChangeStep Nodes(ResolvedPlan plan, string reason) => new(
        $"kubectl get pods -n {plan.Namespace}{SelectorOf(plan.Name)} -o wide", reason)
    {
        Phase = StepPhase.Check,
    };

    /// <summary>The directories on nodes that the tiers of a plan use. Fluid adds namespace and name to each path.</summary>
    public static IEnumerable<string> Directories(ResolvedPlan plan) =>
        plan.Deployment?.Resource is AlluxioRuntime runtime ? Directories(runtime, plan.Namespace, plan.Name) : [];

    private static IEnumerable<string> Directories(AlluxioRuntime runtime, string space, string? name)
    {
        string suffix = TierReader.SuffixOf(space, name);
        return (runtime.Spec?.Tieredstore?.Levels ?? [])
            .Where<Level>(static level => level.VolumeType != "emptyDir")
            .SelectMany(static level => (level.Path ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
            .Select(path => TierReader.DirectoryOf(path, suffix))
            .Distinct(StringComparer.Ordinal);
    }

    // Those of this runtime afterwards, of its other volumes, and of all other runtimes.
    private static IEnumerable<string> UsedDirectories(ResolvedPlan before, ResolvedPlan after) => Directories(after)
        .Concat(after.Workloads
            .SelectMany(static workload => (workload.Template?.Spec?.Volumes ?? []).AsEnumerable())
            .Select(static volume => volume.HostPath?.Path?.TrimEnd('/')).OfType<string>())
        .Concat(DirectoriesOfOthers(before, after));

    private static IEnumerable<string> DirectoriesOfOthers(ResolvedPlan before, ResolvedPlan after) => before.Manifests.Manifests
        .Concat(after.Manifests.Manifests)
        .Select(static manifest => manifest.Resource)
        .OfType<AlluxioRuntime>()
        .Where(runtime => runtime.Metadata?.Name != after.Name || ObjectNamespace.Of(runtime) != after.Namespace)
        .SelectMany(static runtime => Directories(runtime, ObjectNamespace.Of(runtime), runtime.Metadata?.Name));

    // Words that a shell leaves alone, and no way out of the directory.
    private static bool IsSafe(string path) => path.StartsWith('/') && !path.Contains("..", StringComparison.Ordinal)
        && path.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '/' or '.' or '_' or '-');
}
