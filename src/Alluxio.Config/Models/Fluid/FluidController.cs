using System.Globalization;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Models;
using Alluxio.Config.Values;

namespace Alluxio.Config.Fluid;

/// <summary>The settings of Fluid's AlluxioRuntime controller: the layer below the manifests.</summary>
public sealed record FluidController : IControllerSettings
{
    /// <summary>
    /// A controller with an empty environment, which uses its built-in constants. No installation by Fluid's chart is like that.
    /// </summary>
    public static FluidController CompiledIn { get; } = new();

    /// <summary>The directory of the node below which FUSE mounts are made. Variable <c>MOUNT_ROOT</c>.</summary>
    /// <value>The default is empty. A path that is not absolute, or whose elements are not DNS labels, is the same as an empty one.</value>
    public string MountRoot { get; init; } = "";

    /// <summary>The controller's own working directory. Variable <c>FLUID_WORKDIR</c>.</summary>
    /// <value>The default is <c>/tmp</c>. No object shows it.</value>
    public string WorkDirectory { get; init; } = "/tmp";

    /// <summary>The image of master and worker if the manifest sets none, as <c>repository:tag</c>. Variable
    /// <c>ALLUXIO_RUNTIME_IMAGE_ENV</c>.</summary>
    /// <value>The default is empty. A text without a colon between two parts is the same as an empty one.</value>
    public string RuntimeImage { get; init; } = "";

    /// <summary>
    /// The image of the FUSE client if the manifest sets none, as <c>repository:tag</c>. Variable <c>ALLUXIO_FUSE_IMAGE_ENV</c>.
    /// </summary>
    /// <value>The default is empty.</value>
    public string FuseImage { get; init; } = "";

    /// <summary>The image of init-users, as <c>repository:tag</c>. Variable <c>DEFAULT_INIT_IMAGE_ENV</c>.</summary>
    /// <value>The default is empty. No object shows it.</value>
    public string InitImage { get; init; } = "";

    /// <summary>The names of the pull secrets if the manifest sets none. Variable <c>IMAGE_PULL_SECRETS</c>, a comma list.</summary>
    /// <value>The default is the empty list. Blanks belong to the names, as the controller reads them.</value>
    public ValueList<string> ImagePullSecrets { get; init; } = [];

    /// <summary>Whether FUSE pods get the priority class <c>system-node-critical</c>. Variable <c>CRITICAL_FUSE_POD</c>.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool CriticalFusePod { get; init; }

    /// <summary>Whether the mounts are kept in a ConfigMap. Variable <c>ALLUXIO_MOUNT_CONFIG_STORAGE</c>.</summary>
    /// <value>The default is <see langword="true"/>: the variable is absent or exactly <c>configmap</c>.</value>
    public bool MountsInConfigMap { get; init; } = true;

    /// <summary>
    /// The version of the cluster, for example <c>v1.31.0</c>. Below 1.18 startup probes are replaced by a lifecycle hook.
    /// </summary>
    /// <value>The default is <c>v1.31.0</c>.</value>
    public string KubernetesVersion { get; init; } = "v1.31.0";

    /// <summary>The ports that the controller assigns.</summary>
    public PortAllocation Ports { get; init; } = new();

    /// <summary>The places of the settings, by the names of the variables.</summary>
    /// <value>The default is the empty map: the settings has no source text.</value>
    public ValueMap<SourceLocation> Locations { get; init; } = [];

    /// <summary>The places of separate parts of images, by variable and part: <c>ALLUXIO_RUNTIME_IMAGE_ENV (tag)</c>.</summary>
    internal ValueMap<SourceLocation> Parts { get; init; } = [];

    /// <summary>The chart that gives definitions without a place; <see langword="null"/> if the settings come from elsewhere.</summary>
    internal string? Stock { get; init; }

    /// <summary>
    /// The variables that show in objects and that a written environment does not give; empty if the settings come from elsewhere.
    /// </summary>
    internal ValueList<string> Lacks { get; init; } = [];

    /// <summary>Whether the settings say where mounts are kept. Variable <c>ALLUXIO_MOUNT_CONFIG_STORAGE</c>.</summary>
    internal bool NamesMountStorage { get; init; }

    /// <summary>The seconds between two runs for a runtime; below zero, only an edit of the runtime starts one. Variable
    /// <c>FLUID_RUNTIME_RECONCILE_DURATION</c>; <see langword="null"/> if it is not set.</summary>
    internal int? ReconcileSeconds { get; init; }

    /// <summary>The findings of reading the environment.</summary>
    /// <value>The default is the empty list.</value>
    public ValueList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>
    /// Reads the controller's environment as the controller does. The entry <c>KUBE_VERSION</c>, which is not a variable of the controller,
    /// sets the version of the cluster.
    /// </summary>
    /// <param name="environment">The variables by name; others than those named here are passed over.</param>
    /// <exception cref="ArgumentNullException"><paramref name="environment"/> is <see langword="null"/>.</exception>
    public static FluidController FromEnvironment(IReadOnlyDictionary<string, string> environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        string Variable(string name) => environment.TryGetValue(name, out string? value) ? value : "";
        bool? critical = BooleanWord(Variable("CRITICAL_FUSE_POD"));
        return new FluidController
        {
            MountRoot = Variable("MOUNT_ROOT"),
            WorkDirectory = Variable("FLUID_WORKDIR") is { Length: > 0 } directory ? directory : "/tmp",
            RuntimeImage = Variable("ALLUXIO_RUNTIME_IMAGE_ENV"),
            FuseImage = Variable("ALLUXIO_FUSE_IMAGE_ENV"),
            InitImage = Variable("DEFAULT_INIT_IMAGE_ENV"),
            ImagePullSecrets = Variable("IMAGE_PULL_SECRETS").Split(',', StringSplitOptions.RemoveEmptyEntries).ToValueList(),
            CriticalFusePod = critical ?? false,
            MountsInConfigMap = !environment.TryGetValue("ALLUXIO_MOUNT_CONFIG_STORAGE", out string? storage) || storage == "configmap",
            NamesMountStorage = storage is not null,
            ReconcileSeconds = int.TryParse(
                Variable("FLUID_RUNTIME_RECONCILE_DURATION"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int seconds)
                ? seconds
                : null,
            KubernetesVersion = Variable("KUBE_VERSION") is { Length: > 0 } version ? version : CompiledIn.KubernetesVersion,
            Diagnostics = critical is null && environment.TryGetValue("CRITICAL_FUSE_POD", out string? word)
                ? [FluidDiagnostics.BadCriticalFusePod(word).At(null, value: word)]
                : [],
        };
    }

    /// <summary>Reads the words that Go takes for booleans.</summary>
    internal static bool? BooleanWord(string? word) => word switch
    {
        "1" or "t" or "T" or "true" or "True" or "TRUE" => true,
        "0" or "f" or "F" or "false" or "False" or "FALSE" => false,
        _ => null,
    };
}
