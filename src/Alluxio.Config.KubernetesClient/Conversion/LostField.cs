using Alluxio.Config.Values;

namespace Alluxio.Config;

/// <summary>A field that a type of KubernetesClient does not have.</summary>
public sealed record LostField
{
    /// <summary>The kind, namespace and name of the object, for example <c>StatefulSet data/hbase-worker</c>, or the name of the type.</summary>
    public required string Object { get; init; }

    /// <summary>The field, from the root of what was converted.</summary>
    public required FieldPath Path { get; init; }

    /// <summary>The object and the field.</summary>
    public override string ToString() => $"{Object}: {Path}";
}
