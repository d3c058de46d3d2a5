namespace Alluxio.Config.Images.Relocation;

/// <summary>The program that copies images.</summary>
public enum CopyTool
{
    /// <summary><c>skopeo copy --all</c>: all platforms, the digest stays.</summary>
    Skopeo,

    /// <summary><c>crane copy</c>: all platforms, the digest stays.</summary>
    Crane,

    /// <summary><c>docker pull</c>, <c>tag</c> and <c>push</c>: only the platform of the machine, and the digest changes.</summary>
    Docker,
}
