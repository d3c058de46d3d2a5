using Alluxio.Config.Diagnostics;
using Alluxio.Config.Fluid;
using Alluxio.Config.Images;
using Alluxio.Config.Images.Moving;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Manifests.Editing;

namespace Alluxio.Config.Tests.Images.Moving;

public partial class PullSecretMoveTests
{
    private const string Listed = "  imagePullSecrets: # for the private registry\n    - name: S\n";

    private const string Account =
        "---\napiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: default # of the namespace\nimagePullSecrets:\n  - name: S\n";

    private const string Cluster = """
        apiVersion: k8s-operator.alluxio.com/v1
        kind: AlluxioCluster
        metadata:
          name: prod
          namespace: ml
        spec:
          image: registry.example.com/team/alluxio
          imageTag: AI-3.7
          # the registry of the team
          imagePullSecrets:
            - name: S
          worker:
            count: 2

        """;

    private static readonly PullSecretMoveOptions Own = new() { Account = "puller" };

    // DataLoad has the secret from the account already, and so the list of the runtime says nothing new.
    [Fact]
    public void ToAccounts_OfARuntimeWhoseAccountHasTheList_TakesItOutOfTheRuntime()
    {
        ManifestSet before = Plans.Runtime(Listed, Account);
        PullSecretMove move = AlluxioConfig.MovePullSecretsToServiceAccounts(before);

        Assert.False(move.IsRefused);
        EditedText text = Assert.Single(move.Texts);
        Assert.DoesNotContain("for the private registry", text.Text, StringComparison.Ordinal);
        Assert.Contains("name: default # of the namespace\nimagePullSecrets:\n  - name: S\n", text.Text, StringComparison.Ordinal);
        Assert.Empty(move.Accounts);
        Assert.All(move.Proof, static proof => Assert.True(proof.IsEqual));
        Assert.All(move.Proof, static proof => Assert.Equal(PullSecretSource.ServiceAccount, proof.After.Source));
        Assert.Equal(5, move.Proof.Count);
    }

    [Theory]
    [InlineData(false, "after it: S (ServiceAccount default)")]
    [InlineData(true, "before the move: none; after it: S (ServiceAccount default)")]
    public void ToAccounts_OfARuntime_IsRefusedWhereDataLoadWouldGain(bool isComplete, string difference)
    {
        PullSecretMove move =
            AlluxioConfig.MovePullSecretsToServiceAccounts(Plans.Runtime(Listed), new PullSecretMoveOptions { IsComplete = isComplete });

        Assert.True(move.IsRefused);
        Assert.Empty(move.Texts);
        Assert.Equal(["each DataBackup of hbase", "each DataLoad of hbase"], Differing(move));
        Assert.All(move.Diagnostics, found => Assert.Contains(difference, found.Message, StringComparison.Ordinal));
    }

    // Without the runtime's list, master and worker fall back to that of the controller, not to the account's.
    [Fact]
    public void ToAccounts_OfARuntimeWhoseControllerHasAnotherList_IsRefused()
    {
        ResolveOptions options = Plans.Options(Profile.AsBuilt, ("IMAGE_PULL_SECRETS", "E"));
        PullSecretMove move = AlluxioConfig.MovePullSecretsToServiceAccounts(Plans.Runtime(Listed, Account), null, options);

        Assert.Equal(["hbase-master", "hbase-worker"], Differing(move));
        Assert.Contains(
            move.Diagnostics,
            static found => found.Message.Contains("before the move: S; after it: E", StringComparison.Ordinal));
    }

    [Fact]
    public void ToAccounts_OfComponentsWithDifferentLists_IsRefusedWithTheirNames()
    {
        PullSecretMove move = AlluxioConfig.MovePullSecretsToServiceAccounts(Plans.Runtime(
            Listed + "  worker:\n    imagePullSecrets: [{name: W}]\n",
            Account));
        string[] messages = [.. move.Diagnostics.Select(static found => found.Message)];

        Assert.True(move.IsRefused);
        Assert.Contains(move.Diagnostics, static found => found.Location is not null);
        Assert.Contains(messages, static message => message.Contains("hbase-worker (W)", StringComparison.Ordinal)
            && message.Contains("hbase-master (S)", StringComparison.Ordinal));
    }

