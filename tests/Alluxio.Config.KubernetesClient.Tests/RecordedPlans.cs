using Alluxio.Config.Fluid;

namespace Alluxio.Config.KubernetesClient.Tests;

/// <summary>Every recorded input of every system, resolved by every rule book that it was recorded for.</summary>
internal static class RecordedPlans
{
    private static readonly string Cases = Path.Combine(TestFiles.Recorded, "Conformance", "Cases");

    private static readonly string Examples = Path.Combine(TestFiles.Recorded, "Examples", "alluxio-v1");

    /// <summary>A name and the plan; an input that controllers refuse has no objects and is left out.</summary>
    public static IEnumerable<(string Name, ResolvedPlan Plan)> All => OfFluid.Concat(OfTheOpenOperator).Concat(OfTheOperator);

    private static IEnumerable<(string Name, ResolvedPlan Plan)> OfFluid =>
        from folder in Folders("fluid").Concat(Folders("fluid-more"))
        let controller = AlluxioConfig.LoadEnvironment(Path.Combine(folder, "environment.yaml")).ToController()
        from options in OptionsOf(controller)
        from plan in Resolved(options, Path.Combine(folder, "input.yaml"))
        select ($"{folder} {options.Profile} {options.Release}", plan);

    private static IEnumerable<(string Name, ResolvedPlan Plan)> OfTheOpenOperator =>
        from folder in Folders("cluster-v1alpha1")
        from profile in Enum.GetValues<Profile>()
        from plan in Resolved(new ResolveOptions { Profile = profile }, Path.Combine(folder, "input.yaml"))
        select ($"{folder} {profile}", plan);

    // Each printed cluster alone, and with each file of operator values, mounts and licenses.
    private static IEnumerable<(string Name, ResolvedPlan Plan)> OfTheOperator =>
        from cluster in Directory.EnumerateFiles(Examples, "alluxiocluster-*.yaml").Order(StringComparer.Ordinal)
        from other in Directory.EnumerateFiles(Examples, "*.yaml").Order(StringComparer.Ordinal)
        where other == cluster || !Path.GetFileName(other).StartsWith("alluxiocluster", StringComparison.Ordinal)
        from plan in Resolved(new ResolveOptions { Profile = Profile.AsBuilt }, [.. new[] { cluster, other }.Distinct()])
        select ($"{cluster} with {other}", plan);

    private static IEnumerable<ResolveOptions> OptionsOf(FluidController controller) =>
    [
        new() { Controller = controller },
        .. AlluxioConfig.Releases.Where(static release => release.System == "Fluid")
            .Select(release => new ResolveOptions { Profile = Profile.AsBuilt, Release = release.Name, Controller = controller }),
    ];

    private static IEnumerable<ResolvedPlan> Resolved(ResolveOptions options, params string[] files) =>
        AlluxioConfig.ResolveAll(AlluxioConfig.Load(files), options).Where(static plan => plan.Objects.Count > 0);

    private static IEnumerable<string> Folders(string system) =>
        Directory.EnumerateDirectories(Path.Combine(Cases, system)).Order(StringComparer.Ordinal);
}
