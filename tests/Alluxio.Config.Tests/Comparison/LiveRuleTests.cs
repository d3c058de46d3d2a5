using System.Text.Json.Nodes;
using Alluxio.Config.Comparison.Live;
using Alluxio.Config.Fluid;
using Alluxio.Config.Manifests;

namespace Alluxio.Config.Tests.Comparison;

/// <summary>Fields that others manage, objects that wait, the owner of each field, and edits without effect.</summary>
public class LiveRuleTests
{
    private const string Scaler = """
        {"apiVersion": "autoscaling/v2", "kind": "HorizontalPodAutoscaler", "metadata": {"name": "a", "namespace": "default"},
         "spec": {"scaleTargetRef": {"kind": "KIND", "name": "NAME"}}}
        """;

    [Theory]
    [InlineData("StatefulSet", "hbase-worker")]
    [InlineData("AlluxioRuntime", "hbase")]
    public void A4_ReplicasOfAnAutoscaler_AreManagedElsewhere(string kind, string name)
    {
        LiveCluster cluster = new();
        cluster.Worker["spec"]!["replicas"] = 6;
        Assert.False(cluster.Compare().IsInSync);
        cluster.Add(Scaler.Replace("KIND", kind, StringComparison.Ordinal).Replace("NAME", name, StringComparison.Ordinal));
        LiveComparison comparison = cluster.Compare();
        Assert.Equal((true, LiveState.ManagedElsewhere), (comparison.IsInSync, Worker(comparison).State));
    }

    // The count of masters is another field, which the scale of the runtime does not reach.
    [Fact]
    public void AutoscalerOfARuntime_ScalesItsWorkersAlone()
    {
        LiveCluster cluster = new();
        cluster["StatefulSet", "hbase-master"]["spec"]!["replicas"] = 6;
        cluster.Add(
            Scaler.Replace("KIND", "AlluxioRuntime", StringComparison.Ordinal).Replace("NAME", "hbase", StringComparison.Ordinal));
        Assert.False(cluster.Compare().IsInSync);
    }

    // Only the traces tell: the autoscaler wrote the runtime through its scale, and Fluid handed the number on to the workers.
    [Theory]
    [InlineData("kube-controller-manager", "scale", true)]
    [InlineData("kubectl", "scale", false)]
    [InlineData("kube-controller-manager", "", false)]
    public void AutoscalerOfARuntime_ThatTheTextLacks_IsKnownByItsTraces(string manager, string subresource, bool isScaled)
    {
        LiveCluster cluster = new();
        cluster.Add(cluster.Plan.Deployment!.Resource);
        JsonNode runtime = cluster["AlluxioRuntime", "hbase"];
        runtime["spec"]!["replicas"] = 6;
        runtime["metadata"]!["managedFields"] = JsonNode.Parse(
            $$$"""[{"manager": "{{{manager}}}", "subresource": "{{{subresource}}}", "time": "2026-11-01T00:00:00Z","""
                + $$$""" "fieldsV1": {"f:spec": {"f:replicas": {} } } }]""");
        cluster.Worker["spec"]!["replicas"] = 6;
        cluster.Worker["metadata"]!["managedFields"]!.AsArray().Add(JsonNode.Parse(
            """{"manager": "alluxioruntime-controller", "time": "2026-11-01T00:00:01Z", "fieldsV1": {"f:spec": {"f:replicas": {}}}}"""));

        LiveComparison comparison = cluster.Compare();

        Assert.Equal(
            (isScaled, isScaled ? LiveState.ManagedElsewhere : LiveState.Differs),
            (comparison.IsInSync, Worker(comparison).State));
        Assert.Equal(
            isScaled ? LiveState.ManagedElsewhere : LiveState.Differs,
            comparison.Objects.First(static found => found.IsManifest).State);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("[{name: old, namespace: default, type: alluxio}]")]
    public void RuntimesOfADataset_AreWrittenByFluid(string? given)
    {
        string text = FluidImpactTests.Runtime(
            "replicas: 1",
            "mounts: [{mountPoint: 's3://a', name: a}]" + (given is null ? "" : $"\n  runtimes: {given}"));
        LiveComparison comparison = AlluxioConfig.Resolve(AlluxioConfig.LoadText(text)).CompareToLive(AlluxioConfig.LoadLive("""
            {"apiVersion": "data.fluid.io/v1alpha1", "kind": "Dataset", "metadata": {"name": "hbase", "namespace": "default"},
             "spec": {"mounts": [{"mountPoint": "s3://a", "name": "a"}], "runtimes": [{"name": "hbase", "namespace": "default", "type": "alluxio", "category": "Accelerate"}]}}
            """));

        Assert.Equal(LiveState.ManagedElsewhere, Assert.Single(comparison.Objects, static found => found.Kind == "Dataset").State);
    }

