using Alluxio.Config.Layering;
using Alluxio.Config.Manifests;
using Alluxio.Config.Operator.V1;
using Alluxio.Config.Systems.Operator.Resolution;
using Alluxio.Config.Systems.Operator.V1.Plan;
using Alluxio.Config.Systems.Operator.V1.Rules;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Resolution;

// The storages that UnderFileSystems mount.
internal sealed partial class ClusterResolver
{
    private ValueList<MountPlan> Mounts()
    {
        Definition[] definitions = [.. _input.Mounts.SelectMany<Manifest, Definition>(MountDefinitions)];
        _settings.Add(new Setting<ValueList<string>>
        {
            Path = "coordinator.mounts",
            Rule = _rules["coordinator.mounts"],
            Value = definitions.Length == 0 ? null : _input.Mounts.Select(static manifest => Shown(((UnderFileSystem)manifest.Resource).Spec)).ToValueList(),
            Winners = ValueList.Create<Definition>(definitions),
            Hidden = [],
        });
        return _input.Mounts.Select(Mount).ToValueList();
    }

    private static string Shown(UnderFileSystemSpec? spec) => $"{spec?.MountPath} = {spec?.Path}";

    private static IEnumerable<Definition> MountDefinitions(Manifest manifest)
    {
        UnderFileSystemSpec? spec = ((UnderFileSystem)manifest.Resource).Spec;
        foreach ((string field, string? value) in ((string, string?)[])
            [("spec.mountPath", spec?.MountPath), ("spec.path", spec?.Path), ("spec.alluxioCluster", spec?.AlluxioCluster)])
        {
            if (value is not null)
            {
                yield return new Definition { Layer = Layer.Component, Origin = field, Value = value, Locate = () => manifest.Locate(FieldPath.Parse(field)) };
            }
        }
    }

    private MountPlan Mount(Manifest manifest)
    {
        UnderFileSystemSpec spec = ((UnderFileSystem)manifest.Resource).Spec ?? new();
        string name = manifest.Resource.Metadata?.Name ?? "";
        return new MountPlan
        {
            Name = name,
            MountPath = spec.MountPath ?? "",
            Path = spec.Path ?? "",
            Options = (spec.MountOptions ?? []).Keys
                .Order(StringComparer.Ordinal)
                .Select(key => new KeyValuePair<string, Setting<string>>(key, _settings.Add(Option(manifest, spec, key))))
                .ToValueMap(),
        };
    }

    // Among the coordinator's settings, so that explanations show them.
    private Setting<string> Option(Manifest manifest, UnderFileSystemSpec spec, string key)
    {
        Definition[] definitions = [.. OptionDefinitions(manifest, spec, key)];
        return new Setting<string>
        {
            Path = $"coordinator.mounts[\"{spec.MountPath}\"][\"{key}\"]",
            Rule = MountRules.Options,
            Value = definitions[0].Value as string ?? "",
            Winners = [definitions[0]],
            Hidden = ValueList.Create<Definition>(definitions.AsSpan(1)),
        };
    }

    // A mount's own option wins over the cluster's property of the same name.
    private IEnumerable<Definition> OptionDefinitions(Manifest manifest, UnderFileSystemSpec spec, string key)
    {
        FieldPath path = FieldPath.Parse("spec.mountOptions").Append(key);
        yield return new Definition
        {
            Layer = Layer.Component,
            Origin = path.ToString(),
            Value = spec.MountOptions!.GetValueOrDefault(key),
            Locate = () => manifest.Locate(path),
        };
        foreach (Definition definition in _shared.Definitions(key))
        {
            yield return definition;
        }
    }
}
