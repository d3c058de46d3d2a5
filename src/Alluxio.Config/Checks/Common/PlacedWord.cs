using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Common;

/// <summary>A word somewhere below a field, with its own path.</summary>
internal sealed record PlacedWord(FieldPath Path, string? Word);
