using Alluxio.Config.Comparison;
using Alluxio.Config.Fluid;

namespace Alluxio.Config.Tests.Comparison;

public partial class FluidImpactTests
{
    // The phase alone proves nothing.
    [Fact]
    public void A48_AMountThatIsMadeAgain_WaitsForTheStatusOfMounts() => Assert.Contains(
        Compare(Runtime("replicas: 2", Mounts), Runtime("replicas: 2", Mounts.Replace("s3://a", "s3://b", StringComparison.Ordinal))).Steps,
        static step => step.Condition?.Contains("status.mounts", StringComparison.Ordinal) == true);

    // A step between source and conclusion says where it is an inference.
    [Theory]
    [InlineData(
        "A9", "tieredstore: {levels: [{mediumtype: SSD, path: /a, quota: 10Gi}]}",
        "tieredstore: {levels: [{mediumtype: SSD, path: /a, quota: 20Gi}]}")]
    [InlineData("A17", "worker: {networkMode: HostNetwork}", "worker: {networkMode: ContainerNetwork}")]
    public void LaterEvent_ThatIsConcluded_SaysSo(string row, string before, string after) => Assert.Contains(
        Compare(Runtime(before), Runtime(after)).Changes,
        change => change.Latent?.EndsWith("(assumed).", StringComparison.Ordinal) == true && row.Length > 0);

    [Fact]
    public void A36_RotatedCredentials_NeedAHand()
    {
        const string Mount =
            "mounts: [{mountPoint: 's3://a', name: a, encryptOptions: [{name: k, valueFrom: {secretKeyRef: {name: used, key: k}}}]}]";
        string Text(string value) =>
            Runtime("replicas: 2", Mount) + $"\n---\napiVersion: v1\nkind: Secret\nmetadata: {{name: used}}\nstringData: {{k: {value}}}\n";
        DeploymentComparison comparison = Compare(Text("first"), Text("second"));

        ConfigurationChange change = Assert.Single(comparison.Changes);
        Assert.Equal(
            (ChangeEffect.NeedsHand, ChangeCertainty.Assumed, "***", "***"),
            (change.Effect, change.Certainty, change.Before, change.After));

        // The only mount cannot be removed, so no step removes it.
        Assert.Equal(ChangeLoss.None, change.Loss);
        Assert.DoesNotContain("first", comparison.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A42_AnUpgradeOfFluid_LeavesRuntimesAsTheyAre_UntilTheyAreCreatedAgain()
    {
        ResolvedPlan Plan(string release) =>
            AlluxioConfig.Resolve(AlluxioConfig.LoadText(Runtime("replicas: 2")), new ResolveOptions { Release = release });
        DeploymentComparison comparison = AlluxioConfig.Compare(Plan("1.0.5"), Plan("1.0.8")).Deployments.Single();

        ConfigurationChange change = Assert.Single(comparison.Changes);
        Assert.Equal(("release", "1.0.5", "1.0.8", ChangeEffect.Inert), (change.Field, change.Before, change.After, change.Effect));
        Assert.Contains("StatefulSet hbase-worker", change.Objects);
        Assert.True(AlluxioConfig.Compare(Plan("1.0.5"), Plan("1.0.6")).IsEmpty);
    }

    [Fact]
    public void A44_AnotherMountRoot_CountsForNewRuntimesOnly()
    {
        ResolvedPlan Plan(string root) => AlluxioConfig.Resolve(
            AlluxioConfig.LoadText(Runtime("replicas: 2")),
            new ResolveOptions { Controller = AlluxioConfig.StockController() with { MountRoot = root } });

        Assert.Equal(ChangeEffect.Inert, AlluxioConfig.Compare(Plan("/a"), Plan("/b")).Deployments.Single().Effect);
    }

    [Fact]
    public void A45_DrawnPorts_AreNoDifference()
    {
        ResolvedPlan Plan(int first) => AlluxioConfig.Resolve(
            AlluxioConfig.LoadText(Runtime("replicas: 2")),
            new ResolveOptions { Controller = AlluxioConfig.StockController() with { Ports = new PortAllocation { First = first } } });

        Assert.True(AlluxioConfig.Compare(Plan(20000), Plan(21877)).IsEmpty);
    }
}
