namespace Alluxio.Config.Systems.Fluid.Plan;

/// <summary>The labels of workers by which the workers of other Datasets keep off their node.</summary>
internal static class FluidLabels
{
    /// <summary>The Dataset whose data the pod caches.</summary>
    public const string Dataset = "fluid.io/dataset";

    /// <summary>Whether the Dataset shares its nodes.</summary>
    public const string Placement = "fluid.io/dataset-placement";
}
