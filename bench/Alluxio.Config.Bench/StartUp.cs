using System.Diagnostics;
using System.Globalization;
using Alluxio.Config.Layering;
using Alluxio.Config.Systems.Fluid.Releases;
using Alluxio.Config.Systems.Operator.V1.Releases;
using Alluxio.Config.Values;

namespace Alluxio.Config.Bench;

/// <summary>The time of a fresh process until its first plan exists, and the additional cost of the tables of all releases.</summary>
internal static class StartUp
{
    public static void Measure()
    {
        string text = ManifestText.One("AlluxioRuntime");
        Row("lists of all releases", static () => _ = FluidReleases.All.Count + ClusterReleases.All.Count);
        Row("first plan, Fluid 1.0.8", () => AlluxioConfig.Resolve(AlluxioConfig.LoadText(text), new ResolveOptions { Release = "1.0.8" }));
        Row("first plan, Fluid 1.0.1", () => AlluxioConfig.Resolve(AlluxioConfig.LoadText(text), new ResolveOptions { Release = "1.0.1" }));
        Row("tables of all releases", static () =>
        {
            ValueList<RuleTable> tables =
            [
                .. FluidReleases.All.Select(static release => release.AsBuilt),
                .. FluidReleases.All.Select(static release => release.Documented),
                .. ClusterReleases.All.Select(static release => release.AsBuilt),
                .. ClusterReleases.All.Select(static release => release.Documented),
            ];
            _ = tables.Count;
        });
    }

    private static void Row(string what, Action action)
    {
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        action();
        double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-28} {milliseconds,8:F2} ms {bytes / 1024,8} KB"));
    }
}
