using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Installation;

/// <summary>Values of a chart as Helm puts them together.</summary>
internal static class HelmValues
{
    /// <summary>Values with others over them: mappings merge, lists and scalars replace, null removes.</summary>
    public static RawMapping Overlay(RawMapping values, RawMapping over)
    {
        List<KeyValuePair<string, RawValue>> entries = [.. values.Entries];
        foreach ((string key, RawValue value) in over.Entries)
        {
            int index = entries.FindIndex(entry => entry.Key == key);
            if (value is RawScalar { Kind: RawScalarKind.Null })
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
                entries[index] = new(key, value is RawMapping inner && entries[index].Value is RawMapping below ? Overlay(below, inner) : value);
            }
        }

        return new RawMapping { Entries = new([.. entries]) };
    }

    /// <summary>The value at a path with dots; <see langword="null"/> where there is none.</summary>
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
