using Alluxio.Config.Diagnostics;
using Alluxio.Config.Images;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks;

/// <summary>How findings are judged.</summary>
public sealed record CheckOptions
{
    /// <summary>The defaults: every rule as its page says, nothing suppressed.</summary>
    public static CheckOptions Default { get; } = new();

    /// <summary>Severities by code, for example <c>ALX6001</c>; they beat those of the catalogue.</summary>
    /// <value>The default is the empty map.</value>
    public ValueMap<DiagnosticSeverity> Severities { get; init; } = [];

    /// <summary>Findings that are known and wanted.</summary>
    /// <value>The default is the empty list.</value>
    public ValueList<Suppression> Suppressions { get; init; } = [];

    /// <summary>The requirements for the images.</summary>
    /// <value>The default allows all places and takes what is not given as unknown.</value>
    public ImageCheckOptions Images { get; init; } = ImageCheckOptions.Default;

    /// <summary>The version of the cluster, whose rules the emitted objects are held to: <c>1.31</c> or <c>v1.31.4</c>.</summary>
    /// <value>The default is the newest that is known. Kubernetes took only some names of variables before 1.32, for example.</value>
    public string? KubernetesVersion { get; init; }

    /// <summary>Whether they hold for several sets, so that what suppresses nothing in one may do so in another.</summary>
    internal bool AreShared { get; init; }

    internal const int NewestKubernetes = 36;

    internal int KubernetesMinor => KubernetesVersion?.TrimStart('v').Split('.') is [_, { } minor, ..]
        && int.TryParse(minor, out int number) ? number : NewestKubernetes;
}
