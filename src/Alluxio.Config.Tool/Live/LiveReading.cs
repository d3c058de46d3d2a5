using Alluxio.Config.Comparison.Live;

namespace Alluxio.Config.Tool.Live;

/// <summary>The result of reading a cluster.</summary>
/// <param name="Objects">The objects.</param>
/// <param name="IsComplete">Whether everything could be read that a comparison needs.</param>
/// <param name="Compare">Compares a plan with them.</param>
internal sealed record LiveReading(LiveObjects Objects, bool IsComplete, Func<ResolvedPlan, LiveOptions, LiveComparison> Compare);
