using System.Runtime.CompilerServices;
using Alluxio.Config.DocsGenerator;

namespace Alluxio.Config.Tests.Conventions;

/// <summary>The repository that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The library's source files by path below <c>src/Alluxio.Config</c>, with forward slashes.</summary>
    public static IReadOnlyDictionary<string, string> Sources { get; } = ReadSources("src/Alluxio.Config");

    /// <summary>The examples of diagnostics in <c>eng/diagnostics</c>.</summary>
    public static DiagnosticExamples Examples { get; } = DiagnosticExamples.Load(Root);

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static SortedDictionary<string, string> ReadSources(string folder)
    {
        string below = Path.Combine(Root, folder);
        SortedDictionary<string, string> sources = new(StringComparer.Ordinal);
        foreach (string file in Directory.EnumerateFiles(below, "*.cs", SearchOption.AllDirectories))
        {
            string path = Path.GetRelativePath(below, file).Replace('\\', '/');
            if (!path.Split('/').Any(static part => part is "obj" or "bin"))
            {
                sources.Add(path, File.ReadAllText(file));
            }
        }

        return sources;
    }

    private static string FindRoot([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", ".."));
}
