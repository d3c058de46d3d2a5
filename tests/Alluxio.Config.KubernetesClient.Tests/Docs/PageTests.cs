using System.Text.Json.Nodes;
using Alluxio.Config.KubernetesClient.Tests.Api;
using k8s;
using k8s.Models;
using KubernetesSnippets;

namespace Alluxio.Config.KubernetesClient.Tests.Docs;

/// <summary>The code on docs/guides/kubernetes-client.md compiles, runs, and is true.</summary>
public sealed class PageTests
{
    private const string Fence = "```";

    private static readonly string[] Page = File.ReadAllLines(Path.Combine(TestFiles.Repository, "docs", "guides", "kubernetes-client.md"));

    private static readonly string[] Source = File.ReadAllLines(Path.Combine(TestFiles.Project, "Docs", "PageSnippets.cs"));

    private const string Runtime = """
        {"apiVersion": "data.fluid.io/v1alpha1", "kind": "AlluxioRuntime", "metadata": {"name": "hbase", "namespace": "data"},
         "spec": {"replicas": 1}}
        """;

    private static ResolvedPlan Plan => AlluxioConfig.Resolve(AlluxioConfig.LoadText(Runtime));

    [Fact]
    public void Code_EqualsTheCompiledSnippets() => Assert.Equal(Snippets(), Blocks("csharp").Skip(1));

    [Fact]
    public void Usings_AreThoseOfTheSnippets() =>
        Assert.Equal(Source.Where(static line => line.StartsWith("using ", StringComparison.Ordinal)), Blocks("csharp")[0].Split('\n'));

    [Fact]
    public async Task Code_Runs()
    {
        CancellationToken stop = TestContext.Current.CancellationToken;
        using ApiServer server = Server();
        using IKubernetes client = server.Client();
        ResolvedPlan plan = Plan;
        PageSnippets.Objects(plan);
        PageSnippets.LostFields(plan);
        await PageSnippets.ManifestsAsync(client, stop);
        await PageSnippets.DriftAsync(client, plan, stop);
        await PageSnippets.NamespaceAsync(client, stop);
        await PageSnippets.RunningAsync(client, plan, stop);
        await PageSnippets.LiveObjectsAsync(client, plan, stop);
        string output = TestContext.Current.TestOutputHelper!.Output;
        Assert.Contains("data/hbase: alluxio/alluxio-dev", output, StringComparison.Ordinal);
        Assert.Contains("differs   StatefulSet data/hbase-worker", output, StringComparison.Ordinal);
    }

    [Fact]
    public void CodeOfTheReadme_Runs()
    {
        string before = Environment.CurrentDirectory;
        try
        {
            Environment.CurrentDirectory = Path.Combine(TestFiles.Repository, "samples");
            ReadmeSnippets.WithKubernetesClient();
            Assert.Contains("StatefulSet hbase-worker", TestContext.Current.TestOutputHelper!.Output, StringComparison.Ordinal);
        }
        finally
        {
            Environment.CurrentDirectory = before;
        }
    }

    // The requests and the permissions of the page are the same set.
    [Fact]
    public async Task Roles_GrantWhatIsAskedFor_AndNothingElse()
    {
        List<object> roles = KubernetesYaml.LoadAllFromString(Blocks("yaml").Single());
        V1Role role = roles.OfType<V1Role>().Single(static role => role.Metadata.NamespaceProperty == "data");
        V1Role ofFluid = roles.OfType<V1Role>().Single(static role => role.Metadata.NamespaceProperty == "fluid-system");
        V1ClusterRole clusterRole = roles.OfType<V1ClusterRole>().Single();
        HashSet<string> asked = [];
        foreach (string name in LiveCases.Names)
        {
            using ApiServer server = new(LiveCases.Text(name));
            using IKubernetes client = server.Client();
            foreach (Kubernetes.Resource resource in LiveCases.Plan(name).Manifests.Manifests
                .Select(static manifest => manifest.Resource)
                .Where(static resource => resource is { ApiVersion: not null, Metadata.Name: not null }))
            {
                JsonObject item = JsonNode.Parse(resource.ToJson())!.AsObject();
                item["metadata"]!["namespace"] = "default";
                server.Add(item);
            }

            LiveClusterOptions options = new() { IncludeSecrets = true };
            await LiveCluster.ReadAsync(client, LiveCases.Plan(name), options, TestContext.Current.CancellationToken);
            await LiveCluster.ReadAsync(client, "default", options, TestContext.Current.CancellationToken);
            Assert.All(server.Requests, static request => Assert.True(request.Kind is not null, request.Url));
            asked.UnionWith(server.Requests.Select(static request =>
                $"{(request is { Verb: "get", Kind.Kind: "Deployment" }
                    ? request.Namespace
                    : $"{request.Kind!.IsNamespaced}")} {request.Verb} {request.Kind!.Group}/{request.Kind.Plural}"));
        }

        IEnumerable<string> granted =
            [.. Granted("True", role.Rules), .. Granted("fluid-system", ofFluid.Rules), .. Granted("False", clusterRole.Rules)];
        Assert.Equal(granted.Order(StringComparer.Ordinal), asked.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Granted(string where, IEnumerable<V1PolicyRule> rules) =>
        from rule in rules
        from verb in rule.Verbs
        from verbGroup in rule.ApiGroups
        from resource in rule.Resources
        select $"{where} {verb} {verbGroup}/{resource}";

    private static ApiServer Server()
    {
        ApiServer server = new(LiveCases.TextIn("f-ps01", "data"));
        server.Add(Runtime);
        return server;
    }

    private static string[] Blocks(string language)
    {
        List<string> blocks = [];
        for (int start = Array.IndexOf(Page, Fence + language); start >= 0; start = Array.IndexOf(Page, Fence + language, start + 1))
        {
            blocks.Add(string.Join('\n', Page[(start + 1)..Array.IndexOf(Page, Fence, start)]));
        }

        return [.. blocks];
    }

    private static IEnumerable<string> Snippets()
    {
        const string Begin = "        // begin";
        const int Indent = 8;
        for (int start = Array.IndexOf(Source, Begin); start >= 0; start = Array.IndexOf(Source, Begin, start + 1))
        {
            string[] lines = Source[(start + 1)..Array.IndexOf(Source, "        // end", start)];
            yield return string.Join('\n', lines.Select(static line => line.Length > Indent ? line[Indent..] : ""));
        }
    }
}
