using Alluxio.Config.Comparison;
using Alluxio.Config.Manifests;

namespace Alluxio.Config.Tests.Comparison;

/// <summary>An object of the manifests that differs has an answer, whether a deployment has it or not. Silence is none.</summary>
public sealed class SeparateObjectTests
{
    private const string Cluster =
        "apiVersion: k8s-operator.alluxio.com/v1alpha1\nkind: AlluxioCluster\nmetadata: {name: c, namespace: alx}\n"
            + "spec: {dataset: d, properties: {alluxio.k: v}}\n"
            + "---\napiVersion: k8s-operator.alluxio.com/v1alpha1\nkind: Dataset\nmetadata: {name: d, namespace: alx}\n"
            + "spec: {dataset: {path: 's3://a', credentials: {s3a.accessKeyId: one}}}\n";

    private const string Other =
        "---\napiVersion: k8s-operator.alluxio.com/v1alpha1\nkind: Dataset\nmetadata: {name: e, namespace: alx}\n"
            + "spec: {dataset: {path: 's3://e'}}\n";

    [Theory]
    [InlineData("C9", "", "{dataset: d, path: 's3://a/x'}", ChangeEffect.Live)]
    [InlineData("C9", "{dataset: d, path: 's3://a/x'}", "{dataset: d, path: 's3://a/y'}", ChangeEffect.Inert)]
    [InlineData("C9", "{dataset: d, path: 's3://a/x'}", "", ChangeEffect.Live)]
    public void LoadOfACluster_HasAnEffect(string row, string before, string after, ChangeEffect effect)
    {
        static string Load(string spec) => spec.Length == 0 ? ""
            : $"---\napiVersion: k8s-operator.alluxio.com/v1alpha1\nkind: Load\nmetadata: {{name: l, namespace: alx}}\nspec: {spec}\n";
        StateComparison comparison = Compare(Cluster + Load(before), Cluster + Load(after));
        string[] commands = [.. comparison.Deployments.Single().Steps.Select(static step => step.Command)];

        Assert.Equal((row, "alx/c", true), (row, comparison.Deployments[0].Deployment, comparison.HasEffects));
        Assert.Equal(effect, Assert.Single(comparison.Deployments[0].Changes).Effect);
        Assert.Equal(
            effect == ChangeEffect.Inert ? ["kubectl delete load l -n alx --wait", "kubectl apply -f after.yaml -n alx"]
                : after.Length > 0 ? ["kubectl apply -f after.yaml -n alx"]
                : ["kubectl delete load l -n alx"],
            commands);
    }

