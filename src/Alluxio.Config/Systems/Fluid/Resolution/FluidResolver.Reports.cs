using Alluxio.Config.Diagnostics;
using Alluxio.Config.Fluid;
using Alluxio.Config.Layering;
using Alluxio.Config.Systems.Fluid.Plan;
using Alluxio.Config.Systems.Fluid.Rules;
using Alluxio.Config.Systems.Resolution;
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
    private Setting<T> Report<T>(string path, T? value, ValueList<Definition> winners, ValueList<Definition> hidden) =>
        _settings.Add(new Setting<T> { Path = path, Rule = _rules[path], Value = value, Winners = winners, Hidden = hidden });

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
        ValueList<Definition> derived = below is null ? [] : [Definition.Of(below, path)];
        ValueList<Definition> given = root is null ? [] : [root];
        return Report(
            "fuse.mountPath",
            (isUsable ? (string)root!.Value! : "") + path,
            isUsable ? [.. given, .. derived] : derived,
            isUsable ? [] : given).Value!;
    }

    private bool HostPid()
    {
        string? text = _rules.Given<ValueMap<string>>("fuse.hostPID", Annotations)?.GetValueOrDefault(HostPidAnnotation);
        ValueList<Definition> given = text is null ? [] : [HostPidAsGiven(text)];
        RuleLayer? row = _rules.LayerOf("fuse.hostPID", FluidRules.Default);
        ValueList<Definition> builtIn = row is null ? [] : [Definition.Of(row, row.Default)];
        bool? word = FluidController.BooleanWord(text);
        bool value = word ?? (builtIn is [{ } byDefault] ? byDefault.Value as bool? : null) ?? false;
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

    private ValueList<Definition> Given(string setting)
    {
        List<Definition>? given = null;
        foreach (RuleLayer layer in _rules[setting].Layers)
        {
            if (_rules.Define(layer) is { } definition)
            {
                (given ??= []).Add(definition);
            }
        }

        return RuleEvaluator.ToValueList(given);
    }

    private void ReportPorts()
    {
        foreach (string component in FluidComponents.Servers)
        {
            if (_rules.Given<ValueMap<long>>($"{component}.ports", $"spec.{component}.ports") is { } given
                && _settings.Setting<ValueMap<int>>($"{component}.ports") is { } ports)
            {
                FluidIgnoredFields.ReportPorts(_input, component, given, ports, _diagnostics);
            }
        }
    }
}
