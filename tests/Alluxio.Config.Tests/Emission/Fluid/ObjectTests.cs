using Alluxio.Config.Kubernetes;
using Alluxio.Config.Tests.Resolution.Fluid;

namespace Alluxio.Config.Tests.Emission.Fluid;

/// <summary>Sections 12 and 13: the parts of the objects that depend on the input.</summary>
public class ObjectTests
{
    [Theory]
    [InlineData("v1.31.0", "probe")]
    [InlineData("", "probe")]
    [InlineData("v1.18.0", "probe")]
    [InlineData("v1.18.0-alpha.1", "probe")]
    [InlineData("1.17.99", "hook")]
    [InlineData("v1.9.0", "hook")]
    public void MasterMounts_KubernetesVersion_DecidesBetweenProbeAndHook(string version, string expected)
    {
        Container master = AsBuilt.Resolve("", "", "", ("KUBE_VERSION", version)).Container("alluxio-master");
        Assert.Equal(expected, master.StartupProbe is null ? "hook" : "probe");
        Assert.Equal(expected == "hook", master.Lifecycle?.PostStart is not null);
    }

    [Theory]
    [InlineData("configmap", 1, "/etc/fluid/scripts/entrypoint.sh", true, "status.podIP")]
    [InlineData("configmap", 2, "/etc/fluid/scripts/entrypoint.sh", false, "metadata.name")]
    [InlineData("", 1, "/entrypoint.sh", false, "status.podIP")]
    [InlineData("ConfigMap", 1, "/entrypoint.sh", false, "status.podIP")]
    public void Master_MountStorage_DecidesCommandAndProbe(string storage, int masters, string command, bool hasProbe, string hostName)
    {
        AsBuilt result = AsBuilt.Resolve(
            $"master: {{replicas: {masters}}}, apiGateway: {{enabled: true}}",
            "",
            "",
            ("ALLUXIO_MOUNT_CONFIG_STORAGE", storage));
        Container master = result.Container("alluxio-master");
        Assert.Equal([command], master.Command);
        Assert.Equal(hasProbe, master.StartupProbe is not null);
        Assert.Equal(hostName, master.Env![0].ValueFrom!.FieldRef!.FieldPath);
        Assert.Equal("status.podIP", result.Container("api-gateway").Env![0].ValueFrom!.FieldRef!.FieldPath);
        Assert.Equal(storage == "configmap" ? 2 : 1, result.Objects<ConfigMap>().Count());
        Assert.Equal(masters, result.Objects<Service>().Count());
    }

    [Theory]
    [InlineData("replicas: 0", "", null)]
    [InlineData("", "", null)]
    [InlineData("replicas: 1", "", "required")]
    [InlineData("replicas: 1", "placement: ''", "required")]
    [InlineData("replicas: 1", "placement: Shared", "preferred")]
    [InlineData("worker: {replicas: 3}", "", null)]
    public void WorkerAffinity_Replicas_DecideWhetherItIsThere(string runtime, string dataset, string? expected)
    {
        AsBuilt result = AsBuilt.Resolve(runtime, dataset);
        PodAntiAffinity? affinity = result.Pod("worker").Affinity?.PodAntiAffinity;
        Assert.Equal(
            expected,
            affinity is null ? null : affinity.PreferredDuringSchedulingIgnoredDuringExecution is null ? "required" : "preferred");
        Assert.Equal(
            expected == "preferred" ? "Shared" : "Exclusive",
            result.Objects<StatefulSet>().Last().Metadata!.Labels!["fluid.io/dataset-placement"]);
    }

