using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Alluxio.Config.KubernetesClient.Tests.Api;
using Alluxio.Config.KubernetesClient.Tests.Commands;
using Alluxio.Config.Manifests;
using Alluxio.Config.Tests.Commands;

namespace Alluxio.Config.Tests.Samples;

/// <summary>The programs of <c>samples</c> as their users start them: a process each.</summary>
public sealed partial class SampleTests
{
    private static readonly string Folder = Path.Combine(TestFiles.Repository, "samples");

    // Scripts of dotnet-script have a separate test.
    public static TheoryData<string> Programs =>
    [
        .. Directory.EnumerateFiles(Folder, "*.cs").Select(static file => Path.GetFileName(file)).Order(StringComparer.Ordinal),
        "unit-test/UnitTest.csproj",
    ];

    [Fact]
    public async Task ForeignImages_OfAStockRuntime_AreReportedOnceWithTheirFields()
    {
        Run run = await RunAsync("foreign-images.cs", "samples/hbase.yaml", "registry.example.com");

        Assert.Equal((1, ""), (run.ExitCode, run.Errors));
        string[] lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(lines.Distinct(), lines);
        Assert.Contains(lines, static line => line.Contains("Set spec.fuse.image and spec.fuse.imageTag", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ForeignImages_OfTheClusterFromItsOwnRegistry_AreNone() =>
        Assert.Equal(new Run(0, "", ""), await RunAsync("foreign-images.cs", "samples/cluster.yaml", "registry.example.com/team"));

    [Fact]
    public async Task ControllerLoop_LogsTheDriftOfBothEvents()
    {
        const string Image = "  StatefulSet hbase-worker spec.template.spec.containers[alluxio-worker].image: "
            + "expected alluxio/alluxio-dev:2.9.0, live registry.example.com/team/alluxio:2.9.4";

        Run run = await RunAsync("controller-loop.cs");

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal(
            [
                "default/hbase with 2 workers: drifted",
                "  StatefulSet hbase-worker spec.replicas: expected 2, live 3",
                Image,
                "default/hbase with 3 workers: drifted",
                Image,
            ],
            run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Operator_LogsTheDriftOfACluster()
    {
        using ApiServer server = new(await File.ReadAllTextAsync(
            Path.Combine(Folder, "changes", "live.json"), TestContext.Current.CancellationToken));
        foreach (Manifest manifest in AlluxioConfig.Load(Path.Combine(Folder, "hbase.yaml")).Manifests)
        {
            JsonObject item = JsonNode.Parse(manifest.Resource.ToJson())!.AsObject();
            item["metadata"]!["namespace"] = "default";
            server.Add(item);
        }

        server.Forbid("list", "services");
        using KubeConfigFile config = new("here", ("here", server.Address));

        Run run = await Processes.RunAsync(
            "dotnet",
            ["run", "samples/operator.cs", "--", "default", "once"],
            environment: new Dictionary<string, string> { ["KUBECONFIG"] = config.Name });

        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
        Assert.Equal(
            [
                "default/hbase: 8 objects, drifted",
                "  Service hbase-master-0: NotRead",
                "  Service hbase-master-1: NotRead",
                "  Service hbase-master-2: NotRead",
                "  StatefulSet hbase-worker: Differs",
                "    spec.replicas: expected 2, live 3",
                "    spec.template.spec.containers[alluxio-worker].image: "
                    + "expected alluxio/alluxio-dev:2.9.0, live registry.example.com/team/alluxio:2.9.4",
            ],
            run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("Service (v1) in the namespace 'default' not read: ", run.Errors, StringComparison.Ordinal);
        Assert.All(server.Requests, static request => Assert.Contains(request.Verb, (string[])["get", "list"]));
    }

    [Fact]
    public async Task UnitTest_Passes()
    {
        Run run = await Processes.RunAsync("dotnet", ["run", "--project", "samples/unit-test"]);

        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
        Assert.Contains("Total: 2, Errors: 0, Failed: 0, Skipped: 0", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ValidateEndpoint_AnswersWithTheReport()
    {
        using RunningService service = await RunningService.StartAsync("samples/validate-endpoint.cs");

        Assert.Equal((200, 0), await PostAsync(service, "hbase.yaml"));
        Assert.Equal((422, 4), await PostAsync(service, "broken/training.yaml"));
    }

    [Fact]
    public void ValidateEndpoint_IsOnThePage()
    {
        string page = File.ReadAllText(Path.Combine(TestFiles.Repository, "docs", "guides", "validate.md"));
        string[] source = File.ReadAllLines(Path.Combine(Folder, "validate-endpoint.cs"));
        string[] handler = [.. source.SkipWhile(static line => !line.StartsWith("app.MapPost", StringComparison.Ordinal))
            .TakeWhile(static line => line.Length > 0)];
        Assert.Contains(string.Join('\n', handler) + "\n```", page, StringComparison.Ordinal);
    }

    // A file that is not listed is not found.
    [Fact]
    public void Page_ListsEachSample()
    {
        string page = File.ReadAllText(Path.Combine(Folder, "README.md"));

        Assert.All(
            Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
                .Select(static file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
                .Where(static file => Path.GetExtension(file) is ".cs" or ".csx" or ".csproj" or ".yaml" or ".json"
                    && !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal)),
            file => Assert.Contains($"]({file})", page, StringComparison.Ordinal));
    }

    // Samples name versions themselves: they have to be those of the repository.
    [Theory]
    [MemberData(nameof(Programs))]
    public void Packages_HaveTheVersionsOfTheRepository(string program)
    {
        string versions = File.ReadAllText(Path.Combine(TestFiles.Repository, "Directory.Packages.props"));

        Assert.All(
            Package().Matches(File.ReadAllText(Path.Combine(Folder, program))),
            package => Assert.Contains(
                $"Include=\"{package.Groups[1].Value}\" Version=\"{package.Groups[2].Value}\"",
                versions,
                StringComparison.Ordinal));
    }

    private static Task<Run> RunAsync(string sample, params string[] arguments) =>
        Processes.RunAsync("dotnet", ["run", $"samples/{sample}", "--", .. arguments]);

    private static async Task<(int Status, int Errors)> PostAsync(RunningService service, string manifest)
    {
        CancellationToken stop = TestContext.Current.CancellationToken;
        using HttpClient client = new();
        using ByteArrayContent body = new(await File.ReadAllBytesAsync(Path.Combine(Folder, manifest), stop));
        using HttpResponseMessage answer = await client.PostAsync(new Uri(service.Address, "validate"), body, stop);
        using JsonDocument report = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(stop));
        return ((int)answer.StatusCode, report.RootElement.GetProperty("errors").GetInt32());
    }

    [GeneratedRegex(@"^(?:#:package |    <PackageReference Include="")([\w.]+)(?:@|"" Version="")([\d.]+)", RegexOptions.Multiline)]
    private static partial Regex Package();
}
