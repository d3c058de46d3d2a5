using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Manifests;
using Alluxio.Config.Models;
using Alluxio.Config.Operator.V1;
using Alluxio.Config.Systems.Operator.V1.Plan;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Resolution;

// Required fields of a cluster, and fields in the wrong place.
internal sealed partial class ClusterResolver
{
    private void CheckInput()
    {
        if (_input.Cluster.Metadata?.Name is not { Length: > 0 })
        {
            // Documents print clusters without metadata; an object with metadata and no name is a mistake.
            Diagnostic found = ClusterDiagnostics.NoName(ClusterInput.ExampleName).At(_input.ClusterManifest.Location);
            _diagnostics.Add(_input.Cluster.Metadata is null ? found with { Severity = DiagnosticSeverity.Warning } : found);
        }

        ObjectNames.Check(_input.ClusterManifest, _name, _diagnostics);
        CheckTwice();
        CheckPlaces();
        foreach (Manifest mount in _input.OrphanedMounts)
        {
            FieldPath path = FieldPath.Parse("spec.alluxioCluster");
            UnderFileSystem resource = (UnderFileSystem)mount.Resource;
            _diagnostics.Add(ClusterDiagnostics.OrphanedMount(
                resource.Metadata?.Name,
                ObjectNamespace.Of(resource),
                resource.Spec?.AlluxioCluster)
                .At(mount.Locate(path) ?? mount.Location, path, resource.Spec?.AlluxioCluster));
        }
    }

    private void CheckJobStore(ClusterPod coordinator)
    {
        if (coordinator.Count > 1 && _properties[ClusterComponent.Coordinator].Strongest(JobStore)?.Value is not "ETCD"
            && ValueChecks.Given(_settings.Setting("coordinator.replicas")!) is { } given)
        {
            _diagnostics.Add(ClusterDiagnostics.JobStoreNotShared(coordinator.Count).At(given.Location, FieldPath.Parse(given.Origin)));
        }
    }

    // Documents print clusters without a name, and parts of clusters: each comes to the name of the examples.
    private void CheckTwice()
    {
        if (_input.Earlier is { } earlier)
        {
            _diagnostics.Add(BindingDiagnostics.DuplicateObject(
                _input.Cluster.Kind,
                $"{_namespace}/{_name}",
                earlier.Location is { } place ? $"at {place}" : "earlier in the set")
                .At(_input.Locate("metadata.name") ?? _input.ClusterManifest.Location, FieldPath.Parse("metadata.name"), _name));
        }

        foreach (Manifest values in ReferenceEquals(_input.FirstCluster, _input.Cluster) ? _input.ReplacedValues : [])
        {
            _diagnostics.Add(ClusterDiagnostics.ValuesTwice(_input.Values?.Location?.ToString() ?? "later in the set").At(values.Location));
        }
    }

    // A block of the spec at the wrong level is dropped silently: the operator keeps no field that it does not know.
    private void CheckPlaces()
    {
        foreach (string name in (_input.Cluster.UnknownFields
            ?? []).Keys.Where(static name => FieldTable<AlluxioCluster>.Values.ContainsKey($"spec.{name}")))
        {
            FieldPath path = FieldPath.Root.Append(name);
            _diagnostics.Add(ClusterDiagnostics.BesideSpec(name)
                .At(_input.ClusterManifest.LocateKey(path), path, suggestion: $"spec.{name}"));
        }
    }

    /// <summary>Pods that have no image cannot be created; one finding for each place that would give it.</summary>
    private void CheckImages(ClusterDeployment cluster)
    {
        foreach ((string field, ClusterPod? pod) in ((string, ClusterPod?)[])
        [
            ("spec.image", cluster.Coordinator), ("spec.image", cluster.Worker), ("spec.image", cluster.Fuse.Pod),
            ("spec.gateway.image", cluster.Gateway?.Pod),
            ("spec.dashboard.image", cluster.Dashboard), ("spec.cacheOnly.image", cluster.CacheOnly?.Master),
        ])
        {
            if (pod is { Image: null })
            {
                string section = field[..field.LastIndexOf('.')];
                _diagnostics.Add(ClusterDiagnostics.NoImage(field, section)
                    .At(_input.Locate(section) ?? _input.ClusterManifest.Location, FieldPath.Parse(field)));
            }
        }
    }
}
