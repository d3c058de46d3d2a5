namespace Alluxio.Config.Reports;

/// <summary>A kind of memory that a bar shows.</summary>
/// <param name="Name">The name for people.</param>
/// <param name="Style">The class of the style sheet.</param>
internal sealed record MemoryPart(string Name, string Style);
