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
    private readonly Definition? _given;
    private readonly ValueMap<string> _properties;
    private readonly bool _readsOwnFlags;
    private readonly bool _readsSharedFlags;
    private readonly JvmFlags _flags;

    public PropertySources(FluidInput input, RuleReader rules, string component, ComponentSettings settings)
    {
        _input = input;
        _component = component;
        _given = rules.Given($"{component}.properties", $"spec.{component}.properties");
        _properties = _given?.Value as ValueMap<string> ?? [];
        _readsOwnFlags = rules.LayerOf($"{component}.properties", $"spec.{component}.jvmOptions") is not null;
        _readsSharedFlags = rules.LayerOf($"{component}.properties", "spec.jvmOptions") is not null;
        _flags = new JvmFlags(settings.Setting<ValueList<string>>($"{component}.jvmOptions"), input.RuntimeManifest);
    }

    public IEnumerable<string> Keys => _properties.Keys.Concat(_flags.Keys.Where(key => Own(key).Any() || SharedFlags(key).Any()));

    /// <summary>The component's own definitions of a property, the strongest first.</summary>
    public IEnumerable<Definition> Own(string key)
    {
        foreach (Definition definition in _flags.Definitions(key).Where(flag => _readsOwnFlags && flag.Layer == Layer.Component))
        {
            yield return definition;
        }

        if (_properties.TryGetValue(key, out string? value))
        {
            yield return _given! with
            {
                Origin = $"spec.{_component}.properties[\"{key}\"]",
                Value = value,
                Locate = () => _input.RuntimeManifest.Locate(FieldPath.Parse($"spec.{_component}.properties").Append(key)),
            };
        }
    }

    /// <summary>Definitions by flags of the global options, the strongest first.</summary>
    public IEnumerable<Definition> SharedFlags(string key) => _flags.Definitions(key).Where(flag => _readsSharedFlags && flag.Layer != Layer.Component);
}
