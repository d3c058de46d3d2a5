using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Layering;
using Alluxio.Config.Manifests;
using Alluxio.Config.Operator.V1;
using Alluxio.Config.Plan.Operator.V1;
using Alluxio.Config.Values;

namespace Alluxio.Config.Resolution.Operator.V1;

// Licenses, and what a cluster cannot do without.
internal sealed partial class ClusterResolver
{
    private const string LicenseProperty = "alluxio.license";

    private void CheckInput()
    {
        if (_input.Cluster.Metadata?.Name is not { Length: > 0 })
        {
            // Documents print clusters without metadata; an object with metadata and no name is a mistake.
            Diagnostic found = ClusterDiagnostics.NoName.At(_input.ClusterManifest.Location, ClusterInput.ExampleName);
            _diagnostics.Add(_input.Cluster.Metadata is null ? found with { Severity = DiagnosticSeverity.Warning } : found);
        }

        ObjectNames.Check(_input.ClusterManifest, _input.Name, _diagnostics);
        foreach (Manifest mount in _input.MountsOfNobody)
        {
            FieldPath path = FieldPath.Parse("spec.alluxioCluster");
            UnderFileSystem resource = (UnderFileSystem)mount.Resource;
            _diagnostics.Add(ClusterDiagnostics.MountOfNobody.Create(
                mount.Locate(path) ?? mount.Location, path, resource.Spec?.AlluxioCluster, null,
                resource.Metadata?.Name, ObjectNamespace.Of(resource), resource.Spec?.AlluxioCluster));
        }

        bool hasSeveral = Spec.Coordinator?.Count > 1;
        if (hasSeveral && Spec.Properties?.GetValueOrDefault("alluxio.coordinator.job.meta.store.type") is not "ETCD")
        {
            _diagnostics.Add(ClusterDiagnostics.JobStoreNotShared.Create(
                _input.Locate("spec.coordinator.count"), FieldPath.Parse("spec.coordinator.count"), null, null, Spec.Coordinator!.Count));
        }
    }

    /// <summary>Pods that have no image cannot be created; one finding for each place that would give it.</summary>
    private void CheckImages(ClusterDeployment cluster)
    {
        foreach ((string field, ClusterPod? pod) in ((string, ClusterPod?)[])
        [
            ("spec.image", cluster.Coordinator), ("spec.image", cluster.Worker), ("spec.image", cluster.Fuse.Pod), ("spec.gateway.image", cluster.Gateway?.Pod),
            ("spec.dashboard.image", cluster.Dashboard), ("spec.cacheOnly.image", cluster.CacheOnly?.Master),
        ])
        {
            if (pod is { Image: null })
            {
                string section = field[..field.LastIndexOf('.')];
                _diagnostics.Add(ClusterDiagnostics.NoImage.Create(
                    _input.Locate(section) ?? _input.ClusterManifest.Location, FieldPath.Parse(field), null, null, field, section));
            }
        }
    }

    private LicenseState ReadLicense()
    {
        FieldPath path = FieldPath.Parse("spec.properties").Append(LicenseProperty);
        Definition? property = Spec.Properties?.GetValueOrDefault(LicenseProperty) is { Length: > 0 } text
            ? new Definition { Layer = Layer.Global, Origin = path.ToString(), Value = text, Locate = () => _input.ClusterManifest.Locate(path) }
            : null;
        Setting<string> setting = RuleEvaluator.Replace<string>(
            _rules["coordinator.license"], layer => layer.Layer == Layer.Global ? property : _rules.Define(layer));
        _settings.Add(setting);
        LicenseState state = (property is not null, _input.Licenses.Count > 0) switch
        {
            (true, true) => LicenseState.Both,
            (true, false) => LicenseState.Cluster,
            (false, true) => LicenseState.Deployment,
            _ => LicenseState.None,
        };
        if (state == LicenseState.Both)
        {
            _diagnostics.Add(ClusterDiagnostics.TwoLicenses.Create(
                property!.Location, path, null, null, _input.Licenses[^1].Resource.Metadata?.Name, _input.Licenses[^1].Location?.ToString() ?? "no place"));
        }

        foreach ((Manifest manifest, int entry) in _input.AbsentClusters)
        {
            LicenseCluster named = ((License)manifest.Resource).Spec!.Clusters![entry];
            FieldPath place = FieldPath.Parse("spec.clusters").Append(entry);
            _diagnostics.Add(ClusterDiagnostics.ClusterNotFound.Create(
                manifest.Locate(place), place, named.Name, null, manifest.Resource.Metadata?.Name, ObjectNamespace.OrDefault(named.Namespace), named.Name));
        }

        if (state == LicenseState.None)
        {
            _diagnostics.Add(ClusterDiagnostics.NoLicense.At(_input.Locate("spec") ?? _input.ClusterManifest.Location, _input.Name));
        }

        return state;
    }
}
