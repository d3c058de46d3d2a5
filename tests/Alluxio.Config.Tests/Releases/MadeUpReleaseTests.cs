using Alluxio.Config.Diagnostics;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Systems;
using Alluxio.Config.Systems.Fluid;
using Alluxio.Config.Systems.Fluid.Releases;

namespace Alluxio.Config.Tests.Releases;

/// <summary>A release is one file: whatever it says counts in settings, objects and findings.</summary>
public class MadeUpReleaseTests
{
    private const string Runtime = """
        apiVersion: data.fluid.io/v1alpha1
        kind: AlluxioRuntime
        metadata: {name: hbase}
        spec:
          fuse:
            nodeSelector: {disk: ssd}

        """;

    [Fact]
    public void MadeUpRelease_CountsEverywhere()
    {
        ResolvedPlan plan = Resolve("0.0.1");
        DaemonSet fuse = plan.Objects.OfType<DaemonSet>().Single();

        Assert.Equal("Fluid 0.0.1", plan.Release.ToString());
        Assert.Equal("Always", plan.Fuse.Settings["imagePullPolicy"].UntypedValue);
        Assert.Equal("Always", fuse.Spec!.Template!.Spec!.Containers![0].ImagePullPolicy);
        Assert.Equal("alluxio-0.0.1", fuse.Metadata!.Labels!["chart"]);
        Assert.False(fuse.Spec.Template.Spec.NodeSelector!.ContainsKey("disk"));
        Diagnostic found = Assert.Single(plan.Diagnostics, static found => found.Code == "ALX3052");
        Assert.Equal(
            "'spec.fuse.nodeSelector' is not a field in Fluid 0.0.1; it was added in 1.0.8. The API server drops it. Label the nodes.",
            found.Message);
        Assert.Equal(6, found.Location!.Line);
    }

    [Fact]
    public void NewestRelease_StaysAsItIs()
    {
        ResolvedPlan plan = Resolve(null);

        Assert.Equal("1.0.8", plan.Release.Name);
        Assert.Equal("IfNotPresent", plan.Fuse.Settings["imagePullPolicy"].UntypedValue);
        Assert.DoesNotContain(plan.Diagnostics, static found => found.Code == "ALX3052");
    }

    private static ResolvedPlan Resolve(string? release)
    {
        ManifestSet set = AlluxioConfig.LoadText(Runtime);
        return SetResolver.Resolve(
            set,
            set.Diagnostics,
            new ResolveOptions { Release = release },
            [new FluidSystem([.. FluidReleases.All, MadeUpRelease.Release])]).Single();
    }
}
