using Alluxio.Config.Diagnostics;
using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Resolution;

/// <summary>
/// The shared properties as Fluid's engine writes them, with every write remembered.
/// </summary>
/// <remarks>
/// The engine asks one map ("seen") whether a key is given and writes another ("common"). With global properties and none of a component
/// both are one map, so that a written default suppresses later ones; otherwise they are two. This class has two collections and
/// <see cref="_isShared"/>, instead of a side effect.
/// </remarks>
/// <param name="hasComputed">Whether what the engine computes counts.</param>
/// <param name="hasDefaults">Whether Fluid's defaults count.</param>
internal sealed class SharedProperties(bool hasComputed, bool hasDefaults)
{
    private readonly Dictionary<string, PropertyEntry> _common = new(96, StringComparer.Ordinal);
    private readonly Dictionary<string, string> _seen = new(StringComparer.Ordinal);

    // While both are one map, this class keeps one only.
    private bool _isShared;

    public string? Seen(string key) => _isShared ? Find(key)?.Value : _seen.GetValueOrDefault(key);

    public bool TryGetCommon(string key, out string value)
    {
        bool found = _common.TryGetValue(key, out PropertyEntry? entry);
        value = entry?.Value ?? "";
        return found;
    }

    /// <summary>The shared property of a name, or <see langword="null"/>.</summary>
    public PropertyEntry? Find(string key) => _common.GetValueOrDefault(key);

    /// <summary>Takes over the user's global properties.</summary>
    public void Start(ValueMap<string> properties, Func<string, string, Definition> define)
    {
        _isShared = properties.Count > 0;
        foreach ((string key, string value) in properties)
        {
            Write(key, value, define(key, value));
        }
    }

    /// <summary>A component's own properties: they count as given from now on, and end the sharing.</summary>
    public void Overlay(ValueMap<string>? properties)
    {
        if (properties is not { Count: > 0 })
        {
            return;
        }

        if (_isShared)
        {
            _isShared = false;
            foreach ((string key, PropertyEntry entry) in _common)
            {
                _seen[key] = entry.Value;
            }
        }

        foreach ((string key, string value) in properties)
        {
            _seen[key] = value;
        }
    }

    /// <summary>Writes a value whatever was there.</summary>
    public void Write(string key, string value, Definition definition) => Write(key, new PropertyEntry(value, definition, null));

    /// <summary>Writes what the engine computes, whatever was there; <paramref name="locate"/> finds what it is computed from.</summary>
    public void Force(string key, string value, string origin, Func<SourceLocation?>? locate = null) =>
        Write(key, value, new Definition { Layer = Layer.Derived, Origin = origin, Value = value, Locate = locate });

    /// <summary>Writes a value where the key was not seen, even over an earlier value.</summary>
    public void SetDefault(string key, string value, Layer layer, string origin) =>
        SetDefault(key, value, new Definition { Layer = layer, Origin = origin, Value = value });

    /// <summary>Writes a value where the key was not seen, even over an earlier value.</summary>
    public void SetDefault(string key, string value, Definition definition)
    {
        if (!IsSeen(key))
        {
            Write(key, value, definition);
        }
    }

    /// <summary>Writes a ready entry where the key was not seen.</summary>
    public void SetDefault(string key, PropertyEntry entry)
    {
        if (!IsSeen(key))
        {
            Write(key, entry);
        }
    }

    /// <summary>All entries, sorted.</summary>
    public KeyValuePair<string, PropertyEntry>[] Sorted()
    {
        KeyValuePair<string, PropertyEntry>[] entries = [.. _common];
        Array.Sort(entries, static (left, right) => string.CompareOrdinal(left.Key, right.Key));
        return entries;
    }

    private void Write(string key, PropertyEntry entry)
    {
        if (entry.Definition.Layer is Layer.Derived ? !hasComputed : entry.Definition.Layer is Layer.BuiltIn && !hasDefaults)
        {
            return;
        }

        _common[key] = _common.TryGetValue(key, out PropertyEntry? hidden) ? entry with { Hidden = hidden } : entry;
    }

    private bool IsSeen(string key) => _isShared ? _common.ContainsKey(key) : _seen.ContainsKey(key);
}
