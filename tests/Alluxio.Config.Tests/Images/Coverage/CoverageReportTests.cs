using System.Text.Json;
using Alluxio.Config.Images.Coverage;
using Alluxio.Config.Manifests;
using Alluxio.Config.Tests.Snapshots;

namespace Alluxio.Config.Tests.Images.Coverage;

public class CoverageReportTests
{
    private const string Accounts = """
        ---
        apiVersion: v1
        kind: Secret
        metadata:
          name: registry-secret
          namespace: default
        type: kubernetes.io/dockerconfigjson
        stringData:
          .dockerconfigjson: |
            {"auths": {"https://c4narY:c4narY@registry.example.com/team?t=c4narY": {"username": "c4narY", "password": "c4narY", "auth": "YzRuYXJZOmM0bmFyWQ==", "email": "c4narY"},
                       "old.example.com": {"identitytoken": "c4narY"}, "https://c4narY:c4narY@": {"auth": "c4narY"}}}
        ---
        apiVersion: v1
        kind: Secret
        metadata: {name: broken, namespace: default}
        type: kubernetes.io/dockerconfigjson
        data: {.dockerconfigjson: eyJhdXRocyI6IGM0bmFyWX0=}
        ---
        apiVersion: v1
        kind: ServiceAccount
        metadata: {name: default, namespace: default}
        imagePullSecrets: [{name: broken}]

        """;

    private const string Damaged = """
        ---
        apiVersion: v1
        kind: Secret
        metadata: {name: no-base64, namespace: default}
        type: kubernetes.io/dockercfg
        data: {.dockercfg: "c4narY c4narY"}

        """;

    private const string Spec =
        "  alluxioVersion: {image: registry.example.com/team/alluxio, imageTag: 2.9.0}\n  imagePullSecrets: [{name: registry-secret}]\n  "
            + "fuse: {imagePullSecrets: [{name: other}]}\n";

    [Theory]
    [InlineData("txt")]
    [InlineData("md")]
    [InlineData("json")]
    public void Report_OfEveryAnswer_IsTheVerifiedOne(string form)
    {
        CoverageReport report = Report();
        string text = form switch
        {
            "md" =>
            report.ToMarkdown(),
            "json" => report.ToJson(),
            _ => $"{report}\n\n{string.Join('\n', report.Diagnostics)}\n"
        };

        Snapshot.Match(text, form);
    }

    [Fact]
    public void Json_HasAnEntryForEachImageAndEachSecret()
    {
        CoverageReport report = Report();
        using JsonDocument json = JsonDocument.Parse(report.ToJson());

        Assert.Equal(report.Images.Count, json.RootElement.GetProperty("images").GetArrayLength());
        Assert.Equal(report.Secrets.Count, json.RootElement.GetProperty("secrets").GetArrayLength());
    }

    // All outputs are searched for the canary: reports, findings, records and the manifests themselves.
    [Fact]
    public void Outputs_NeverHoldACredential()
    {
        ManifestSet manifests = Plans.Runtime(Spec, Accounts);
        CoverageReport report = Report();
        string[] outputs =
        [
            report.ToString(), report.ToMarkdown(), report.ToJson(),
            .. report.Diagnostics.Select(static found => $"{found} {found.Message} {found.Value} {found.Suggestion}"),
            .. report.Images.Select(static image => image.ToString()),
            .. report.Secrets.Select(static secret =>
                $"{secret} {secret.Secret} {string.Join(' ', secret.Secret.Registries)} {string.Join(' ', secret.Secret.Problems)}"),
            .. manifests.Manifests.Select(static manifest => $"{manifest} {manifest.Resource}"),
            .. manifests.Diagnostics.Select(static found => $"{found} {found.Value}"),
            AlluxioConfig.Resolve(manifests).CheckImages(manifests).ToJson(),
            string.Join('\n', Plans.Runtime(Spec, Accounts + Damaged).Diagnostics),
        ];

        Assert.Contains(outputs, static output => output.Contains("ALX2012", StringComparison.Ordinal));
        Assert.Contains(outputs, static output => output.Contains("registry.example.com/team", StringComparison.Ordinal));
        Assert.All(
            Credentials.Hidden,
            hidden => Assert.All(outputs, output => Assert.DoesNotContain(hidden, output, StringComparison.OrdinalIgnoreCase)));
    }

    private static CoverageReport Report()
    {
        ManifestSet manifests = Plans.Runtime(Spec, Accounts);
        return AlluxioConfig.Resolve(manifests).CheckCoverage(manifests);
    }
}
