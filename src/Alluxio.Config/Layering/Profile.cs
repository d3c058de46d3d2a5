namespace Alluxio.Config;

/// <summary>Which rules count.</summary>
public enum Profile
{
    /// <summary>
    /// What is documented: override, not merge, for pull secrets, images, resources, JVM options and hash-ring properties.
    /// </summary>
    Documented,

    /// <summary>What the controller at the modelled version really does, with its surprises.</summary>
    AsBuilt,
}
