namespace Alluxio.Config.Checks.Common;

/// <summary>The history of a property's name: renamed, deprecated or removed.</summary>
/// <param name="RemovedIn">The version of Alluxio that no longer reads it, for example <c>2.4</c>; <see langword="null"/> if it is still
/// read.</param>
/// <param name="NewName">The name to use instead; <see langword="null"/> if there is none.</param>
internal sealed record PropertyChange(string? RemovedIn, string? NewName);
