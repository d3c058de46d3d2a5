using System.Text.Json.Nodes;
using Alluxio.Config.Comparison;

namespace Alluxio.Config.Tests.Comparison;

/// <summary>One line says what applications that mount or read notice. It follows from effects and steps.</summary>
public sealed class InterruptionTests
{
    private const string Fuse = "applications that mount the claim stop";

    private const string Image = "image: r/a\n  imageTag: AI-3.7-13.0.";

    // lifecycle.md 2.2, 2.7: applications must stop before a runtime is deleted, and start when it is back.
    [Theory]
    [InlineData("worker: {jvmOptions: [-Xmx2g]}", 1, 7)]
    [InlineData("master: {replicas: 3}", 1, 6)]
    public void ARecreatedRuntime_StopsApplicationsBetweenTwoSteps(string field, int from, int to)
    {
        DeploymentComparison comparison =
            Compare(Runtime("replicas: 2"), Runtime($"replicas: 4\n  {field}")).Deployments.Single();

        Assert.Equal($"{Fuse} from step {from} to step {to}.", comparison.Interruption.ToString());
        Assert.StartsWith("Stop the pods", comparison.Steps[from - 1].Command, StringComparison.Ordinal);
        Assert.StartsWith("Start the pods", comparison.Steps[to - 1].Command, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("replicas: 2", "replicas: 4", "none: running pods keep running.")]
    [InlineData("replicas: 4", "replicas: 2", "none: what is lost from the cache is read from the storage again.")]
    [InlineData("replicas: 2", "replicas: 2\n  fuse: {cleanPolicy: OnFuseChanged}", "none: nothing changes on the running system.")]
    public void AScaledRuntime_InterruptsNobody(string before, string after, string expected) =>
        Assert.Equal(expected, Line(Runtime(before), Runtime(after)));

    // lifecycle.md 2.3: a removed mount goes at the next run; a changed one is taken out and put back by hand.
    [Fact]
    public void Mounts_AreMissingAsLongAsTheyAreNotThere()
    {
        Assert.Equal(
            "applications do not find the files of the mount at /b from step 2 on.",
            Line(Runtime("replicas: 2"), Runtime("replicas: 2", "{mountPoint: 's3://a', name: a}")));
        Assert.Equal(
            "applications do not find the files of the mount at /b from step 1 to step 2.",
            Line(Runtime("replicas: 2"), Runtime("replicas: 2", "{mountPoint: 's3://a', name: a}, {mountPoint: 's3://c', name: b}")));
    }

    [Fact]
    public void ARemovedRuntime_StopsApplicationsForGood() =>
        Assert.EndsWith(" on.", Line(Runtime("replicas: 2"), ""), StringComparison.Ordinal);

    // No system deletes the cluster step by step: the deletion stops all pods.
    [Fact]
    public void ARemovedCluster_StopsAllPods() =>
        Assert.Equal("all pods of the deployment stop at step 2.", Line(Cluster("worker: {count: 2}"), ""));

    // Data that has no other copy is lost although no pod that runs on notices anything.
    [Fact]
    public void LostData_IsNotReadAgain() => Assert.Contains(
        "data that has no other copy is lost",
        Line(
            Writable("replicas: 4\n  properties: {alluxio.user.file.writetype.default: MUST_CACHE}"),
            Writable("replicas: 2\n  properties: {alluxio.user.file.writetype.default: MUST_CACHE}")),
        StringComparison.Ordinal);

    [Fact]
    public void ANewDeployment_InterruptsNobody() => Assert.Equal("none: the deployment is new.", Line("", Runtime("replicas: 2")));

    // lifecycle.md 3.1, 3.5: workers are replaced at once (assumed); clients then read from the storage, unless a property forbids it.
    [Theory]
    [InlineData("", "applications read from the storage while all pods of Deployment c-worker restart at step 2 (assumed)")]
    [InlineData(
        "  properties: {alluxio.dora.client.ufs.fallback.enabled: 'false'}\n",
        "reads of applications fail while all pods of Deployment c-worker restart at step 2 (assumed)")]
    public void AnotherImage_SaysWhatApplicationsDoWithoutWorkers(string property, string expected)
    {
        string line = Line(Cluster(Image + "0\n" + property), Cluster(Image + "1\n" + property));

        Assert.Contains(expected, line, StringComparison.Ordinal);
        Assert.EndsWith("applications that use FUSE restart at step 3, if its condition holds.", line, StringComparison.Ordinal);
    }

    // lifecycle.md 2.6: the mount of a node breaks with its FUSE pod.
    [Fact]
    public void ADaemonSetOfFuse_BreaksTheMountOfEachNode() => Assert.Contains(
        "applications lose the mount of a node while its FUSE pod restarts at step 2 (assumed)",
        Line(Cluster(Image + "0\n  fuse: {enabled: true}"), Cluster(Image + "1\n  fuse: {enabled: true}")),
        StringComparison.Ordinal);

    [Fact]
    public void CoordinatorsOfSeveralReplicas_Roll() => Assert.Equal(
        "none: the pods of StatefulSet c-coordinator roll, and the others keep running.",
        Line(
            Cluster("coordinator: {count: 3, resources: {limits: {cpu: 2}}}"),
            Cluster("coordinator: {count: 3, resources: {limits: {cpu: 4}}}")));

    [Fact]
    public void ARing_IsChangedWhileApplicationsAreStopped()
    {
        DeploymentComparison comparison = Compare(
            Cluster("worker: {count: 3}"),
            Cluster("worker: {count: 3}\n  properties: "
                + "{alluxio.user.worker.selection.policy.consistent.hash.virtual.node.count.per.worker: '500'}")).Deployments.Single();

        Assert.StartsWith(
            $"applications that use FUSE stop from step 2 to step {comparison.Steps.Count}",
            comparison.Interruption.ToString(),
            StringComparison.Ordinal);
        Assert.Equal("Start the applications that use FUSE again.", comparison.Steps[^1].Command);
    }

    [Theory]
    [InlineData("etcd: {replicaCount: 3}", "etcd: {replicaCount: 5}", "spec.etcd.replicaCount")]
    [InlineData("etcd: {persistence: {size: 10Gi}}", "etcd: {persistence: {size: 20Gi}}", "StatefulSet c-etcd")]
    public void WhatNoDocumentSays_IsNotKnown(string before, string after, string what)
    {
        Interruption found = Compare(Cluster(before), Cluster(after)).Deployments.Single().Interruption;

        Assert.Equal(InterruptionState.NotKnown, found.State);
        Assert.StartsWith("not known: the documentation does not say what happens to ", found.ToString(), StringComparison.Ordinal);
        Assert.Contains(what, found.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void ManifestsWithErrors_HaveNoAnswer() => Assert.Equal(
        "not known: the manifests have errors.",
        Line(Runtime("replicas: 2"), Runtime("replicas: 2\n  worker: {resources: {limits: {memory: 16Gi}}}\n  "
            + "tieredstore: {levels: [{mediumtype: MEM, path: /dev/shm, quota: 24Gi}]}")));

    [Fact]
    public void ARenamedDeployment_RestartsThePodsThatMountTheOldClaim()
    {
        string old = Runtime("replicas: 2");

        Assert.Contains(
            "applications that mount the claim hbase restart at step 4",
            Line(old, old.Replace("name: hbase", "name: other", StringComparison.Ordinal)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void TheLineIsInEachForm()
    {
        StateComparison comparison = Compare(Runtime("replicas: 4"), Runtime("replicas: 2"));
        string line = $"Interruption: {comparison.Deployments[0].Interruption}";
        JsonNode json = JsonNode.Parse(comparison.ToJson())!["deployments"]![0]!["interruption"]!;

        Assert.Equal($"  {line}", comparison.ToString().Split('\n')[2]);
        Assert.Contains($"\n\n{line}\n\n|", comparison.ToMarkdown(), StringComparison.Ordinal);
        Assert.Equal(("none", comparison.Deployments[0].Interruption.Text), ((string)json["state"]!, (string)json["text"]!));
    }

    private static string Line(string before, string after) => Compare(before, after).Deployments.Single().Interruption.ToString();

    private static StateComparison Compare(string before, string after) => AlluxioConfig.Compare(
        AlluxioConfig.LoadText(before, "before.yaml"), AlluxioConfig.LoadText(after, "after.yaml"));

    private static string Writable(string spec) =>
        Runtime(spec).Replace("spec: {mounts", "spec: {accessModes: [ReadWriteMany], mounts", StringComparison.Ordinal);

    private static string Runtime(string spec, string mounts = "{mountPoint: 's3://a', name: a}, {mountPoint: 's3://b', name: b}") =>
        $"apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {{name: hbase}}\nspec:\n  {spec}\n---\n"
            + $"apiVersion: data.fluid.io/v1alpha1\nkind: Dataset\nmetadata: {{name: hbase}}\nspec: {{mounts: [{mounts}]}}\n";

    private static string Cluster(string spec) =>
        $"apiVersion: k8s-operator.alluxio.com/v1\nkind: AlluxioCluster\nmetadata: {{name: c, namespace: alx}}\nspec:\n  {spec}\n";
}
