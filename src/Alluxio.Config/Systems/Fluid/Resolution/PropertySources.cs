using Alluxio.Config.Fluid;
using Alluxio.Config.Layering;
using Alluxio.Config.Systems.Fluid.Rules;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Resolution;

/// <summary>What one component adds to the shared properties: its own properties, and <c>-D</c> flags among JVM options.</summary>
internal sealed class PropertySources
{
    private readonly FluidInput _input;
    private readonly string _component;
    private readonly ValueMap<string> _properties;
    private readonly JvmFlags _flags;

    public PropertySources(FluidInput input, RuleReader rules, string component, ComponentSettings settings)
    {
        _input = input;
        _component = component;
        bool readsOwn = rules[$"{component}.properties"].Layers.Any(static layer => layer.Layer == Layer.Component && layer.Field.EndsWith(".properties", StringComparison.Ordinal) && !layer.IsIgnored);
        AlluxioRuntimeSpec spec = input.Spec;
        _properties = (readsOwn ? OwnProperties(spec, component) : null) ?? [];
        _flags = new JvmFlags(settings.Setting<ValueList<string>>($"{component}.jvmOptions"), input.RuntimeManifest);
    }

    public IEnumerable<string> Keys => _properties.Keys.Concat(_flags.Keys);

    /// <summary>The component's own definitions of a property, the strongest first.</summary>
    public IEnumerable<Definition> Own(string key)
    {
        foreach (Definition definition in _flags.Definitions(key).Where(static flag => flag.Layer == Layer.Component))
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
    public IEnumerable<Definition> SharedFlags(string key) => _flags.Definitions(key).Where(static flag => flag.Layer != Layer.Component);

    private static ValueMap<string>? OwnProperties(AlluxioRuntimeSpec spec, string component) => component switch
    {
        "master" => spec.Master?.Properties,
        "jobMaster" => spec.JobMaster?.Properties,
        "worker" => spec.Worker?.Properties,
        "jobWorker" => spec.JobWorker?.Properties,
        "fuse" => spec.Fuse?.Properties,
        _ => spec.ApiGateway?.Properties,
    };
}
