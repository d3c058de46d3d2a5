namespace Alluxio.Config.Systems.Fluid.Plan;

/// <summary>One directory of a tier.</summary>
/// <param name="Path">Its path, the same in pods and, for a directory of the node, on the node.</param>
/// <param name="Quota">Its size in Alluxio's notation.</param>
/// <param name="IsMemory">Whether it is in memory.</param>
internal sealed record TierDirectory(string Path, string Quota, bool IsMemory);
