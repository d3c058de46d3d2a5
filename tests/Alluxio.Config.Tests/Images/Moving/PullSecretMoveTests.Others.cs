using Alluxio.Config.Diagnostics;
using Alluxio.Config.Images.Moving;

namespace Alluxio.Config.Tests.Images.Moving;

public partial class PullSecretMoveTests
{
    // A third-party Deployment may run under the account.
    [Theory]
    [InlineData("serviceAccountName: puller", "Deployment ml/app: before the move: none; after it: S (ServiceAccount puller)")]
    [InlineData("serviceAccountName: another", null)]
    [InlineData("serviceAccountName: puller, imagePullSecrets: [{name: T}]", null)]
    public void ToAccounts_WithOtherPodsUnderTheAccount_IsRefusedWhereTheyWouldGain(string spec, string? refusal)
    {
        string accounts = "---\napiVersion: v1\nkind: ServiceAccount\nmetadata: {name: puller, namespace: ml}\n---\napiVersion: v1\nkind: "
            + "ServiceAccount\nmetadata: {name: another, namespace: ml}\n";
        string app =
            $"---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {{name: app, namespace: ml}}\nspec:\n  selector: {{matchLabels: {{app: "
                + $"app}}}}\n  template:\n    metadata: {{labels: {{app: app}}}}\n    spec: {{{spec}, containers: [{{name: app, image: "
                + $"a}}]}}\n";
        PullSecretMove move = AlluxioConfig.MovePullSecretsToServiceAccounts(AlluxioConfig.LoadText(Cluster + accounts + app, "f"), Own);

        Assert.Equal(refusal is not null, move.IsRefused);
        Assert.Contains(move.Proof, static proof => proof.Before.Pod.Name == "app");
        Assert.Equal(
            refusal is null ? [] : [$"The pull secrets were not moved: {refusal}."],
            move.Diagnostics.Where(static found => found.Code == "ALX5058").Select(static found => found.Message));
    }

    [Fact]
    public void ToPods_WithOtherPodsUnderTheAccount_IsRefusedWhereTheyWouldLose()
    {
        string cluster = Cluster.Replace("imagePullSecrets:\n    - name: S\n", "serviceAccountName: puller\n", StringComparison.Ordinal);
        string account =
            "---\napiVersion: v1\nkind: ServiceAccount\nmetadata: {name: puller, namespace: ml}\nimagePullSecrets: [{name: S}]\n";
        string job = "---\napiVersion: batch/v1\nkind: CronJob\nmetadata: {name: nightly, namespace: ml}\nspec: {jobTemplate: {spec: "
            + "{template: {spec: {serviceAccountName: puller, containers: [{name: c, image: a}]}}}}}\n";

        Assert.False(AlluxioConfig.MovePullSecretsToPods(AlluxioConfig.LoadText(cluster + account, "f")).IsRefused);
        PullSecretMove move = AlluxioConfig.MovePullSecretsToPods(AlluxioConfig.LoadText(cluster + account + job, "f"));
        Assert.Equal(
            "The pull secrets were not moved: CronJob ml/nightly: before the move: S (ServiceAccount puller); after it: none.",
            Assert.Single(move.Diagnostics, static found => found.Code == "ALX5058").Message);
    }

    [Theory]
    [InlineData("Puller")]
    [InlineData("-puller")]
    [InlineData("a..b")]
    [InlineData("")]
    public void ToAccounts_WithANameThatNoAccountCanHave_IsRefused(string name)
    {
        PullSecretMove move = AlluxioConfig.MovePullSecretsToServiceAccounts(
            AlluxioConfig.LoadText(Cluster, "f"),
            new PullSecretMoveOptions { Account = name });

        Assert.True(move.IsRefused);
        Assert.Contains($"'{name}' is not a valid name of a ServiceAccount", move.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Move_OfAPlanWithErrors_NamesTheFirst()
    {
        Diagnostic found = AlluxioConfig.MovePullSecretsToServiceAccounts(AlluxioConfig.LoadText(
            Cluster.Replace("AI-3.7", "1.0", StringComparison.Ordinal),
            "f")).Diagnostics[0];

        Assert.StartsWith("The pull secrets were not moved: ml/prod has errors, the first is ALX", found.Message, StringComparison.Ordinal);
        Assert.NotNull(found.Location);
    }
}
