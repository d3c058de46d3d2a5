using Alluxio.Config.Diagnostics;
using Alluxio.Config.Fluid;
using Alluxio.Config.Layering;
using Alluxio.Config.Systems.Fluid.Rules;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Resolution;

// Settings that the engine computes on ways of its own, stated with what they come from.
internal sealed partial class FluidResolver
{
    private const string HostPidAnnotation = "runtime.fluid.io/fuse.hostpid";

    /// <summary>Adds a setting whose rule the engine's code spells out.</summary>
    private Setting<T> Report<T>(string path, T? value, IEnumerable<Definition> winners, IEnumerable<Definition> hidden) => _settings.Add(new Setting<T>
    {
        Path = path,
        Rule = _rules[path],
        Value = value,
        Winners = winners.ToValueList(),
        Hidden = hidden.ToValueList(),
    });

    private void AddTiers()
    {
        Setting<ValueList<Level>> given = _rules.Replace<ValueList<Level>>("worker.tieredstore");
        Definition[] all = [.. given.Winners, .. given.Hidden];
        Definition[] own = [.. all.Where(static definition => definition.Layer == Layer.Global)];
        Definition[] builtIn = [.. all.Where(static definition => definition.Layer == Layer.BuiltIn)];
        if (Spec.Tieredstore?.Levels is { Count: > 0 } levels)
        {
            // The API server's default counts only for levels that have no type.
            bool isFilled = levels.Any(static level => level.VolumeType is null);
            Report(given.Path, levels, [.. own, .. all.Where(definition => isFilled && definition.Layer == Layer.ApiServer)], builtIn);
        }
        else
        {
            Report(given.Path, TierReader.ChartLevels, builtIn, own);
        }
    }

    private SourceLocation? LocateEmptyDir()
    {
        ValueList<Level> levels = Spec.Tieredstore?.Levels ?? [];
        int index = 0;
        while (index < levels.Count && levels[index].VolumeType != "emptyDir")
        {
            index++;
        }

        return _input.RuntimeManifest.Locate(FieldPath.Parse("spec.tieredstore.levels").Append(index).Append("volumeType"));
    }

    private void AddMountPath(string mountPath)
    {
        Definition[] root = _input.Controller.MountRoot is { Length: > 0 } given
            ? [new Definition { Layer = Layer.Controller, Origin = "MOUNT_ROOT", Value = given }]
            : [];
        Definition below = new() { Layer = Layer.Derived, Origin = "namespace and name", Value = mountPath[MountRoot().Length..] };
        bool isUsable = MountRoot().Length > 0;
        Report("fuse.mountPath", mountPath, isUsable ? [.. root, below] : [below], isUsable ? [] : root);
    }

    private bool HostPid()
    {
        string? text = _input.Runtime.Metadata?.Annotations?.GetValueOrDefault(HostPidAnnotation);
        Definition[] given = text is null ? [] : [HostPidAsGiven(text)];
        Definition[] builtIn = [new Definition { Layer = Layer.BuiltIn, Origin = "built-in default", Value = false }];
        bool isUsable = FluidController.BooleanWord(text) is not null;
        return Report("fuse.hostPID", FluidController.BooleanWord(text) == true, isUsable ? given : builtIn, isUsable ? builtIn : given).Value;
    }

    private Definition HostPidAsGiven(string text)
    {
        FieldPath path = FieldPath.Parse("metadata.annotations").Append(HostPidAnnotation);
        return new Definition { Layer = Layer.Global, Origin = path.ToString(), Value = text, Locate = () => _input.RuntimeManifest.Locate(path) };
    }

    /// <summary>What no step of the resolution needs, but people ask for.</summary>
    private void AddRest()
    {
        foreach (Rule rule in _rules.Table.Rules)
        {
            if (rule.Combine == CombineRule.Ignored && _settings.Setting(rule.Setting) is null)
            {
                _settings.Add(_rules.Replace<object>(rule.Setting));
            }
        }

        ILookup<bool, Definition> mounts = _rules["master.mounts"].Layers.Select(_rules.Define).OfType<Definition>().ToLookup(static definition => RuleEvaluator.IsEmpty(definition.Value));
        Report("master.mounts", mounts[false].Any() ? _input.Mounts : null, mounts[false], mounts[true]);
        AddIfUsed("master.restore", Restore() is not null);
        AddIfUsed("master.affinity", MasterAffinity() is not null);
        AddIfUsed("worker.affinity", Dataset?.NodeAffinity?.Required is not null);
        _settings.Add(_rules.Replace<object>("master.startupProbe"));
    }

    private void ReportPorts()
    {
        foreach ((string component, AlluxioCompTemplateSpec? spec) in ((string, AlluxioCompTemplateSpec?)[])
            [("master", Spec.Master), ("jobMaster", Spec.JobMaster), ("worker", Spec.Worker), ("jobWorker", Spec.JobWorker), ("apiGateway", Spec.ApiGateway)])
        {
            if (_settings.Setting<ValueMap<int>>($"{component}.ports") is { } ports)
            {
                FluidIgnoredFields.ReportPorts(_input, component, spec?.Ports, ports, _diagnostics);
            }
        }
    }

    private void AddIfUsed(string path, bool isUsed)
    {
        Setting<object> given = _rules.Replace<object>(path);
        _settings.Add(isUsed ? given : given with { Value = null, Winners = [], Hidden = [.. given.Winners, .. given.Hidden] });
    }
}
