using System.Text.Json;
using Alluxio.Config.Images;
using Alluxio.Config.Manifests;
using Alluxio.Config.Tests.Snapshots;

namespace Alluxio.Config.Tests.Images;

/// <summary>The report of the documented private registry in its three forms.</summary>
public class ImageReportTests
{
    [Theory]
    [InlineData("txt")]
    [InlineData("md")]
    [InlineData("json")]
    public void Report_OfAPrivateRegistry_IsTheVerifiedOne(string form)
    {
        ImageReport report = Report();
        string text = form switch { "md" => report.ToMarkdown(), "json" => report.ToJson(), _ => $"{report}\n" };

        Snapshot.Match(text, form);
    }

    [Fact]
    public void Json_HasAnEntryForEachImageAndEachPod()
    {
        ImageReport report = Report();
        using JsonDocument json = JsonDocument.Parse(report.ToJson());

        Assert.Equal(report.Images.Count, json.RootElement.GetProperty("images").GetArrayLength());
        Assert.Equal(report.PullSecrets.Count, json.RootElement.GetProperty("pullSecrets").GetArrayLength());
    }

    private static ImageReport Report()
    {
        ManifestSet manifests = AlluxioConfig.LoadText(
            File.ReadAllText(Path.Combine(TestFiles.Project, "Scenarios", "Cluster", "private-registry", "input.yaml")), "input.yaml");
        return AlluxioConfig.Resolve(manifests).CheckImages(manifests, Plans.Allowing("registry.example.com/team"));
    }
}
