namespace Alluxio.Config;

/// <summary>Which rules count.</summary>
public enum Profile
{
    /// <summary>
    /// The documented behaviour: override, not merge, for pull secrets, images, resources, JVM options and hash-ring properties.
    /// </summary>
    Documented,

    /// <summary>The behaviour of the controller at the modelled version, with its surprises.</summary>
    AsBuilt,
}
