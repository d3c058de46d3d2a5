using Alluxio.Config.Images;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Images;

public class EffectivePullSecretsTests
{
    private const string G = "  imagePullSecrets: [{name: G}]\n";

    private const string M = "  master:\n    imagePullSecrets: [{name: M}]\n";

    private const string W = "  worker:\n    imagePullSecrets: [{name: W}]\n";

    private const string F = "  fuse:\n    imagePullSecrets: [{name: F}]\n";

    // The recorded behaviour of Fluid, as built; S stands for what the ServiceAccount has.
    [Theory]
    [InlineData(1, null, "", "S", "S", "S", "S")]
    [InlineData(2, null, G, "G", "G", "G", "S")]
    [InlineData(3, null, G + M + W, "M", "W", "G", "S")]
    [InlineData(4, null, G + F, "G", "G", "F", "S")]
    [InlineData(5, "E", "", "E", "E", "E", "E")]
    [InlineData(6, "E", G, "G", "G", "E", "E")]
    [InlineData(7, "E", G + M + F, "M", "G", "F", "E")]
    [InlineData(8, "E", M, "M", "E", "E", "E")]
    [InlineData(9, null, G + "  master:\n    imagePullSecrets: []\n", "G", "G", "G", "S")]
    [InlineData(10, "E", "  imagePullSecrets: []\n", "E", "E", "E", "E")]
    [InlineData(11, null, G + "  master:\n    imagePullSecrets: [{}]\n", "", "G", "G", "S")]
    [InlineData(12, "a, b", "", "a| b", "a| b", "a| b", "a| b")]
    [InlineData(13, null, G + "  jobMaster:\n    imagePullSecrets: [{name: J}]\n", "G", "G", "G", "S")]
    public void Secrets_OfTheRecordedTable_WithAServiceAccount(
        int row, string? controller, string spec, string master, string worker, string fuse, string later)
    {
        Assert.InRange(row, 1, 13);
        string expected = $"{master}; {worker}; {fuse}; {later}; {later}";

        Assert.Equal(
            expected.Replace("S", "S1|S2", StringComparison.Ordinal),
            Effective(controller, spec, Plans.Account("default", "default", "S1", "S2")));
        Assert.Equal(
            expected.Replace("S", "unknown: depends on ServiceAccount default/default", StringComparison.Ordinal),
            Effective(controller, spec, null));
        Assert.Equal(
            expected.Replace("S", "none", StringComparison.Ordinal),
            Effective(controller, spec, Plans.Account("default", "default")));
    }

    [Fact]
    public void Secrets_OfADocumentedPlan_AreTrimmed_AndFuseFollowsTheGlobalList()
    {
        EffectivePullSecrets fuse =
            Report(Profile.Documented, "a, b", G, null).PullSecrets.First(static entry => entry.Pod.Name == "hbase-fuse");
        EffectivePullSecrets load = Report(Profile.Documented, "a, b", G, null).PullSecrets.First(static entry => entry.Pod.Kind == "Job");

        Assert.Equal(["G"], fuse.Names);
        Assert.Equal(["a", "b"], load.Names);
    }

    [Fact]
    public void Of_PodWithAList_HidesTheAccountsWhole()
    {
        PullingPod pod = new() { Kind = "Pod", Namespace = "ns", Name = "p", PullSecrets = [new LocalObjectReference { Name = "own" }] };
        EffectivePullSecrets effective = EffectivePullSecrets.Of(pod, Plans.Account("default", "ns", "a", "own"));

        Assert.Equal(PullSecretSource.Pod, effective.Source);
        Assert.Equal(["own"], effective.Names);
        Assert.Equal(Layer.ServiceAccount, Assert.Single(effective.Hidden).Layer);
    }

    [Theory]
    [InlineData("", "default")]
    [InlineData("puller", "puller")]
    public void Of_PodWithoutAList_TakesTheWholeListOfItsAccount(string name, string account)
    {
        PullingPod pod = new() { Kind = "Pod", Namespace = "ns", Name = "p", ServiceAccountName = name };

        Assert.Equal(["a", "b"], EffectivePullSecrets.Of(pod, Plans.Account(account, "ns", "a", "b")).Names);
        Assert.Equal($"ns/{account}", EffectivePullSecrets.Of(pod, null).DependsOn);
        Assert.Equal(PullSecretSource.None, EffectivePullSecrets.Of(pod, Plans.Account(account, "ns")).Source);
    }

    [Fact]
    public void Hidden_OfAWorker_AreTheWeakerLayersWithTheirPlaces_AndTheAccount()
    {
        ManifestSet manifests =
            Plans.Runtime(G + W, "---\napiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: default\nimagePullSecrets:\n- name: S\n");
        EffectivePullSecrets worker =
            AlluxioConfig.Resolve(manifests).CheckImages(manifests).PullSecrets.First(static entry => entry.Pod.Name == "hbase-worker");

        Assert.Equal(["spec.worker.imagePullSecrets"], worker.Winners.Select(static winner => winner.Origin));
        Assert.Equal(
            ["spec.imagePullSecrets", "ServiceAccount default/default imagePullSecrets"],
            worker.Hidden.Select(static hidden => hidden.Origin));
        Assert.All(worker.Hidden, static hidden => Assert.NotNull(hidden.Location));
    }

    [Fact]
    public void Account_OfAnotherNamespace_DoesNotCount()
    {
        ImageReport report = Report(Profile.Documented, null, "", Plans.Account("default", "elsewhere", "S"));

        Assert.All(report.PullSecrets, static entry => Assert.Equal(PullSecretSource.Unknown, entry.Source));
    }

    [Fact]
    public void Account_DefaultOfACompleteSet_HasNoSecrets()
    {
        ResolvedPlan plan = Plans.RuntimePlan();

        Assert.All(plan.CheckImages(options: new ImageCheckOptions { IsComplete = true }).PullSecrets.Where(
            static entry => entry.Pod.ListDependsOn is null), static entry => Assert.Equal(PullSecretSource.None, entry.Source));
    }

    private static string Effective(string? controller, string spec, ServiceAccount? account)
    {
        ValueList<EffectivePullSecrets> all = Report(Profile.AsBuilt, controller, spec, account).PullSecrets;
        string[] names = ["hbase-master", "hbase-worker", "hbase-fuse", "each DataLoad of hbase", "each DataBackup of hbase"];
        return string.Join("; ", names.Select(name => Text(Assert.Single(all, entry => entry.Pod.Name == name))));
    }

    private static string Text(EffectivePullSecrets effective) => effective.Source is PullSecretSource.None or PullSecretSource.Unknown
        ? effective.ToString()
        : string.Join('|', effective.Names);

    private static ImageReport Report(Profile profile, string? controller, string spec, ServiceAccount? account)
    {
        ResolveOptions options = controller is null ? Plans.Options(profile) : Plans.Options(profile, ("IMAGE_PULL_SECRETS", controller));
        return AlluxioConfig.Resolve(Plans.Runtime(spec), options).CheckImages(account is null ? null : ManifestSet.Of(account));
    }
}