    [Fact]
    public void ToAccounts_OfAnAccountWithAnotherList_IsRefused()
    {
        PullSecretMove move = AlluxioConfig.MovePullSecretsToServiceAccounts(Plans.Runtime(
            Listed,
            Account.Replace("name: S", "name: T", StringComparison.Ordinal)));

        Assert.Contains(
            "has the list 'T' already",
            Assert.Single(move.Diagnostics, static found => found.Severity == DiagnosticSeverity.Error).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void ToAccounts_OfARuntimeWithItsOwnAccount_IsRefused()
    {
        PullSecretMove move = AlluxioConfig.MovePullSecretsToServiceAccounts(Plans.Runtime(Listed, Account), Own);

        Assert.Contains("has no field for a ServiceAccount", Assert.Single(move.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ToAccounts_OfAClusterThatSharesDefault_IsRefusedWithThePodsThatWouldGain()
    {
        PullSecretMove move = AlluxioConfig.MovePullSecretsToServiceAccounts(AlluxioConfig.LoadText(Cluster, "cluster.yaml"));

        Assert.True(move.IsRefused);
        Assert.Contains("prod-grafana", string.Join(' ', Differing(move)), StringComparison.Ordinal);
        Assert.DoesNotContain(Differing(move), static pod => pod.Contains("worker", StringComparison.Ordinal));
    }

    [Fact]
    public void ToAccounts_OfAClusterWithItsOwnAccount_CreatesItAndNamesIt()
    {
        ManifestSet before = AlluxioConfig.LoadText(Cluster, "cluster.yaml");
        PullSecretMove move = AlluxioConfig.MovePullSecretsToServiceAccounts(before, Own);

        Assert.False(move.IsRefused, string.Join('\n', move.Diagnostics));
        Assert.Equal(["cluster.yaml", "serviceaccounts.yaml"], move.Texts.Select(static text => text.File));
        Assert.Equal(
            Cluster.Replace("  imagePullSecrets:\n    - name: S\n", "", StringComparison.Ordinal) + "  serviceAccountName: puller\n",
            move.Texts[0].Text);
        ServiceAccount account = Assert.Single(move.Accounts);
        Assert.Equal(account, Assert.Single(AlluxioConfig.LoadText(move.Texts[1].Text).OfType<ServiceAccount>()));
        Assert.Equal(
            ("ml/puller", "S"),
            ($"{account.Metadata!.Namespace}/{account.Metadata.Name}", Assert.Single(account.ImagePullSecrets!).Name));
        Assert.Contains(move.Proof, static proof => proof.After.Source == PullSecretSource.ServiceAccount
            && proof.After.Pod.Name.EndsWith("worker", StringComparison.Ordinal));
        Assert.All(move.Proof, static proof => Assert.True(proof.IsEqual));
    }

    [Fact]
    public void ToAccounts_OfAListThatDiffersInEtcd_LeavesEtcdAlone()
    {
        ManifestSet before = AlluxioConfig.LoadText(Cluster + "  etcd:\n    image:\n      pullSecrets: [E]\n", "cluster.yaml");
        PullSecretMove move = AlluxioConfig.MovePullSecretsToServiceAccounts(before, Own);

        Assert.False(move.IsRefused, string.Join('\n', move.Diagnostics));
        Assert.Contains("pullSecrets: [E]", move.Texts[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void ToAccounts_OfAnUnknownAccount_WarnsOfExistingSecrets()
    {
        string text = Cluster.Replace("spec:\n", "spec:\n  serviceAccountName: alluxio\n", StringComparison.Ordinal);
        PullSecretMove move = AlluxioConfig.MovePullSecretsToServiceAccounts(AlluxioConfig.LoadText(text, "cluster.yaml"));

        Assert.False(move.IsRefused, string.Join('\n', move.Diagnostics));
        Assert.Contains("'ml/alluxio' in the cluster is unknown", Assert.Single(move.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void I32_PodsThatExist_KeepTheirLists_AndAreNamed()
    {
        Diagnostic found = Assert.Single(AlluxioConfig.MovePullSecretsToServiceAccounts(Plans.Runtime(Listed, Account)).Diagnostics);

        Assert.Equal(("ALX5059", DiagnosticSeverity.Information), (found.Code, found.Severity));
        Assert.All(
            (string[])["hbase-master", "hbase-worker", "hbase-fuse", "re-create the pods"],
            name => Assert.Contains(name, found.Message, StringComparison.Ordinal));
        Assert.DoesNotContain("DataLoad", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ToAccounts_OfObjectsWithoutAText_IsRefused()
    {
        AlluxioRuntime runtime = Plans.Runtime(Listed).OfType<AlluxioRuntime>().Single();

        Assert.Contains("did not come from a text", Assert.Single(
            AlluxioConfig.MovePullSecretsToServiceAccounts(ManifestSet.Of(runtime, Plans.Account("default", "default", "S"))).Diagnostics,
            static found => found.Code == "ALX5058").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void BothWays_WithoutAnythingToMove_ChangeNothing()
    {
        PullSecretMove[] moves =
        [
            AlluxioConfig.MovePullSecretsToServiceAccounts(Plans.Runtime()),
            AlluxioConfig.MovePullSecretsToPods(Plans.Runtime()),
        ];

        Assert.All(moves, static move => Assert.Empty(move.Texts));
        Assert.All(moves, static move => Assert.Empty(move.Diagnostics));
    }

    // DataLoad goes on to need the account's list, which no field of the runtime can give it.
    [Fact]
    public void ToPods_OfARuntime_WritesTheListAndKeepsThatOfTheAccount()
    {
        PullSecretMove move = AlluxioConfig.MovePullSecretsToPods(Plans.Runtime("", Account));

        Assert.False(move.IsRefused, string.Join('\n', move.Diagnostics));
        Assert.Contains("\n  imagePullSecrets:\n  - name: S\n", Assert.Single(move.Texts).Text, StringComparison.Ordinal);
        Assert.EndsWith("imagePullSecrets:\n  - name: S\n", move.Texts[0].Text, StringComparison.Ordinal);
        Assert.Equal(3, move.Proof.Count(static proof => proof.After.Source == PullSecretSource.Pod));
    }

    [Fact]
    public void ToPods_OfTheOpenOperator_WritesPlainNames()
    {
        ManifestSet before = AlluxioConfig.LoadText(
            """
            apiVersion: k8s-operator.alluxio.com/v1alpha1
            kind: AlluxioCluster
            metadata: {name: c}
            spec:
              dataset: d
              properties: {a: b}
              serviceAccountName: alluxio
            ---
            apiVersion: k8s-operator.alluxio.com/v1alpha1
            kind: Dataset
            metadata: {name: d}
            spec: {dataset: {path: "s3://b/p"}}
            ---
            apiVersion: v1
            kind: ServiceAccount
            metadata: {name: alluxio}
            imagePullSecrets: [{name: S}]
            """,
            "open.yaml");
        PullSecretMove move = AlluxioConfig.MovePullSecretsToPods(before);

        Assert.False(move.IsRefused, string.Join('\n', move.Diagnostics));
        Assert.Contains("\n  imagePullSecrets:\n  - S\n", Assert.Single(move.Texts).Text, StringComparison.Ordinal);
        Assert.All(
            move.Proof.Where(static proof => proof.Before.Source == PullSecretSource.ServiceAccount),
            static proof => Assert.Equal(PullSecretSource.Pod, proof.After.Source));
        Assert.Null(Assert.Single(move.Accounts).ImagePullSecrets);
    }

    [Fact]
    public void ToString_IsTheProofAsATable()
    {
        PullSecretMove move = AlluxioConfig.MovePullSecretsToServiceAccounts(Plans.Runtime(Listed, Account));

        Assert.Contains("StatefulSet default/hbase-master      S", move.ToString(), StringComparison.Ordinal);
        Assert.Contains(
            "| `StatefulSet default/hbase-master` | S | S (ServiceAccount default) | yes |",
            move.ToMarkdown(),
            StringComparison.Ordinal);
    }

    private static string[] Differing(PullSecretMove move) =>
        [.. move.Proof.Where(static proof => !proof.IsEqual).Select(static proof => proof.Before.Pod.Name).Order(StringComparer.Ordinal)];
}