    [Theory]
    [InlineData("spec.replicsa", true)]
    [InlineData("Statefulset spec.replicas", true)]
    [InlineData("spec.template.spec.containers[other].resources", true)]
    [InlineData("spec.replicas", false)]
    [InlineData("StatefulSet spec.template.spec.containers[*].resources", false)]
    [InlineData("ConfigMap data[\"ALLUXIO_JAVA_OPTS\"]", false)]
    public void PathToIgnore_ThatNamesNoField_IsReported(string path, bool isTold)
    {
        LiveComparison comparison = new LiveCluster().Compare(new LiveOptions { Ignore = [path] });

        Assert.Equal(isTold ? [path] : [], comparison.UnmatchedIgnores);
        Assert.Equal(isTold, comparison.ToString().Contains($"'{path}' matches no compared field", StringComparison.Ordinal));
        Assert.Equal(
            comparison.UnmatchedIgnores,
            JsonNode.Parse(comparison.ToJson())!["unmatchedIgnores"]!.AsArray().Select(static node => (string)node!));
    }

    // A value that only the cluster has is a field, too.
    [Fact]
    public void PathToIgnore_OfWhatOnlyTheClusterHas_IsNotReported()
    {
        LiveCluster cluster = new();
        cluster.Worker["spec"]!["paused"] = true;
        LiveComparison comparison = cluster.Compare(new LiveOptions { Ignore = ["spec.paused"] });

        Assert.Equal((0, 1), (comparison.UnmatchedIgnores.Count, comparison.Ignored));
    }

    [Fact]
    public void Ignore_LeavesOutAndCounts()
    {
        LiveCluster cluster = new();
        cluster.Worker["spec"]!["replicas"] = 6;
        cluster.Container["resources"]!["requests"]!["memory"] = "9Gi";
        LiveOptions options = new() { Ignore = ["StatefulSet spec.replicas", "spec.template.spec.containers[*].resources"] };
        LiveComparison comparison = cluster.Compare(options);
        Assert.Equal((true, 2), (comparison.IsInSync, comparison.Ignored));
        Assert.Contains("2 differences were ignored", comparison.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, cluster.Compare(options with { Ignore = [options.Ignore[0]] }).Ignored);
        Assert.False(cluster.Compare(new LiveOptions
        {
            Ignore = ["DaemonSet spec.replicas", "spec.template.spec.containers[other].resources"],
        }).IsInSync);
    }

    [Fact]
    public void Sidecars_AreManagedElsewhereByRuleAlone()
    {
        LiveCluster cluster = new();
        cluster.Template["spec"]!["containers"]!.AsArray().Add(JsonNode.Parse("""{"name": "istio-proxy", "image": "y:1"}"""));
        cluster.Template["spec"]!["volumes"]!.AsArray().Add(JsonNode.Parse("""{"name": "istio-proxy-data", "emptyDir": {}}"""));
        cluster.Container["volumeMounts"]!.AsArray().Add(JsonNode.Parse("""{"name": "istio-proxy-data", "mountPath": "/i"}"""));
        Assert.Equal(LiveState.Differs, Worker(cluster.Compare()).State);
        Assert.Equal(LiveState.ManagedElsewhere, Worker(cluster.Compare(new LiveOptions { Sidecars = ["istio-proxy"] })).State);
    }

