using Alluxio.Config.Fluid;
using Alluxio.Config.Layering;

namespace Alluxio.Config;

/// <summary>How manifests are resolved.</summary>
public sealed record ResolveOptions
{
    /// <summary>The options that count where none are given.</summary>
    public static ResolveOptions Default { get; } = new();

    /// <summary>Which rules count.</summary>
    /// <value>The default is <see cref="Profile.Documented"/>.</value>
    public Profile Profile { get; init; } = Profile.Documented;

    /// <summary>The settings of Fluid's controller.</summary>
    /// <value>
    /// The default is <see langword="null"/>: not given. Then the values of Fluid's chart among the manifests count, and without them
    /// <see cref="FluidController.Default"/>.
    /// </value>
    public FluidController? Controller { get; init; }

    /// <summary>A rule table in the place of the profile's; it must be one of the system.</summary>
    internal RuleTable? Rules { get; init; }

    /// <summary>Whether ConfigMaps that the manifests do not hold may be in the cluster. A check must not fail for want of them, a plan cannot do without.</summary>
    internal bool MayMissConfigMaps { get; init; }
}
