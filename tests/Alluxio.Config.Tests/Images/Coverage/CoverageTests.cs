using Alluxio.Config.Diagnostics;
using Alluxio.Config.Images;
using Alluxio.Config.Images.Coverage;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Images.Coverage;

public class CoverageTests
{
    private const string Private = "  alluxioVersion: {image: registry.example.com/team/alluxio, imageTag: 2.9.0}\n  fuse: {image: "
            + "registry.example.com/team/alluxio-fuse, imageTag: 2.9.0}\n";

    private const string Listed = "  imagePullSecrets: [{name: S}]\n";

    private static readonly CoverageOptions Complete = new() { IsComplete = true };

    [Fact]
    public void Check_CredentialForTheRegistry_CoversThePodsThatListIt()
    {
        CoverageReport report = Check(Private + Listed, Complete, Credentials.Secret("S", "registry.example.com/team"));

        Assert.All(
            Of(report, "hbase-master"),
            static image => Assert.Equal((CoverageOutcome.Covered, "S"), (image.Outcome, Assert.Single(image.OpenedBy))));
        Assert.All(Of(report, "each DataLoad of hbase"), static image => Assert.Equal(CoverageOutcome.NotCovered, image.Outcome));
        Assert.True(report.HasUncovered);
    }

    [Fact]
    public void Check_SecretsOfAnAccount_CountWhereThePodsHaveNone()
    {
        CoverageReport report =
            Check(Private, Complete, Credentials.Secret("S", "registry.example.com"), Plans.Account("default", "default", "S"));

        Assert.All(
            report.Images.Where(static image => image.Image.Pod.ListDependsOn is null),
            static image => Assert.Equal(CoverageOutcome.Covered, image.Outcome));
        Assert.DoesNotContain(report.Diagnostics, static found => found.Code != "ALX5051");
    }

    [Fact]
    public void Check_ListOfThePod_HidesTheAccountsThatWouldOpen()
    {
        CoverageReport report = Check(
            Private + Listed, Complete, Credentials.Secret("S", "ghcr.io"), Credentials.Secret("T", "registry.example.com"),
            Plans.Account("default", "default", "T"));

        ImageCoverage master = Of(report, "hbase-master")[0];
        Assert.Equal(CoverageOutcome.NotCovered, master.Outcome);
        Assert.Equal("'T' has credentials for it: list it in spec.imagePullSecrets.", master.Fix);
        Assert.Equal(CoverageOutcome.Covered, Of(report, "each DataLoad of hbase")[0].Outcome);
    }

    [Fact]
    public void Check_AccountThatIsNotGiven_IsUnknown()
    {
        CoverageReport report = Check(Private, new CoverageOptions { Private = [ImagePrefix.Parse("registry.example.com")] });

        Assert.All(report.Images, static image => Assert.Equal(CoverageOutcome.Unknown, image.Outcome));
        Assert.Contains("ServiceAccount default/default", Found(report, "ALX5051")[0].Message, StringComparison.Ordinal);
        Assert.False(report.HasUncovered);
    }

    [Fact]
    public void Check_SecretThatIsNotGiven_IsUnknown_UnlessTheOptionsTellIt()
    {
        CoverageOptions told = new() { Registries = [new("S", ["https://registry.example.com/v1/"])] };

        Assert.Equal(CoverageOutcome.Unknown, Of(Check(Private + Listed, CoverageOptions.Default), "hbase-master")[0].Outcome);
        Assert.Equal(CoverageOutcome.Covered, Of(Check(Private + Listed, told), "hbase-master")[0].Outcome);
        Assert.Equal(CoverageOutcome.NotCovered, Of(
            Check(Private + Listed, Complete with { Private = [ImagePrefix.Parse("registry.example.com")] }),
            "hbase-master")[0].Outcome);
    }

