using Alluxio.Config.Kubernetes;

namespace Alluxio.Config.Tests.RuleTrials;

/// <summary>A value in a pod, and the settings that may give it.</summary>
/// <param name="Container">The container; <see langword="null"/> for what the pod has itself.</param>
/// <param name="Path">The field, for example <c>nodeSelector.disk</c>.</param>
/// <param name="Value">The value.</param>
/// <param name="Settings">The names of settings that may give it, without the component.</param>
internal sealed record PodField(string? Container, string Path, object Value, params string[] Settings)
{
    /// <summary>Whether it is a value of a volume or of its mount, whose settings <see cref="VolumeOrigin"/> names.</summary>
    public bool IsOfVolume => Path.StartsWith("volume", StringComparison.Ordinal);

    /// <summary>The kind of the object that the value refers to by its name; <see langword="null"/> if it is no name.</summary>
    public string? ReferredKind => Path[(Path.LastIndexOf('.') + 1)..] switch
    {
        "claimName" => "PersistentVolumeClaim",
        "secretName" => "Secret",
        "name" => "ConfigMap",
        _ => null,
    };

    /// <summary>All values of a pod that a setting should give.</summary>
    public static IEnumerable<PodField> Of(PodSpec pod) =>
    [
        .. Whole("affinity", pod.Affinity, "affinity"),
        .. Whole("tolerations", pod.Tolerations, "tolerations"),
        .. Whole("imagePullSecrets", pod.ImagePullSecrets, "imagePullSecrets"),
        .. Whole("hostNetwork", pod.HostNetwork, "hostNetwork", "networkMode"),
        .. Whole("hostPID", pod.HostPID, "hostPID"),
        .. Whole("priorityClassName", pod.PriorityClassName, "priorityClassName"),
        .. Whole("serviceAccountName", pod.ServiceAccountName, "serviceAccountName"),
        .. Whole("hostAliases", pod.HostAliases, "hostAliases"),
        .. from entry in pod.NodeSelector ?? []
           select new PodField(null, $"nodeSelector.{entry.Key}", new KeyValuePair<string, string>(entry.Key, entry.Value), "nodeSelector"),
        .. Whole("securityContext.runAsUser", pod.SecurityContext?.RunAsUser, "user", "runAsUser"),
        .. Whole("securityContext.runAsGroup", pod.SecurityContext?.RunAsGroup, "group", "runAsGroup"),
        .. Whole("securityContext.fsGroup", pod.SecurityContext?.FsGroup, "fsGroup"),
        .. Whole("dnsPolicy", pod.DnsPolicy, "dnsPolicy"),
        .. from volume in pod.Volumes ?? []
           from field in (PodField[])[
               .. Whole("hostPath.path", volume.HostPath?.Path),
               .. Whole("claimName", volume.PersistentVolumeClaim?.ClaimName),
               .. Whole("secretName", volume.Secret?.SecretName),
               .. Whole("configMap.name", volume.ConfigMap?.Name),
               .. Whole("emptyDir.sizeLimit", volume.EmptyDir?.SizeLimit),
               .. Whole("emptyDir.medium", volume.EmptyDir?.Medium),
           ]
           select field with { Path = $"volumes.{volume.Name}.{field.Path}" },
        .. (pod.InitContainers ?? []).SelectMany(Of),
        .. (pod.Containers ?? []).SelectMany(Of),
    ];

    private static IEnumerable<PodField> Of(Container container) =>
        from field in (PodField[])[
            .. Whole("resources", container.Resources, "resources", "provisionerResources", "driverRegistrarResources"),
            .. from variable in container.Env ?? []
               where variable.Value is not null
               select new PodField(
                   null, $"env.{variable.Name}", new KeyValuePair<string, string>(variable.Name ?? "", variable.Value!), "env"),
            .. from port in container.Ports ?? []
               select new PodField(null, $"ports.{port.Name}", port.ContainerPortValue ?? 0, "ports"),
            .. Whole("securityContext.runAsUser", container.SecurityContext?.RunAsUser, "user", "runAsUser"),
            .. Whole("securityContext.runAsGroup", container.SecurityContext?.RunAsGroup, "group", "runAsGroup"),
            .. Whole("securityContext.privileged", container.SecurityContext?.Privileged),
            .. from mount in container.VolumeMounts ?? []
               from text in (string?[])[mount.MountPath, mount.SubPath]
               where text is not null
               select new PodField(null, $"volumeMounts.{mount.Name}", text),
        ]
        select field with { Container = container.Name };

    private static IEnumerable<PodField> Whole(string path, object? value, params string[] settings) =>
        value is null ? [] : [new PodField(null, path, value, settings)];
}
