using Alluxio.Config.Systems.Fluid.Releases;

namespace Alluxio.Config.Tests.Conventions;

/// <summary>The documented table differs from the as-built one where it says so, and nowhere else.</summary>
public class ProfileDifferenceTests
{
    /// <summary>The settings that have another rule in the other table.</summary>
    public static readonly string[] Declared =
    [
        "master.imagePullSecrets",
        "master.jvmOptions",
        "jobMaster.imagePullSecrets",
        "jobMaster.jvmOptions",
        "jobMaster.properties",
        "jobMaster.hashRing",
        "worker.imagePullSecrets",
        "worker.jvmOptions",
        "jobWorker.imagePullSecrets",
        "jobWorker.jvmOptions",
        "jobWorker.properties",
        "jobWorker.hashRing",
        "common.jvmOptions",
        "fuse.imagePullSecrets",
        "fuse.jvmOptions",
        "fuse.resources",
        "apiGateway.imagePullSecrets",
        "apiGateway.jvmOptions",
        "apiGateway.properties",
        "apiGateway.hashRing",
        "apiGateway.resources",
    ];

    [Fact]
    public void Tables_HaveTheSameSettings() => Assert.Equal(
        FluidReleases.Newest.AsBuilt.Rules.Select(static rule => rule.Setting),
        FluidReleases.Newest.Documented.Rules.Select(static rule => rule.Setting));

    [Fact]
    public void Tables_DifferInTheDeclaredSettingsOnly()
    {
        IEnumerable<string> different =
            FluidReleases.Newest.Documented.Rules.Except(FluidReleases.Newest.AsBuilt.Rules).Select(static rule => rule.Setting);
        Assert.Equal(Declared.Order(StringComparer.Ordinal), different.Order(StringComparer.Ordinal));
    }
}
