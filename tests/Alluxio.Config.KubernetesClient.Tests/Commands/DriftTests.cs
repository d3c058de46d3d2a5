using System.Text.Json.Nodes;
using Alluxio.Config.KubernetesClient.Tests.Api;
using Alluxio.Config.Tool;

namespace Alluxio.Config.KubernetesClient.Tests.Commands;

/// <summary><c>drift --cluster</c> asks the API server that a kubeconfig names, and says the same as <c>drift --live</c>.</summary>
public sealed class DriftTests : IDisposable
{
    private const string Case = "f-ps01";

    private static readonly Uri Nowhere = new("http://127.0.0.1:1/");

    private readonly ApiServer _server = new(LiveCases.Text(Case));

    private readonly KubeConfigFile _config;

    public DriftTests() => _config = new KubeConfigFile("here", ("here", _server.Address), ("nowhere", Nowhere));

    // The sample's controller has no settings at all, which no file of an environment says.
    public static TheoryData<string> Cases => [.. LiveCases.Names.Where(static name => name != "s-hbase")];

    public void Dispose()
    {
        _config.Dispose();
        _server.Dispose();
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Cluster_IsInSync_WhereItHasWhatWasRecorded(string name)
    {
        using ApiServer server = new(LiveCases.TextIn(name, LiveCases.Plan(name).Namespace));
        using KubeConfigFile config = new("recorded", ("recorded", server.Address));
        (int code, string output, string errors) = Run([.. LiveCases.Arguments(name), "--cluster", "--kubeconfig", config.Name]);
        Assert.Equal((ExitCode.Ok, ""), (code, Warnings(errors)));
        Assert.Contains(": the cluster matches the manifests.\n", output, StringComparison.Ordinal);
        Assert.All(server.Requests, static request => Assert.Contains(request.Verb, (string[])["get", "list"]));
        Assert.DoesNotContain(server.Requests, static request => request.Kind?.Kind == "Secret");
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public void Difference_IsReportedAsFromAFile(string format)
    {
        string text = Scaled();
        using ApiServer server = new(text);
        using KubeConfigFile config = new("here", ("here", server.Address));
        using KubeConfigFile live = new(text);
        string[] arguments = [.. LiveCases.Arguments(Case), "--format", format];
        (int code, string output, _) = Run([.. arguments, "--cluster", "--kubeconfig", config.Name]);
        Assert.Equal(ExitCode.Effects, code);
        Assert.Contains("StatefulSet", output, StringComparison.Ordinal);
        Assert.Equal(Run([.. arguments, "--live", live.Name]), (code, output, ""));
    }

    [Fact]
    public void Forbidden_IsNamed_AndTheRestIsCompared()
    {
        _server.Forbid("list", "pods");
        (int code, string output, string errors) = Drift();
        Assert.Equal(ExitCode.Errors, code);
        Assert.StartsWith(
            "warning: Pod (v1) in the namespace 'default' not read: the account has no permission to list them.",
            errors,
            StringComparison.Ordinal);
        Assert.Contains("in sync   StatefulSet default/hbase-worker", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Forbidden_BesideADifference_IsADifference()
    {
        using ApiServer server = new(Scaled());
        using KubeConfigFile config = new("here", ("here", server.Address));
        server.Forbid("list", "configmaps");
        (int code, string output, string errors) = Run([.. LiveCases.Arguments(Case), "--cluster", "--kubeconfig", config.Name]);
        Assert.Equal(ExitCode.Effects, code);
        Assert.Contains("warning: ConfigMap (v1)", errors, StringComparison.Ordinal);
        Assert.Contains("not read   ConfigMap default/", output, StringComparison.Ordinal);
        Assert.Contains("differs    StatefulSet default/hbase-worker", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Context_ChoosesTheCluster()
    {
        Assert.Equal(ExitCode.Ok, Drift().Code);
        Assert.Equal(ExitCode.Ok, Drift("--context", "here").Code);
        (int code, string output, string errors) = Drift("--context", "nowhere");
        Assert.Equal((ExitCode.Errors, ""), (code, output));
        Assert.StartsWith($"error: {Nowhere} cannot be reached: ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Context_ThatIsNotThere_IsAnsweredWithThoseThatAre()
    {
        (int code, _, string errors) = Drift("--context", "elsewhere");
        Assert.Equal(ExitCode.Errors, code);
        Assert.Equal($"error: '{_config.Name}' has no context 'elsewhere'. It has: here, nowhere.\n", errors);
    }

    [Fact]
    public void Unauthorized_IsAnError()
    {
        _server.When(static _ => true, static _ => ApiAnswer.Of(401, "Unauthorized", "Unauthorized"));
        (int code, _, string errors) = Drift();
        Assert.Equal(ExitCode.Errors, code);
        Assert.StartsWith(
            $"error: {_server.Address} does not accept the credentials of the kubeconfig (401).",
            errors,
            StringComparison.Ordinal);
    }

    // The content of such a file is private.
    [Theory]
    [InlineData("")]
    [InlineData("s3cret")]
    [InlineData("users: [s3cret\n- x")]
    [InlineData("users: {token: s3cret\n- x: [")]
    public void FileThatIsNoKubeConfig_IsNamed_AndNotShown(string text)
    {
        using KubeConfigFile broken = new(text);
        Assert.Equal((ExitCode.Errors, "", $"error: '{broken.Name}' is not a kubeconfig.\n"), DriftWith(broken.Name));
    }

    [Fact]
    public void FileThatIsNotThere_IsNamed()
    {
        string none = Path.Combine(Path.GetTempPath(), "no-such-folder", "config");
        Assert.Equal((ExitCode.Errors, "", $"error: The file '{none}' does not exist.\n"), DriftWith(none));
    }

    [Theory]
    [InlineData("{client-certificate-data: s3cret%%, client-key-data: s3cret%%}", "Base-64")]
    [InlineData("{exec: {apiVersion: client.authentication.k8s.io/v1, command: no-such-plugin, interactiveMode: Never}}", "no-such-plugin")]
    public void Credentials_ThatCannotBeUsed_AreAnError(string user, string said)
    {
        string text = File.ReadAllText(_config.Name).Replace("\n    token: t0ken-of-the-reader", " " + user, StringComparison.Ordinal);
        using KubeConfigFile config = new(text.Replace("server: http:", "server: https:", StringComparison.Ordinal));
        (int code, string output, string errors) = DriftWith(config.Name);
        Assert.Equal((ExitCode.Errors, ""), (code, output));
        Assert.StartsWith($"error: The context 'here' of '{config.Name}' cannot be used: ", errors, StringComparison.Ordinal);
        Assert.Contains(said, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Token_OfTheKubeConfig_IsSent()
    {
        _server.When(
            static request => request.Token != "t0ken-of-the-reader",
            static _ => ApiAnswer.Of(401, "Unauthorized", "Unauthorized"));
        Assert.Equal(ExitCode.Ok, Drift().Code);
    }

    [Fact]
    public void Variable_NamesFiles_AndTheFirstThatHasTheContextCounts()
    {
        using KubeConfigFile other = new("nowhere", ("nowhere", Nowhere));
        string? before = Environment.GetEnvironmentVariable("KUBECONFIG");
        try
        {
            Environment.SetEnvironmentVariable("KUBECONFIG", string.Join(Path.PathSeparator, other.Name, _config.Name, "no-such-file"));
            string[] arguments = [.. LiveCases.Arguments(Case), "--cluster"];
            Assert.Equal(ExitCode.Ok, Run([.. arguments, "--context", "here"]).Code);
            Assert.Contains("cannot be reached", Run(arguments).Errors, StringComparison.Ordinal);
            Environment.SetEnvironmentVariable("KUBECONFIG", _config.Name);
            Assert.Equal(ExitCode.Ok, Run(arguments).Code);
        }
        finally
        {
            Environment.SetEnvironmentVariable("KUBECONFIG", before);
        }
    }

    [Theory]
    [InlineData("Write --live FILE, or --cluster.")]
    [InlineData("Write --live or --cluster, not both.", "--cluster", "--live", "-")]
    [InlineData("--context and --kubeconfig require --cluster.", "--live", "-", "--context", "here")]
    [InlineData("--context and --kubeconfig require --cluster.", "--live", "-", "--kubeconfig", "config")]
    public void WrongUsage_IsReported(string said, params string[] arguments) =>
        Assert.Equal((ExitCode.WrongUsage, "", said + "\nTry --help.\n"), Run([.. LiveCases.Arguments(Case), .. arguments]));

    private static string Scaled()
    {
        JsonNode text = JsonNode.Parse(LiveCases.Text(Case))!;
        JsonNode worker = text["items"]!.AsArray().Single(static item => (string?)item!["metadata"]!["name"] == "hbase-worker")!;
        worker["spec"]!["replicas"] = 17;
        return text.ToJsonString();
    }

    // The inputs of some cases deserve their own warnings.
    private static string Warnings(string errors) =>
        string.Join('\n', errors.Split('\n').Where(static line => line.StartsWith("warning: ", StringComparison.Ordinal)));

    private (int Code, string Output, string Errors) Drift(params string[] more) =>
        Run([.. LiveCases.Arguments(Case), "--cluster", "--kubeconfig", _config.Name, .. more]);

    private static (int Code, string Output, string Errors) DriftWith(string config) =>
        Run([.. LiveCases.Arguments(Case), "--cluster", "--kubeconfig", config]);

    private static (int Code, string Output, string Errors) Run(string[] arguments)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter errors = new() { NewLine = "\n" };
        int code = CommandLine.Run(["drift", .. arguments], Stream.Null, output, errors);
        return (code, output.ToString(), errors.ToString());
    }
}
