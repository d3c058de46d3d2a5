using Alluxio.Config.Comparison;

namespace Alluxio.Config.Tests.Comparison;

/// <summary>A deployment under another name: a new one beside the old one, and applications that have to move.</summary>
public sealed class RenamedDeploymentTests
{
    private const string Application =
        "---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: train}\nspec:\n  selector: {matchLabels: {app: t}}\n"
            + "  template:\n    metadata: {labels: {app: t}}\n    spec:\n      containers: [{name: c, image: 'i:1'}]\n"
            + "      volumes: [{name: d, persistentVolumeClaim: {claimName: NAME}}]\n";

    [Fact]
    public void PureRename_NamesTheApplicationsThatMountTheOldClaim()
    {
        string text = FluidImpactTests.Runtime("replicas: 2");
        DeploymentComparison comparison =
            Single(text + Application.Replace("NAME", "hbase"), Spark(text) + Application.Replace("NAME", "spark"));

        ConfigurationChange change = comparison.Changes[0];
        Assert.Equal(
            (DeploymentOutcome.Renamed, "metadata.name", ChangeCertainty.Source),
            (comparison.Outcome, change.Field, change.Certainty));
        Assert.Equal(
            [
                "kubectl apply -f after.yaml -n default",
                "Let Deployment train mount the claim spark instead of hbase.",
                "kubectl describe pvc hbase -n default",
                "kubectl delete alluxioruntime hbase -n default",
                "kubectl delete dataset hbase -n default",
            ],
            comparison.Steps
                .Select(static step => step.Command)
                .Where(static command => command.StartsWith("kubectl apply", StringComparison.Ordinal)
                || command.Contains("claim spark", StringComparison.Ordinal)
                    || command.StartsWith("kubectl de", StringComparison.Ordinal)));
    }

    // The steps of the rename name it, and a separate answer would apply or delete it once more.
    [Theory]
    [InlineData("train", "Let Deployment train mount the claim spark instead of hbase.")]
    [InlineData("train2", "kubectl delete deployment train -n default")]
    public void ApplicationThatMountsTheClaim_IsPartOfTheRename(string name, string step)
    {
        string text = FluidImpactTests.Runtime("replicas: 2");
        StateComparison comparison = AlluxioConfig.Compare(
            AlluxioConfig.LoadText(text + Application.Replace("NAME", "hbase"), "before.yaml"),
            AlluxioConfig.LoadText(
                Spark(text) + Application.Replace("NAME", "spark").Replace("{name: train}", $"{{name: {name}}}"), "after.yaml"));

        Assert.DoesNotContain(comparison.Deployments, static found => found.Deployment == "Deployment default/train");
        Assert.Contains(comparison.Deployments[0].Changes, static change => change is { Kind: "Deployment", Name: "train" });
        Assert.Single(comparison.Deployments[0].Steps, found => found.Command == step);
        Assert.Single(comparison.Deployments[0].Steps, static found => found.Command.Contains(" train ", StringComparison.Ordinal));
    }

    [Fact]
    public void RenameWithAnotherEdit_IsReportedWithTheEdit_AndSaysThatItIsAssumed()
    {
        DeploymentComparison comparison = Single(FluidImpactTests.Runtime("replicas: 2"), Spark(FluidImpactTests.Runtime("replicas: 4")));

        Assert.Equal(DeploymentOutcome.Renamed, comparison.Outcome);
        Assert.Equal(
            [("metadata.name", ChangeCertainty.Assumed), ("spec.replicas", ChangeCertainty.Source)],
            comparison.Changes.Select(static change => (change.Field, change.Certainty)));
        Assert.Contains("assumes that it is the same", comparison.Changes[0].Reason, StringComparison.Ordinal);
        Assert.Equal(
            ("2", "4", ChangeEffect.Live),
            (comparison.Changes[1].Before, comparison.Changes[1].After, comparison.Changes[1].Effect));
        Assert.Equal(ChangeLoss.Cache, comparison.Loss);
    }

    [Fact]
    public void SeveralThatMayBeTheOldOne_AreNotGuessed()
    {
        string two = FluidImpactTests.Runtime("replicas: 4");
        StateComparison comparison = AlluxioConfig.Compare(
            AlluxioConfig.LoadText(FluidImpactTests.Runtime("replicas: 2")),
            AlluxioConfig.LoadText(Spark(two) + "---\n" + two.Replace("hbase", "hive", StringComparison.Ordinal)));

        Assert.Equal(
            [DeploymentOutcome.Added, DeploymentOutcome.Added, DeploymentOutcome.Removed],
            comparison.Deployments.Select(static deployment => deployment.Outcome));
    }

    // Of two new ones, the one with the same fields is the old one; what is left is one gone and one new.
    [Fact]
    public void EqualFields_CountBeforeWhatIsLeft()
    {
        string one = FluidImpactTests.Runtime("replicas: 2");
        string other = FluidImpactTests.Runtime("replicas: 3").Replace("hbase", "hive", StringComparison.Ordinal);
        StateComparison comparison = AlluxioConfig.Compare(
            AlluxioConfig.LoadText(one + "---\n" + other),
            AlluxioConfig.LoadText(Spark(one)
                + "---\n"
                + other.Replace("hive", "pig", StringComparison.Ordinal).Replace("replicas: 3", "replicas: 5", StringComparison.Ordinal)));

        Assert.Equal(
            [("default/spark", 1), ("default/pig", 2)],
            comparison.Deployments.Select(static deployment => (deployment.Deployment, deployment.Changes.Count)));
        Assert.All(comparison.Deployments, static deployment => Assert.Equal(DeploymentOutcome.Renamed, deployment.Outcome));
    }

    [Fact]
    public void DeploymentsOfTwoSystems_AreNeverTheSame()
    {
        StateComparison comparison = AlluxioConfig.Compare(
            AlluxioConfig.LoadText(FluidImpactTests.Runtime("replicas: 2")),
            AlluxioConfig.LoadText("apiVersion: k8s-operator.alluxio.com/v1\nkind: AlluxioCluster\nmetadata: {name: c}\nspec: {image: a/b, "
                + "imageTag: AI-3.7-13.0.0}\n"));

        Assert.Equal(
            [DeploymentOutcome.Added, DeploymentOutcome.Removed],
            comparison.Deployments.Select(static deployment => deployment.Outcome));
    }

    private static string Spark(string text) => text.Replace("hbase", "spark", StringComparison.Ordinal);

    private static DeploymentComparison Single(string before, string after) =>
        Assert.Single(
            AlluxioConfig.Compare(
                AlluxioConfig.LoadText(before, "before.yaml"),
                AlluxioConfig.LoadText(after, "after.yaml")).Deployments);
}
