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
    /// The default is <see cref="FluidController.Default"/>. Where the manifests hold the values of Fluid's chart, that very object stands for
    /// the controller that the chart installs; any other one, also an equal one, counts as it is.
    /// </value>
    public FluidController Controller { get; init; } = FluidController.Default;

    /// <summary>A rule table of one's own, which takes the place of the profile's.</summary>
    /// <value>The default is <see langword="null"/>: the table of <see cref="Profile"/>.</value>
    public RuleTable? Rules { get; init; }

    /// <summary>Whether ConfigMaps that the manifests do not hold may be in the cluster. A check must not fail for want of them, a plan cannot do without.</summary>
    internal bool MayMissConfigMaps { get; init; }
}
