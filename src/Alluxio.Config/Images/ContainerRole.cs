namespace Alluxio.Config.Images;

/// <summary>The role of a container in its pod.</summary>
public enum ContainerRole
{
    /// <summary>It runs a component.</summary>
    Main,

    /// <summary>It runs to its end before the others start.</summary>
    Init,

    /// <summary>It runs beside a component and serves it.</summary>
    Side,
}
