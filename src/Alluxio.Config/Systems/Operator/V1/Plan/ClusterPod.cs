using Alluxio.Config.Kubernetes;
using Alluxio.Config.Systems.Operator.Emission;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Plan;

/// <summary>The effective settings of the pods of one component of a <c>v1</c> cluster.</summary>
internal sealed record ClusterPod
{
    public required ClusterComponent Component { get; init; }

    /// <summary>The whole image reference; <see langword="null"/> if nothing gives one.</summary>
    public string? Image { get; init; }

    public string? ImagePullPolicy { get; init; }

    public ValueList<LocalObjectReference> ImagePullSecrets { get; init; } = [];

    public int Count { get; init; } = 1;

    public ResourceRequirements? Resources { get; init; }

    /// <summary>The options that reach the JVM, in order; a generated one is not among them.</summary>
    public ValueList<string> JvmOptions { get; init; } = [];

    public ValueMap<string> NodeSelector { get; init; } = [];

    public ValueList<Toleration> Tolerations { get; init; } = [];

    public Affinity? Affinity { get; init; }

    public ValueMap<string> Annotations { get; init; } = [];

    public ValueList<EnvVar> Env { get; init; } = [];

    public string? ServiceAccountName { get; init; }

    public bool HostNetwork { get; init; }

    public string? DnsPolicy { get; init; }

    public ValueList<HostAlias> HostAliases { get; init; } = [];

    public long? User { get; init; }

    public long? Group { get; init; }

    public long? FsGroup { get; init; }

    /// <summary>
    /// The lines of <c>alluxio-site.properties</c> where the component has a file of its own; <see langword="null"/> if it reads the one
    /// that others read, too.
    /// </summary>
    public ValueList<string>? SiteProperties { get; init; }

    /// <summary>
    /// The directory of the node under which the component's logs are kept, for example <c>/mnt/alluxio/logs</c>; <see langword="null"/> if
    /// they go with the pod.
    /// </summary>
    public string? HostPathForLogs { get; init; }

    /// <summary>Secrets, ConfigMaps and claims of the user, each mounted as a directory.</summary>
    public ValueList<ClusterMount> Mounts { get; init; } = [];

    /// <summary>Labels of the user, which win over the operator's own.</summary>
    public ValueMap<string> Labels { get; init; } = [];

    /// <summary>The numbers of the ports by name; empty for components whose ports cannot be changed.</summary>
    public ValueMap<int> Ports { get; init; } = [];

    /// <summary>The timings of the probes; <see langword="null"/> for components without any.</summary>
    public ServerProbeSet? Probes { get; init; }
}
