using Alluxio.Config.Layering;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Resolution;

/// <summary>The properties that one component adds to the shared ones: its own, and <c>-D</c> flags among JVM options.</summary>
internal sealed class PropertySources
{
    private readonly Definition? _given;
    private readonly ValueMap<string> _properties;
    private readonly bool _readsOwnFlags;
    private readonly bool _readsSharedFlags;
    private readonly JvmFlags _flags;

    public PropertySources(FluidInput input, RuleReader rules, string component, ComponentSettings settings)
    {
        _given = rules.Given($"{component}.properties", $"spec.{component}.properties");
        _properties = _given?.Value as ValueMap<string> ?? [];
        _readsOwnFlags = rules.LayerOf($"{component}.properties", $"spec.{component}.jvmOptions") is not null;
        _readsSharedFlags = rules.LayerOf($"{component}.properties", "spec.jvmOptions") is not null;
        _flags = new JvmFlags(settings.Setting<ValueList<string>>($"{component}.jvmOptions"), input.RuntimeManifest);
    }

    public IEnumerable<string> Keys => _properties.Keys.Concat(_flags.Keys.Where(IsRead));

    /// <summary>Adds what the component gives a property, the strongest first.</summary>
    public void AddTo(ref List<Definition>? found, string key)
    {
        AddFlags(ref found, key, isOwn: true);
        if (_properties.TryGetValue(key, out string? value))
        {
            (found ??= []).Add(_given!.Entry(key, value));
        }

        AddFlags(ref found, key, isOwn: false);
    }

    /// <summary>The value of each property, sorted: what the component adds beats what is shared.</summary>
    public ValueMap<string> ValuesOver(ValueMap<string> shared)
    {
        if (_properties.Count == 0 && _flags.IsEmpty)
        {
            return shared;
        }

        Dictionary<string, string> values = new(shared, StringComparer.Ordinal);
        if (_readsSharedFlags)
        {
            _flags.AddTo(values, static flag => flag.Layer != Layer.Component);
        }

        foreach ((string key, string value) in _properties)
        {
            values[key] = value;
        }

        if (_readsOwnFlags)
        {
            _flags.AddTo(values, static flag => flag.Layer == Layer.Component);
        }

        return ValueMap.Sorted<string>([.. values]);
    }

    private bool IsRead(string key)
    {
        List<Definition>? found = null;
        AddTo(ref found, key);
        return found is not null;
    }

    // Flags of the component's own options, or of the global ones.
    private void AddFlags(ref List<Definition>? found, string key, bool isOwn)
    {
        if (_flags.IsEmpty)
        {
            return;
        }

        if (isOwn ? !_readsOwnFlags : !_readsSharedFlags)
        {
            return;
        }

        foreach (Definition flag in _flags.Definitions(key))
        {
            if (flag.Layer == Layer.Component == isOwn)
            {
                (found ??= []).Add(flag);
            }
        }
    }
}
