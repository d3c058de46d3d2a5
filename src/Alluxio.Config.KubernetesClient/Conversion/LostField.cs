using Alluxio.Config.Values;

namespace Alluxio.Config;

/// <summary>A field that a type of KubernetesClient does not have.</summary>
public sealed record LostField
{
    /// <summary>The object, for example <c>StatefulSet data/hbase-worker</c>; the name of the type for what is only a part.</summary>
    public required string Object { get; init; }

    /// <summary>The field, from the root of what was converted.</summary>
    public required FieldPath Path { get; init; }

    /// <summary>The object and the field.</summary>
    public override string ToString() => $"{Object}: {Path}";
}
