using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;
using Alluxio.Config.Fluid;
using Alluxio.Config.Manifests;
using Alluxio.Config.Tests.Conformance;

namespace Alluxio.Config.Tests.Comparison;

/// <summary>
/// The recorded cases of live clusters: our own objects as the real API server stores them, with the inputs that make them.
/// </summary>
internal static class LiveCases
{
    public static readonly string Folder = Path.Combine(TestFiles.Project, "Conformance", "ApiServer", "live");

    private static readonly JsonElement Inputs = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "inputs.json"))).RootElement;

    // Two thirds of the cases resemble the others: five megabytes that take sixty kilobytes in one archive.
    private static readonly Lazy<Dictionary<string, string>> More = new(static () =>
    {
        using FileStream file = File.OpenRead(Path.Combine(Folder, "more.tar.br"));
        using BrotliStream content = new(file, CompressionMode.Decompress);
        using TarReader archive = new(content);
        Dictionary<string, string> found = new(StringComparer.Ordinal);
        while (archive.GetNextEntry() is { } entry)
        {
            using StreamReader reader = new(entry.DataStream!);
            found.Add(Path.GetFileNameWithoutExtension(entry.Name), reader.ReadToEnd());
        }

        return found;
    });

    /// <summary>All cases; those that lie here as files are a third.</summary>
    public static IEnumerable<string> All => Names.Concat(More.Value.Keys).Order(StringComparer.Ordinal);

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.json")
        .Select(static path => Path.GetFileNameWithoutExtension(path)!)
            .Where(static name => name != "inputs")
            .Order(StringComparer.Ordinal);

    public static string Text(string name) =>
        More.Value.GetValueOrDefault(name) ?? File.ReadAllText(Path.Combine(Folder, name + ".json"));

    public static ResolvedPlan Plan(string name)
    {
        string[] files = [.. Inputs.GetProperty(name).EnumerateArray().Select(static file => PathOf(file.GetString()!))];
        string? environment = Array.Find(files, static file => Path.GetFileName(file) == "environment.yaml");
        ManifestSet manifests = AlluxioConfig.Load(files.Where(file => file != environment));

        // The sample was recorded with a controller that has no environment at all.
        ResolveOptions options =
            name == "s-hbase" ? new() { Profile = Profile.AsBuilt, Release = "master", Controller = new FluidController() }
                : environment is null
                ? new() { Profile = Profile.AsBuilt }
                : new()
                {
                    Profile = Profile.AsBuilt,
                    Release = "master",
                    Controller = FluidConformanceTests.Environment(Path.GetDirectoryName(environment)!),
                };
        AlluxioConfig.TryResolve(manifests, options, out ResolvedPlan? plan, out _);
        return plan!;
    }

    private static string PathOf(string file) => file.Split('/') switch
    {
        ["conformance", .. string[] rest] => Path.Combine([TestFiles.Project, "Conformance", "Cases", .. rest]),
        ["examples", .. string[] rest] => Path.Combine([TestFiles.Project, "Examples", .. rest]),
        string[] all => Path.Combine([TestFiles.Repository, .. all]),
    };
}
