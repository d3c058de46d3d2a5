using Alluxio.Config.Diagnostics;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Manifests;
using Alluxio.Config.Operator.V1;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Resolution.Operator;

/// <summary>The answers of a plan of a <c>v1</c> cluster.</summary>
public class ClusterPlanTests
{
    private static readonly AlluxioCluster Cluster = new()
    {
        ApiVersion = "k8s-operator.alluxio.com/v1",
        Kind = "AlluxioCluster",
        Metadata = new ObjectMeta { Name = "prod" },
        Spec = new AlluxioClusterSpec
        {
            Image = "registry.example.com/alluxio",
            ImageTag = "AI-3.7-13.0.0",
            Properties = [new("alluxio.license", "SOME_LICENSE")],
        },
    };

    [Fact]
    public void EveryComponentWithAWorkload_HasItsContainer()
    {
        foreach (string input in Directory.EnumerateFiles(
            Path.Combine(TestFiles.Project, "Scenarios", "Cluster"),
            "input.yaml",
            SearchOption.AllDirectories))
        {
            foreach (ResolvedPlan plan in AlluxioConfig.ResolveAll(AlluxioConfig.Load(input))
                .Where<ResolvedPlan>(static plan => !plan.HasErrors))
            {
                Assert.All(
                    plan.Components.Where(static component => component.WorkloadName is not null),
                    component => Assert.NotNull(component.Container));
            }
        }
    }

    [Fact]
    public void TypedObjects_Resolve_AsTextsDo()
    {
        ManifestSet typed = ManifestSet.Of(Cluster);
        ResolvedPlan left = AlluxioConfig.Resolve(typed);
        ResolvedPlan right = AlluxioConfig.Resolve(AlluxioConfig.LoadText(((IEnumerable<Resource>)[Cluster]).ToYaml()));
        Assert.Equal(left.Objects, right.Objects);
        Assert.Equal("registry.example.com/alluxio:AI-3.7-13.0.0", left["coordinator"].Container!.Image);
    }

    [Fact]
    public void ExplicitDefaultsOfTheRing_EqualAbsentOnes()
    {
        ResolvedPlan silent = Resolve([]);
        ResolvedPlan explicitly = Resolve(
        [
            new("alluxio.user.dynamic.consistent.hash.ring.enabled", "true"),
            new("alluxio.user.worker.selection.policy.consistent.hash.virtual.node.count.per.worker", "2000"),
            new("alluxio.user.worker.selection.policy.consistent.hash.provider.impl", "DEFAULT"),
        ]);
        foreach (string component in (string[])["coordinator", "worker", "fuse"])
        {
            Assert.Equal(silent[component].HashRing, explicitly[component].HashRing);
            Assert.All(silent[component].Settings["hashRing"].Winners, static winner => Assert.Equal(Layer.BuiltIn, winner.Layer));
            Assert.All(explicitly[component].Settings["hashRing"].Winners, static winner => Assert.Equal(Layer.Global, winner.Layer));
        }
    }

    [Fact]
    public void ComponentsOwnList_ReplacesTheGlobalOne()
    {
        ResolvedPlan plan = AlluxioConfig.Resolve(ManifestSet.Of(Cluster with
        {
            Spec = Cluster.Spec! with
            {
                ImagePullSecrets = [new LocalObjectReference { Name = "global-secret" }],
                Worker = new WorkerSpec { ImagePullSecrets = [new LocalObjectReference { Name = "worker-secret" }] },
            },
        }));
        Assert.Equal([new LocalObjectReference { Name = "worker-secret" }], plan["worker"].PodTemplate!.Spec!.ImagePullSecrets!);
        Assert.Equal([new LocalObjectReference { Name = "global-secret" }], plan["coordinator"].PodTemplate!.Spec!.ImagePullSecrets!);
        Assert.All(plan["worker"].Settings["imagePullSecrets"].Hidden, static hidden => Assert.True(hidden.IsAssumed));
    }

    [Theory]
    [InlineData("", null, null, null, 0)]
    [InlineData("-Xmx4g", 4L << 30, null, 8L << 30, 0)]
    [InlineData("-Xmx4g;-XX:MaxDirectMemorySize=10g", 4L << 30, 10L << 30, 14L << 30, 0)]
    [InlineData("-Xmx1g;-Xmx512m;-XX:MaxHeapSize=2048k", 2L << 20, null, 4L << 20, 2)]
    [InlineData("-Xmx1g -XX:MaxDirectMemorySize=100", 1L << 30, 100L, (1L << 30) + 100, 0)]
    [InlineData("-Xmxlots", null, null, null, 0)]
    public void JvmMemory_IsOfTheLastFlag(string options, long? heap, long? direct, long? total, int hidden)
    {
        JvmMemory memory = JvmMemory.Of([.. options.Split(';', StringSplitOptions.RemoveEmptyEntries)]);
        Assert.Equal((heap, direct, total, hidden), (memory.MaxHeap, memory.MaxDirectMemory, memory.Total, memory.Hidden.Count));
    }

    [Fact]
    public void EveryExample_ResolvesOrLacksAName()
    {
        foreach (string path in Directory.EnumerateFiles(
            Path.Combine(TestFiles.Project, "Examples", "alluxio-v1"),
            "alluxiocluster-*.yaml"))
        {
            ManifestSet set = AlluxioConfig.Load(path);
            ResolvedPlan plan = AlluxioConfig.ResolveAll(set)[0];
            Assert.All(
                plan.Diagnostics.Where<Diagnostic>(static found => found.Severity == DiagnosticSeverity.Error),
                found => Assert.True(found.Code is "ALX4550", $"{path}: {found}"));
        }
    }

    [Theory]
    [InlineData("AI-3.3-7.0.0", false)]
    [InlineData("AI-3.2-5.0.0", false)]
    [InlineData("AI-3.10-17.0.0", true)]
    [InlineData("AI-3.7-13.0.0", true)]
    [InlineData("latest", true)]
    [InlineData(null, true)]
    public void DefaultResources_AreAssumedWhereTheReleaseDoesNotStateThem(string? tag, bool isAssumed)
    {
        ResolvedPlan plan = AlluxioConfig.Resolve(ManifestSet.Of(Cluster with { Spec = Cluster.Spec! with { ImageTag = tag } }));
        Assert.Equal(isAssumed, Assert.Single(plan["worker"].Settings["resources"].Winners).IsAssumed);
    }

    [Fact]
    public void MountOptions_WinOverProperties_AndAreExplained()
    {
        ResolvedPlan plan = AlluxioConfig.Resolve(Path.Combine(TestFiles.Project, "Scenarios", "Cluster", "s3-mounts", "input.yaml"));
        string text = plan.Explain("coordinator.mounts[\"/s3\"][\"alluxio.underfs.s3.region\"]").ToString();
        Assert.Contains("us-east-1", text, StringComparison.Ordinal);
        Assert.Contains("eu-central-1", text, StringComparison.Ordinal);
        Assert.DoesNotContain("S3_SECRET_KEY", plan.Explain().ToString(), StringComparison.Ordinal);
    }

    private static ResolvedPlan Resolve(ValueMap<string> properties) => AlluxioConfig.Resolve(ManifestSet.Of(Cluster with
    {
        Spec = Cluster.Spec! with { Properties = [.. Cluster.Spec.Properties!, .. properties] },
    }));
}
