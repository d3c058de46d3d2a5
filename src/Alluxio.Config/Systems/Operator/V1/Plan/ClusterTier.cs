namespace Alluxio.Config.Systems.Operator.V1.Plan;

/// <summary>One tier of the cache-only storage.</summary>
/// <param name="Level">The number, from 0.</param>
/// <param name="Alias">The name, for example <c>SSD</c>.</param>
/// <param name="Medium">The medium, for example <c>SSD</c>.</param>
/// <param name="Path">The directory.</param>
/// <param name="Type">The type of the volume, for example <c>hostPath</c>.</param>
/// <param name="Quota">The capacity, as written.</param>
internal sealed record ClusterTier(int Level, string? Alias, string? Medium, string Path, string? Type, string? Quota);
