namespace Alluxio.Config.Comparison;

/// <summary>A workload whose pods take the content of a ConfigMap or Secret.</summary>
/// <param name="Workload">The workload.</param>
/// <param name="Reading">How its pods take the content.</param>
internal sealed record ContentReader(Workload Workload, ContentReading Reading);
