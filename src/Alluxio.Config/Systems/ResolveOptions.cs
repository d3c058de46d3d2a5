using Alluxio.Config.Comparison.Live;
using Alluxio.Config.Fluid;
using Alluxio.Config.Layering;
using Alluxio.Config.Models;
using Alluxio.Config.Values;

namespace Alluxio.Config;

/// <summary>How manifests are resolved.</summary>
public sealed record ResolveOptions
{
    /// <summary>The options that count where none are given.</summary>
    public static ResolveOptions Default { get; } = new();

    /// <summary>Which rules count.</summary>
    /// <value>The default is <see cref="Profile.Documented"/>.</value>
    public Profile Profile { get; init; } = Profile.Documented;

    /// <summary>The name of the release that runs, for example <c>1.0.4</c>, <c>master</c> or <c>AI-3.7</c>; one of
    /// <see cref="AlluxioConfig.Releases"/>.</summary>
    /// <value>
    /// The default is <see langword="null"/>: the release that the manifests tell, or else <see cref="Live"/>, and else the newest. A name
    /// of another system has no effect on a deployment. ALX3058 reports it if the set has no deployment of that system.
    /// </value>
    public string? Release { get; init; }

    /// <summary>
    /// The objects of the cluster that the plan is meant for, of <see cref="AlluxioConfig.LoadLive(string, string?)"/>: their labels tell
    /// the release that
    /// created them, and the Deployment <c>alluxioruntime-controller</c> tells the release and the settings of Fluid's controller. Give
    /// them before <see cref="PlanLiveComparison.CompareToLive"/>, which cannot resolve again.
    /// </summary>
    /// <value>The default is <see langword="null"/>: not given. Nothing else is taken from them.</value>
    public LiveObjects? Live { get; init; }

    /// <summary>The settings of Fluid's controller.</summary>
    /// <value>
    /// The default is <see langword="null"/>: not given. Then the chart values in the manifests are effective, and override those of the
    /// release's chart (<see cref="AlluxioConfig.StockController"/>). Without such values the controller counts that runs among
    /// <see cref="Live"/>.
    /// </value>
    public FluidController? Controller
    {
        get => SettingsOf<FluidController>();
        init => Controllers = Exchanged(value);
    }

    // At most one of each system, in a fixed order: options are compared.
    private ValueList<IControllerSettings> Controllers { get; init; } = [];

    /// <summary>A rule table in the place of the profile's; it must be one of the system.</summary>
    internal RuleTable? Rules { get; init; }

    /// <summary>
    /// Whether missing ConfigMaps are assumed to be in the cluster, as <c>Check</c> takes them; a warning says so (ALX3020).
    /// </summary>
    /// <value>The default is <see langword="false"/>: without them there is an error.</value>
    public bool MayMissConfigMaps { get; init; }

    /// <summary>The given settings of a system's controller; <see langword="null"/> if there are none.</summary>
    /// <typeparam name="T">The settings of the system.</typeparam>
    internal T? SettingsOf<T>()
        where T : class, IControllerSettings => Controllers.AsEnumerable().OfType<T>().FirstOrDefault();

    /// <summary>The options with other settings of a system's controller.</summary>
    /// <param name="settings">The settings; <see langword="null"/> for none.</param>
    internal ResolveOptions With<T>(T? settings)
        where T : class, IControllerSettings => this with { Controllers = Exchanged(settings) };

    private ValueList<IControllerSettings> Exchanged<T>(T? settings)
        where T : class, IControllerSettings =>
        [
            .. Controllers.AsEnumerable()
                .Where(static known => known is not T)
                .Concat(settings is null ? (ValueList<IControllerSettings>)[] : [settings])
                .OrderBy(static known => known.GetType().Name, StringComparer.Ordinal),
        ];
}
