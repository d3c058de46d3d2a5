using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Installation;

/// <summary>Values of a chart as Helm puts them together.</summary>
internal static class HelmValues
{
    /// <summary>
    /// Files of values joined into one: mappings merge, everything else replaces. Null stays, for it removes what the chart has.
    /// </summary>
    public static RawMapping Join(IEnumerable<RawMapping> files) =>
        files.Aggregate(new RawMapping(), static (below, file) => Overlay(below, file, keepsNull: true));

    /// <summary>The values of a chart with given ones over them: mappings merge, lists and scalars replace, null removes.</summary>
    public static RawMapping Overlay(RawMapping values, RawMapping over) => Overlay(values, over, keepsNull: false);

    private static RawMapping Overlay(RawMapping values, RawMapping over, bool keepsNull)
    {
        List<KeyValuePair<string, RawValue>> entries = [.. values.Entries];
        foreach ((string key, RawValue value) in over.Entries)
        {
            int index = entries.FindIndex(entry => entry.Key == key);
            if (!keepsNull && value is RawScalar { Kind: RawScalarKind.Null })
            {
                if (index >= 0)
                {
                    entries.RemoveAt(index);
                }
            }
            else if (index < 0)
            {
                entries.Add(new(key, value));
            }
            else
            {
                bool areMappings = value is RawMapping && entries[index].Value is RawMapping;
                entries[index] = new(key, areMappings ? Overlay((RawMapping)entries[index].Value, (RawMapping)value, keepsNull) : value);
            }
        }

        return new RawMapping { Entries = new([.. entries]) };
    }

    /// <summary>The value at a path with dots; <see langword="null"/> if there is none.</summary>
    public static RawValue? At(RawMapping values, string path)
    {
        RawValue? value = values;
        foreach (string name in path.Split('.'))
        {
            value = (value as RawMapping)?.Entries.GetValueOrDefault(name);
        }

        return value;
    }
}
