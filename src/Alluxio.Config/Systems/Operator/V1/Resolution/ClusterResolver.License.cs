using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Layering;
using Alluxio.Config.Manifests;
using Alluxio.Config.Operator.V1;
using Alluxio.Config.Systems.Operator.Resolution;
using Alluxio.Config.Systems.Operator.V1.Plan;
using Alluxio.Config.Systems.Operator.V1.Rules;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Resolution;

// The license: a property of the coordinator, or a License that names the cluster.
internal sealed partial class ClusterResolver
{
    private const string LicenseProperty = "alluxio.license";

    private LicenseState ReadLicense()
    {
        CheckLicenses();
        Definition[] property = [.. Flags("coordinator").Definitions(LicenseProperty).Concat(_files["coordinator"].Definitions(LicenseProperty))];
        Definition[] all =
        [
            .. property,
            .. _input.Licenses.Reverse().Where<Manifest>(static license => ClusterInput.HasText((License)license.Resource)).Select(LicenseText),
            .. Replaced("coordinator", LicenseProperty),
        ];
        Definition? winner = Array.Find(all, definition => definition.Value is string { Length: > 0 } && (definition.Layer == Layer.Controller || property.Contains(definition)));
        _settings.Add(new Setting<string>
        {
            Path = "coordinator.license",
            Rule = _rules["coordinator.license"],
            Value = winner?.Value as string,
            Winners = winner is null ? [] : [winner],
            Hidden = all.Where(definition => !ReferenceEquals(definition, winner)).ToValueList(),
        });
        bool isProperty = winner is not null && winner.Layer != Layer.Controller;
        LicenseState state = (isProperty, _input.License is not null) switch
        {
            (true, true) => LicenseState.Both,
            (true, false) => LicenseState.Cluster,
            (false, true) => LicenseState.Deployment,
            _ => LicenseState.None,
        };
        if (state == LicenseState.Both)
        {
            Manifest license = _input.License!;
            _diagnostics.Add(ClusterDiagnostics.TwoLicenses.Create(
                winner!.Location, FieldPath.Parse("spec.properties").Append(LicenseProperty), null, null, license.Resource.Metadata?.Name, license.Location?.ToString() ?? "no place"));
        }

        if (state == LicenseState.None)
        {
            _diagnostics.Add(ClusterDiagnostics.NoLicense.At(_input.Locate("spec") ?? _input.ClusterManifest.Location, _input.Name));
        }

        return state;
    }

    private static Definition LicenseText(Manifest manifest)
    {
        FieldPath path = FieldPath.Parse("spec.licenseString");
        return new Definition
        {
            Layer = Layer.Controller,
            Origin = path.ToString(),
            Value = ((License)manifest.Resource).Spec!.LicenseString,
            Locate = () => manifest.Locate(path),
        };
    }

    private void CheckLicenses()
    {
        foreach (Manifest license in _input.Licenses)
        {
            string? name = license.Resource.Metadata?.Name;
            if (!ClusterInput.HasText((License)license.Resource))
            {
                FieldPath path = FieldPath.Parse("spec.licenseString");
                _diagnostics.Add(ClusterDiagnostics.LicenseWithoutText.Create(
                    license.Locate(path) ?? license.LocateKey(FieldPath.Parse("spec")) ?? license.Location, path, null, null, name));
            }
            else if (!ReferenceEquals(license, _input.License))
            {
                _diagnostics.Add(ClusterDiagnostics.SeveralLicenses.At(
                    license.Location, name, _input.License!.Resource.Metadata?.Name, _input.License.Location?.ToString() ?? "no place", _input.Name));
            }
        }

        foreach ((Manifest manifest, int entry) in _input.AbsentClusters)
        {
            LicenseCluster named = ((License)manifest.Resource).Spec!.Clusters![entry];
            FieldPath place = FieldPath.Parse("spec.clusters").Append(entry);
            _diagnostics.Add(ClusterDiagnostics.ClusterNotFound.Create(
                manifest.Locate(place), place, named.Name, null, manifest.Resource.Metadata?.Name, ObjectNamespace.OrDefault(named.Namespace), named.Name));
        }
    }
}
