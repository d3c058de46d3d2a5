using Alluxio.Config.Diagnostics;
using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config.Images;

/// <summary>One container with its image: who sets it, why it is there, and what it is pulled with.</summary>
public sealed record ImageUse
{
    /// <summary>The image as the container names it.</summary>
    /// <value><see langword="null"/> if no document names it. It may be no image name; see <see cref="Reference"/>.</value>
    public required string? Text { get; init; }

    /// <summary>The parts of the image's name.</summary>
    /// <value><see langword="null"/> where <see cref="Text"/> is unknown or no image name.</value>
    public ImageReference? Reference => ImageReference.TryParse(Text, out ImageReference? reference) ? reference : null;

    /// <summary>The form of the fields that set it.</summary>
    public required ImageShape Shape { get; init; }

    /// <summary>The fields that set it, for example <c>spec.image and spec.imageTag</c>.</summary>
    /// <value><see langword="null"/> if no document shows any.</value>
    public string? Field { get; init; }

    /// <summary>The settings that make the image, with their definitions.</summary>
    /// <value>Empty if no manifest can set it.</value>
    public ValueList<Setting> Settings { get; init; } = [];

    /// <summary>The component that the container belongs to.</summary>
    public required string Component { get; init; }

    /// <summary>The name of the container.</summary>
    /// <value><see langword="null"/> if it is unknown.</value>
    public required string? Container { get; init; }

    /// <summary>The role of the container in its pod.</summary>
    public required ContainerRole Role { get; init; }

    /// <summary>The pods that have the container.</summary>
    public required PullingPod Pod { get; init; }

    /// <summary>When the kubelet pulls: <c>Always</c>, <c>IfNotPresent</c> or <c>Never</c>.</summary>
    /// <value><see langword="null"/> if it is unknown. If the container sets none, the default of Kubernetes.</value>
    public required string? PullPolicy { get; init; }

    /// <summary>Whether Kubernetes filled in <see cref="PullPolicy"/>: <c>Always</c> for the tag <c>latest</c> or none, otherwise
    /// <c>IfNotPresent</c>.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IsPullPolicyOfKubernetes { get; init; }

    /// <summary>Why the container is there.</summary>
    public required ImageReason Reason { get; init; }

    /// <summary><see cref="Reason"/> in a sentence.</summary>
    public required string Because { get; init; }

    /// <summary>The setting that switched it on.</summary>
    /// <value><see langword="null"/> if nothing switches it.</value>
    public Setting? Switch { get; init; }

    /// <summary>Whether the image comes from a vendor other than Alluxio and Fluid.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IsThirdParty { get; init; }

    /// <summary>Whether a pod of the deployment runs it: of a workload of the plan, of the etcd or monitoring that is installed with it, or
    /// FUSE that the CSI driver starts.</summary>
    /// <value>
    /// <see langword="false"/> for requested operations (DataLoad, DataBackup, …), for the controller's own pods and for
    /// sidecars in pods of applications.
    /// </value>
    public bool IsOfDeployment { get; init; }

    /// <summary>The definitions that made the image, the strongest first.</summary>
    public IEnumerable<Definition> Winners => Settings.SelectMany(static setting => setting.Winners);

    /// <summary>Whether no document shows that one of the winning fields counts, or that a default does.</summary>
    public bool IsAssumed => Winners.Any(static winner => winner.IsAssumed);

    /// <summary>The place that sets the image.</summary>
    /// <value><see langword="null"/> if a default or the controller sets it, or the manifest has no source text.</value>
    public SourceLocation? Location =>
        Winners.Select(static winner => winner.Location).FirstOrDefault(static location => location is not null);

    /// <summary>The row of the catalogue.</summary>
    internal ImageRow? Row { get; init; }

    /// <summary>The registry, with a path, of an image whose name and tag are not known; <see langword="null"/> if that is not known
    /// either.</summary>
    internal string? Place { get; init; }

    /// <summary>The object and the container that run it, as far as known.</summary>
    internal string User => Container is { } container ? $"{Pod.Name}/{container}" : Pod.Name;

    /// <summary>The image, or that it is unknown.</summary>
    public override string ToString() => Text ?? "(unknown)";
}