    [Fact]
    public void NodeAffinity_OfTheDataset_ReachesMastersOnlyWithLocalMounts()
    {
        const string Terms = "nodeAffinity: {required: {nodeSelectorTerms: [{matchExpressions: [{key: k, operator: Exists}], matchFields: "
            + "[{key: f, operator: In, values: [v]}]}, {matchFields: [{key: g, operator: Exists}]}]}}";
        AsBuilt local = AsBuilt.Resolve("replicas: 1", $"{Terms}, mounts: [{{mountPoint: 'local:///a', name: a}}]");
        ValueOf(local.Pod("master").Affinity!.NodeAffinity!, out NodeSelectorTerm[] master);
        ValueOf(local.Pod("worker").Affinity!.NodeAffinity!, out NodeSelectorTerm[] worker);
        Assert.Equal(
            (2, "k", null, null),
            (master.Length, master[0].MatchExpressions![0].Key, master[0].MatchFields, master[1].MatchExpressions));
        Assert.Equal("g", worker[1].MatchFields![0].Key);
        Assert.Null(AsBuilt.Resolve("", $"{Terms}, mounts: [{{mountPoint: 's3://a', name: a}}]").Pod("master").Affinity);

        static void ValueOf(NodeAffinity affinity, out NodeSelectorTerm[] terms) =>
            terms = [.. affinity.RequiredDuringSchedulingIgnoredDuringExecution!.NodeSelectorTerms!];
    }

    [Fact]
    public void PodMetadata_OfTheUser_WinsOnTheTemplateOnly()
    {
        AsBuilt result = AsBuilt.Resolve(
            "podMetadata: {labels: {app: mine, a: global}, annotations: {sidecar.istio.io/inject: 'true'}}, worker: {podMetadata: {labels: "
                + "{a: own}}}");
        StatefulSet worker = result.Objects<StatefulSet>().Last();
        ObjectMeta template = worker.Spec!.Template!.Metadata!;
        Assert.Equal(
            ("mine", "own", "true"),
            (template.Labels!["app"], template.Labels["a"], template.Annotations!["sidecar.istio.io/inject"]));
        Assert.Equal(("alluxio", "alluxio"), (worker.Metadata!.Labels!["app"], worker.Spec.Selector!.MatchLabels!["app"]));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("disablePrometheus: false", true)]
    [InlineData("disablePrometheus: true", false)]
    public void Services_WithMetrics_CarryTheMonitorLabel(string runtime, bool expected) =>
        Assert.Equal(expected, AsBuilt.Resolve(runtime).Objects<Service>().Single().Metadata!.Labels!.ContainsKey("monitor"));

    [Theory]
    [InlineData("a\\tb", "a\tb")]
    [InlineData("a\\x41\\u00e9", "aAé")]
    [InlineData("a\\'b", "a'b")]
    [InlineData("a\\\\/b", "a\\/b")]
    [InlineData("007", "007")]
    [InlineData("a: b # c", "a: b # c")]
    [InlineData("", null)]
    public void Env_Value_IsReadAsDoubleQuotedText(string value, string? expected)
    {
        AsBuilt result = AsBuilt.Resolve($"worker: {{env: {{z: '1', B: '{value.Replace("'", "''", StringComparison.Ordinal)}'}}}}");
        Assert.Equal(expected, result.Env("alluxio-worker", "B"));
        Assert.Equal(
            ["B", "z"],
            result.Container("alluxio-worker").Env!.Select(static variable => variable.Name).Where(static name => name is "B" or "z"));
        Assert.DoesNotContain(result.Container("alluxio-job-worker").Env!, static variable => variable.Name == "B");
    }

    [Fact]
    public void UserVolumes_MountedTwice_AreListedTwiceAndLoseZeroValues()
    {
        AsBuilt result = AsBuilt.Resolve(
            "volumes: [{name: v, secret: {secretName: s, optional: false}}, {name: v, emptyDir: {}}, {name: unused, emptyDir: {}}], "
            + "fuse: {volumeMounts: [{name: v, mountPath: /a, readOnly: false, subPath: ''}, {name: v, mountPath: /b}]}");
        Assert.Equal(["v", "v"], result.Pod("fuse").Volumes!.Skip(2).Select(static volume => volume.Name));
        Assert.False(result.Pod("fuse").Volumes![2].Secret!.Optional);
        VolumeMount mount = result.Container("alluxio-fuse").VolumeMounts![2];
        Assert.Equal((null, null), (mount.ReadOnly, mount.SubPath));
    }
}
