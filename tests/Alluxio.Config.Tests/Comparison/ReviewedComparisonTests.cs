using Alluxio.Config.Comparison;
using Alluxio.Config.Comparison.Live;

namespace Alluxio.Config.Tests.Comparison;

/// <summary>Answers that a reader found dangerous or wrong, each as lifecycle facts say it.</summary>
public sealed class ReviewedComparisonTests
{
    private const string Head =
        "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {name: d, namespace: ml}\nspec: {replicas: 1}\n---\n";

    [Fact]
    public void EnlargedClaimOfAStatefulSet_IsRefused()
    {
        DeploymentComparison comparison =
            Compare(Cluster("etcd: {persistence: {size: 10Gi}}"), Cluster("etcd: {persistence: {size: 20Gi}}"));

        Assert.Equal(ChangeEffect.Refused, Assert.Single(comparison.Changes).Effect);
        Assert.Equal(ChangeEffect.Refused, Assert.Single(comparison.Pods, static pods => pods.Workload == "StatefulSet c-etcd").Effect);
        Assert.DoesNotContain(comparison.Steps, static step => step.Command.StartsWith("kubectl apply", StringComparison.Ordinal));
    }

    [Fact]
    public void MoreWorkersBesideAChangedProperty_AlsoReadTheProperty()
    {
        DeploymentComparison comparison = Compare(
            Cluster("worker: {count: 10}"),
            Cluster("worker: {count: 12}\n  properties: {alluxio.user.metadata.cache.max.size: '5'}"));

        Assert.Equal(ChangeEffect.RollsPods, Assert.Single(comparison.Pods, static pods => pods.Workload == "Deployment c-worker").Effect);
    }

    [Fact]
    public void TheOnlyMount_IsNotTakenOut()
    {
        DeploymentComparison comparison =
            Compare(Head + Data("{name: a, mountPoint: 's3://a'}"), Head + Data("{name: a, mountPoint: 's3://b'}"));

        Assert.DoesNotContain(comparison.Steps, static step => step.Command.StartsWith("Remove the mount", StringComparison.Ordinal));
        Assert.Contains(
            comparison.Steps,
            static step => step.Command.StartsWith("kubectl delete alluxioruntime d", StringComparison.Ordinal));
    }

    [Fact]
    public void ImmutableSecret_IsRefused()
    {
        static string Secret(string value) =>
            Data("{name: a, mountPoint: 's3://a', encryptOptions: [{name: k, valueFrom: {secretKeyRef: {name: s, key: k}}}]}")
                + $"---\napiVersion: v1\nkind: Secret\nmetadata: {{name: s, namespace: ml}}\nimmutable: true\nstringData: {{k: {value}}}\n";

        Assert.Equal(ChangeEffect.Refused, Assert.Single(Compare(Head + Secret("one"), Head + Secret("two")).Changes).Effect);
    }

    [Fact]
    public void DisabledEtcd_LosesNoClaimByItself() => Assert.DoesNotContain(
        Compare(
            Cluster("etcd: {enabled: true, persistence: {storageClass: fast, size: 1Gi}}"),
            Cluster("etcd: {enabled: false}\n  properties: {alluxio.etcd.endpoints: 'http://etcd:2379'}")).Steps,
        static step => step.Command.Contains("delete the claims of etcd", StringComparison.Ordinal));

    [Theory]
    [InlineData("worker: {{pagestore: {{type: persistentVolumeClaim, storageClass: {0}, size: 1Gi}}}}")]
    [InlineData("pagestore: {{type: persistentVolumeClaim}}\n  worker: {{pagestore: {{storageClass: {0}, size: 1Gi}}}}")]
    public void StorageClassOfAClaim_NeedsAHand_WhereverTheTypeIsGiven(string spec) => Assert.Equal(
        ChangeEffect.NeedsHand,
        Assert.Single(
            Compare(Cluster(string.Format(null, spec, "a")), Cluster(string.Format(null, spec, "b"))).Changes,
            static change => change.Field == "spec.worker.pagestore.storageClass").Effect);

    [Fact]
    public void MountThatGetsAnotherName_IsDeletedAndCheckedBeforeTheNewOneComes()
    {
        static string Mount(string name) => "---\napiVersion: k8s-operator.alluxio.com/v1\nkind: UnderFileSystem\n"
            + $"metadata: {{name: {name}, namespace: alx}}\nspec: {{alluxioCluster: c, path: 's3://a', mountPath: /a}}\n";

        Assert.Equal(
            [
                "Stop the applications that use the files at /a.", "kubectl delete underfilesystem one -n alx", "alluxio mount list",
                "kubectl apply -f after.yaml -n alx",
            ],
            Compare(
                Cluster("worker: {count: 2}") + Mount("one"),
                Cluster("worker: {count: 2}") + Mount("two")).Steps.Select(StepText.Of));
    }

