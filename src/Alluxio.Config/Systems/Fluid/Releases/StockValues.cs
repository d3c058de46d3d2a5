namespace Alluxio.Config.Systems.Fluid.Releases;

/// <summary>The default settings that the chart <c>fluid</c> of a release gives its AlluxioRuntime controller.</summary>
internal sealed record StockValues
{
    /// <summary>Prefix, name and tag of the image of master and worker.</summary>
    public (string Prefix, string Name, string Tag) RuntimeImage { get; init; } = ("alluxio", "alluxio-dev", "2.9.0");

    /// <summary>The same of FUSE.</summary>
    public (string Prefix, string Name, string Tag) FuseImage { get; init; } = ("alluxio", "alluxio-dev", "2.9.0");

    /// <summary>The same of init-users.</summary>
    public (string Prefix, string Name, string Tag) InitImage { get; init; } = ("fluidcloudnative", "init-users", "v0.9.0");

    /// <summary><c>workdir</c>.</summary>
    public string WorkDirectory { get; init; } = "/tmp";

    /// <summary><c>runtime.mountRoot</c>.</summary>
    public string MountRoot { get; init; } = "/runtime-mnt";

    /// <summary><c>runtime.criticalFusePod</c>.</summary>
    public bool CriticalFusePod { get; init; } = true;

    /// <summary><c>runtime.alluxio.mountConfigStorage</c>; <see langword="null"/> if the chart has no such value.</summary>
    public string? MountConfigStorage { get; init; } = "configmap";

    /// <summary><c>runtime.alluxio.portRange</c>.</summary>
    public string PortRange { get; init; } = "20000-26000";

    /// <summary>Whether an image is one text (<c>image</c>), and not <c>imagePrefix</c>, <c>imageName</c> and <c>imageTag</c>.</summary>
    public bool HasImagesAsOneText { get; init; }
}
