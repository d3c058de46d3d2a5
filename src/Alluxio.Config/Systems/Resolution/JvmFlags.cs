using System.Globalization;
using Alluxio.Config.Layering;
using Alluxio.Config.Manifests;
using Alluxio.Config.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Resolution;

/// <summary>The properties that are <c>-D</c> flags among JVM options.</summary>
internal sealed class JvmFlags
{
    private readonly List<(string Key, Definition Definition)> _flags;
    private readonly ValueList<Definition> _hidden;
    private readonly Manifest _manifest;
    private readonly Rule? _properties;

    /// <summary>The flags of a component.</summary>
    /// <param name="options">Its JVM options.</param>
    /// <param name="manifest">The manifest of the options.</param>
    /// <param name="properties">
    /// The rule of its properties, whose rows say which options may hold some; <see langword="null"/> takes those of all.
    /// </param>
    public JvmFlags(Setting<ValueList<string>>? options, Manifest manifest, Rule? properties = null)
    {
        _flags = Flags(options?.Winners ?? [], manifest, properties);
        (_hidden, _manifest, _properties) = (options?.Hidden ?? [], manifest, properties);
    }

    public IEnumerable<string> Keys => _flags.Select(static flag => flag.Key);

    /// <summary>All flags of a property, the strongest first: of two flags of one name the JVM takes the last.</summary>
    public IEnumerable<Definition> Definitions(string key) => HasKey(key) ? Found(_flags, key) : [];

    /// <summary>The flags of a property in options that stronger options override.</summary>
    public IEnumerable<Definition> Hidden(string key) =>
        _hidden.Count == 0 ? [] : Found(Flags(_hidden, _manifest, _properties), key);

    /// <summary>Sets the value of each flag; of two flags of one name the last counts.</summary>
    /// <param name="values">The properties by name.</param>
    /// <param name="isRead">Which flags count; all by default.</param>
    public void AddTo(Dictionary<string, string> values, Predicate<Definition>? isRead = null)
    {
        foreach ((string key, Definition definition) in _flags)
        {
            if (isRead is null || isRead(definition))
            {
                values[key] = definition.Value as string ?? "";
            }
        }
    }

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => _flags.Count == 0;

    /// <summary>A flag that precedes all options.</summary>
    public void AddWeakest(string key, Definition definition) => _flags.Insert(0, (key, definition));

    private bool HasKey(string key)
    {
        foreach ((string flag, _) in _flags)
        {
            if (flag == key)
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<Definition> Found(List<(string Key, Definition Definition)> flags, string key)
    {
        for (int i = flags.Count - 1; i >= 0; i--)
        {
            if (flags[i].Key == key)
            {
                yield return flags[i].Definition;
            }
        }
    }

    private static List<(string Key, Definition Definition)> Flags(ValueList<Definition> options, Manifest manifest, Rule? properties)
    {
        List<(string Key, Definition Definition)> flags = [];
        foreach (Definition list in options)
        {
            RuleLayer? row = properties is null ? null : RowOf(properties, list);
            if (properties is null || row is not null)
            {
                Add(flags, list, row, manifest);
            }
        }

        return flags;
    }

    private static RuleLayer? RowOf(Rule properties, Definition options)
    {
        foreach (RuleLayer layer in properties.Layers)
        {
            if (IsOf(layer, options))
            {
                return layer;
            }
        }

        return null;
    }

    private static bool IsOf(RuleLayer layer, Definition options) => layer.Portion == FieldPortion.SystemProperties && !layer.IsIgnored
        && options.RuleLayer is { } row && row.Layer == layer.Layer && row.Kind == layer.Kind && row.Field == layer.Field;

    private static void Add(
        List<(string Key, Definition Definition)> flags, Definition options, RuleLayer? row, Manifest manifest)
    {
        ValueList<string> list = options.Value as ValueList<string> ?? [];
        for (int i = 0; i < list.Count; i++)
        {
            // Most options set no property.
            if (!JvmOptionLine.MayHaveProperty(list[i]))
            {
                continue;
            }

            foreach (string word in JvmOptionLine.OfScript(list[i]))
            {
                if (JvmOptionLine.Property(word) is var (key, value))
                {
                    flags.Add((key, Flag(options, row, i, value, manifest)));
                }
            }
        }
    }

    // The place is that of the entry, which may hold several options.
    private static Definition Flag(Definition options, RuleLayer? row, int index, string value, Manifest manifest) => new()
    {
        Layer = options.Layer,
        RuleLayer = row,
        IsAssumed = row?.IsAssumed == true,
        Origin = $"{options.Origin}[{index.ToString(CultureInfo.InvariantCulture)}]",
        Value = value,
        Locate = options.Layer == Layer.BuiltIn ? null : () => manifest.Locate(FieldPath.Parse(options.Origin).Append(index)),
    };
}
