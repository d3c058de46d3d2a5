using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Manifests.Compaction;
using Alluxio.Config.Values;

namespace Alluxio.Config.Resolution.Fluid;

// The volumes that a user adds. Mirrors pkg/ddc/alluxio/transform_volumes.go.
internal sealed partial class FluidResolver
{
    private void AddUserVolumes(string component, ValueList<VolumeMount>? wanted, List<Volume> volumes, List<VolumeMount> mounts)
    {
        int index = 0;
        foreach (VolumeMount mount in wanted ?? [])
        {
            Volume? volume = Spec.Volumes?.FirstOrDefault(candidate => candidate.Name == mount.Name);
            if (volume is null)
            {
                FieldPath path = FieldPath.Parse($"spec.{component}.volumeMounts").Append(index);
                string known = Spec.Volumes is { Count: > 0 } list ? $", which has {string.Join(", ", list.Select(static item => item.Name))}" : "";
                _diagnostics.Add(FluidDiagnostics.VolumeNotFound.Create(_input.RuntimeManifest.Locate(path), path, mount.Name, null, mount.Name, known));
            }
            else
            {
                mounts.Add(OmitEmpty.Compact(mount));
                volumes.Add(OmitEmpty.Compact(volume));
            }

            index++;
        }
    }

    private void AddVolumeSettings(string component, List<Volume> volumes, List<VolumeMount> mounts, int own)
    {
        _settings.Add(Appended($"{component}.volumeMounts", mounts, own));
        _settings.Add(Appended($"{component}.volumes", volumes, own));
    }

    /// <summary>The user's items, as many as <paramref name="own"/> says, and those of the engine behind them.</summary>
    private Setting<ValueList<T>> Appended<T>(string path, List<T> items, int own)
    {
        Rule rule = _rules[path];
        List<Definition> winners = [];
        List<Definition> hidden = [];
        foreach (RuleLayer layer in rule.Layers)
        {
            if (layer.Layer != Layer.Derived && _rules.Define(layer) is { } given)
            {
                (own > 0 && !layer.IsIgnored ? winners : hidden).Add(given);
            }
            else if (layer.Layer == Layer.Derived && items.Count > own)
            {
                winners.Add(new Definition { Layer = Layer.Derived, Origin = layer.Field, Value = new ValueList<T>([.. items.Skip(own)]) });
            }
        }

        return new Setting<ValueList<T>>
        {
            Path = path,
            Rule = rule,
            Value = items.Count == 0 ? null : new([.. items]),
            Winners = new([.. winners]),
            Hidden = new([.. hidden]),
        };
    }
}
