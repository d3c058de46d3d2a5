using System.Text.Json;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Systems.Operator.V1.Emission;
using Alluxio.Config.Systems.Operator.V1.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Laws.Operator;

/// <summary>Laws of emission hold for the objects of every <c>v1</c> cluster.</summary>
public class ClusterEmissionLaws
{
    private static readonly string[] Labels = [ObjectIdentity.NameLabel, ObjectIdentity.InstanceLabel, ObjectIdentity.ComponentLabel];

    [Fact]
    public void Emit_AnyClusterTwice_GivesTheSame() => Hold(static cluster =>
    {
        ClusterDeployment same = cluster with { Worker = cluster.Worker with { Mounts = [.. cluster.Worker.Mounts] } };
        return OperatorEmitter.Emit(same).Equals(OperatorEmitter.Emit(cluster))
            && OperatorEmitter.Emit(same).Objects.ToYaml() == OperatorEmitter.Emit(cluster).Objects.ToYaml();
    });

    [Fact]
    public void Objects_OfAnyCluster_HaveANameOfTheirOwnAndTheLabels() => HoldForObjects(static objects =>
        objects.Select(static resource => (resource.Kind, resource.Metadata!.Namespace, resource.Metadata.Name))
            .Distinct()
            .Count() == objects.Count
        && objects.All(static resource => Labels.All(label => resource.Metadata!.Labels!.ContainsKey(label)))
        && objects.All(static resource => (resource.Metadata!.Namespace is null) == resource is StorageClass));

    [Fact]
    public void Selectors_OfAnyCluster_AreTheLabelsOfThePods() =>
        HoldForObjects(static objects => objects.All(static resource => resource switch
        {
            StatefulSet set => set.Spec!.Selector!.MatchLabels == set.Spec.Template!.Metadata!.Labels,
            Deployment deployment => deployment.Spec!.Selector!.MatchLabels == deployment.Spec.Template!.Metadata!.Labels,
            DaemonSet set => set.Spec!.Selector!.MatchLabels == set.Spec.Template!.Metadata!.Labels,
            _ => true,
        }));

    [Fact]
    public void Selectors_OfDifferentWorkloads_Differ() => HoldForObjects(static objects =>
        Workloads(objects)
            .Select(static workload => workload.Template!.Metadata!.Labels!)
            .Distinct()
            .Count() == Workloads(objects).Count());

    [Fact]
    public void Services_OfAnyCluster_FindPods() => HoldForObjects(static objects => objects.OfType<Service>().All(service =>
        Workloads(objects).Any(workload =>
        {
            ValueMap<string> labels = workload.Template!.Metadata!.Labels!;
            return service.Spec!.Selector!.AsEnumerable().All(entry =>
                entry.Key == "statefulset.kubernetes.io/pod-name"
                    ? workload.Resource is StatefulSet
                    : labels.GetValueOrDefault(entry.Key) == entry.Value)
                && service.Spec.Ports!.All(port => workload.Template.Spec!.Containers![0].Ports!.Any(
                    open => (open.Name, open.ContainerPortValue) == (port.Name, port.Port)));
        })));

    [Fact]
    public void Mounts_OfAnyCluster_HaveTheirVolume() => HoldForPods(static (pod, claims) =>
        Containers(pod).SelectMany(static container => container.VolumeMounts ?? []).All(mount =>
            (pod.Volumes ?? []).Any(volume => volume.Name == mount.Name) || claims.Contains(mount.Name)));

    [Fact]
    public void NamesInPods_OfAnyCluster_AreDistinct() => HoldForPods(static (pod, claims) =>
        AreDistinct((pod.Volumes ?? []).Select(static volume => volume.Name).Concat(claims))
        && AreDistinct(Containers(pod).Select(static container => container.Name))
        && Containers(pod).All(static container => AreDistinct((container.Ports ?? []).Select(static port => port.Name)))
        && (pod.Volumes ?? []).All(static volume => !volume.Name!.Contains('.', StringComparison.Ordinal)));

    [Fact]
    public void PullSecrets_OfAnyCluster_AreThoseOfTheComponent() => Hold(static cluster =>
    {
        ValueList<Resource> objects = OperatorEmitter.Emit(cluster).Objects;
        return Reach(cluster.Coordinator, $"{cluster.Name}-coordinator")
            && Reach(cluster.Worker, $"{cluster.Name}-worker")
            && Reach(cluster.Etcd?.Pod, $"{cluster.Name}-etcd")
            && Reach(cluster.Gateway?.Pod, $"{cluster.Name}-gateway")
            && Reach(cluster.Grafana, $"{cluster.Name}-grafana")
            && Reach(cluster.CacheOnly?.Worker, $"{cluster.Name}-cacheonly-worker")
            && Reach(cluster.Operator?.Controllers, "alluxio-license-controller")
            && Given(cluster.Fuse.Pod) == objects.OfType<Pod>().Single().Spec!.ImagePullSecrets;

        bool Reach(ClusterPod? pod, string workload) =>
            pod is null
                || Workloads(objects).Single(candidate => candidate.Name == workload).Template!.Spec!.ImagePullSecrets == Given(pod);

        static ValueList<LocalObjectReference>? Given(ClusterPod pod) => pod.ImagePullSecrets.Count > 0 ? pod.ImagePullSecrets : null;
    });