    [Fact]
    public void Check_SecretOfTheOptions_OverridesItsPlaceholder()
    {
        CoverageOptions told = new() { Registries = [new("S", ["registry.example.com"])], IsComplete = true };

        Assert.Equal(CoverageOutcome.Covered, Of(Check(Private + Listed, told, Credentials.Of("S", "***")), "hbase-master")[0].Outcome);
    }

    [Fact]
    public void Check_Registries_NeedACredentialWhereOneIsGivenOrTheyAreNamed()
    {
        ImagePrefix[] places = [ImagePrefix.Parse("registry.example.com"), ImagePrefix.Parse("registry.example.com/team")];

        Assert.Equal(CoverageOutcome.NotNeeded, Master(Complete));
        Assert.Equal(CoverageOutcome.NotCovered, Master(Complete with { Private = [places[0]] }));
        Assert.Equal(CoverageOutcome.NotCovered, Master(Complete, Credentials.Secret("other", "registry.example.com/other")));
        Assert.Equal(
            CoverageOutcome.NotNeeded,
            Master(Complete with { Public = [places[0]] }, Credentials.Secret("other", "registry.example.com")));
        Assert.Equal(CoverageOutcome.NotNeeded, Master(Complete with { Public = [places[1]], Private = [places[0]] }));
        Assert.Equal(CoverageOutcome.NotCovered, Master(Complete with { Public = [places[0]], Private = [places[1]] }));
        Assert.Equal(CoverageOutcome.NotCovered, Master(Complete with { Public = [places[0]], Private = [places[0]] }));

        static CoverageOutcome Master(CoverageOptions options, params Resource[] others) =>
            Of(Check(Private, options, others), "hbase-master")[0].Outcome;
    }

    [Fact]
    public void Check_PathThatOnlyStartsAlike_IsNotCovered_AndSaysSo()
    {
        ImageCoverage master = Of(Check(Private + Listed, Complete, Credentials.Secret("S", "registry.example.com/te")), "hbase-master")[0];

        Assert.Equal(
            "'registry.example.com' requires credentials, but their pull secret 'S' has none for it: 'S' has credentials for "
                + "'registry.example.com/te', which only has a similar prefix.",
            master.Statement);
    }

    [Fact]
    public void Check_SecretOfAnotherPlace_OpensNothing()
    {
        CoverageReport report = Check(Private + Listed, Complete, Credentials.Secret("S", "registry.example.com:5000"));

        Assert.True(Assert.Single(report.Secrets).OpensNothing);
        Assert.Contains("matches no image of default/hbase", Assert.Single(Found(report, "ALX5052")).Message, StringComparison.Ordinal);
        Assert.NotNull(Assert.Single(Found(report, "ALX5052")).Location);
    }

    [Fact]
    public void Check_SecretThatOnlySomeNeed_IsTooMuchForTheOthers()
    {
        CoverageReport report = Check(
            Private + "  imagePullSecrets: [{name: S}, {name: F}]\n", Complete,
            Credentials.Secret("S", "registry.example.com/team/alluxio"),
            Credentials.Secret("F", "registry.example.com/team/alluxio-fuse"));

        SecretCoverage forFuse = Assert.Single(report.Secrets, static secret => secret.Secret.Name == "F");
        Assert.Equal(["hbase-master", "hbase-worker"], forFuse.NotNeededBy.Select(static pod => pod.Name));
        Assert.Equal(2, Found(report, "ALX5053").Length);
    }

