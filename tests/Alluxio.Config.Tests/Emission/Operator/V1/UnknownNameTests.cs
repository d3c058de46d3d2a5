using Alluxio.Config.Kubernetes;

namespace Alluxio.Config.Tests.Emission.Operator.V1;

/// <summary>Names that the types of Kubernetes do not have reach no object, and are reported.</summary>
public class UnknownNameTests
{
    private const string Cluster = """
        apiVersion: k8s-operator.alluxio.com/v1
        kind: AlluxioCluster
        metadata: {name: ml}
        spec:
          image: registry.example.com/alluxio
          imageTag: AI-3.9-16.0.0
          tolerations: [{key: a, operator: Exists}, {key: b, operator: Exists, oddToleration: 1}]
          hostAliases: [{ip: 10.0.0.1, hostnames: [a], oddAlias: 1}]
          worker:
            resources: {limits: {cpu: 4, memory: 24Gi}, oddResources: 1, requests: {cpu: 1}}
            affinity:
              nodeAffinity:
                oddAffinity: 1
                requiredDuringSchedulingIgnoredDuringExecution:
                  nodeSelectorTerms:
                    - matchExpressions: [{key: a, operator: Exists}]
                    - matchExpressions: [{key: b, operator: Exists, oddExpression: 1}]
            env: [{name: A, value: "1", oddVariable: 1}]
          etcd:
            affinity: {podAntiAffinity: {oddEtcd: 1}}
            resources: {limits: {memory: 1Gi}, oddEtcdResources: 1}

        """;

    [Fact]
    public void UnknownNames_ReachNoObject_AndAreReported()
    {
        ResolvedPlan plan = AlluxioConfig.Resolve(AlluxioConfig.LoadText(Cluster));

        Assert.DoesNotContain("odd", plan.Objects.ToYaml(), StringComparison.Ordinal);
        Assert.Equal(
            ["oddToleration", "oddAlias", "oddResources", "oddAffinity", "oddExpression", "oddVariable", "oddEtcd", "oddEtcdResources"],
            plan.Diagnostics.Where(static found => found.Path is { } path
                && path.Segments[^1].Name?.StartsWith("odd", StringComparison.Ordinal) == true)
                .OrderBy(static found => found.Location!.Offset)
                .Select(static found => found.Path!.Segments[^1].Name));
    }

    [Fact]
    public void OtherFields_AreUnchanged()
    {
        ResolvedPlan plan = AlluxioConfig.Resolve(AlluxioConfig.LoadText(Cluster));
        PodSpec worker = plan["worker"].PodTemplate!.Spec!;

        Assert.Equal(["cpu", "memory"], worker.Containers![0].Resources!.Limits!.Keys);
        Assert.Equal(["a", "b"], worker.Tolerations!.Select(static toleration => toleration.Key));
        Assert.Equal("10.0.0.1", Assert.Single(worker.HostAliases!).Ip);
        Assert.Equal(
            ["a", "b"],
            worker.Affinity!.NodeAffinity!.RequiredDuringSchedulingIgnoredDuringExecution!.NodeSelectorTerms!.Select(
                static term => term.MatchExpressions![0].Key));
        Assert.Null(((ResourceRequirements)plan["worker"].Settings["resources"].UntypedValue!).UnknownFields);
    }
}
