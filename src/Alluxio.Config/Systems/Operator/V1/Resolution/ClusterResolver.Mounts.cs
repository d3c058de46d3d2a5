using Alluxio.Config.Layering;
using Alluxio.Config.Manifests;
using Alluxio.Config.Systems.Operator.V1.Plan;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Resolution;

// The storages that UnderFileSystems mount.
internal sealed partial class ClusterResolver
{
    private ValueList<MountPlan> Mounts()
    {
        Rule rule = _rules["coordinator.mounts"];
        (Manifest Manifest, RuleReader Rules)[] storages =
        [
            .. _input.Mounts.Select(manifest => (manifest, _input.RulesOf(manifest, _rules))),
        ];
        MountPlan[] mounts = [.. storages.Select(storage => Mount(storage.Manifest, storage.Rules, rule))];
        AddOfAll(
            rule,
            mounts.Select(static mount => $"{mount.MountPath} = {mount.Path}"),
            static layer => layer.Field is "spec.mountPath" or "spec.path");
        AddOfAll(_rules["coordinator.underFileSystems"], mounts.Select(static mount => mount.Name), static _ => true);
        return [.. mounts];

        void AddOfAll(Rule list, IEnumerable<string> values, Func<RuleLayer, bool> isShown)
        {
            Definition[] definitions =
            [
                .. from storage in storages
                   from layer in list.Layers
                   where isShown(layer)
                   let definition = storage.Rules.Define(layer)
                   where definition is not null
                   select definition,
            ];
            _settings.Add(new Setting<ValueList<string>>
            {
                Path = list.Setting,
                Rule = list,
                Value = definitions.Length == 0 ? null : values.ToValueList(),
                Winners = [.. definitions],
                Hidden = [],
            });
        }
    }

    private MountPlan Mount(Manifest manifest, RuleReader rules, Rule rule)
    {
        string mountPath = Read("spec.mountPath")?.Value as string ?? "";
        Definition? options = Read("spec.mountOptions");
        return new MountPlan
        {
            Name = manifest.Resource.Metadata?.Name ?? "",
            MountPath = mountPath,
            Path = Read("spec.path")?.Value as string ?? "",
            Options = (options?.Value as ValueMap<string> ?? []).AsEnumerable()
                .OrderBy(static option => option.Key, StringComparer.Ordinal)
                .Select(option => new KeyValuePair<string, Setting<string>>(
                    option.Key,
                    _settings.Add(Option(mountPath, option, options!, rule, manifest))))
                .ToValueMap(),
        };

        Definition? Read(string field) =>
            rule.Layers.FirstOrDefault(layer => layer.Field == field) is { } layer ? rules.Define(layer) : null;
    }

    // Among the coordinator's settings, so that explanations show them. It wins over the cluster's property of the same name.
    private Setting<string> Option(string mountPath, KeyValuePair<string, string> option, Definition options, Rule rule, Manifest manifest)
    {
        FieldPath path = FieldPath.Parse(options.Origin).Append(option.Key);
        bool hidesProperties = rule.Layers.Any(static layer => layer is { Layer: Layer.Derived, IsIgnored: false });
        return new Setting<string>
        {
            Path = $"{rule.Setting}[\"{mountPath}\"][\"{option.Key}\"]",
            Rule = rule,
            Value = option.Value,
            Winners =
            [
                Definition.Of(options.RuleLayer!, option.Value) with { Origin = path.ToString(), Locate = () => manifest.Locate(path) },
            ],
            Hidden = [.. hidesProperties ? _properties[ClusterComponent.Coordinator].Counting(option.Key) : []],
        };
    }
}
