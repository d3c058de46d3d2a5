namespace Alluxio.Config.Tests.Resolution.Operator;

/// <summary>FUSE of a v1 cluster runs in Pods on demand, and in a DaemonSet of the same name if that is enabled.</summary>
public class FuseWorkloadTests
{
    [Theory]
    [InlineData("true", "DaemonSet")]
    [InlineData("false", "Pod")]
    public void Fuse_IsTheDaemonSet_WhereOneRuns(string enabled, string kind)
    {
        ResolvedPlan plan = AlluxioConfig.Resolve(AlluxioConfig.LoadText($$$"""
            apiVersion: k8s-operator.alluxio.com/v1
            kind: AlluxioCluster
            metadata: {name: c}
            spec:
              fuse: {enabled: {{{enabled}}}, nodeSelector: {disk: ssd}}
            """));

        Assert.Equal(kind, plan["fuse"].Workload!.Kind);
        Assert.Equal(kind == "DaemonSet" ? "ssd" : null, plan["fuse"].PodTemplate!.Spec!.NodeSelector?["disk"]);
    }
}
