using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Resolution.Fluid;

/// <summary>A given field without effect is reported at its place; an overridden one is not.</summary>
public class IgnoredFieldTests
{
    private const string OnContainers = "master: {networkMode: ContainerNetwork, ports: {rpc: 1}}, worker: {networkMode: ContainerNetwork}";

    [Theory]
    [InlineData("data: {pin: true}", "", "spec.data.pin")]
    [InlineData(
        "tieredstore: {levels: [{mediumtype: SSD, path: /a, quota: 1Gi, high: '0.9', low: ''}]}", "", "spec.tieredstore.levels[0].high")]
    [InlineData(OnContainers, "", "spec.master.ports.rpc")]
    [InlineData(
        OnContainers + ", jobWorker: {ports: {data: 0}}, properties: {alluxio.job.worker.data.port: '9'}", "",
        "spec.master.ports.rpc spec.jobWorker.ports.data")]
    [InlineData("master: {networkMode: ContainerNetwork, ports: {rpc: 1}}", "", "")]
    [InlineData("master: {ports: {rpc: 1}}, properties: {alluxio.master.rpc.port: '9'}", "", "")]
    [InlineData("master: {ports: {rcp: 1, embeddedJournal: 2}}", "", "spec.master.ports.rcp spec.master.ports.embeddedJournal")]
    [InlineData("master: {replicas: 3, ports: {embeddedJournal: 2}}", "", "")]
    [InlineData("apiGateway: {ports: {web: 1}}", "", "spec.apiGateway.ports.web")]
    [InlineData("apiGateway: {enabled: true, ports: {web: 1}}", "", "")]
    [InlineData("fuse: {networkMode: ContainerNetwork}", "tolerations: [{key: a}], runtimes: [{name: hbase}]", "spec.fuse.networkMode")]
    [InlineData("jobMaster: {env: {}, networkMode: ''}", "", "")]
    public void Resolve_FieldWithoutEffect_IsReportedAtItsPlace(string runtime, string dataset, string fields)
    {
        foreach (Profile profile in (Profile[])[Profile.Documented, Profile.AsBuilt])
        {
            Diagnostic[] found = [.. Ignored(runtime, dataset, profile)];
            Assert.Equal(fields, string.Join(' ', found.Select(static diagnostic => diagnostic.Path)));
            Assert.All(
                found,
                diagnostic => Assert.Equal(diagnostic.Path!.ToString().Split('.')[^1], TextAt(Text(runtime, dataset), diagnostic)));
        }
    }

    // Nearly every manifest gives the marks of a tier, because Fluid's examples do.
    [Fact]
    public void Resolve_MarksOfATier_AreNoWarning() => Assert.Equal(
        DiagnosticSeverity.Information,
        Assert.Single(Ignored(
            "tieredstore: {levels: [{mediumtype: SSD, path: /a, quota: 1Gi, low: '0.7'}]}",
            "",
            Profile.Documented)).Severity);

    [Fact]
    public void Resolve_UnknownPort_NamesThoseThatThereAre() => Assert.EndsWith(
        "The ports of worker are: rpc, web.",
        Assert.Single(Ignored("worker: {ports: {data: 1}}", "", Profile.Documented)).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("imagePullSecrets: [{name: a}, {}], fuse: {imagePullSecrets: [{name: b}]}", "spec.imagePullSecrets[1] {}")]
    [InlineData("worker: {imagePullSecrets: [{name: a}, {name: ' b'}]}", "spec.worker.imagePullSecrets[1] {name: ' b'}")]
    public void Resolve_PullSecretThatNamesNothing_IsReportedAtTheItem(string runtime, string places) => Assert.Equal(
        places,
        string.Join(' ', Found(
            "ALX3027",
            runtime,
            "",
            Profile.Documented).Select(diagnostic => $"{diagnostic.Path} {TextAt(Text(runtime, ""), diagnostic)}")));

    [Theory]
    [InlineData("kind: {{ .Values.kind }}\n", "ALX1013")]
    [InlineData("kind: Dataset\n{{ if .x }}\nmetadata:\n{{ end }}\n", "ALX1013 ALX1013")]
    [InlineData("kind: Dataset\n\tmetadata:\n  name: a\n", "ALX1002")]
    [InlineData("kind: Dataset\nkind: Dataset\nmetadata:\n  name: a\n", "ALX1004 ALX3001")]
    public void Resolve_NoRuntimeInWhatCouldBeRead_IsAnErrorOnlyIfAllWasRead(string text, string codes)
    {
        ManifestSet manifests = AlluxioConfig.LoadText("apiVersion: data.fluid.io/v1alpha1\n" + text);
        Assert.False(AlluxioConfig.TryResolve(manifests, out _, out ValueList<Diagnostic> diagnostics));
        Assert.Equal(codes, string.Join(' ', diagnostics.Where(
            static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(static diagnostic => diagnostic.Code)));
    }

    private static IEnumerable<Diagnostic> Ignored(string runtime, string dataset, Profile profile) =>
        Found("ALX3005", runtime, dataset, profile);

    private static IEnumerable<Diagnostic> Found(string code, string runtime, string dataset, Profile profile)
    {
        ResolvedPlan plan = AlluxioConfig.Resolve(AlluxioConfig.LoadText(Text(runtime, dataset)), new ResolveOptions { Profile = profile });
        return plan.Diagnostics.Where(diagnostic => diagnostic.Code == code);
    }

    private static string TextAt(string text, Diagnostic diagnostic) =>
        text.Substring(diagnostic.Location!.Offset, diagnostic.Location.Length);

    private static string Text(string runtime, string dataset) => $$"""
        apiVersion: data.fluid.io/v1alpha1
        kind: AlluxioRuntime
        metadata:
          name: hbase
        spec: { {{runtime}} }
        ---
        apiVersion: data.fluid.io/v1alpha1
        kind: Dataset
        metadata: {name: hbase}
        spec: { {{dataset}} }
        """;
}