    // The kubelet reads pull secrets at the pull, and a ServiceAccount's list is copied into a pod when it is created.
    [Theory]
    [InlineData("kubernetes.io/dockerconfigjson", "the kubelet asks anonymously")]
    [InlineData("Opaque", "A pod that restarts waits for the Secret.")]
    public void RemovedSecret_SaysWhatPodsWithoutItDo(string type, string reason)
    {
        string secret = $"---\napiVersion: v1\nkind: Secret\nmetadata: {{name: s, namespace: alx}}\ntype: {type}\n";

        Assert.Contains(reason, Compare(Cluster + secret, Cluster).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void PullSecretsOfAServiceAccount_CountWhenAPodIsCreated()
    {
        static string Account(string secret) => Cluster
            + "---\napiVersion: v1\nkind: ServiceAccount\nmetadata: {name: default, namespace: alx}\n"
            + $"imagePullSecrets: [{{name: {secret}}}]\n";

        DeploymentComparison account = Compare(Account("old"), Account("new")).Deployments
            .Single(static deployment => deployment.Deployment.Contains("default", StringComparison.Ordinal));

        Assert.All(account.Changes, static change => Assert.Equal(ChangeEffect.NextStart, change.Effect));
        Assert.NotEmpty(account.Changes);
    }

    [Theory]
    [InlineData("kind: DataLoad", "spec: {dataset: {name: hbase, namespace: default}}")]
    [InlineData("kind: DataBackup", "spec: {dataset: hbase, backupPath: 'local:///b'}")]
    public void OperationThatIsAdded_RunsAtOnce(string kind, string spec)
    {
        string runtime = FluidImpactTests.Runtime("replicas: 2");
        DeploymentComparison comparison = Compare(
            runtime,
            $"{runtime}---\napiVersion: data.fluid.io/v1alpha1\n{kind}\nmetadata: {{name: o}}\n{spec}\n").Deployments.Single();

        Assert.Equal(ChangeEffect.Live, Assert.Single(comparison.Changes).Effect);
        Assert.Equal("kubectl apply -f after.yaml -n default", Assert.Single(comparison.Steps).Command);
    }

    [Fact]
    public void OperationThatIsEdited_IsDeletedAndCreatedAgain()
    {
        static string Load(string path) => FluidImpactTests.Runtime("replicas: 2")
            + "---\napiVersion: data.fluid.io/v1alpha1\nkind: DataLoad\nmetadata: {name: o}\n"
            + $"spec: {{dataset: {{name: hbase, namespace: default}}, target: [{{path: {path}}}]}}\n";

        Assert.Equal(
            ["kubectl delete dataload o -n default --wait", "kubectl apply -f after.yaml -n default"],
            Compare(Load("/a"), Load("/b")).Deployments.Single().Steps.Select(static step => step.Command));
    }

    [Theory]
    [InlineData("")]
    [InlineData(Cluster + "---\n")]
    public void D19_ParametersOfAStorageClass_AreRefused(string beside)
    {
        static string Class(string value) => "apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata: {name: fast}\nprovisioner: x\n"
            + $"parameters: {{a: '{value}'}}\n";
        StateComparison comparison = Compare(beside + Class("1"), beside + Class("2"));

        Assert.True(comparison.Has(ChangeEffect.Refused));
        Assert.Equal("StorageClass fast", comparison.Deployments.Single().Deployment);
        Assert.Equal(
            ["kubectl delete storageclass fast", "kubectl apply -f after.yaml"],
            comparison.Deployments[0].Steps.Select(static step => step.Command));
        Assert.Contains("refused by the API server", comparison.ToMarkdown(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("k8s-operator.alluxio.com/v1", "CollectInfo", "spec: {{type: [{0}]}}")]
    [InlineData("k8s-operator.alluxio.com/v1", "ClusterGroup", "spec: {{a: {0}}}")]
    [InlineData("v1", "ConfigMap", "data: {{a: '{0}'}}")]
    [InlineData("example.com/v1", "Backup", "spec: {{a: {0}}}")]
    [InlineData("scheduling.volcano.sh/v1beta1", "Queue", "spec: {{weight: {0}}}")]
    [InlineData("policy/v1beta9", "Rule", "spec: {{a: {0}}}")]
    public void ObjectOfAnotherKind_IsNotKnown_AndNeverSilent(string version, string kind, string spec)
    {
        string Text(string value) => $"apiVersion: {version}\nkind: {kind}\nmetadata: {{name: o, namespace: alx}}\n"
            + string.Format(null, spec, value) + "\n";
        StateComparison edited = Compare(Text("x"), Text("y"));

        Assert.True(edited.Has(ChangeEffect.NotKnown), edited.ToString());
        Assert.Equal($"{kind} alx/o", edited.Deployments.Single().Deployment);
        Assert.True(AlluxioConfig.Compare(ManifestSet.Empty, AlluxioConfig.LoadText(Text("x"))).HasEffects);
        Assert.True(AlluxioConfig.Compare(AlluxioConfig.LoadText(Text("x")), ManifestSet.Empty).HasEffects);
        Assert.True(Compare(Text("x"), "# comment\n" + Text("x")).IsEmpty);
    }

    [Theory]
    [InlineData("policy/v1", "PodDisruptionBudget", "spec: {{minAvailable: {0}}}", ChangeEffect.Live, ChangeLoss.None)]
    [InlineData("v1", "ResourceQuota", "spec: {{hard: {{pods: '{0}'}}}}", ChangeEffect.NextStart, ChangeLoss.None)]
    [InlineData(
        "autoscaling/v2",
        "HorizontalPodAutoscaler",
        "spec: {{scaleTargetRef: {{kind: AlluxioRuntime, name: hbase}}, maxReplicas: {0}}}",
        ChangeEffect.Live,
        ChangeLoss.Cache)]
    public void ObjectOfAKindThatConcernsPods_HasItsEffect(
        string version, string kind, string spec, ChangeEffect effect, ChangeLoss loss)
    {
        string Text(int value) => $"apiVersion: {version}\nkind: {kind}\nmetadata: {{name: o, namespace: alx}}\n"
            + string.Format(null, spec, value) + "\n";
        DeploymentComparison comparison = Compare(Text(4), Text(2)).Deployments.Single();

        ConfigurationChange change = Assert.Single(comparison.Changes);
        Assert.Equal((effect, loss, "4", "2"), (change.Effect, change.Loss, change.Before, change.After));
        Assert.Equal("kubectl apply -f after.yaml -n alx", comparison.Steps[^1].Command);
    }

    // Fields that a server adds, the order of keys and comments are no differences; secrets are masked.
    [Fact]
    public void ObjectOfAnotherKind_IsComparedAsTheServerStoresIt()
    {
        const string Head = "apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nmetadata: {name: o, namespace: alx";
        Assert.True(Compare(
            Head + "}\nspec: {a: hidden, b: {c: 1}}\n",
            Head + ", resourceVersion: '5'}\nspec: {b: {c: 1}, a: hidden}\nstatus: {ready: true}\n").IsEmpty);

        string edited = Compare(Head + "}\nspec: {a: hidden}\n", Head + "}\nspec: {a: other}\n").ToString();
        Assert.Contains("SealedSecret spec.a: *** -> ***", edited, StringComparison.Ordinal);
    }

    [Fact]
    public void ManyFieldsOfAnotherKind_AreOneRow()
    {
        static string Definition(string value) => "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\n"
            + "metadata: {name: a.example.com}\nspec:\n"
            + string.Concat(Enumerable.Range(0, 20).Select(i => $"  f{i}: {value}\n"));

        Assert.Equal("20 other values", Assert.Single(Compare(Definition("x"), Definition("y")).Deployments.Single().Changes).After);
    }

    // Kubernetes deletes all objects of the kind with it.
    [Fact]
    public void DefinitionThatIsGone_AsksBeforeItIsDeleted()
    {
        DeploymentComparison comparison = Compare(
            "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: alluxioruntimes.data.fluid.io}\n",
            "# empty\n").Deployments.Single();

        Assert.Equal((ChangeEffect.StopsAllPods, ChangeLoss.Data), (comparison.Effect, comparison.Loss));
        Assert.Equal("if nothing needs the data any more", Assert.Single(comparison.Steps).Condition);
    }

    [Fact]
    public void ValuesOfACharts_AloneHaveAnAnswer()
    {
        static string Operator(string tag) =>
            $"global: {{image: r/op, imageTag: {tag}}}\nalluxio-csi: {{controllerPlugin: {{provisioner: {{image: 'a:1'}}}}}}\n";
        StateComparison comparison = Compare(Operator("3.3.2"), Operator("3.6.1"));

        Assert.Equal("global.imageTag", Assert.Single(comparison.Deployments.Single().Changes).Field);
        Assert.True(comparison.HasEffects);
        Assert.True(Compare(Operator("3.3.2"), Operator("3.3.2")).IsEmpty);
    }

    [Fact]
    public void DatasetThatAnEditedClusterNoLongerNames_IsDeletedLast()
    {
        string alone = Cluster[..Cluster.IndexOf("---", StringComparison.Ordinal)];
        DeploymentComparison comparison = Compare(
            Cluster,
            alone.Replace("dataset: d", "dataset: e", StringComparison.Ordinal) + Other).Deployments.Single();

        Assert.False(comparison.Has(ChangeEffect.StopsAllPods));
        Assert.Equal("kubectl delete dataset d -n alx", comparison.Steps[^1].Command);
    }

    [Fact]
    public void CredentialsBesideAnotherEdit_AreAsInertAsAlone()
    {
        DeploymentComparison comparison = Compare(
            Cluster,
            Cluster.Replace("s3://a", "s3://b", StringComparison.Ordinal).Replace(": one", ": two", StringComparison.Ordinal))
            .Deployments.Single();

        Assert.Equal([ChangeEffect.Inert, ChangeEffect.Inert], comparison.Changes.Select(static change => change.Effect));
    }

    // The runtime after names it, but only the set before has it.
    [Fact]
    public void SecretThatIsGoneAsAMountBeginsToUseIt_IsNotSilent()
    {
        const string Secret = "---\napiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData: {k: v}\n";
        const string Used = "mounts: [{mountPoint: 's3://a', name: a, "
            + "encryptOptions: [{name: k, valueFrom: {secretKeyRef: {name: s, key: k}}}]}]";

        Assert.Contains(
            "Secret default/s",
            Compare(FluidImpactTests.Runtime("replicas: 2") + Secret, FluidImpactTests.Runtime("replicas: 2", Used)).Deployments
                .Select(static found => found.Deployment));
    }

    private static StateComparison Compare(string before, string after) =>
        AlluxioConfig.Compare(AlluxioConfig.LoadText(before, "before.yaml"), AlluxioConfig.LoadText(after, "after.yaml"));
}
