using Alluxio.Config.Comparison;

namespace Alluxio.Config.Tests.Comparison;

/// <summary>Rows A of the impact cases: what an edit of a live AlluxioRuntime or Dataset does. Numbers are those of the rows.</summary>
public partial class FluidImpactTests
{
    private const string Disk = "tieredstore: {levels: [{mediumtype: SSD, path: /mnt/cache, quota: 1Gi}]}";

    private const string Mounts = "mounts: [{mountPoint: 's3://a', name: data}, {mountPoint: 's3://o', name: other}]";

    [Theory]
    [InlineData("A1", "replicas: 2", "replicas: 4", "spec.replicas", ChangeEffect.Live, ChangeLoss.None, false, ChangeCertainty.Source)]
    [InlineData("A3", "replicas: 4", "replicas: 2", "spec.replicas", ChangeEffect.Live, ChangeLoss.Cache, false, ChangeCertainty.Source)]
    [InlineData(
        "A7", "alluxioVersion: {imageTag: 2.9.0}", "alluxioVersion: {imageTag: 2.9.4}", "spec.alluxioVersion.imageTag", ChangeEffect.Inert,
        ChangeLoss.None, false, ChangeCertainty.Source)]
    [InlineData(
        "A8", "worker: {resources: {limits: {memory: 8Gi}}}", "worker: {resources: {limits: {memory: 16Gi}}}",
        "spec.worker.resources.limits.memory", ChangeEffect.Inert, ChangeLoss.None, false, ChangeCertainty.Source)]
    [InlineData(
        "A9", "tieredstore: {levels: [{mediumtype: SSD, path: /a, quota: 10Gi}]}",
        "tieredstore: {levels: [{mediumtype: SSD, path: /a, quota: 20Gi}]}", "spec.tieredstore.levels[0].quota", ChangeEffect.Inert,
        ChangeLoss.None, true, ChangeCertainty.Source)]
    [InlineData(
        "A10", "master: {replicas: 1}", "master: {replicas: 3}", "spec.master.replicas", ChangeEffect.Inert, ChangeLoss.None, true,
        ChangeCertainty.Source)]
    [InlineData(
        "A11", "fuse: {cleanPolicy: OnRuntimeDeleted}", "fuse: {cleanPolicy: OnDemand}", "spec.fuse.cleanPolicy", ChangeEffect.Live,
        ChangeLoss.None, false, ChangeCertainty.Source)]
    [InlineData(
        "A12", "fuse: {cleanPolicy: OnDemand}", "fuse: {cleanPolicy: Ondemand}", "spec.fuse.cleanPolicy", ChangeEffect.Live,
        ChangeLoss.None, false, ChangeCertainty.Source)]
    [InlineData(
        "A13", "fuse: {cleanPolicy: OnDemand}", "fuse: {cleanPolicy: OnFuseChanged}", "spec.fuse.cleanPolicy", ChangeEffect.None,
        ChangeLoss.None, false, ChangeCertainty.Assumed)]
    [InlineData(
        "A14", "management: {metadataSyncPolicy: {autoSync: true}}", "management: {metadataSyncPolicy: {autoSync: false}}",
        "spec.management.metadataSyncPolicy.autoSync", ChangeEffect.Live, ChangeLoss.None, false, ChangeCertainty.Source)]
    [InlineData(
        "A15", "management: {cleanCachePolicy: {gracePeriodSeconds: 60}}", "management: {cleanCachePolicy: {gracePeriodSeconds: 600}}",
        "spec.management.cleanCachePolicy.gracePeriodSeconds", ChangeEffect.Live, ChangeLoss.None, false, ChangeCertainty.Source)]
    [InlineData(
        "A17", "worker: {networkMode: HostNetwork}", "worker: {networkMode: ContainerNetwork}", "spec.worker.networkMode",
        ChangeEffect.Inert, ChangeLoss.None, true, ChangeCertainty.Source)]
    [InlineData(
        "A35", "data: {replicas: 1}", "data: {replicas: 2}", "spec.data.replicas", ChangeEffect.Inert, ChangeLoss.None, false,
        ChangeCertainty.Source)]
    public void EditOfARuntime(
        string row, string before, string after, string field, ChangeEffect effect, ChangeLoss loss, bool isLatent,
        ChangeCertainty certainty)
    {
        ConfigurationChange change = Change(Compare(Runtime(before), Runtime(after)), field);

        Assert.Equal(
            (row, effect, loss, isLatent, certainty),
            (row, change.Effect, change.Loss, change.Latent is not null, change.Certainty));
    }

