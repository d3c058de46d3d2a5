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
            List<Definition>? definitions = null;
            foreach ((_, RuleReader rules) in storages)
            {
                foreach (RuleLayer layer in list.Layers)
                {
                    if (isShown(layer) && rules.Define(layer) is { } definition)
                    {
                        (definitions ??= []).Add(definition);
                    }
                }
            }

            _settings.Add(new Setting<ValueList<string>>
            {
                Path = list.Setting,
                Rule = list,
                Value = definitions is null ? null : values.ToValueList(),
                Winners = RuleEvaluator.ToValueList(definitions),
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
            Options = Options(mountPath, options, rule, manifest),
        };

        Definition? Read(string field)
        {
            foreach (RuleLayer layer in rule.Layers)
            {
                if (layer.Field == field)
                {
                    return rules.Define(layer);
                }
            }

            return null;
        }
    }

    private ValueMap<Setting<string>> Options(string mountPath, Definition? options, Rule rule, Manifest manifest)
    {
        if (options?.Value is not ValueMap<string> { Count: > 0 } given)
        {
            return [];
        }

        KeyValuePair<string, Setting<string>>[] settings = new KeyValuePair<string, Setting<string>>[given.Count];
        ReadOnlySpan<KeyValuePair<string, string>> sorted = ValueMap.Sorted(given.AsSpan().ToArray()).AsSpan();
        for (int i = 0; i < settings.Length; i++)
        {
            settings[i] = new(sorted[i].Key, _settings.Add(Option(mountPath, sorted[i], options, rule, manifest)));
        }

        return new(settings);
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
