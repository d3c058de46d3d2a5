using System.Text.Json;
using System.Text.Json.Nodes;
using Alluxio.Config.Fluid;

namespace Alluxio.Config.KubernetesClient.Tests;

/// <summary>The recorded live clusters: our own objects as the real API server stores them, with the inputs that make them.</summary>
internal static class LiveCases
{
    public static readonly string Folder = Path.Combine(TestFiles.Recorded, "Conformance", "ApiServer", "live");

    private static readonly JsonElement Inputs = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "inputs.json"))).RootElement;

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.json")
        .Select(static path => Path.GetFileNameWithoutExtension(path)).Where(static name => name != "inputs").Order(StringComparer.Ordinal);

    public static string Text(string name) => File.ReadAllText(Path.Combine(Folder, name + ".json"));

    /// <summary>The text as a cluster has it whose deployment is in its own namespace; the cases were recorded in <c>default</c>.</summary>
    public static string TextIn(string name, string space)
    {
        JsonNode text = JsonNode.Parse(Text(name))!;
        IEnumerable<JsonNode> all = text["items"]!.AsArray().Select(static item => item!["metadata"]!);
        foreach (JsonNode metadata in all.Where(static metadata => (string?)metadata["namespace"] == "default"))
        {
            metadata["namespace"] = space;
        }

        return text.ToJsonString();
    }

    public static ResolvedPlan Plan(string name)
    {
        string[] files = Files(name);
        string? environment = Array.Find(files, IsEnvironment);

        // The sample was recorded with a controller that has no environment at all.
        FluidController? controller = name == "s-hbase" ? new FluidController()
            : environment is null ? null
            : AlluxioConfig.LoadEnvironment(environment).ToController();
        string? release = controller is null ? null : "master";
        ResolveOptions options = new() { Profile = Profile.AsBuilt, Release = release, Controller = controller };
        AlluxioConfig.TryResolve(AlluxioConfig.Load(files.Where(file => file != environment)), options, out ResolvedPlan? plan, out _);
        return plan!;
    }

    /// <summary>The plan's manifests and options as the command line has them.</summary>
    public static string[] Arguments(string name)
    {
        string[] files = Files(name);
        string[] controller =
            Array.Find(files, IsEnvironment) is { } environment ? ["--environment", environment, "--release", "master"] : [];
        return [.. files.Where(static file => !IsEnvironment(file)), "--profile", "as-built", .. controller];
    }

    private static string[] Files(string name) =>
    [
        .. Inputs.GetProperty(name).EnumerateArray().Select(static file => PathOf(file.GetString()!)),
    ];

    private static bool IsEnvironment(string file) => Path.GetFileName(file) == "environment.yaml";

    private static string PathOf(string file) => file.Split('/') switch
    {
        ["conformance", .. string[] rest] => Path.Combine([TestFiles.Recorded, "Conformance", "Cases", .. rest]),
        ["examples", .. string[] rest] => Path.Combine([TestFiles.Recorded, "Examples", .. rest]),
        string[] all => Path.Combine([TestFiles.Repository, .. all]),
    };
}
