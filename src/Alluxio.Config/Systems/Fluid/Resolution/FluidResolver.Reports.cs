using Alluxio.Config.Diagnostics;
using Alluxio.Config.Fluid;
using Alluxio.Config.Layering;
using Alluxio.Config.Systems.Fluid.Plan;
using Alluxio.Config.Systems.Fluid.Rules;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Resolution;

// Settings that the engine computes in a special way, stated with their sources.
internal sealed partial class FluidResolver
{
    /// <summary>The field with the annotations of the runtime.</summary>
    public const string Annotations = "metadata.annotations";

    /// <summary>The annotation that lets FUSE share the process ids of its node.</summary>
    public const string HostPidAnnotation = "runtime.fluid.io/fuse.hostpid";

    /// <summary>Adds a setting whose rule the engine's code spells out.</summary>
    private Setting<T> Report<T>(string path, T? value, IEnumerable<Definition> winners, IEnumerable<Definition> hidden) =>
        _settings.Add(new Setting<T>
        {
            Path = path,
            Rule = _rules[path],
            Value = value,
            Winners = winners.ToValueList(),
            Hidden = hidden.ToValueList(),
        });

    private SourceLocation? LocateEmptyDir()
    {
        int index = 0;
        while (index < _tiers.Levels.Count && _tiers.Levels[index].VolumeType != "emptyDir")
        {
            index++;
        }

        return _input.RuntimeManifest.Locate(FieldPath.Parse("spec.tieredstore.levels").Append(index).Append("volumeType"));
    }

    private string AddMountPath()
    {
        Definition? root = _rules.Given("fuse.mountPath", "MOUNT_ROOT");
        RuleLayer? below = _rules.LayerOf("fuse.mountPath", FluidRules.NamespaceAndName);
        bool isUsable = root?.Value is string text && MountRootText.IsUsable(text);
        string path = below is null ? "" : $"/alluxio/{_identity.Namespace}/{_identity.Name}/alluxio-fuse";
        Definition[] derived = below is null ? [] : [Definition.Of(below, path)];
        Definition[] given = root is null ? [] : [root];
        return Report(
            "fuse.mountPath",
            (isUsable ? (string)root!.Value! : "") + path,
            isUsable ? [.. given, .. derived] : derived,
            isUsable ? [] : given).Value!;
    }

    private bool HostPid()
    {
        string? text = _rules.Given<ValueMap<string>>("fuse.hostPID", Annotations)?.GetValueOrDefault(HostPidAnnotation);
        Definition[] given = text is null ? [] : [HostPidAsGiven(text)];
        Definition[] builtIn = _rules.LayerOf("fuse.hostPID", FluidRules.Default) is { } row ? [Definition.Of(row, row.Default)] : [];
        bool? word = FluidController.BooleanWord(text);
        bool value = word ?? builtIn.FirstOrDefault()?.Value as bool? ?? false;
        return Report("fuse.hostPID", value, word is not null ? given : builtIn, word is not null ? builtIn : given).Value;
    }

    private Definition HostPidAsGiven(string text)
    {
        FieldPath path = FieldPath.Parse(Annotations).Append(HostPidAnnotation);
        return new Definition
        {
            Layer = Layer.Global,
            Origin = path.ToString(),
            Value = text,
            Locate = () => _input.RuntimeManifest.Locate(path),
        };
    }

    private IEnumerable<Definition> Given(string setting) => _rules[setting].Layers.Select(_rules.Define).OfType<Definition>();

    private void ReportPorts()
    {
        foreach (string component in FluidComponents.Servers)
        {
            if (_settings.Setting<ValueMap<int>>($"{component}.ports") is { } ports)
            {
                ValueMap<long>? given = _rules.Given<ValueMap<long>>($"{component}.ports", $"spec.{component}.ports");
                FluidIgnoredFields.ReportPorts(_input, component, given, ports, _diagnostics);
            }
        }
    }
}
