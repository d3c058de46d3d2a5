using Alluxio.Config.Comparison;

namespace Alluxio.Config.Tests.Comparison;

/// <summary>Content of ConfigMaps and Secrets counts through the pods that take it.</summary>
public sealed class ContentChangeTests
{
    [Theory]
    [InlineData("D13", "envFrom: [{configMapRef: {name: m}}]", "", "AtStart", ChangeEffect.NeedsHand, ChangeCertainty.Source)]
    [InlineData(
        "D13", "env: [{name: A, valueFrom: {configMapKeyRef: {name: m, key: a}}}]", "", "AtStart", ChangeEffect.NeedsHand,
        ChangeCertainty.Source)]
    [InlineData(
        "D14", "volumeMounts: [{name: v, mountPath: /v}]", "{name: v, configMap: {name: m}}", "AsFiles", ChangeEffect.NeedsHand,
        ChangeCertainty.Assumed)]
    [InlineData(
        "D14", "volumeMounts: [{name: v, mountPath: /v}]", "{name: v, projected: {sources: [{configMap: {name: m}}]}}", "AsFiles",
        ChangeEffect.NeedsHand, ChangeCertainty.Assumed)]
    [InlineData(
        "D15", "volumeMounts: [{name: v, mountPath: /v, subPath: a}]", "{name: v, configMap: {name: m}}", "AtStart", ChangeEffect.NeedsHand,
        ChangeCertainty.Source)]
    [InlineData("D14", "volumeMounts: [{name: v, mountPath: /v, subPath: a}]", "{name: v, secret: {secretName: m}}", "None", null, null)]
    public void ContentThatPodsUse_IsInformation(
        string row, string container, string volume, string reading, ChangeEffect? effect, ChangeCertainty? certainty)
    {
        Workload workload = new()
        {
            Resource = AlluxioConfig.LoadText(
                "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: d}\nspec:\n  selector: {matchLabels: {app: d}}\n  template:\n    "
                    + "metadata: {labels: {app: d}}\n"
                + $"    spec:\n      volumes: [{volume}]\n      containers:\n      - name: c\n        {container}\n").Manifests[0].Resource,
        };
        ContentReading found = ContentReaders.Of(workload, "ConfigMap", "m");
        Assert.Equal((row, reading), (row, found.ToString()));
        Assert.Equal(ContentReading.None, ContentReaders.Of(workload, "ConfigMap", "other"));
        if (effect is not null)
        {
            PodChange pods = ContentEffects.Of(
                workload,
                found,
                new ConfigurationChange { Kind = "ConfigMap", Name = "m", Field = "data.a", Effect = ChangeEffect.NeedsHand, Reason = "" });
            Assert.Equal((effect, certainty), (pods.Effect, pods.Certainty));
        }
    }