    [Theory]
    [InlineData(
        "A19", Mounts,
        "mounts: [{mountPoint: 's3://a', name: data}, {mountPoint: 's3://o', name: other}, {mountPoint: 's3://b', name: new}]", "metadata",
        ChangeEffect.Live, ChangeLoss.None, false)]
    [InlineData(
        "A20", Mounts, "mounts: [{mountPoint: 's3://a', name: data}]", "spec.mounts[1]", ChangeEffect.Live, ChangeLoss.Cache, false)]
    [InlineData(
        "A21", Mounts, "mounts: [{mountPoint: 's3://b', name: data}, {mountPoint: 's3://o', name: other}]", "spec.mounts[0].mountPoint",
        ChangeEffect.Inert, ChangeLoss.Cache, true)]
    [InlineData(
        "A23", Mounts, "mounts: [{mountPoint: 's3://a', name: data, options: {k: v}}, {mountPoint: 's3://o', name: other}]",
        "spec.mounts[0].options.k", ChangeEffect.Inert, ChangeLoss.Cache, true)]
    [InlineData(
        "A25", "mounts: [{mountPoint: 's3://a', name: data, path: /}]", "mounts: [{mountPoint: 's3://b', name: data, path: /}]",
        "spec.mounts[0].mountPoint", ChangeEffect.Inert, ChangeLoss.None, false)]
    [InlineData(
        "A30", Mounts,
        "mounts: [{mountPoint: 's3://a', name: data}, {mountPoint: 's3://o', name: other}, {mountPoint: 'pvc://c', name: claim}]",
        "spec.mounts[2]", ChangeEffect.Inert, ChangeLoss.None, false)]
    [InlineData("A32", Mounts + "\n  sharedOptions: {k: v}", Mounts
        + "\n  sharedOptions: {k: w}", "spec.sharedOptions.k", ChangeEffect.NextStart, ChangeLoss.None, false)]
    [InlineData("A33", Mounts + "\n  accessModes: [ReadOnlyMany]", Mounts
        + "\n  accessModes: [ReadWriteMany]", "spec.accessModes", ChangeEffect.Inert, ChangeLoss.None, true)]
    [InlineData("A34", Mounts
        + "\n  placement: Exclusive", Mounts + "\n  placement: Shared", "spec.placement", ChangeEffect.Inert, ChangeLoss.None, false)]
    [InlineData("A34", Mounts + "\n  owner: {uid: 1, gid: 1, user: a, group: a}", Mounts
        + "\n  owner: {uid: 2, gid: 1, user: a, group: a}", "spec.owner.uid", ChangeEffect.Inert, ChangeLoss.None, false)]
    [InlineData("A34", Mounts + "\n  tolerations: [{key: a, operator: Exists}]", Mounts
        + "\n  tolerations: [{key: b, operator: Exists}]", "spec.tolerations[0].key", ChangeEffect.Inert, ChangeLoss.None, false)]
    public void EditOfADataset(string row, string before, string after, string field, ChangeEffect effect, ChangeLoss loss, bool isLatent)
    {
        DeploymentComparison comparison = Compare(Runtime("replicas: 2", before), Runtime("replicas: 2", after));
        ConfigurationChange change =
            field == "metadata" ? Assert.Single(comparison.Changes, static change => change.Before is null) : Change(comparison, field);

        Assert.Equal((row, effect, loss, isLatent), (row, change.Effect, change.Loss, change.Latent is not null));
    }

