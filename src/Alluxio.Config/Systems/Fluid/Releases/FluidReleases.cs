using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Releases;

/// <summary>
/// The releases of Fluid, the newest first. Each file beside this one holds some of them, and each release says what it did differently
/// from the one after it: read them in order for a changelog that runs backwards.
/// </summary>
internal static partial class FluidReleases
{
    /// <summary>The head of the development branch; images that people build themselves.</summary>
    public static FluidRelease Master { get; } = FluidRelease.Head("master", new DateOnly(2026, 7, 2), "commit a826600", static () => All!);

    /// <summary>The newest release.</summary>
    public static FluidRelease Newest { get; } = V108();

    /// <summary>All of them, the newest first.</summary>
    public static ValueList<FluidRelease> All { get; } = [Master, .. Newest.WithOlder()];

    // Each release is made of the one after it.
    private static IEnumerable<FluidRelease> WithOlder(this FluidRelease newest)
    {
        FluidRelease release = newest;
        yield return release;
        foreach (Func<FluidRelease, FluidRelease> older in (Func<FluidRelease, FluidRelease>[])[
            V107, V106, V105, V104, V103, V102, V101, V100, V093,
        ])
        {
            release = older(release);
            yield return release;
        }
    }
}
