using Alluxio.Config.Values;

namespace Alluxio.Config.Explanations;

/// <summary>A place in an object that the controller creates.</summary>
public sealed record ObjectPlace
{
    /// <summary>The kind of the object, for example <c>StatefulSet</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The name of the object.</summary>
    public required string Name { get; init; }

    /// <summary>The field, from the root of the object.</summary>
    public required FieldPath Path { get; init; }

    /// <summary>The value or, of a long one, the part that matters; secrets are masked.</summary>
    public required string ValueText { get; init; }

    /// <summary>The object, the path and the value in one line.</summary>
    public override string ToString() => $"{Kind} {Name} {Path} {ValueText}";
}