    [Fact]
    public void Claims_OfAnyCluster_KeepTheirClass() => Hold(static cluster =>
    {
        ValueList<Resource> objects = OperatorEmitter.Emit(cluster).Objects;
        return (cluster.PageStore.Type != ClusterStore.InClaim
            || Classes("-pagestore-").All(found => found == cluster.PageStore.StorageClass))
            && (cluster.PageStore.Type == ClusterStore.InClaim) == Classes("-pagestore-").Any()
            && Templates("coordinator").All(claim => claim.Spec!.StorageClassName == cluster.Metastore!.StorageClass)
            && Templates("etcd").All(claim => claim.Spec!.StorageClassName == cluster.Etcd!.StorageClass)
            && Templates("cacheonly-master").All(claim => claim.Spec!.StorageClassName == cluster.CacheOnly!.Journal.StorageClass);

        IEnumerable<string?> Classes(string part) => objects.OfType<PersistentVolumeClaim>()
            .Where(claim => claim.Metadata!.Name!.Contains(part, StringComparison.Ordinal))
            .Select(static claim => claim.Spec!.StorageClassName);

        IEnumerable<PersistentVolumeClaim> Templates(string component) => objects.OfType<StatefulSet>()
            .Where(set => set.Metadata!.Name == $"{cluster.Name}-{component}")
            .SelectMany(static set => set.Spec!.VolumeClaimTemplates ?? []);
    });

    // Claims of the operator end in -pvc, those that users mount here do not.
    [Fact]
    public void Claims_OfAnyCluster_AreThoseThatPodsUse() => HoldForObjects(static objects =>
        Named(objects.OfType<PersistentVolumeClaim>().Select(static claim => claim.Metadata!.Name))
            .SetEquals(Named(Pods(objects)
                .SelectMany(static pod => pod.Spec.Volumes ?? [])
                .Select(static volume => volume.PersistentVolumeClaim?.ClaimName))));

    [Fact]
    public void Assumptions_OfAnyCluster_SpeakOfWhatIsThere() => Hold(static cluster =>
    {
        (ValueList<Resource> objects, Deferred<ValueList<Assumption>> said) = OperatorEmitter.Emit(cluster);
        ValueList<Assumption> assumptions = said.Value;
        ILookup<string, Resource> subjects = objects.ToLookup(static resource => $"{resource.Kind} {resource.Metadata!.Name}");
        return assumptions.Select(static assumption => (assumption.Subject, assumption.Field)).Distinct().Count() == assumptions.Count
            && assumptions.All(assumption => SaysLeftOut(assumption) || (subjects.Contains(assumption.Subject)
                && (assumption.Field is null || Has(subjects[assumption.Subject].Single(), FieldPath.Parse(assumption.Field)))))
            && objects.All(resource => assumptions.Any(assumption => assumption.Subject == $"{resource.Kind} {resource.Metadata!.Name}"));
    });

    private static bool SaysLeftOut(Assumption assumption) => assumption.Statement.Contains("Omitted", StringComparison.Ordinal);

    private static bool Has(Resource resource, FieldPath path)
    {
        using JsonDocument document = JsonDocument.Parse(resource.ToJson());
        JsonElement element = document.RootElement;
        return path.Segments.All(segment => element.TryGetProperty(segment.Name!, out element));
    }

    private static HashSet<string?> Named(IEnumerable<string?> claims) =>
        [.. claims.Where(static name => name?.EndsWith("-pvc", StringComparison.Ordinal) is true)];

    private static bool AreDistinct(IEnumerable<string?> names)
    {
        string?[] all = [.. names];
        return all.Distinct().Count() == all.Length;
    }

    private static IEnumerable<Container> Containers(PodSpec pod) => (pod.InitContainers ?? []).Concat(pod.Containers!);

    private static IEnumerable<Workload> Workloads(ValueList<Resource> objects) =>
        objects.Where(Workload.IsWorkload).Select(static resource => new Workload { Resource = resource });

    private static IEnumerable<(PodSpec Spec, string?[] Claims)> Pods(ValueList<Resource> objects) => objects
        .Select(static resource => resource is Pod pod
            ? (pod.Spec, [])
            : (new Workload { Resource = resource }.Template?.Spec, Claims(resource)))
        .Where(static pod => pod.Item1 is not null)
        .Select(static pod => (pod.Item1!, pod.Item2));

    private static string?[] Claims(Resource resource) =>
        [.. ((resource as StatefulSet)?.Spec?.VolumeClaimTemplates ?? []).Select(static claim => claim.Metadata!.Name)];

    private static void HoldForPods(Func<PodSpec, string?[], bool> law) =>
        HoldForObjects(objects => Pods(objects).All(pod => law(pod.Spec, pod.Claims)));

    private static void HoldForObjects(Func<ValueList<Resource>, bool> law) => Hold(cluster => law(OperatorEmitter.Emit(cluster).Objects));

    private static void Hold(Func<ClusterDeployment, bool> law) => Law.Hold(ClusterGen.Clusters, law, 300);
}