    // All journals are emptyDirs, so deleting all masters at once loses the metadata. Three masters lose nothing only because the steps
    // delete them one by one; two masters have no majority when one is gone.
    [Theory]
    [InlineData(1, ChangeLoss.Data)]
    [InlineData(2, ChangeLoss.Data)]
    [InlineData(3, ChangeLoss.None)]
    public void HadoopConfiguration_ReachesMastersAndWorkers_AndNotFuse(int masters, ChangeLoss lostWithMasters)
    {
        DeploymentComparison comparison = Compare(Hadoop(masters, "hdfs-site.xml: a"), Hadoop(masters, "hdfs-site.xml: b"));

        ConfigurationChange change = Assert.Single(comparison.Changes);
        Assert.Equal(
            ("data.hdfs-site.xml", ChangeEffect.NeedsHand, ChangeCertainty.Assumed),
            (change.Field.Replace("[\"", ".").Replace("\"]", ""), change.Effect, change.Certainty));
        Assert.Equal(
            [
                ("DaemonSet hbase-fuse", ChangeEffect.None, ChangeLoss.None),
                ("StatefulSet hbase-master", ChangeEffect.NeedsHand, lostWithMasters),
                ("StatefulSet hbase-worker", ChangeEffect.NeedsHand, ChangeLoss.Cache),
            ],
            comparison.Pods
                .OrderBy(static pods => pods.Workload, StringComparer.Ordinal)
                .Select(static pods => (pods.Workload, pods.Effect, pods.Loss)));
        Assert.Equal(
            [
                "kubectl apply -f after.yaml",
                .. Enumerable.Range(0, masters).Select(static i => $"kubectl delete pod -n default hbase-master-{i}"),
                "kubectl delete pod -n default -l release=hbase,role=alluxio-worker",
            ],
            comparison.Steps
                .Select(static step => step.Command)
                .Where(static command => command.StartsWith("kubectl", StringComparison.Ordinal))
                .Select(static command => command.Replace(" -f after.yaml -n default", " -f after.yaml")));
        Assert.Equal(lostWithMasters == ChangeLoss.Data ? ChangeLoss.Data : ChangeLoss.Cache, comparison.Loss);
        Assert.All(
            Enumerable.Range(1, masters - 1),
            i => Assert.Contains(comparison.Steps, step => step.Condition == $"after hbase-master-{i - 1} is Ready"
                && step.Command.EndsWith($"hbase-master-{i}", StringComparison.Ordinal)));
    }

    // Applications write such files only through a claim that is not read-only.
    [Theory]
    [InlineData("ReadWriteMany", 2, ChangeLoss.Cache, true)]
    [InlineData("ReadOnlyMany", 2, ChangeLoss.Cache, false)]
    [InlineData("ReadWriteMany", 0, ChangeLoss.None, false)]
    [InlineData("ReadWriteMany", 2, ChangeLoss.Data, true)]
    public void HadoopConfiguration_SavesFilesOfWorkersBeforeTheyStop(string mode, int workers, ChangeLoss loss, bool isSaved)
    {
        string write = loss == ChangeLoss.Data ? "\n  properties: {alluxio.user.file.writetype.default: MUST_CACHE}" : "";
        string Text(string data) => Hadoop(3, $"hdfs-site.xml: {data}")
            .Replace("hadoopConfig: h", $"hadoopConfig: h\n  replicas: {workers}{write}", StringComparison.Ordinal)
            .Replace("  mounts:", $"  accessModes: [{mode}]\n  mounts:", StringComparison.Ordinal);
        DeploymentComparison comparison = Compare(Text("a"), Text("b"));

        Assert.Equal(loss, Assert.Single(comparison.Changes).Loss);
        Assert.Equal(isSaved, comparison.Steps[0].Command.EndsWith("alluxio fs persist /", StringComparison.Ordinal));
    }

