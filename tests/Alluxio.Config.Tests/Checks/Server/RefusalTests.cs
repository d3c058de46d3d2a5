using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Checks.Server;

/// <summary>Refusals of the API server are reported once, at the field that people write.</summary>
public sealed class RefusalTests
{
    private const string Tiers = "\ntieredstore:\n  levels:\n  - mediumtype: MEM\n    path: /dev/shm\n    quota: 2Gi\n";

    [Theory]
    [InlineData("fuse:\n  nodeSelector:\n    pool: my pool", "ALX6401", "spec.fuse.nodeSelector.pool")]
    [InlineData("worker:\n  nodeSelector:\n    pool: my pool", "ALX6402", "spec.worker.nodeSelector.pool")]
    [InlineData("podMetadata:\n  labels:\n    team: my team", "ALX6401", "spec.podMetadata.labels.team")]
    [InlineData("master:\n  podMetadata:\n    labels:\n      a/b/c: x", "ALX6401", "spec.master.podMetadata.labels.a/b/c")]
    [InlineData("master:\n  env:\n    GRÖSSE: x", "ALX6402", "spec.master.env[\"GRÖSSE\"]")]
    [InlineData("fuse:\n  resources:\n    limits: {memory: -8Gi}", "ALX6401", "spec.fuse.resources.limits.memory")]
    [InlineData(
        "volumes:\n- name: Data\n  emptyDir: {}\nworker:\n  volumeMounts:\n  - {name: Data, mountPath: /x}", "ALX6402",
        "spec.volumes[0].name")]
    [InlineData(
        "volumes:\n- name: data\n  hostPath: {path: /x/../y}\nworker:\n  volumeMounts:\n  - {name: data, mountPath: /x}", "ALX6402",
        "spec.volumes[0].hostPath.path")]
    [InlineData(
        "volumes:\n- name: data\n  secret: {secretName: ''}\nfuse:\n  volumeMounts:\n  - {name: data, mountPath: /x}", "ALX6401",
        "spec.volumes[0].secret.secretName")]
    [InlineData("runAs: {uid: -1, gid: 0, user: u, group: g}", "ALX6401", "spec.runAs.uid")]
    public void Fluid_IsReportedAtTheFieldOnce(string spec, string code, string path)
    {
        ValueList<Diagnostic> found = RuleRun.Runtime(spec + Tiers, Profile.AsBuilt);

        Diagnostic told = Assert.Single(found, static finding => finding.Code is "ALX6401" or "ALX6402");
        Assert.Equal((code, path, DiagnosticSeverity.Error), (told.Code, told.Path?.ToString(), told.Severity));
        Assert.NotNull(told.Location);
    }

    [Theory]
    [InlineData("globalPodLabel:\n  team: my team", "ALX6401", "spec.globalPodLabel.team")]
    [InlineData("secrets:\n  worker:\n    my.secret: /x", "ALX6401", "spec.secrets.worker[\"my.secret\"]")]
    [InlineData("hostPaths:\n  worker:\n    /Data/x: /x", "ALX6401", "spec.hostPaths.worker[\"/Data/x\"]")]
    [InlineData("serviceAccountName: MySA", "ALX6401", "spec.serviceAccountName")]
    [InlineData("hostAliases:\n- ip: 10.0.0.1\n  hostnames: [a_b]", "ALX6401", "spec.hostAliases[0].hostnames[0]")]
    public void OpenOperator_IsReportedAtTheFieldOnce(string spec, string code, string path)
    {
        ValueList<Diagnostic> found = RuleRun.OpenCluster(spec);

        Diagnostic told = Assert.Single(found, static finding => finding.Code is "ALX6401" or "ALX6402");
        Assert.Equal((code, path), (told.Code, told.Path?.ToString()));
    }

    [Theory]
    [InlineData("podMetadata:\n  labels:\n    team: ''")]
    [InlineData("podMetadata:\n  annotations:\n    Example.com/Key: any text")]
    [InlineData("volumes:\n- name: data\nworker:\n  volumeMounts:\n  - {name: data, mountPath: x}")]
    [InlineData("volumes:\n- name: data\n  configMap: {name: My_CM}\nworker:\n  volumeMounts:\n  - {name: data, mountPath: /x}")]
    [InlineData("volumes:\n- name: data\n  emptyDir: {medium: Ram}\nworker:\n  volumeMounts:\n  - {name: data, mountPath: /x}")]
    [InlineData("imagePullSecrets:\n- name: My_Secret")]
    public void AcceptedValues_AreNotReported(string spec) => Assert.DoesNotContain(
        RuleRun.Runtime(spec + Tiers, Profile.AsBuilt), static finding => finding.Code is "ALX6401" or "ALX6402" or "ALX6403");

    [Theory]
    [InlineData(45, null)]
    [InlineData(46, "ALX6402")]
    [InlineData(50, "ALX6402")]
    [InlineData(51, "ALX6401")]
    public void Names_AreCheckedForTheObjectsMadeOfThem(int length, string? code)
    {
        string text = RuleRun.RuntimeText(Tiers).Replace("name: hbase", "name: " + new string('a', length), StringComparison.Ordinal);

        Diagnostic[] told = [.. RuleRun.Text(text, Profile.AsBuilt).Where(static finding => finding.Code is "ALX6401" or "ALX6402")];

        Assert.Equal(code is null ? [] : [code], told.Select(static finding => finding.Code));
        Assert.All(told, static finding => Assert.Equal("metadata.name", finding.Path?.ToString()));
    }

