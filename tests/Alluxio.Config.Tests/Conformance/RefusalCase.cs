using System.Text.Json;
using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Tests.Conformance;

/// <summary>A manifest with one change, and what a real API server made of it.</summary>
internal sealed record RefusalCase(string Name, string Api, string Family, string Verdict)
{
    public const string Accepted = "ok";

    private static readonly string Folder = Path.Combine(TestFiles.Project, "Conformance", "Refusals");

    public static IReadOnlyList<RefusalCase> All { get; } =
        [.. Directory.EnumerateDirectories(Folder)
            .Select(static path => Read(Path.GetFileName(path)!))
            .OrderBy(static found => found.Name, StringComparer.Ordinal)];

    public bool IsRefused => Verdict != Accepted;

    /// <summary>The errors and warnings that the change brings.</summary>
    public Diagnostic[] Findings(Profile profile)
    {
        HashSet<(string, string?)> known = [.. Check("base.yaml", profile).Select(static found => (found.Code, found.Path?.ToString()))];
        return [.. Check("input.yaml", profile).Where(found => !known.Contains((found.Code, found.Path?.ToString())))];
    }

    public override string ToString() => $"{Name} ({Api}, {Family}, {Verdict})";

    private static RefusalCase Read(string name)
    {
        using JsonDocument expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, name, "expected.json")));
        JsonElement root = expected.RootElement;
        return new(name, Text("api"), Text("family"), Text("verdict"));

        string Text(string field) => root.GetProperty(field).GetString()!;
    }

    private IEnumerable<Diagnostic> Check(string file, Profile profile)
    {
        string folder = Path.Combine(Folder, Name);
        ResolveOptions options = new() { Profile = profile, Release = "master" };
        if (File.Exists(Path.Combine(folder, "environment.yaml")))
        {
            options = options with { Controller = FluidConformanceTests.Environment(folder) };
        }

        return AlluxioConfig.Check(AlluxioConfig.Load(Path.Combine(folder, file)), null, options).Diagnostics
            .Where(static found => found.Severity != DiagnosticSeverity.Information);
    }
}
