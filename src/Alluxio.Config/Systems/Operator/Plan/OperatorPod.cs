using Alluxio.Config.Kubernetes;
using Alluxio.Config.Systems.Operator.Emission;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.Plan;

/// <summary>The effective settings of the pods of one component, as both generations of the operator have them.</summary>
internal abstract record OperatorPod
{
    /// <summary>The whole image reference; <see langword="null"/> if nothing gives one.</summary>
    public string? Image { get; init; }

    public string? ImagePullPolicy { get; init; }

    public ValueList<LocalObjectReference> ImagePullSecrets { get; init; } = [];

    public int Count { get; init; } = 1;

    public ResourceRequirements? Resources { get; init; }

    /// <summary>The options that reach the JVM, in order; the flag of the <see cref="HostNameVariable"/> is not among them.</summary>
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

    /// <summary>Labels of the user, which win over the operator's own.</summary>
    public ValueMap<string> Labels { get; init; } = [];

    /// <summary>The numbers of the ports by name; empty for components whose ports cannot be changed.</summary>
    public ValueMap<int> Ports { get; init; } = [];

    /// <summary>The timings of the probes; <see langword="null"/> for components without any.</summary>
    public ServerProbeSet? Probes { get; init; }
}
