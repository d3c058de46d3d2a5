using Alluxio.Config.ModelGenerator;
using Alluxio.Config.Models;
using Alluxio.Config.Tests.Conventions;

namespace Alluxio.Config.Tests.Manifests.Binding;

/// <summary>The schemas that the models were generated from.</summary>
internal static class ModelSchemas
{
    public static Schema Kubernetes { get; } = Load("kubernetes-1.36.json", "Kubernetes");

    public static Schema Fluid { get; } = Load("fluid.json", "Fluid");

    public static Schema OpenOperator { get; } = Load("operator-v1alpha1.json", "Operator.V1Alpha1");

    public static Schema Operator { get; } = Load("operator-v1.json", "Operator.V1");

    public static IEnumerable<(Schema Schema, SchemaType Type)> All =>
        new[] { Kubernetes, Fluid, OpenOperator, Operator }.SelectMany(static schema => schema.Types.Select(type => (schema, type)));

    /// <summary>The type of a name; the system's own one first, because some names are in both.</summary>
    public static (Schema Schema, SchemaType Type)? Find(Schema schema, string name)
    {
        SchemaType? own = schema.Types.FirstOrDefault(type => type.Name == name);
        SchemaType? found = own ?? Kubernetes.Types.FirstOrDefault(type => type.Name == name);
        return found is null ? null : (own is null ? Kubernetes : schema, found);
    }

    public static Type Record(Schema schema, SchemaType type) =>
        typeof(Model).Assembly.GetType($"Alluxio.Config.{schema.System}.{type.Name}", throwOnError: true)!;

    private static Schema Load(string file, string system) =>
        Schema.Load(Path.Combine(Repository.Root, "eng", "schemas", file), system, system);
}