    [Fact]
    public void NamesOfVariables_FollowTheVersionOfTheCluster()
    {
        string text = RuleRun.RuntimeText("worker:\n  env:\n    1VAR: x" + Tiers);

        Assert.Empty(Told(null));
        Assert.Empty(Told("1.32"));
        Assert.Single(Told("v1.31.4"));

        IEnumerable<Diagnostic> Told(string? version) =>
            AlluxioConfig.Check(AlluxioConfig.LoadText(text), CheckOptions.Default with { KubernetesVersion = version })
                .Diagnostics.Of("ALX6402");
    }

    [Theory]
    [InlineData("master:\n  replicas: 0", "spec.master.replicas")]
    [InlineData("runAs: {uid: 1, gid: 1, user: u}", "spec.runAs.group")]
    [InlineData("tieredstore:\n  levels:\n  - mediumtype: MEM\n    path: ''\n    quota: 1Gi", "spec.tieredstore.levels[0].path")]
    [InlineData(
        "tieredstore:\n  levels:\n  - mediumtype: MEM\n    path: /dev/shm\n    quotaList: 1Gi", "spec.tieredstore.levels[0].quotaList")]
    public void Definition_IsAnErrorUnderBothProfiles(string spec, string path)
    {
        foreach (Profile profile in Enum.GetValues<Profile>())
        {
            Diagnostic told = RuleRun.Runtime(spec, profile).Single("ALX6403");
            Assert.Equal((path, DiagnosticSeverity.Error), (told.Path?.ToString(), told.Severity));
        }
    }

    [Theory]
    [InlineData("tieredstore:\n  levels:\n  - mediumtype: MEM\n    path: /dev/shm\n    quota: 1Gi\n    high: 0.95", "ALX2005")]
    [InlineData("alluxioVersion:\n  imageTag: 2.9", "ALX2005")]
    [InlineData("properties:\n  k: false", "ALX2006")]
    public void WrongTypes_AreErrorsUnderBothProfiles(string spec, string code)
    {
        foreach (Profile profile in Enum.GetValues<Profile>())
        {
            Assert.Equal(DiagnosticSeverity.Error, RuleRun.Runtime(spec, profile).Single(code).Severity);
        }
    }

    [Theory]
    [InlineData("spec:\n  mounts: []", "spec.mounts")]
    [InlineData("spec:\n  mounts:\n  - mountPoint: s3:/", "spec.mounts[0].mountPoint")]
    [InlineData("spec:\n  owner: {uid: 1, gid: 1, user: u}", "spec.owner.group")]
    public void DefinitionOfADataset_IsAskedWithoutARuntime(string spec, string path) => Assert.Equal(
        path, RuleRun.Text("apiVersion: data.fluid.io/v1alpha1\nkind: Dataset\nmetadata:\n  name: d\n" + spec)
            .Single("ALX6403").Path?.ToString());

    // The custom resource has a name and labels itself, whatever its objects have.
    [Theory]
    [InlineData("Dataset", "name: Data_Set", "metadata.name")]
    [InlineData("Dataset", "name: d, labels: {team: my team}", "metadata.labels.team")]
    [InlineData("Dataset", "name: d, labels: {my team: a}", "metadata.labels[\"my team\"]")]
    [InlineData("DataLoad", "name: d, annotations: {my note: a}", "metadata.annotations[\"my note\"]")]
    [InlineData("DataLoad", "name: d, namespace: My_Team", "metadata.namespace")]
    [InlineData("DataLoad", "name: My_Load", "metadata.name")]
    [InlineData("Dataset", "name: d, labels: {team: ''}, annotations: {Example.com/Key: any text}", null)]
    public void MetadataOfACustomResource_IsHeldToTheRulesOfEveryObject(string kind, string metadata, string? path)
    {
        string spec = kind == "DataLoad" ? "spec: {dataset: {name: d, namespace: My_Team}}\n" : "";
        string text = RuleRun.RuntimeText("replicas: 1")
            + $"---\napiVersion: data.fluid.io/v1alpha1\nkind: {kind}\nmetadata: {{{metadata}}}\n{spec}";

        Diagnostic[] told = [.. RuleRun.Text(text).Where(static found => found.Code is "ALX6401" or "ALX6402" or "ALX6403")];

        Assert.Equal(path is null ? [] : [path], told.Select(static found => found.Path?.ToString()));
        Assert.All(
            told, static found => Assert.EndsWith("the API server refuses it. Correct it.", found.Message, StringComparison.Ordinal));
    }

    // Fluid takes ports from properties, too.
    [Fact]
    public void PortOfAProperty_IsReportedThereOnly() => Assert.Equal(
        [("ALX6164", "spec.properties[\"alluxio.master.rpc.port\"]")],
        RuleRun.Runtime("properties: {alluxio.master.rpc.port: '70000'}")
            .Where<Diagnostic>(static found => found.Severity == DiagnosticSeverity.Error)
            .Select(static found => (found.Code, found.Path?.ToString())));

    [Theory]
    [InlineData("2Gi", "its limit is 3Gi (2Gi here; the controller adds the memory tiers)")]
    [InlineData("4Gi", null)]
    public void LimitThatFluidRaises_IsShownAsWritten(string limit, string? words)
    {
        string[] told =
        [
            .. RuleRun.Runtime(
                "fuse: {resources: {requests: {memory: 4Gi}, limits: {memory: " + limit + "}}}\n"
                    + "tieredstore: {levels: [{mediumtype: MEM, path: /dev/shm, quota: 1Gi}]}")
                .Of("ALX4568").Select(static found => found.Message),
        ];

        Assert.Equal(words is null ? 0 : 1, told.Length);
        Assert.All(told, message => Assert.Contains(words!, message, StringComparison.Ordinal));
    }
}
