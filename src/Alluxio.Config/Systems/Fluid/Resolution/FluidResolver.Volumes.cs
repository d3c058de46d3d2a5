using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Manifests.Compaction;
using Alluxio.Config.Manifests.Editing;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Resolution;

// The volumes that a user adds. Mirrors pkg/ddc/alluxio/transform_volumes.go.
internal sealed partial class FluidResolver
{
    private void AddUserVolumes(string component, List<Volume> volumes, List<VolumeMount> mounts)
    {
        ValueList<VolumeMount> wanted =
            _rules.Given<ValueList<VolumeMount>>($"{component}.volumeMounts", $"spec.{component}.volumeMounts") ?? [];
        ValueList<Volume> known = _rules.Given<ValueList<Volume>>($"{component}.volumes", "spec.volumes") ?? [];
        int index = 0;
        foreach (VolumeMount mount in wanted)
        {
            Volume? volume = VolumeOf(mount, known);
            if (volume is null)
            {
                ReportVolume(mount.Name, FieldPath.Parse($"spec.{component}.volumeMounts").Append(index), wanted, known);
            }
            else
            {
                mounts.Add(OmitEmpty.Compact(FluidTypes.Known(mount)));
                volumes.Add(OmitEmpty.Compact(FluidTypes.Known(volume)));
            }

            index++;
        }
    }

    private static Volume? VolumeOf(VolumeMount mount, ValueList<Volume> known)
    {
        foreach (Volume volume in known)
        {
            if (volume.Name == mount.Name)
            {
                return volume;
            }
        }

        return null;
    }

    private void ReportVolume(string? name, FieldPath path, ValueList<VolumeMount> mounts, ValueList<Volume> given)
    {
        string[] volumes = [.. given.Select(static volume => volume.Name).OfType<string>()];
        string known = volumes.Length > 0 ? $", which has {string.Join(", ", volumes)}" : "";

        // The only one that differs in a letter is meant, unless it is mounted already.
        string[] near = [.. volumes.Where(volume => name is not null && SpellChecker.Differences(volume, name) <= 1)];
        string? meant = near is [{ } only] && !mounts.Any(mount => mount.Name == only) ? only : null;
        Diagnostic found = FluidDiagnostics.VolumeNotFound(name, known).At(_input.RuntimeManifest.Locate(path), path, name, meant);
        _diagnostics.Add(meant is null ? found : found with
        {
            DeferredFix = TextEditing.Fix(
            $"Name the volume '{meant}'",
            _input.RuntimeManifest,
            FieldChange.Set(path.Append("name"), meant))
        });
    }

    private void AddVolumeSettings(string component, List<Volume> volumes, List<VolumeMount> mounts, int own)
    {
        _settings.Add(Appended(_rules.Of($"{component}.volumeMounts"), mounts, own));
        _settings.Add(Appended(_rules.Of($"{component}.volumes"), volumes, own));
    }

    /// <summary>The user's items, as many as <paramref name="own"/> says, followed by the engine's items.</summary>
    private Setting<ValueList<T>> Appended<T>(Rule rule, List<T> items, int own)
    {
        List<Definition>? winners = null;
        List<Definition>? hidden = null;
        foreach (RuleLayer layer in rule.Layers)
        {
            if (layer.Layer != Layer.Derived && _rules.Define(layer) is { } given)
            {
                (own > 0 && !layer.IsIgnored ? winners ??= [] : hidden ??= []).Add(given);
            }
            else if (layer.Layer == Layer.Derived && items.Count > own)
            {
                (winners ??= []).Add(Definition.Of(layer, new ValueList<T>(items[own..].ToArray())));
            }
        }

        return new Setting<ValueList<T>>
        {
            Path = rule.Setting,
            Rule = rule,
            Value = items.Count == 0 ? null : new([.. items]),
            Winners = RuleEvaluator.ToValueList(winners),
            Hidden = RuleEvaluator.ToValueList(hidden),
        };
    }
}
