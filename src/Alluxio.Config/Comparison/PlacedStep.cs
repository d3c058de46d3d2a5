using Alluxio.Config.Values;

namespace Alluxio.Config.Comparison;

/// <summary>A step in the order of all steps.</summary>
/// <param name="Step">The step.</param>
/// <param name="Places">The deployments whose step it is; several of them can apply one file.</param>
internal sealed record PlacedStep(ChangeStep Step, ValueList<StepPlace> Places);