    // A license without a list applies to no cluster (ALX6271), and an entry without a namespace means the default one.
    [Theory]
    [InlineData("clusters: [{name: other, namespace: alx}], ", "clusters: [{name: other, namespace: alx}], ", true)]
    [InlineData("clusters: [{name: c}], ", "clusters: [{name: c}], ", true)]
    [InlineData("clusters: [], ", "clusters: [], ", true)]
    [InlineData("", "", true)]
    [InlineData("clusters: [{name: c, namespace: alx}], ", "clusters: [{name: c, namespace: alx}], ", false)]
    [InlineData("clusters: [{name: c, namespace: alx}], ", "clusters: [], ", false)]
    public void LicenseOfAnotherCluster_IsNotThisOnes(string before, string after, bool isEmpty)
    {
        static string License(string clusters, string text) =>
            "---\napiVersion: k8s-operator.alluxio.com/v1\nkind: License\nmetadata: {name: l, namespace: alx}\n"
                + $"spec: {{{clusters}licenseString: {text}}}\n";

        // Otherwise it is a separate object.
        Assert.Equal(isEmpty ? "License alx/l" : "alx/c", AlluxioConfig.Compare(
            AlluxioConfig.LoadText(Cluster("worker: {count: 2}") + License(before, "a")),
            AlluxioConfig.LoadText(Cluster("worker: {count: 2}") + License(after, "b"))).Deployments.Single().Deployment);
    }

    [Fact]
    public void ValueThatTheDefinitionRefuses_IsAnError() => Assert.Contains(
        AlluxioConfig.Compare(
            AlluxioConfig.LoadText(Head + Data("{name: a, mountPoint: 's3://a'}")),
            AlluxioConfig.LoadText(Head + Data(""))).Diagnostics,
        static found => found.Code == "ALX6403");

    [Theory]
    [InlineData("none.yaml", "samples/hbase.yaml")]
    [InlineData("samples/hbase.yaml", "none.yaml")]
    public void FileThatIsMissing_IsAnError(string before, string after) => Assert.Contains(
        AlluxioConfig.Compare(Path.Combine(TestFiles.Repository, before), Path.Combine(TestFiles.Repository, after)).Diagnostics,
        static found => found.ToString().Contains("none.yaml", StringComparison.Ordinal));

    [Theory]
    [InlineData("one", LiveState.InSync)]
    [InlineData("two", LiveState.Differs)]
    public void SecretOfTheManifests_IsComparedWithTheLiveOne(string value, LiveState expected)
    {
        string text =
            Head + Data("{name: a, mountPoint: 's3://a', encryptOptions: [{name: k, valueFrom: {secretKeyRef: {name: s, key: k}}}]}")
                + "---\napiVersion: v1\nkind: Secret\nmetadata: {name: s, namespace: ml}\nstringData: {k: one}\n";
        string data = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(value));
        LiveComparison comparison = AlluxioConfig.Resolve(AlluxioConfig.LoadText(text)).CompareToLive(AlluxioConfig.LoadLive(
            $$$"""{"apiVersion":"v1","kind":"Secret","metadata":{"name":"s","namespace":"ml"},"""
                + $$$""" "type":"Opaque","data":{"k":"{{{data}}}"}}"""));

        Assert.Equal(expected, Assert.Single(comparison.Objects, static compared => compared.Kind == "Secret").State);
    }

    [Fact]
    public void EditedDataLoad_IsInert()
    {
        static string Load(string path) => Data("{name: a, mountPoint: 's3://a'}")
            + $"---\napiVersion: data.fluid.io/v1alpha1\nkind: DataLoad\nmetadata: {{name: l, namespace: ml}}\nspec: {{dataset: {{name: d, "
            + $"namespace: ml}}, target: [{{path: {path}}}]}}\n";

        Assert.Equal(ChangeEffect.Inert, Assert.Single(Compare(Head + Load("/a/x"), Head + Load("/a/y")).Changes).Effect);
    }

    [Theory]
    [InlineData("team: data", ChangeEffect.None)]
    [InlineData("data.fluid.io/metadataList: x", ChangeEffect.NextStart)]
    public void AnnotationOfTheRuntime_CountsOnlyWhereItIsFluids(string annotation, ChangeEffect expected) => Assert.Equal(
        expected,
        Assert.Single(Compare(
            Head + Data("{name: a, mountPoint: 's3://a'}"),
            Head.Replace("namespace: ml}", $"namespace: ml, annotations: {{{annotation}}}}}", StringComparison.Ordinal)
                + Data("{name: a, mountPoint: 's3://a'}")).Changes).Effect);

    private static string Data(string mount) =>
        $"apiVersion: data.fluid.io/v1alpha1\nkind: Dataset\nmetadata: {{name: d, namespace: ml}}\nspec: {{mounts: [{mount}]}}\n";

    private static string Cluster(string spec) =>
        "apiVersion: k8s-operator.alluxio.com/v1\nkind: AlluxioCluster\nmetadata: {name: c, namespace: alx}\n"
        + $"spec:\n  image: alluxio/alluxio-enterprise\n  imageTag: AI-3.7-13.0.0\n  {spec}\n";

    private static DeploymentComparison Compare(string before, string after) =>
        Assert.Single(AlluxioConfig.Compare(
            AlluxioConfig.LoadText(before, "before.yaml"),
            AlluxioConfig.LoadText(after, "after.yaml")).Deployments);
}