    [Fact]
    public void A2_FewerWorkersWithTiersInMemory_LoseThemAtOnce()
    {
        const string Tiers = "tieredstore: {levels: [{mediumtype: MEM, path: /dev/shm, quota: 1Gi, volumeType: emptyDir}]}";
        DeploymentComparison comparison = Compare(Runtime($"replicas: 4\n  {Tiers}"), Runtime($"replicas: 2\n  {Tiers}"));

        ConfigurationChange change = Change(comparison, "spec.replicas");
        Assert.Equal((ChangeEffect.Live, ChangeLoss.Cache), (change.Effect, change.Loss));
        Assert.Contains("without draining", change.Reason, StringComparison.Ordinal);
        Assert.Equal(["kubectl apply -f after.yaml -n default"], comparison.Steps.Select(static step => step.Command));
    }

    [Fact]
    public void A3_FewerWorkersWithTiersOnDisks_LeaveFilesToClean() =>
        Assert.Collection(
            Compare(Runtime("replicas: 4\n  " + Disk), Runtime("replicas: 2\n  " + Disk)).Steps,
            static step => Assert.Contains("hbase-worker-2 to hbase-worker-3", step.Reason, StringComparison.Ordinal),
            static step => Assert.StartsWith("kubectl apply", step.Command, StringComparison.Ordinal),
            static step => Assert.StartsWith("Delete /mnt/cache/default/hbase on the nodes", step.Command, StringComparison.Ordinal));

    [Theory]
    [InlineData("A5", 0, ChangeEffect.Live)]
    [InlineData("A6", 2, ChangeEffect.Inert)]
    public void AffinityOfWorkers_IsBuiltAtTheFirstScaling(string row, int replicas, ChangeEffect expected)
    {
        const string Affinity =
            Mounts + "\n  nodeAffinity: {{required: {{nodeSelectorTerms: [{{matchExpressions: [{{key: {0}, operator: Exists}}]}}]}}}}";
        DeploymentComparison comparison = Compare(
            Runtime($"replicas: {replicas}", string.Format(
                null,
                Affinity.Replace("mounts: [{", "mounts: [{{").Replace("}, {", "}}, {{").Replace("other}]", "other}}]"),
                "a")),
            Runtime($"replicas: {replicas + 1}", string.Format(
                null,
                Affinity.Replace("mounts: [{", "mounts: [{{").Replace("}, {", "}}, {{").Replace("other}]", "other}}]"),
                "b")));

        Assert.Equal((row, ChangeEffect.Live), (row, Change(comparison, "spec.replicas").Effect));
        Assert.Equal((row, expected), (row, Assert.Single(
            comparison.Changes,
            static change => change.Field.StartsWith("spec.nodeAffinity", StringComparison.Ordinal)).Effect));
    }

