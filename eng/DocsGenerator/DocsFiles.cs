using Alluxio.Config.Diagnostics;
using Alluxio.Config.Layering;
using Alluxio.Config.ModelGenerator;
using Alluxio.Config.Systems.Fluid.Releases;
using Alluxio.Config.Systems.Operator.V1.Rules;
using Alluxio.Config.Systems.Operator.V1Alpha1.Rules;

namespace Alluxio.Config.DocsGenerator;

/// <summary>All files that the generator writes, as a function of the library, of eng/schemas and of eng/diagnostics.</summary>
public static class DocsFiles
{
    private static readonly string[] Folders = ["docs/diagnostics", "docs/fields", "docs/schemas"];

    /// <summary>The files with their contents, by path below the repository's root.</summary>
    public static IReadOnlyDictionary<string, string> Generate(string repository)
    {
        string schemas = Path.Combine(repository, "eng", "schemas");
        Annotations annotations = Annotations.Load(Path.Combine(schemas, "annotations.json"));
        Schema fluid = Schema.Load(Path.Combine(schemas, "fluid.json"), "Fluid", "Fluid a826600");
        Schema open =
            Schema.Load(Path.Combine(schemas, "operator-v1alpha1.json"), "Operator.V1Alpha1", "the open Alluxio operator fb67dec");
        Schema documented = Schema.Load(Path.Combine(schemas, "operator-v1.json"), "Operator.V1", "the documented Alluxio operator");
        Schema kubernetes = Schema.Load(Path.Combine(schemas, "kubernetes-1.36.json"), "Kubernetes", "Kubernetes 1.36");
        SortedDictionary<string, string> files = new(StringComparer.Ordinal)
        {
            [OverrideRulesPage.Path] = OverrideRulesPage.Write(),
            [ReleasesPage.Path] = ReleasesPage.Write(),
            [CommandLinePage.Path] = CommandLinePage.Write(),
            ["docs/diagnostics/README.md"] = DiagnosticIndexPage.Write(),
        };
        foreach ((string path, string text) in OperatorRulesPages.Write())
        {
            files[path] = text;
        }

        DiagnosticExamples examples = DiagnosticExamples.Load(repository);
        foreach (DiagnosticDescriptor descriptor in DiagnosticCatalogue.All)
        {
            files[$"docs/diagnostics/{descriptor.Code}.md"] = DiagnosticPage.Write(descriptor, examples.Of(descriptor.Code));
        }

        Rule[] fluidRules = [.. FluidReleases.Newest.AsBuilt.Rules, .. FluidReleases.Newest.Documented.Rules];
        Rule[] clusterRules = [.. ClusterRules.Documented.Rules];
        Rule[] openRules = [.. OpenOperatorRules.AsBuilt.Rules, .. OpenOperatorRules.Documented.Rules];
        foreach ((Schema schema, Rule[] rules, string root, string name) in (IEnumerable<(Schema, Rule[], string, string)>)
        [
            (fluid, fluidRules, "AlluxioRuntime", "alluxioruntime"),
            (fluid, fluidRules, "Dataset", "dataset"),
            (open, openRules, "AlluxioCluster", "alluxiocluster-v1alpha1"),
            (open, openRules, "Dataset", "dataset-v1alpha1"),
            (open, openRules, "Load", "load-v1alpha1"),
            (documented, clusterRules, "AlluxioCluster", "alluxiocluster-v1"),
            (documented, clusterRules, "UnderFileSystem", "underfilesystem-v1"),
            (documented, clusterRules, "License", "license-v1"),
            (documented, clusterRules, "OperatorValues", "operatorvalues"),
        ])
        {
            files[$"docs/fields/{name}.md"] = new FieldPage(schema, annotations, rules, root).Write();
            files[$"docs/schemas/{name}.json"] = new EditorSchema([schema, kubernetes], annotations).Write(root);
        }

        return files;
    }

    /// <summary>The generated files that the repository holds, by path below its root.</summary>
    public static IEnumerable<string> Existing(string repository) => Folders
        .Where(folder => Directory.Exists(Path.Combine(repository, folder)))
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(repository, folder), "*", SearchOption.AllDirectories))
        .Select(file => Path.GetRelativePath(repository, file).Replace('\\', '/'))
        .Concat(Directory
            .EnumerateFiles(Path.Combine(repository, "docs", "reference"), "override-rules*.md")
            .Select(static file => $"docs/reference/{Path.GetFileName(file)}"))
        .Append(ReleasesPage.Path)
        .Append(CommandLinePage.Path);
}