    [Fact]
    public void Field_NamesTheOwnersOfTheExpectedAndOfTheLiveValue()
    {
        LiveCluster cluster = new();
        cluster.Worker["spec"]!["replicas"] = 5;
        cluster.Worker["metadata"]!["managedFields"]!.AsArray().Add(JsonNode.Parse(
            """{"manager": "kubectl-edit", "operation": "Update", "time": "2026-11-01T00:00:00Z","""
                + """ "fieldsV1": {"f:spec": {"f:replicas": {}}}}"""));
        LiveField field = Assert.Single(Worker(cluster.Compare()).Fields);
        Assert.Equal(("1", "5", "kubectl-edit at 2026-11-01T00:00:00Z"), (field.Expected, field.Live, field.SetBy));
        Assert.StartsWith("spec.replicas at ", field.ExpectedFrom, StringComparison.Ordinal);
        Assert.Contains("input.yaml(8,", field.ExpectedFrom, StringComparison.Ordinal);
    }

    [Fact]
    public void Image_OfARunningPod_IsComparedWithTheTemplate()
    {
        LiveCluster cluster = new();
        string image = (string)cluster.Container["image"]!;
        cluster.Pod(image, "docker.io/" + image);
        Assert.Equal((true, 1), (cluster.Compare().IsInSync, cluster.Compare().ContainersSeen));

        cluster = new LiveCluster();
        cluster.Pod("registry.example.com/" + image, revision: "hbase-worker-old");
        LiveComparison comparison = cluster.Compare();
        LiveImage found = Assert.Single(comparison.Images);
        Assert.Equal(("hbase-worker-0", image, "registry.example.com/" + image), (found.Pod, found.Expected, found.Running));
        Assert.Equal(LiveState.Waiting, Worker(comparison).State);
        Assert.Contains("hbase-worker-0", Worker(comparison).Notes[0], StringComparison.Ordinal);
        Assert.Contains("OnDelete", Worker(comparison).Notes[0], StringComparison.Ordinal);
        Assert.Contains("Unexpected images", comparison.ToString(), StringComparison.Ordinal);
    }

    // The pod asks for the right image, and the node says that another one runs.
    [Fact]
    public void Image_ThatTheNodeReports_Counts()
    {
        LiveCluster cluster = new();
        string image = (string)cluster.Container["image"]!;
        cluster.Pod(image, "mirror.example.com/" + image);
        Assert.Equal("mirror.example.com/" + image, Assert.Single(cluster.Compare().Images).Running);
    }

    [Fact]
    public void DrawnPorts_AreTakenFromTheCluster()
    {
        LiveCluster cluster = new();
        FluidController controller =
            Conformance.FluidConformanceTests.Environment(Path.Combine(Conformance.FluidConformanceTests.Folder, "ps01"));
        ManifestSet manifests = AlluxioConfig.Load(Path.Combine(Conformance.FluidConformanceTests.Folder, "ps01", "input.yaml"));
        ResolveOptions options = new()
        {
            Profile = Profile.AsBuilt,
            Release = "master",
            Controller = controller with { Ports = new PortAllocation { First = 21870 } },
        };
        AlluxioConfig.TryResolve(manifests, options, out ResolvedPlan? plan, out _);
        cluster.Plan = plan!;
        LiveComparison comparison = cluster.Compare();
        Assert.True(comparison.IsInSync, comparison.ToString());
        Assert.Equal(9, comparison.PortsTaken);

        // A port that differs from the one of the same name elsewhere is a difference.
        cluster["Service", "hbase-master-0"]["spec"]!["ports"]![0]!["port"] = 30000;
        Assert.False(cluster.Compare().IsInSync);
    }

