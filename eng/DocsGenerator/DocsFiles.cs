using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.ModelGenerator;

namespace Alluxio.Config.DocsGenerator;

/// <summary>All files that the generator writes, as a function of the library and of eng/schemas.</summary>
public static class DocsFiles
{
    private static readonly string[] Folders = ["docs/diagnostics", "docs/fields", "docs/schemas"];

    /// <summary>The files with their contents, by path below the repository's root.</summary>
    public static IReadOnlyDictionary<string, string> Generate(string repository)
    {
        string schemas = Path.Combine(repository, "eng", "schemas");
        Annotations annotations = Annotations.Load(Path.Combine(schemas, "annotations.json"));
        Schema fluid = Schema.Load(Path.Combine(schemas, "fluid.json"), "Fluid", "Fluid a826600");
        Schema kubernetes = Schema.Load(Path.Combine(schemas, "kubernetes-1.36.json"), "Kubernetes", "Kubernetes 1.36");
        SortedDictionary<string, string> files = new(StringComparer.Ordinal)
        {
            [OverrideRulesPage.Path] = OverrideRulesPage.Write(),
            ["docs/diagnostics/README.md"] = DiagnosticIndexPage.Write(),
        };
        foreach (DiagnosticDescriptor descriptor in DiagnosticCatalogue.All)
        {
            files[$"docs/diagnostics/{descriptor.Code}.md"] = DiagnosticPage.Write(descriptor);
        }

        foreach (string root in (string[])["AlluxioRuntime", "Dataset"])
        {
            string name = root.ToLowerInvariant();
            files[$"docs/fields/{name}.md"] = new FieldPage(fluid, annotations, root).Write();
            files[$"docs/schemas/{name}.json"] = new EditorSchema([fluid, kubernetes], annotations).Write(root);
        }

        return files;
    }

    /// <summary>The generated files that the repository holds, by path below its root.</summary>
    public static IEnumerable<string> Existing(string repository) => Folders
        .Where(folder => Directory.Exists(Path.Combine(repository, folder)))
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(repository, folder), "*", SearchOption.AllDirectories))
        .Select(file => Path.GetRelativePath(repository, file).Replace('\\', '/'))
        .Concat(File.Exists(Path.Combine(repository, OverrideRulesPage.Path)) ? [OverrideRulesPage.Path] : []);
}
