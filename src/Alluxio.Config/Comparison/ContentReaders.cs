using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;

namespace Alluxio.Config.Comparison;

/// <summary>Which pods take the content of a ConfigMap or Secret, and how.</summary>
internal static class ContentReaders
{
    /// <summary>Whether an object is a ConfigMap or Secret that pods of a plan take.</summary>
    public static bool Has(ResolvedPlan plan, Manifest manifest) => manifest.Resource is ConfigMap or Secret
        && ObjectNamespace.Of(manifest.Resource) == plan.Namespace
        && plan.Workloads.Any(workload => Of(workload, manifest.Resource.Kind, manifest.Resource.Metadata?.Name) != ContentReading.None);

    /// <summary>The workloads whose pods take an object.</summary>
    public static IEnumerable<ContentReader> Among(IEnumerable<Workload> workloads, Resource resource) => workloads
        .Select(workload => new ContentReader(workload, Of(workload, resource.Kind, resource.Metadata?.Name)))
        .Where(static reader => reader.Reading != ContentReading.None);

    /// <summary>The workloads of manifests whose pods take an object. Single pods and Jobs are not replaced for it.</summary>
    public static IEnumerable<ContentReader> Among(ManifestSet manifests, Resource resource) => Among(
        manifests.Manifests.Select(static manifest => manifest.Resource)
            .Where(given => given is Deployment or StatefulSet or DaemonSet && ObjectNamespace.Of(given) == ObjectNamespace.Of(resource))
            .Select(static given => new Workload { Resource = given }),
        resource);

    /// <summary>How the pods of a workload take an object; of several ways that one which asks for most.</summary>
    public static ContentReading Of(Workload workload, string? kind, string? name)
    {
        if (name is null || workload.Template?.Spec is not { } spec)
        {
            return ContentReading.None;
        }

        bool isMap = kind == "ConfigMap";
        Container[] containers = [.. (spec.InitContainers ?? []).Concat(spec.Containers ?? [])];
        if (Array.Exists(containers, container => IsInVariables(container, isMap, name)))
        {
            return ContentReading.AtStart;
        }

        Volume[] volumes = [.. (spec.Volumes ?? []).Where<Volume>(volume => IsVolume(volume, isMap, name))];
        return Array.Exists(containers, container => IsMountedInPart(container, volumes)) ? ContentReading.AtStart
            : volumes.Length > 0 ? ContentReading.AsFiles
            : !isMap && (spec.ImagePullSecrets ?? []).Any<LocalObjectReference>(secret => secret.Name == name) ? ContentReading.WhenPulling
            : ContentReading.None;
    }

    /// <summary>The names of the ConfigMaps and Secrets that the pods of a workload take.</summary>
    public static IEnumerable<string?> NamesOf(Workload workload)
    {
        if (workload.Template?.Spec is not { } spec)
        {
            return [];
        }

        IEnumerable<Container> containers = (spec.InitContainers ?? []).Concat(spec.Containers ?? []);
        return
        [
            .. containers.SelectMany(static container => (container.EnvFrom ?? [])
                .SelectMany<EnvFromSource, string?>(static source => [source.ConfigMapRef?.Name, source.SecretRef?.Name])),
            .. containers.SelectMany(static container => (container.Env ?? []).SelectMany<EnvVar, string?>(static variable =>
                [variable.ValueFrom?.ConfigMapKeyRef?.Name, variable.ValueFrom?.SecretKeyRef?.Name])),
            .. (spec.Volumes ?? []).SelectMany<Volume, string?>(static volume =>
            [
                volume.ConfigMap?.Name,
                volume.Secret?.SecretName,
                .. (volume.Projected?.Sources ?? [])
                    .SelectMany<VolumeProjection, string?>(static source => [source.ConfigMap?.Name, source.Secret?.Name]),
            ]),
            .. (spec.ImagePullSecrets ?? []).Select<LocalObjectReference, string?>(static secret => secret.Name),
        ];
    }

    private static bool IsInVariables(Container container, bool isMap, string name) =>
        (container.EnvFrom ?? []).Any<EnvFromSource>(source => (isMap ? source.ConfigMapRef?.Name : source.SecretRef?.Name) == name)
        || (container.Env ?? []).Any<EnvVar>(variable =>
            (isMap ? variable.ValueFrom?.ConfigMapKeyRef?.Name : variable.ValueFrom?.SecretKeyRef?.Name) == name);

    private static bool IsVolume(Volume volume, bool isMap, string name) => (isMap
        ? volume.ConfigMap?.Name
        : volume.Secret?.SecretName) == name
        || (volume.Projected?.Sources
            ?? []).Any<VolumeProjection>(source => (isMap ? source.ConfigMap?.Name : source.Secret?.Name) == name);

    // The kubelet never renews a file that is mounted for itself.
    private static bool IsMountedInPart(Container container, Volume[] volumes) => (container.VolumeMounts ?? []).Any<VolumeMount>(mount =>
        mount is not { SubPath: null or "", SubPathExpr: null or "" } && Array.Exists(volumes, volume => volume.Name == mount.Name));
}
