using System.Text.Json.Nodes;

namespace Alluxio.Config.Tests.Commands;

/// <summary>Options of <c>drift</c> leave out differences that the user expects.</summary>
public sealed class DriftOptionTests
{
    private static readonly string Live = File.ReadAllText(Path.Combine(TestFiles.Repository, "samples", "changes", "live.json"));

    [Fact]
    public void Sidecar_IsManagedElsewhere()
    {
        JsonNode text = JsonNode.Parse(Live)!;
        JsonNode worker = text["items"]!.AsArray().Single(static item => (string?)item!["kind"] == "DaemonSet")!;
        worker["spec"]!["template"]!["spec"]!["containers"]!.AsArray().Add(JsonNode.Parse("""{"name": "mesh-proxy", "image": "y:1"}"""));

        Assert.Contains("\nDaemonSet default/hbase-fuse: differs\n", Drift(text.ToJsonString()), StringComparison.Ordinal);
        Assert.Contains(
            "\nDaemonSet default/hbase-fuse: managed elsewhere\n",
            Drift(text.ToJsonString(), "--sidecar", "mesh-proxy"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void PathThatNamesNoField_IsReported_WhereNoDeploymentHasIt()
    {
        const string Told = "The path 'spec.replicsa' matches no compared field";

        Assert.Contains(Told, Drift(Live, "--ignore", "spec.replicsa"), StringComparison.Ordinal);
        Assert.DoesNotContain("matches no compared field", Drift(Live, "--ignore", "spec.replicas"), StringComparison.Ordinal);
    }

    // One deployment has a separate master, the other has not: the path applies to one of them.
    [Fact]
    public void PathOfOneDeploymentAmongSeveral_IsNotReported()
    {
        string folder = Directory.CreateTempSubdirectory("alluxio-config-drift").FullName;
        try
        {
            File.Copy(Path.Combine(TestFiles.Repository, "samples", "hbase.yaml"), Path.Combine(folder, "hbase.yaml"));
            File.WriteAllText(
                Path.Combine(folder, "cluster.yaml"),
                "apiVersion: k8s-operator.alluxio.com/v1\nkind: AlluxioCluster\nmetadata: {name: c, namespace: default}\nspec: {image: "
                    + "a/b, imageTag: AI-3.7-13.0.0}\n");
            string one = InProcess.RunWithInput(
                Live, "drift", folder, "--live", "-", "--ignore", "DaemonSet spec.template", "--ignore", "spec.nowhere").Output;

            Assert.DoesNotContain("'DaemonSet spec.template' matches no compared field", one, StringComparison.Ordinal);
            Assert.Equal(2, one.Split("'spec.nowhere' matches no compared field").Length);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Markdown_HasATableOfObjects_AndOneOfFields()
    {
        string text = Drift(Live, "--format", "markdown");

        Assert.StartsWith("### default/hbase: the cluster differs from the manifests.\n\n| Object | State |\n|---|---|\n", text,
            StringComparison.Ordinal);
        Assert.Contains("\n| Field | Expected | Live | From | Set by |\n|---|---|---|---|---|\n| `", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n\n\n", text, StringComparison.Ordinal);
    }

    private static string Drift(string live, params string[] arguments) =>
        InProcess.RunWithInput(live, ["drift", "samples/hbase.yaml", "--release", "1.0.8", "--live", "-", .. arguments]).Output;
}