    [Fact]
    public void A7_InertChange_NeedsRecreation_InTheOrderThatLosesLeast()
    {
        DeploymentComparison comparison =
            Compare(Runtime("alluxioVersion: {imageTag: 2.9.0}"), Runtime("alluxioVersion: {imageTag: 2.9.4}"));

        string[] expected =
        [
            "Stop the pods", "Write databackup.yaml", "kubectl delete alluxioruntime hbase",
            "kubectl apply", "Write dataload.yaml", "Start the pods",
        ];
        Assert.Equal(expected.Length, comparison.Steps.Count);
        Assert.All(
            expected.Zip(comparison.Steps),
            static pair => Assert.StartsWith(pair.First, pair.Second.Command, StringComparison.Ordinal));
        Assert.All(comparison.Pods, static pods => Assert.Equal(ChangeEffect.Inert, pods.Effect));
        Assert.Equal(
            ["StatefulSet hbase-master", "StatefulSet hbase-worker", "each DataLoad of hbase"],
            comparison.Pods.Select(static pods => pods.Workload).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void AnotherUser_IsThatOfBackupsThatStartFromNowOn()
    {
        DeploymentComparison comparison = Compare(
            Runtime("runAs: {uid: 1000, gid: 1000, user: a, group: a}"), Runtime("runAs: {uid: 1001, gid: 1000, user: a, group: a}"));

        Assert.Equal(
            ChangeEffect.NextStart,
            Assert.Single(comparison.Pods, static pods => pods.Workload == "each DataBackup of hbase").Effect);
        Assert.DoesNotContain(comparison.Pods, static pods => pods.Workload.StartsWith("each DataLoad", StringComparison.Ordinal));
    }

    [Fact]
    public void MoreWorkersBesideAnInertChange_StartFromTheOldTemplate_AndCanBeHadAlone()
    {
        DeploymentComparison comparison = Compare(
            Runtime("replicas: 2\n  alluxioVersion: {imageTag: 2.9.0}"),
            Runtime("replicas: 4\n  alluxioVersion: {imageTag: 2.9.4}"));

        PodChange workers = Assert.Single(comparison.Pods, static pods => pods.Workload == "StatefulSet hbase-worker");
        Assert.Equal(ChangeEffect.Live, workers.Effect);
        Assert.Contains("new workers have the old image", workers.Reason, StringComparison.Ordinal);

        // Steps that save data precede the first change.
        Assert.StartsWith("kubectl apply", comparison.Steps[2].Command, StringComparison.Ordinal);
        Assert.Contains("The others take effect when", comparison.Steps[2].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A16_DefaultsOfTheDefinition_AreNoDifferenceThatHappens()
    {
        StateComparison comparison = AlluxioConfig.Compare(
            AlluxioConfig.LoadText(Runtime("management: {cleanCachePolicy: {}}")),
            AlluxioConfig.LoadText(Runtime("management: {cleanCachePolicy: {gracePeriodSeconds: 60, maxRetryAttempts: 3}}")));

        Assert.False(comparison.HasEffects);
    }

    [Fact]
    public void A22_NewMountBesideAChangedOne_IsLive_AndTheOtherStays()
    {
        DeploymentComparison comparison = Compare(
            Runtime("replicas: 2", Mounts),
            Runtime(
                "replicas: 2",
                "mounts: [{mountPoint: 's3://b', name: data}, {mountPoint: 's3://o', name: other}, {mountPoint: 's3://n', name: new}]"));

        Assert.Equal([(ChangeEffect.Inert, "s3://b"), (ChangeEffect.Live, null)], comparison.Changes
            .OrderBy(static change => change.Field, StringComparer.Ordinal)
                .Select(static change => (change.Effect, change.After is "s3://b" ? change.After : null)));
    }

    [Fact]
    public void A24_RenamedMount_IsAnotherMount()
    {
        DeploymentComparison comparison = Compare(
            Runtime("replicas: 2", Mounts),
            Runtime("replicas: 2", Mounts.Replace("name: data", "name: data2", StringComparison.Ordinal)));

        Assert.Equal(
            [(ChangeEffect.Live, ChangeLoss.Cache), (ChangeEffect.Live, ChangeLoss.None)],
            comparison.Changes.Select(static change => (change.Effect, change.Loss)).OrderByDescending(static pair => pair.Loss));
    }

    [Theory]
    [InlineData("A26", "configmap", "unused", ChangeEffect.Inert)]
    [InlineData("A27", "configmap", "used", ChangeEffect.Live)]
    [InlineData("A28", "command", "unused", ChangeEffect.Live)]
    public void NewMountWithCredentials_NeedsASecretThatTheMastersHave(string row, string mode, string secret, ChangeEffect expected)
    {
        const string Encrypted =
            "{{mountPoint: 's3://{0}', name: {0}, encryptOptions: [{{name: k, valueFrom: {{secretKeyRef: {{name: {1}, key: k}}}}}}]}}";
        string one = string.Format(null, Encrypted, "one", "used");
        string two = string.Format(null, Encrypted, "two", secret);
        string secrets = "\n---\napiVersion: v1\nkind: Secret\nmetadata: {name: used}\nstringData: {k: a}\n---\napiVersion: v1\nkind: "
            + "Secret\nmetadata: {name: unused}\nstringData: {k: b}\n";
        ResolveOptions options = new() { Controller = AlluxioConfig.StockController() with { MountsInConfigMap = mode == "configmap" } };
        DeploymentComparison comparison = AlluxioConfig.Compare(
            AlluxioConfig.LoadText(Runtime("replicas: 2", $"mounts: [{one}]") + secrets),
            AlluxioConfig.LoadText(Runtime("replicas: 2", $"mounts: [{one}, {two}]") + secrets),
            options).Deployments.Single();

        ConfigurationChange change = Assert.Single(
            comparison.Changes,
            static change => change.Before is null && change.Field.StartsWith("spec.mounts", StringComparison.Ordinal));
        Assert.Equal((row, expected), (row, change.Effect));
        Assert.Equal(row == "A26" ? ChangeCertainty.Assumed : ChangeCertainty.Source, change.Certainty);
    }

    [Theory]
    [InlineData("A29", false, true)]
    [InlineData("A29", true, false)]
    public void DuplicateKey_KeepsACommandFromMounting(string row, bool isInConfigMap, bool fails)
    {
        const string Twice = "{mountPoint: 's3://n', name: new, options: {k: v}, encryptOptions: [{name: k, valueFrom: {secretKeyRef: "
            + "{name: used, key: k}}}]}";
        const string Secret = "---\napiVersion: v1\nkind: Secret\nmetadata: {name: used}\nstringData: {k: a}\n";
        const string One = "{mountPoint: 's3://a', name: a, encryptOptions: [{name: k, valueFrom: {secretKeyRef: {name: used, key: k}}}]}";
        ResolveOptions options = new() { Controller = AlluxioConfig.StockController() with { MountsInConfigMap = isInConfigMap } };
        DeploymentComparison comparison = AlluxioConfig.Compare(
            AlluxioConfig.LoadText(Runtime("replicas: 2", $"mounts: [{One}]") + Secret),
            AlluxioConfig.LoadText(Runtime("replicas: 2", $"mounts: [{One}, {Twice}]") + Secret),
            options).Deployments.Single();

        Assert.Equal(
            (row, fails),
            (row, comparison.Changes.Any(static change => change.Reason.Contains("Updating forever", StringComparison.Ordinal))));
    }

    // While a pod uses the claim the deletion hangs.
    [Fact]
    public void A41_PodsThatUseTheClaim_StopBeforeTheDeletion()
    {
        List<string> commands = [.. Compare(
            Runtime("alluxioVersion: {imageTag: 2.9.0}"),
            Runtime("alluxioVersion: {imageTag: 2.9.4}")).Steps.Select(static step => step.Command)];

        Assert.InRange(
            commands.FindIndex(static command => command.StartsWith("Stop the pods that use the claim", StringComparison.Ordinal)),
            0,
            commands.FindIndex(static command => command.StartsWith("kubectl delete alluxioruntime", StringComparison.Ordinal)) - 1);
    }

    internal static string Runtime(string spec, string dataset = Mounts) =>
        $"apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {{name: hbase}}\nspec:\n  {spec}\n---\n"
        + $"apiVersion: data.fluid.io/v1alpha1\nkind: Dataset\nmetadata: {{name: hbase}}\nspec:\n  {dataset}\n";

    private static DeploymentComparison Compare(string before, string after) =>
        AlluxioConfig.Compare(
            AlluxioConfig.LoadText(before, "before.yaml"),
            AlluxioConfig.LoadText(after, "after.yaml")).Deployments.Single();

    private static ConfigurationChange Change(DeploymentComparison comparison, string field) =>
        Assert.Single(
            comparison.Changes,
            change => change.Field == field || change.Field.StartsWith(field + "[", StringComparison.Ordinal));
}
