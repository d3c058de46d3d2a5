namespace Alluxio.Config.ModelGenerator;

/// <summary>All files that the generator writes, as a function of eng/schemas.</summary>
public static class ModelSources
{
    private const string Library = "src/Alluxio.Config";

    /// <summary>The files with their contents, by path below the repository's root.</summary>
    public static IReadOnlyDictionary<string, string> Generate(string repository)
    {
        string schemas = Path.Combine(repository, "eng", "schemas");
        Annotations annotations = Annotations.Load(Path.Combine(schemas, "annotations.json"));
        Schema[] all =
        [
            Schema.Load(Path.Combine(schemas, "kubernetes-1.36.json"), "Kubernetes", "Kubernetes 1.36"),
            Schema.Load(Path.Combine(schemas, "fluid.json"), "Fluid", "Fluid a826600"),
            Schema.Load(Path.Combine(schemas, "operator-v1alpha1.json"), "Operator.V1Alpha1", "the open Alluxio operator fb67dec"),
            Schema.Load(Path.Combine(schemas, "operator-v1.json"), "Operator.V1", "the documented Alluxio operator"),
        ];
        SortedDictionary<string, string> files = new(StringComparer.Ordinal);
        foreach (Schema schema in all)
        {
            TypeNames names = new(all, schema);
            foreach (SchemaType type in schema.Types)
            {
                files[$"{Library}/Models/{schema.Folder}/{type.Name}.g.cs"] = RecordFile.Write(schema, type, names, annotations);
            }
        }

        files[$"{Library}/Manifests/Binding/ModelledKinds.g.cs"] = KindFile.Write(all);
        CompactionCheck.Run(all[0], annotations);
        return files;
    }

    /// <summary>The generated files that the repository holds, by path below its root.</summary>
    public static IEnumerable<string> Existing(string repository) => Directory
        .EnumerateFiles(Path.Combine(repository, Library), "*.g.cs", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(repository, file).Replace('\\', '/'))
        .Where(static file => !file.Contains("/obj/", StringComparison.Ordinal));
}
