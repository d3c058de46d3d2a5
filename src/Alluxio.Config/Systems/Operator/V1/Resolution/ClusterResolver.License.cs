using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Layering;
using Alluxio.Config.Manifests;
using Alluxio.Config.Operator.V1;
using Alluxio.Config.Systems.Operator.V1.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Resolution;

// The license: a property of the coordinator, or a License that names the cluster.
internal sealed partial class ClusterResolver
{
    private const string LicenseProperty = "alluxio.license";

    private LicenseState ReadLicense()
    {
        CheckLicenses();
        Rule rule = _rules["coordinator.license"];
        ClusterProperties properties = _properties[ClusterComponent.Coordinator];
        bool isPropertyRead = rule.Layers.Any(static layer => layer is { Layer: Layer.Derived, IsIgnored: false });
        Definition[] counting = isPropertyRead ? [.. properties.Counting(LicenseProperty)] : [];
        Definition[] texts =
        [
            .. from layer in rule.Layers
               where layer.Kind == ClusterInput.LicenseKind
               from license in _input.Licenses.Reverse()
               let text = _input.RulesOf(license, _rules).Define(layer)
               where ClusterInput.IsText(text?.Value)
               select text,
        ];
        Definition[] all = [.. counting, .. texts, .. isPropertyRead ? properties.Hidden(LicenseProperty) : []];
        Definition? winner = Array.Find(
            all,
            definition => definition.Value is string { Length: > 0 } && (texts.Contains(definition) || counting.Contains(definition)));
        _settings.Add(new Setting<string>
        {
            Path = rule.Setting,
            Rule = rule,
            Value = winner?.Value as string,
            Winners = winner is null ? [] : [winner],
            Hidden = [.. all.Where(definition => !ReferenceEquals(definition, winner))],
        });
        LicenseState state = (winner is not null && counting.Contains(winner), texts.Length > 0) switch
        {
            (true, true) => LicenseState.Both,
            (true, false) => LicenseState.Cluster,
            (false, true) => LicenseState.Deployment,
            _ => LicenseState.None,
        };
        if (state == LicenseState.Both)
        {
            Manifest license = _input.License!;
            _diagnostics.Add(ClusterDiagnostics.TwoLicenses(license.Resource.Metadata?.Name, license.Location?.ToString() ?? "no place")
                .At(winner!.Location, FieldPath.Parse(SharedProperties).Append(LicenseProperty)));
        }

        if (state == LicenseState.None)
        {
            _diagnostics.Add(ClusterDiagnostics.NoLicense(_name).At(_input.Locate("spec") ?? _input.ClusterManifest.Location));
        }

        return state;
    }

    private void CheckLicenses()
    {
        foreach (Manifest license in _input.Licenses)
        {
            string? name = license.Resource.Metadata?.Name;
            if (!ClusterInput.HasText((License)license.Resource))
            {
                FieldPath path = FieldPath.Parse("spec.licenseString");
                _diagnostics.Add(ClusterDiagnostics.LicenseWithoutText(name)
                    .At(license.Locate(path) ?? license.LocateKey(FieldPath.Parse("spec")) ?? license.Location, path));
            }
            else if (!ReferenceEquals(license, _input.License))
            {
                _diagnostics.Add(ClusterDiagnostics.SeveralLicenses(
                    name, _input.License!.Resource.Metadata?.Name, _input.License.Location?.ToString() ?? "no place", _name)
                    .At(license.Location));
            }
        }

        foreach (Diagnostic absent in _input.AbsentClusters)
        {
            _diagnostics.Add(absent);
        }
    }
}
