using Alluxio.Config.Fluid;
using Alluxio.Config.Systems.Fluid;
using Alluxio.Config.Values;

namespace Alluxio.Config.Hosting;

/// <summary>
/// Options that an application sets before it resolves manifests: the profile and the settings of Fluid's controller. The configuration
/// keys are the names of the properties.
/// </summary>
/// <remarks>The only class of the library that can be changed, because options are filled in steps. Take <see cref="ToResolveOptions"/> for
/// the rest.</remarks>
public sealed class AlluxioConfigOptions
{
    // The given values, in order; the release may be set after them.
    private readonly List<Func<FluidController, FluidController>> _changes = [];

    /// <summary>The section of a configuration root that is read: <c>Alluxio</c>.</summary>
    public const string SectionName = "Alluxio";

    /// <summary>Which rules count.</summary>
    /// <value>The default is <see cref="Profile.Documented"/>. In configuration <c>Documented</c> or <c>AsBuilt</c>, also
    /// <c>as-built</c>.</value>
    public Profile Profile { get; set; } = Profile.Documented;

    /// <summary>The release that runs, for example <c>1.0.4</c>; one of <see cref="AlluxioConfig.Releases"/>.</summary>
    /// <value>
    /// The default is <see langword="null"/>: the release that the manifests tell, and else the newest. Settings that are not given are
    /// those of the stock chart of this release.
    /// </value>
    public string? Release { get; set; }

    /// <summary>The directory of the node below which FUSE mounts are made; an absolute path of DNS labels, or empty.</summary>
    /// <value>The default is that of the stock chart: <c>/runtime-mnt</c>.</value>
    public string MountRoot
    {
        get => Controller.MountRoot;
        set => _changes.Add(controller => controller with { MountRoot = value });
    }

    /// <summary>The controller's own working directory, an absolute path.</summary>
    /// <value>The default is <c>/tmp</c>.</value>
    public string WorkDirectory
    {
        get => Controller.WorkDirectory;
        set => _changes.Add(controller => controller with { WorkDirectory = value });
    }

    /// <summary>The image of master and worker if the manifest sets none, as <c>repository:tag</c>; or empty.</summary>
    /// <value>The default is that of the stock chart.</value>
    public string RuntimeImage
    {
        get => Controller.RuntimeImage;
        set => _changes.Add(controller => controller with { RuntimeImage = value });
    }

    /// <summary>The image of the FUSE client if the manifest sets none, as <c>repository:tag</c>; or empty.</summary>
    /// <value>The default is that of the stock chart.</value>
    public string FuseImage
    {
        get => Controller.FuseImage;
        set => _changes.Add(controller => controller with { FuseImage = value });
    }

    /// <summary>The image of init-users, as <c>repository:tag</c>; or empty.</summary>
    /// <value>The default is that of the stock chart.</value>
    public string InitImage
    {
        get => Controller.InitImage;
        set => _changes.Add(controller => controller with { InitImage = value });
    }

    /// <summary>The names of the pull secrets if the manifest sets none.</summary>
    /// <value>
    /// The default is the empty list. In configuration a list, or one text with commas. A list replaces what earlier sources and steps
    /// gave; nothing is merged by position.
    /// </value>
    public ValueList<string> ImagePullSecrets
    {
        get => Controller.ImagePullSecrets;
        set => _changes.Add(controller => controller with { ImagePullSecrets = value });
    }

    /// <summary>Whether FUSE pods get the priority class <c>system-node-critical</c>.</summary>
    /// <value>The default is that of the stock chart: <see langword="true"/>.</value>
    public bool CriticalFusePod
    {
        get => Controller.CriticalFusePod;
        set => _changes.Add(controller => controller with { CriticalFusePod = value });
    }

    /// <summary>Whether the mounts are kept in a ConfigMap.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool MountsInConfigMap
    {
        get => Controller.MountsInConfigMap;
        set => _changes.Add(controller => controller with { MountsInConfigMap = value });
    }

    /// <summary>The version of the cluster, for example <c>v1.31.0</c>.</summary>
    /// <value>The default is <c>v1.31.0</c>.</value>
    public string KubernetesVersion
    {
        get => Controller.KubernetesVersion;
        set => _changes.Add(controller => controller with { KubernetesVersion = value });
    }

    /// <summary>The first of the ports that the controller assigns.</summary>
    /// <value>The default is 20000; legal are 1 to 65,000.</value>
    public int FirstPort
    {
        get => Controller.Ports.First;
        set => _changes.Add(controller => controller with { Ports = new PortAllocation { First = value } });
    }

    // An unknown release is a problem of the validation.
    private FluidController Controller => _changes.Aggregate(
        AlluxioConfig.StockController(ControllerRelease), static (controller, change) => change(controller));

    internal bool IsReleaseKnown => Release is null || AlluxioConfig.Releases.Any(release => release.Name == Release);

    // Another system's release says nothing of the controller.
    private string? ControllerRelease => FluidSystem.Instance.Releases.FirstOrDefault(release => release.Name == Release)?.Name;

    /// <summary>The problems of the configuration, reported together with all others.</summary>
    internal List<string> Problems { get; } = [];

    /// <summary>The options as the library takes them. Later changes of this object do not show in them.</summary>
    /// <remarks>
    /// Without settings of the controller, the options have no controller, and the chart values in the manifests are effective.
    /// </remarks>
    public ResolveOptions ToResolveOptions() =>
        new() { Profile = Profile, Release = Release, Controller = _changes.Count == 0 ? null : Controller };
}