    // The engine walks the options of a mount in no order, and the chart adds scripts that no plan has.
    [Fact]
    public void FilesThatMeanTheSame_AreNoDifference()
    {
        LiveCluster cluster = new();
        JsonNode data = cluster["ConfigMap", "hbase-mount-config"]["data"]!;
        data["mount.sh"] = "#!/bin/sh";
        Assert.Equal(
            (true, LiveState.ManagedElsewhere),
            (cluster.Compare().IsInSync, cluster.Compare().Objects.First(static found => found.Name == "hbase-mount-config").State));

        LiveCluster mounts = new("f-ps05");
        JsonNode map = mounts.Items.Single(
            static item => ((string)item!["metadata"]!["name"]!).EndsWith("-mount-config", StringComparison.Ordinal))!["data"]!;
        string text = (string)map["mount.info"]!;
        map["mount.info"] = string.Join('\n', text.Split('\n').Select(static line => string.Join(
            " --option ", line.Split(" --option ").Take(1).Concat(line.Split(" --option ").Skip(1).Reverse()))));
        Assert.True(mounts.Compare().IsInSync);
        map["mount.info"] = text + " --option a=b";
        Assert.False(mounts.Compare().IsInSync);
    }

    [Fact]
    public void CustomResource_ThatIsNotTheManifest_IsReported()
    {
        LiveCluster cluster = new();
        cluster.Add(cluster.Plan.Deployment!.Resource);
        JsonNode runtime = cluster["AlluxioRuntime", "hbase"];
        runtime["spec"]!["worker"] = JsonNode.Parse("""{"resources": {"requests": {"memory": "2Gi"}}}""");
        runtime["spec"]!["tieredstore"]!["levels"]![0]!["volumeType"] = "hostPath";
        LiveComparison comparison = cluster.Compare();
        Assert.True(comparison.IsInSync, comparison.ToString());

        runtime["spec"]!["replicas"] = 3;
        comparison = cluster.Compare();
        LiveField field = Assert.Single(comparison.Objects[0].Fields, static field => field.ManagedBy is null);
        Assert.Equal((true, "spec.replicas", "1", "3"), (comparison.Objects[0].IsManifest, field.Path, field.Expected, field.Live));
        Assert.Contains("input.yaml(8,", field.ExpectedFrom, StringComparison.Ordinal);
        Assert.Contains(
            comparison.Notes,
            static note => note.Contains("in the cluster differs from the manifest", StringComparison.Ordinal));
    }

    [Fact]
    public void Edit_ThatDoesNothing_IsReported()
    {
        LiveCluster cluster = new();
        cluster.Add(cluster.Plan.Deployment!.Resource);
        JsonNode runtime = cluster["AlluxioRuntime", "hbase"];
        runtime["metadata"]!["generation"] = 2;
        runtime["metadata"]!["managedFields"] =
            JsonNode.Parse("""[{"manager": "kubectl", "time": "2026-11-01T00:00:00Z", "fieldsV1": {"f:spec": {"f:worker": {}}}}]""");
        Assert.Empty(cluster.Compare().Notes);
        cluster.Container["image"] = "old:1";
        Assert.Contains(cluster.Compare().Notes, static note => note.Contains("the edit has no effect", StringComparison.Ordinal)
            && note.Contains("StatefulSet default/hbase-worker", StringComparison.Ordinal));

        // A client that wrote the object after the edit changed it by hand.
        cluster.Worker["metadata"]!["managedFields"]!.AsArray().Add(JsonNode.Parse(
            """{"manager": "kubectl-edit", "time": "2026-11-02T00:00:00Z", "fieldsV1": {"f:spec": {"f:template": {}}}}"""));
        Assert.Empty(cluster.Compare().Notes);
    }

    [Fact]
    public void Secrets_AreMaskedInTextAndJson()
    {
        LiveCluster cluster = new();
        cluster.Container["env"]!.AsArray().Add(JsonNode.Parse("""{"name": "AWS_SECRET_KEY", "value": "hunter2"}"""));
        cluster["ConfigMap", "hbase-config"]["data"]!["ALLUXIO_FUSE_JAVA_OPTS"] = "-Daws.secretKey=hunter2";
        LiveComparison comparison = cluster.Compare();
        Assert.DoesNotContain("hunter2", comparison.ToString() + comparison.ToJson(), StringComparison.Ordinal);
        Assert.Equal("differs", JsonNode.Parse(comparison.ToJson())!["objects"]!.AsArray().Select(
            static found => (string)found!["state"]!).First(static state => state != "inSync"));
    }

    private static LiveObjectComparison Worker(LiveComparison comparison) =>
        comparison.Objects.Single(static found => found.Name == "hbase-worker");
}
