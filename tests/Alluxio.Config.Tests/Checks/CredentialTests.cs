using Alluxio.Config.Diagnostics;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Checks;

/// <summary>Credentials that the operators write into a ConfigMap, and what Fluid adds to a limit.</summary>
public sealed class CredentialTests
{
    [Theory]
    [InlineData("properties: {s3a.secretKey: wJalrXUtnFEMI}", "spec.properties[\"s3a.secretKey\"]")]
    [InlineData("properties: {fs.oss.accessKeySecret: wJalrXUtnFEMI}", "spec.properties[\"fs.oss.accessKeySecret\"]")]
    public void Cluster_CredentialInAProperty_IsReported(string spec, string path)
    {
        Diagnostic told = RuleRun.Cluster(spec).Single("ALX6278");
        Assert.Equal((path, DiagnosticSeverity.Warning), (told.Path?.ToString(), told.Severity));
        Assert.DoesNotContain("wJalrXUtnFEMI", told.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void OpenCluster_CredentialOfTheDataset_IsReported()
    {
        string text = "apiVersion: k8s-operator.alluxio.com/v1alpha1\nkind: AlluxioCluster\nmetadata: {name: prod}\nspec: {dataset: data, "
            + "properties: {a.b: c}}\n---\n"
            + "apiVersion: k8s-operator.alluxio.com/v1alpha1\nkind: Dataset\nmetadata: {name: data}\nspec: {dataset: {path: "
            + "'s3://bucket/', credentials: {aws.secretKey: wJalrXUtnFEMI}}}\n";

        Assert.Equal("spec.dataset.credentials[\"aws.secretKey\"]", RuleRun.Text(text, Profile.AsBuilt).Single("ALX6278").Path?.ToString());
    }

    [Theory]
    [InlineData("properties: {s3a.secretKey: <YOUR_KEY>}")]
    [InlineData("properties: {fs.gcs.credential.path: /secrets/key.json}")]
    [InlineData("properties: {alluxio.user.metadata.cache.max.size: '5'}")]
    public void Cluster_OtherValue_IsNotReportedAsCredential(string spec) => Assert.Empty(RuleRun.Cluster(spec).Of("ALX6278"));

    [Theory]
    [InlineData("MEM", "/dev/shm", true)]
    [InlineData("SSD", "/cache", false)]
    public void LimitOfFuse_ThatGrowsByTheTier_IsInformation(string medium, string path, bool isTold)
    {
        string spec = $"tieredstore: {{levels: [{{mediumtype: {medium}, path: {path}, quota: 2Gi}}]}}\nfuse: {{resources: {{limits: "
            + $"{{memory: 8Gi}}}}}}";
        Diagnostic[] told = [.. RuleRun.Runtime(spec, Profile.AsBuilt).Of("ALX6517")];

        Assert.Equal(isTold, told.Length == 1);
        Assert.All(told, static finding => Assert.Equal(DiagnosticSeverity.Information, finding.Severity));
        Assert.All(told, static finding => Assert.Contains("10Gi", finding.Message, StringComparison.Ordinal));
    }

    // A sum of amounts in two units is hard to recognise.
    [Fact]
    public void LimitOfFuse_SaysHowTheSumCameAbout()
    {
        const string Spec = "tieredstore: {levels: [{mediumtype: MEM, path: /dev/shm, quota: 10G}]}\nfuse: {resources: {limits: {memory: "
            + "8Gi}}, jvmOptions: [-Xmx20g]}";

        ValueList<Diagnostic> found = RuleRun.Runtime(Spec, Profile.AsBuilt);

        Assert.Contains(
            "The effective memory limit of FUSE is 18154233Ki (8Gi + 10G), not 8Gi",
            found.Single("ALX6517").Message,
            StringComparison.Ordinal);
        Assert.Contains(found, static told => told.Code != "ALX6517"
            && told.Message.Contains("limit of its container is 18154233Ki (8Gi + 10G)", StringComparison.Ordinal));
    }
}