    [Fact]
    public void Check_SecretOfNoPod_IsListedWithoutPods()
    {
        CoverageReport report = Check(
            Private + Listed,
            Complete,
            Credentials.Secret("S", "registry.example.com"),
            Credentials.Secret("T", "registry.example.com"));

        Assert.Empty(Assert.Single(report.Secrets, static secret => secret.Secret.Name == "T").Pods);
        Assert.DoesNotContain(report.Diagnostics, static found => found.Message.Contains("'T'", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("not json", "NotReadable")]
    [InlineData("[]", "NotReadable")]
    [InlineData("""{"auths": []}""", "NotReadable")]
    [InlineData("""{"auths": {"registry.example.com": "x"}}""", "NotReadable")]
    [InlineData("""{"auths": {"registry.example.com": {"username": 1}}}""", "NotReadable")]
    [InlineData("""{"auths": {"registry.example.com": {"auth": "bm8gcGFpcg=="}}}""", "NotReadable")]
    [InlineData("""{"auths": {"registry.example.com": {"auth": "***"}}}""", "NotReadable")]
    [InlineData("""{"auths": {"registry.example.com": {"auth": "dTpwYQ=="}}}""", "Known", "registry.example.com")]
    [InlineData("""{"auths": {"registry.example.com": {"auth": "dTpwYQ"}}}""", "Known", "registry.example.com")]
    [InlineData("""{"auths": {"registry.example.com": {"username": "u", "password": "p", "auth": ""}}}""", "Known", "registry.example.com")]
    [InlineData("""{"auths": {"registry.example.com": {}, "ghcr.io": {"username": "u"}}}""", "Known", "ghcr.io")]
    [InlineData("""{"auths": {"registry.example.com": {"identitytoken": "t", "email": "e"}}}""", "Known")]
    [InlineData("""{"auths": {"https:///": {"username": "u"}}}""", "Known")]
    [InlineData("""{"auths": {"\ud800": {"username": "u"}}}""", "NotReadable")]
    [InlineData("""{"auths": {"registry.example.com": {"username": "\ud800"}}}""", "NotReadable")]
    [InlineData("""{"auths": null}""", "Known")]
    [InlineData("""{"credsStore": "desktop"}""", "Known")]
    [InlineData("", "PassedOver")]
    public void Check_DockerConfig_IsReadAsTheKubeletReadsIt(string config, string state, params string[] registries)
    {
        CoverageReport report = Check(Private + Listed, Complete, Credentials.Of("S", config));
        PullCredential secret = Assert.Single(report.Secrets).Secret;

        Assert.Equal(state, secret.State.ToString());
        Assert.Equal(registries, secret.Registries.Select(static scope => scope.ToString()));
        Assert.Equal(state == "NotReadable", Found(report, "ALX5054").Length > 0);
        Assert.Equal(secret.Problems.Count > 0 && state == "Known", Found(report, "ALX5055").Length > 0);
    }

    [Fact]
    public void Check_OldFormAndText_AreReadToo()
    {
        Secret old = Credentials.Of("S", "") with
        {
            Type = "kubernetes.io/dockercfg",
            Data = null,
            StringData = [new(".dockercfg", """{"registry.example.com": {"username": "u", "password": "p"}}""")]
        };

        Assert.Equal(CoverageOutcome.Covered, Of(Check(Private + Listed, Complete, old), "hbase-master")[0].Outcome);
        Assert.Equal(
            CredentialState.PassedOver,
            Assert.Single(Check(Private + Listed, Complete, old with { Type = "Opaque" }).Secrets).Secret.State);
        Assert.Equal(CredentialState.NotReadable, Assert.Single(Check(
            Private + Listed,
            Complete,
            old with { StringData = null, Data = [new(".dockercfg", new Base64Value("***"))] }).Secrets).Secret.State);
    }

    [Fact]
    public void Check_OneSecretThatCannotBeRead_TakesTheOthersWithIt()
    {
        CoverageReport report = Check(
            Private + "  imagePullSecrets: [{name: S}, {name: broken}]\n", Complete, Credentials.Secret("S", "registry.example.com"),
            Credentials.Of("broken", "{"));

        Assert.All(Of(report, "hbase-worker"), static image => Assert.Equal(CoverageOutcome.NotCovered, image.Outcome));
        Assert.Equal(DiagnosticSeverity.Error, Assert.Single(Found(report, "ALX5054")).Severity);
    }

    [Fact]
    public void I1_SecretsOfFluidAlone_LeaveNoPodOfTheRuntimeWithACredential()
    {
        CoverageReport report = Check(Private, Complete with { Private = [ImagePrefix.Parse("registry.example.com")] });

        string[] pods = [.. Found(report, "ALX5050").Select(static found => found.Message)];
        Assert.All(
            (string[])["hbase-master", "hbase-worker", "hbase-fuse", "DataLoad"],
            pod => Assert.Contains(pods, message => message.Contains(pod, StringComparison.Ordinal)));
        Assert.All(
            report.Images.Where(static image => image.Image.Pod.ListDependsOn is null),
            static image => Assert.Equal(CoverageOutcome.NotCovered, image.Outcome));
    }

    [Fact]
    public void I2_SecretOfTheRuntime_IsAnErrorForDataLoad_AndEitherRemedyHelps()
    {
        Secret secret = Credentials.Secret("S", "registry.example.com");
        Diagnostic found = Assert.Single(Found(Check(Private + Listed, Complete, secret), "ALX5050"));
        ResolvedPlan byController = Plans.RuntimePlan(Private + Listed, ("IMAGE_PULL_SECRETS", "S"));

        Assert.Equal(DiagnosticSeverity.Error, found.Severity);
        Assert.Contains("each DataLoad of hbase", found.Message, StringComparison.Ordinal);
        Assert.Contains("IMAGE_PULL_SECRETS", found.Message, StringComparison.Ordinal);
        Assert.Contains("ServiceAccount 'default'", found.Message, StringComparison.Ordinal);
        Assert.NotNull(found.Location);
        Assert.False(byController.CheckCoverage(ManifestSet.Of(secret), Complete).HasUncovered);
        Assert.False(Check(Private + Listed, Complete, secret, Plans.Account("default", "default", "S")).HasUncovered);
    }

    // The cluster's public images were moved by hand; whether a node has them already, and when it pulls, must not matter.
    [Theory]
    [InlineData("")]
    [InlineData("  imagePullPolicy: Always\n")]
    [InlineData("  imagePullPolicy: Never\n")]
    public void I24_ImagesMovedToAPrivateRegistryWithoutACredential_AreErrors(string policy)
    {
        const string Before = "  etcd:\n    image: {registry: docker.io, repository: bitnami/etcd, tag: 3.5.9}\n";
        CoverageOptions options = Complete with { Private = [ImagePrefix.Parse("mirror.example.com")] };

        CoverageReport before = Cluster(policy + Before, options);
        CoverageReport after = Cluster(policy + Before.Replace("docker.io", "mirror.example.com", StringComparison.Ordinal), options);

        Assert.False(before.HasUncovered);
        ImageCoverage etcd =
            Assert.Single(after.Images, static image => image.Outcome == CoverageOutcome.NotCovered && image.Image.Container == "etcd");
        Assert.Equal("mirror.example.com/bitnami/etcd:3.5.9", etcd.Image.Text);
        Assert.Contains(Found(after, "ALX5050"), static found => found.Severity == DiagnosticSeverity.Error && found.Location is not null);
    }

    private static CoverageReport Cluster(string spec, CoverageOptions options)
    {
        ManifestSet manifests = AlluxioConfig.LoadText(
                $"apiVersion: k8s-operator.alluxio.com/v1\nkind: AlluxioCluster\nmetadata:\n  name: prod\nspec:\n  image: "
                    + $"ghcr.io/team/alluxio\n  imageTag: AI-3.7\n{spec}",
                "f");
        return AlluxioConfig.Resolve(manifests).CheckCoverage(manifests, options);
    }

    private static CoverageReport Check(string spec, CoverageOptions options, params Resource[] others) =>
        AlluxioConfig.Resolve(Plans.Runtime(spec)).CheckCoverage(ManifestSet.Of(others), options);

    private static ImageCoverage[] Of(CoverageReport report, string pod) => [.. report.Images.Where(image => image.Image.Pod.Name == pod)];

    private static Diagnostic[] Found(CoverageReport report, string code) => [.. report.Diagnostics.Where(found => found.Code == code)];
}
