using Alluxio.Config.Kubernetes;
using Alluxio.Config.Systems.Operator.Emission;
using Alluxio.Config.Systems.Operator.V1.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Emission;

/// <summary>Workloads around a pod: the labels find the pods, and each assumption of the pod's fields is stated once.</summary>
internal static class ClusterWorkloads
{
    public static EmittedObject Deployment(ObjectIdentity identity, ClusterPod pod, PodSpec spec, string? strategy = null) => Noted(
        new Deployment
        {
            Metadata = Labelled(identity, pod).Metadata,
            Spec = new DeploymentSpec
            {
                Replicas = pod.Count,
                Selector = Selector(Labelled(identity, pod)),
                Strategy = strategy is null ? null : new DeploymentStrategy { Type = strategy },
                Template = Template(identity, pod, spec),
            },
        },
        pod,
        spec);

    public static EmittedObject StatefulSet(
        ObjectIdentity identity, ClusterPod pod, PodSpec spec, string serviceName, ReadOnlySpan<PersistentVolumeClaim> claims) => Noted(
        new StatefulSet
        {
            Metadata = Labelled(identity, pod).Metadata,
            Spec = new StatefulSetSpec
            {
                ServiceName = serviceName,
                Replicas = pod.Count,
                Selector = Selector(Labelled(identity, pod)),
                Template = Template(identity, pod, spec),
                VolumeClaimTemplates = claims.IsEmpty ? null : ValueList.Create(claims),
            },
        },
        pod,
        spec,
        ValueList.Create(claims));

    public static EmittedObject DaemonSet(ObjectIdentity identity, ClusterPod pod, PodSpec spec) => Noted(
        new DaemonSet
        {
            Metadata = Labelled(identity, pod).Metadata,
            Spec = new DaemonSetSpec { Selector = Selector(Labelled(identity, pod)), Template = Template(identity, pod, spec) },
        },
        pod,
        spec);

    public static EmittedObject Pod(ObjectIdentity identity, ClusterPod pod, PodSpec spec) =>
        Noted(new Pod { Metadata = Labelled(identity, pod).Metadata, Spec = spec }, pod, spec);

    private static ObjectIdentity Labelled(ObjectIdentity identity, ClusterPod pod) =>
        pod.Labels.Aggregate<KeyValuePair<string, string>, ObjectIdentity>(
            identity,
            static (whole, label) => whole with { Labels = whole.Labels.SetItem(label.Key, label.Value) });

    private static LabelSelector Selector(ObjectIdentity identity) => new() { MatchLabels = identity.Labels };

    private static PodTemplateSpec Template(ObjectIdentity identity, ClusterPod pod, PodSpec spec) =>
        PodSpecs.Template(pod, Labelled(identity, pod).Labels, spec);

    private static EmittedObject Noted(Resource resource, ClusterPod pod, PodSpec spec, ValueList<PersistentVolumeClaim>? claims = null)
    {
        EmittedObject emitted = new(resource);
        if (claims is not null && claims.Any(static claim => claim.Spec!.Resources is null))
        {
            emitted = emitted.Assuming("spec.volumeClaimTemplates", StoreVolumes.NoSize);
        }

        if (pod.Labels.Count > 0)
        {
            emitted = emitted.Assuming(
                "metadata.labels",
                "No page shows spec.globalPodLabel. As in the open operator, it is added to the workload, its selector and its pods, "
                    + "and overrides the operator's labels.");
        }

        emitted = emitted.AssumingPod(() => CarriedOver(spec));
        return spec.Containers!.Any(static container => container.Image is null)
            ? emitted.AssumingPod("containers", "Omitted: an image, although Kubernetes requires one. None is set and none is documented.")
            : emitted;
    }

    private static string? CarriedOver(PodSpec spec)
    {
        (string Name, bool IsGiven)[] fields =
        [
            ("imagePullSecrets", spec.ImagePullSecrets is not null),
            ("serviceAccountName", spec.ServiceAccountName is not null),
            ("securityContext", spec.SecurityContext is not null),
            ("hostNetwork", spec.HostNetwork is not null),
            ("dnsPolicy", spec.DnsPolicy is not null),
            ("hostAliases", spec.HostAliases is not null),
            ("tolerations", spec.Tolerations is not null),
        ];
        string[] given = [.. fields.Where(static field => field.IsGiven).Select(static field => field.Name)];
        return given.Length == 0
            ? null
            : $"No page shows {string.Join(", ", given)} of these pods. They are like those of the open operator and its charts.";
    }
}
