namespace Alluxio.Config.Images;

/// <summary>Whose containers a row of the catalogue describes.</summary>
internal enum ImageSystem
{
    /// <summary>Fluid's engine and chart.</summary>
    Fluid,

    /// <summary>The open operator, <c>v1alpha1</c>.</summary>
    OpenOperator,

    /// <summary>The operator's API <c>v1</c>.</summary>
    Cluster,
}
