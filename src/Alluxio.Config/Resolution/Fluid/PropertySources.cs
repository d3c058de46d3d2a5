using Alluxio.Config.Fluid;
using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config.Resolution.Fluid;

/// <summary>What one component adds to the shared properties: its own properties, and <c>-D</c> flags among JVM options.</summary>
internal sealed class PropertySources
{
    private readonly FluidInput _input;
    private readonly string _component;
    private readonly ValueMap<string> _properties;
    private readonly List<(string Key, string Value, Definition Definition)> _ownFlags = [];
    private readonly List<(string Key, string Value, Definition Definition)> _sharedFlags = [];

    public PropertySources(FluidInput input, FluidRuleReader rules, string component, ComponentSettings settings)
    {
        _input = input;
        _component = component;
        bool readsOwn = rules[$"{component}.properties"].Layers.Any(static layer => layer.Layer == Layer.Component && layer.Field.EndsWith(".properties", StringComparison.Ordinal) && !layer.IsIgnored);
        AlluxioRuntimeSpec spec = input.Spec;
        _properties = (readsOwn ? OwnProperties(spec, component) : null) ?? [];
        Setting<ValueList<string>>? options = settings.Setting<ValueList<string>>($"{component}.jvmOptions");
        foreach (Definition winner in options?.Winners ?? [])
        {
            AddFlags(winner);
        }
    }

    public IEnumerable<string> Keys => _properties.Keys
        .Concat(_ownFlags.Select(static flag => flag.Key))
        .Concat(_sharedFlags.Select(static flag => flag.Key));

    /// <summary>The component's own definitions of a property, the strongest first.</summary>
    public IEnumerable<Definition> Own(string key)
    {
        foreach (Definition definition in Flags(_ownFlags, key))
        {
            yield return definition;
        }

        if (_properties.TryGetValue(key, out string? value))
        {
            yield return new Definition
            {
                Layer = Layer.Component,
                Origin = $"spec.{_component}.properties[\"{key}\"]",
                Value = value,
                Locate = () => _input.RuntimeManifest.Locate(FieldPath.Parse($"spec.{_component}.properties").Append(key)),
            };
        }
    }

    /// <summary>Definitions by flags of the global options, the strongest first.</summary>
    public IEnumerable<Definition> SharedFlags(string key) => Flags(_sharedFlags, key);

    private static IEnumerable<Definition> Flags(List<(string Key, string Value, Definition Definition)> flags, string key)
    {
        // Of two flags of one name the JVM takes the last.
        for (int i = flags.Count - 1; i >= 0; i--)
        {
            if (flags[i].Key == key)
            {
                yield return flags[i].Definition;
            }
        }
    }

    private static ValueMap<string>? OwnProperties(AlluxioRuntimeSpec spec, string component) => component switch
    {
        "master" => spec.Master?.Properties,
        "jobMaster" => spec.JobMaster?.Properties,
        "worker" => spec.Worker?.Properties,
        "jobWorker" => spec.JobWorker?.Properties,
        "fuse" => spec.Fuse?.Properties,
        _ => spec.ApiGateway?.Properties,
    };

    private void AddFlags(Definition options)
    {
        if (options.Value is not ValueList<string> list)
        {
            return;
        }

        for (int i = 0; i < list.Count; i++)
        {
            string option = list[i];
            int equals = option.IndexOf('=', StringComparison.Ordinal);
            if (!option.StartsWith("-D", StringComparison.Ordinal) || equals < 3)
            {
                continue;
            }

            int index = i;
            string value = option[(equals + 1)..];
            Definition definition = new()
            {
                Layer = options.Layer,
                Origin = $"{options.Origin}[{index.ToString(System.Globalization.CultureInfo.InvariantCulture)}]",
                Value = value,
                Locate = options.Layer == Layer.BuiltIn ? null : () => _input.RuntimeManifest.Locate(FieldPath.Parse(options.Origin).Append(index)),
            };
            (options.Layer == Layer.Component ? _ownFlags : _sharedFlags).Add((option[2..equals], value, definition));
        }
    }
}