    // New pods read the file when they start.
    [Fact]
    public void HadoopConfiguration_OfARuntimeThatIsRecreated_DeletesNoPod()
    {
        DeploymentComparison comparison = Compare(
            Hadoop(3, "hdfs-site.xml: a"),
            Hadoop(3, "hdfs-site.xml: b").Replace("hadoopConfig: h", "hadoopConfig: h\n  data: {replicas: 2}", StringComparison.Ordinal));

        Assert.DoesNotContain(comparison.Steps, static step => step.Command.Contains("delete pod", StringComparison.Ordinal));
        Assert.Single(comparison.Steps, static step => step.Command.StartsWith("Write databackup.yaml", StringComparison.Ordinal));
        Assert.Contains(
            comparison.Steps,
            static step => step.Command.StartsWith("kubectl delete alluxioruntime", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("hdfs-site.xml: a", "hdfs-site.xml: a\n  core-site.xml: b", ChangeEffect.Inert, false)]
    [InlineData("hdfs-site.xml: a\n  core-site.xml: b", "hdfs-site.xml: a", ChangeEffect.Inert, true)]
    [InlineData("hdfs-site.xml: a\n  other: b", "hdfs-site.xml: a\n  other: c", ChangeEffect.None, false)]
    public void FilesOfTheHadoopConfiguration_AreThoseOfTheInstallation(string before, string after, ChangeEffect effect, bool isLatent)
    {
        ConfigurationChange change = Assert.Single(Compare(Hadoop(1, before), Hadoop(1, after)).Changes);

        Assert.Equal((effect, isLatent), (change.Effect, change.Latent is not null));
    }

    // The kubelet reads a pull secret when it pulls; no pod starts again for it.
    [Fact]
    public void RotatedPullSecret_CountsAtTheNextPull()
    {
        static string Text(string value) => FluidImpactTests.Runtime("replicas: 2\n  imagePullSecrets: [{name: pull}]")
            + $"---\napiVersion: v1\nkind: Secret\nmetadata: {{name: pull}}\ntype: kubernetes.io/dockerconfigjson\nstringData: "
            + $"{{.dockerconfigjson: '{value}'}}\n";
        DeploymentComparison comparison = Compare(Text("{}"), Text("{\"auths\": {}}"));

        Assert.Equal((ChangeEffect.NextStart, ChangeLoss.None), (Assert.Single(comparison.Changes).Effect, comparison.Loss));
        Assert.Contains(comparison.Pods, static pods => pods is { Workload: "StatefulSet hbase-worker", Effect: ChangeEffect.NextStart });
        Assert.Equal(["kubectl apply -f after.yaml -n default"], comparison.Steps.Select(static step => step.Command));
    }

    [Fact]
    public void LabelOfASecret_ChangesNothing()
    {
        static string Text(string label) => FluidImpactTests.Runtime("replicas: 2\n  imagePullSecrets: [{name: pull}]")
            + $"---\napiVersion: v1\nkind: Secret\nmetadata: {{name: pull, labels: {{a: {label}}}}}\nstringData: {{k: v}}\n";

        Assert.Equal(ChangeEffect.None, Assert.Single(Compare(Text("x"), Text("y")).Changes).Effect);
    }

    [Fact]
    public void SecretThatPodsOfAClusterMount_IsReported()
    {
        static string Text(string value) =>
            "apiVersion: k8s-operator.alluxio.com/v1\nkind: AlluxioCluster\nmetadata: {name: c, namespace: alx}\nspec:\n  image: "
                + "alluxio/alluxio-enterprise\n"
            + "  imageTag: AI-3.7-13.0.0\n  secrets: {worker: {s: /s}}\n"
            + $"---\napiVersion: v1\nkind: Secret\nmetadata: {{name: s, namespace: alx}}\nstringData: {{k: {value}}}\n";
        DeploymentComparison comparison = Compare(Text("one"), Text("two"));

        Assert.Equal((ChangeEffect.NeedsHand, "***"), (Assert.Single(comparison.Changes).Effect, comparison.Changes[0].After));
        Assert.Equal("Deployment c-worker", Assert.Single(comparison.Pods).Workload);
        Assert.Contains(comparison.Steps, static step => step.Command == "kubectl rollout restart deployment c-worker -n alx");
    }

    [Fact]
    public void ReplicationOfFiles_IsSetAfterTheRuntimeIsBack()
    {
        DeploymentComparison comparison =
            Compare(FluidImpactTests.Runtime("data: {replicas: 1}"), FluidImpactTests.Runtime("data: {replicas: 2}"));
        List<string> commands = [.. comparison.Steps.Select(static step => step.Command)];

        Assert.Equal(
            commands.Count - 1,
            commands.FindIndex(static command => command.StartsWith("alluxio fs setReplication", StringComparison.Ordinal)));
        Assert.InRange(
            commands.FindIndex(static command => command.StartsWith("kubectl delete alluxioruntime", StringComparison.Ordinal)),
            0,
            commands.Count - 2);
    }

    // Issue: ConfigMaps count through what reads them, also those that a controller makes.
    [Fact]
    public void PropertyOfARuntime_HasARowForEachWorkloadThatReadsIt()
    {
        DeploymentComparison comparison = Compare(
            FluidImpactTests.Runtime("properties: {alluxio.x: a}"), FluidImpactTests.Runtime("properties: {alluxio.x: b}"));

        Assert.Equal(["ConfigMap hbase-config"], Assert.Single(comparison.Changes).Objects);
        Assert.Equal(
            ["DaemonSet hbase-fuse", "StatefulSet hbase-master", "StatefulSet hbase-worker"],
            comparison.Pods.Select(static pods => pods.Workload).Order(StringComparer.Ordinal));
        Assert.All(comparison.Pods, static pods =>
        {
            Assert.Equal((ChangeEffect.Inert, ChangeLoss.None), (pods.Effect, pods.Loss));
            Assert.Contains("writes it only when it installs", pods.Reason, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void AddedMount_ReachesTheMastersThatReadTheListOfMounts()
    {
        PodChange pods = Assert.Single(Compare(
            FluidImpactTests.Runtime("replicas: 2"),
            FluidImpactTests.Runtime("replicas: 2").Replace("mounts: [", "mounts: [{mountPoint: 's3://new', name: new}, ",
                StringComparison.Ordinal)).Pods);

        Assert.Equal(("StatefulSet hbase-master", ChangeEffect.Live), (pods.Workload, pods.Effect));
    }

    [Fact]
    public void PropertyOfAnOpenCluster_HasARowForEachWorkloadThatReadsIt()
    {
        static string Text(string value) =>
            "apiVersion: k8s-operator.alluxio.com/v1alpha1\nkind: AlluxioCluster\nmetadata: {name: c, namespace: alx}\n"
                + $"spec: {{dataset: d, properties: {{alluxio.x: {value}}}}}\n---\n"
                + "apiVersion: k8s-operator.alluxio.com/v1alpha1\nkind: Dataset\nmetadata: {name: d, namespace: alx}\n"
                + "spec: {dataset: {path: 's3://a'}}\n";
        DeploymentComparison comparison = Compare(Text("a"), Text("b"));

        Assert.Contains(comparison.Pods, static pods => pods.Workload == "StatefulSet c-alluxio-master");
        Assert.All(comparison.Pods, static pods => Assert.Equal(ChangeEffect.Inert, pods.Effect));
    }

    // lifecycle.md 5.7: files of a volume follow; processes read them when they start.
    [Fact]
    public void PropertyOfACluster_SaysHowItsPodsTakeIt()
    {
        static string Text(string value) =>
            "apiVersion: k8s-operator.alluxio.com/v1\nkind: AlluxioCluster\nmetadata: {name: c, namespace: alx}\n"
                + $"spec: {{properties: {{alluxio.x: {value}}}}}\n";
        DeploymentComparison comparison = Compare(Text("a"), Text("b"));

        Assert.Equal(
            ["Deployment c-worker", "StatefulSet c-coordinator"],
            comparison.Pods.Where<PodChange>(static pods => pods.Effect == ChangeEffect.RollsPods)
                .Select(static pods => pods.Workload).Order(StringComparer.Ordinal));
        Assert.All(
            comparison.Pods.Where<PodChange>(static pods => pods.Effect == ChangeEffect.RollsPods),
            static pods => Assert.Contains("within about a minute", pods.Reason, StringComparison.Ordinal));
    }

    private static string Hadoop(int masters, string data) =>
        FluidImpactTests.Runtime($"hadoopConfig: h\n  master: {{replicas: {masters}}}")
            + $"---\napiVersion: v1\nkind: ConfigMap\nmetadata: {{name: h}}\ndata:\n  {data}\n";

    private static DeploymentComparison Compare(string before, string after) =>
        Assert.Single(AlluxioConfig.Compare(
            AlluxioConfig.LoadText(before, "before.yaml"),
            AlluxioConfig.LoadText(after, "after.yaml")).Deployments);
}
