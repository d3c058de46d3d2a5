using Alluxio.Config.Comparison;

namespace Alluxio.Config.Tests.Comparison;

/// <summary>Answers that a reader of eight states with several objects found wrong, dangerous or missing.</summary>
public sealed class JudgedStateTests
{
    private const string Runtime = "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {name: a, namespace: ml}\n"
        + "spec: {replicas: 2, properties: {alluxio.user.file.writetype.default: MUST_CACHE}}\n";

    private const string Writable = "---\napiVersion: data.fluid.io/v1alpha1\nkind: Dataset\nmetadata: {name: a, namespace: ml}\n"
        + "spec: {accessModes: [ReadWriteMany], mounts: [{mountPoint: 's3://a', name: a}]}\n";

    // impact-cases.md D13, D15, lifecycle.md 5.7: variables and subPath files keep the old content.
    [Theory]
    [InlineData("env: [{name: A, valueFrom: {configMapKeyRef: {name: c, key: k}}}]", "keep the old content until they restart")]
    [InlineData("envFrom: [{configMapRef: {name: c}}]", "keep the old content until they restart")]
    public void WorkloadsOfTheManifests_ReadConfigMaps(string container, string reason)
    {
        string Text(string value) => "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c, namespace: ml}\n"
            + $"data: {{k: {value}}}\n---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {{name: etl, namespace: ml}}\n"
            + "spec: {selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}, "
            + $"spec: {{containers: [{{name: m, image: i, {container}}}]}}}}}}\n";
        DeploymentComparison comparison = Single(Text("one"), Text("two"));

        Assert.Equal(ChangeEffect.NeedsHand, Assert.Single(comparison.Changes).Effect);
        Assert.StartsWith("Deployment etl: ", comparison.Changes[0].Reason, StringComparison.Ordinal);
        Assert.Contains(reason, comparison.Changes[0].Reason, StringComparison.Ordinal);
        Assert.Equal("kubectl rollout restart deployment etl -n ml", comparison.Steps[^1].Command);
    }

    // lifecycle.md 2.3: files that were written with MUST_CACHE are in the workers alone.
    [Fact]
    public void ARuntimeThatIsGone_LosesFilesThatOnlyWorkersHave()
    {
        Assert.Equal(ChangeLoss.Data, Single(Runtime + Writable, "# empty\n").Loss);
        Assert.Equal(
            ChangeLoss.Data,
            Single(
                Runtime + Writable, Runtime.Replace("spec: {", "spec: {fuse: {imageTag: '2.9.4'}, ", StringComparison.Ordinal) + Writable)
                .RecreationLoss);
    }

    // impact-cases.md A43, lifecycle.md 2.8.
    [Fact]
    public void AnotherHelmDriver_IsDecidedBeforeTheUpgrade()
    {
        DeploymentComparison comparison = Single(
            Runtime + "---\nfluidapp: {a: b}\nhelmDriver: configmap\n", Runtime + "---\nfluidapp: {a: b}\nhelmDriver: secret\n");
        ConfigurationChange change = Assert.Single(comparison.Changes, static change => change.Field == "helmDriver");

        Assert.Equal(("configmap", "secret"), (change.Before, change.After));
        Assert.Contains("no longer find the Helm releases", change.Latent, StringComparison.Ordinal);
        Assert.StartsWith("Restore the old helmDriver, or delete all", comparison.Steps[0].Command, StringComparison.Ordinal);
        Assert.Equal("Run 'helm upgrade' of Fluid with after.yaml.", comparison.Steps[1].Command);
        Assert.DoesNotContain(comparison.Steps, static step => step.Command.StartsWith("kubectl apply", StringComparison.Ordinal));
    }

    // impact-cases.md D17, lifecycle.md 5.1: claims never shrink.
    [Fact]
    public void ASmallerEtcd_HasNoClaimToPatch() => Assert.Equal(
        ["Keep the old spec.etcd.persistence.size in the manifests."],
        ClusterStates.CommandsOf(
            ClusterStates.Cluster("etcd: {persistence: {size: 10Gi}}"), ClusterStates.Cluster("etcd: {persistence: {size: 5Gi}}")));

    // impact-cases.md D10.
    [Fact]
    public void PodsBelowThePartition_KeepTheOldTemplate()
    {
        static string Set(string image) => "apiVersion: apps/v1\nkind: StatefulSet\nmetadata: {name: s, namespace: ml}\n"
            + "spec: {replicas: 4, updateStrategy: {rollingUpdate: {partition: 2}}, selector: {matchLabels: {a: b}}, "
            + $"template: {{metadata: {{labels: {{a: b}}}}, spec: {{containers: [{{name: m, image: {image}}}]}}}}}}\n";

        Assert.Contains(
            "Pods with a number below 2 keep the old template.",
            Assert.Single(Single(Set("i"), Set("j")).Changes).Reason,
            StringComparison.Ordinal);
    }

    // A configuration file of Hadoop has the name and the value of a property in two elements.
    [Fact]
    public void SecretsInFilesOfHadoop_AreMasked()
    {
        static string Text(string value) => "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c, namespace: ml}\ndata:\n  core-site.xml: "
            + $"<property><name>fs.s3a.secret.key</name><value>{value}</value></property>\n";

        Assert.DoesNotContain("hunter", AlluxioConfig.Compare(
            AlluxioConfig.LoadText(Text("hunter1")), AlluxioConfig.LoadText(Text("hunter2"))).ToString(), StringComparison.Ordinal);
    }

    // impact-cases.md D9.
    [Fact]
    public void PodsThatAreNotReplaced_AreDeletedByHand()
    {
        static string Set(string image) => "apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: s, namespace: ml}\n"
            + "spec: {updateStrategy: {type: OnDelete}, selector: {matchLabels: {a: b}}, "
            + $"template: {{metadata: {{labels: {{a: b}}}}, spec: {{containers: [{{name: m, image: {image}}}]}}}}}}\n";

        Assert.Equal(
            ["kubectl apply -f after.yaml -n ml", "kubectl delete pod POD -n ml"],
            Single(Set("i"), Set("j")).Steps.Select(static step => step.Command));
    }

    // A mount that is removed stays away; one that only changes comes back when the manifests are applied.
    [Fact]
    public void ARemovedMount_ComesAfterTheOthers_AndDoesNotEnd()
    {
        string keys = ClusterStates.Mount("path: 's3://a', mountPath: /a, options: {k: v}");
        DeploymentComparison comparison = ClusterStates.Compare(
            ClusterStates.Cluster("image: r/a") + keys + ClusterStates.Mount("path: 's3://b', mountPath: /b", "two"),
            ClusterStates.Cluster("image: r/a") + keys.Replace("k: v", "k: w", StringComparison.Ordinal));
        string[] commands = [.. comparison.Steps.Select(StepText.Of)];

        int removed = Array.IndexOf(commands, "kubectl delete underfilesystem two -n alx");

        Assert.InRange(Array.IndexOf(commands, "kubectl apply -f after.yaml -n alx"), 0, removed - 1);
        Assert.Contains(
            $"applications do not find the files at /b from step {removed + 1} on",
            comparison.Interruption.Text,
            StringComparison.Ordinal);
    }

    private static DeploymentComparison Single(string before, string after) => Assert.Single(AlluxioConfig.Compare(
        AlluxioConfig.LoadText(before, "before.yaml"), AlluxioConfig.LoadText(after, "after.yaml")).Deployments);
}
