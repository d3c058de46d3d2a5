using Alluxio.Config.Values;

namespace Alluxio.Config.Images;

/// <summary>
/// Which container gets its image from which settings, and why it is there: data, one part a system. Sources: the rule tables of the settings,
/// and the charts and pages that those name.
/// </summary>
internal static partial class ImageCatalogue
{
    private const string EveryDeployment = "Every deployment has it.";

    /// <summary>The system of a plan; <see langword="null"/> where it ran into errors and creates nothing.</summary>
    public static ImageSystem? SystemOf(ResolvedPlan plan) =>
        plan.Objects.Count == 0 ? null
        : (plan as FluidPlan)?.Chart is not null ? ImageSystem.Fluid
        : (plan as OpenClusterPlan)?.Chart is not null ? ImageSystem.OpenOperator
        : (plan as ClusterPlan)?.Cluster is not null ? ImageSystem.Cluster
        : null;

    /// <summary>The containers of the plan's workloads.</summary>
    public static ValueList<ImageRow> Rows(ImageSystem system) => system switch
    {
        ImageSystem.Fluid => FluidRows,
        ImageSystem.OpenOperator => OpenRows,
        _ => ClusterRows,
    };

    /// <summary>The containers in pods that are none of the plan's workloads.</summary>
    public static ValueList<LaterRow> LaterRows(ImageSystem system) => system switch
    {
        ImageSystem.Fluid => FluidLaterRows,
        ImageSystem.OpenOperator => OpenLaterRows,
        _ => ClusterLaterRows,
    };

    /// <summary>Fields for name and tag of images which nothing ever runs.</summary>
    public static ValueList<(FieldPath Name, FieldPath Tag)> NeverRun(ImageSystem system) => system == ImageSystem.Fluid ? FluidNeverRun : [];
}
