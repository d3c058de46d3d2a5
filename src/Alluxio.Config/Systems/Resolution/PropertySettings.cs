using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Resolution;

/// <summary>Makes one setting of each property from its definitions.</summary>
internal static class PropertySettings
{
    public static ValueMap<Setting<string>> All(
        string component,
        Rule rule,
        IEnumerable<string> keys,
        Func<string, IEnumerable<Definition>> definitions)
    {
        string[] distinct = [.. keys.Distinct(StringComparer.Ordinal)];
        Array.Sort(distinct, string.CompareOrdinal);
        KeyValuePair<string, Setting<string>>[] settings = new KeyValuePair<string, Setting<string>>[distinct.Length];
        List<Definition> found = [];
        for (int i = 0; i < distinct.Length; i++)
        {
            string key = distinct[i];
            found.Clear();
            found.AddRange(definitions(key));
            settings[i] = new(key, new Setting<string>
            {
                Path = $"{component}.properties[\"{key}\"]",
                Rule = rule,
                Value = found[0].Value as string ?? "",
                Winners = [found[0]],
                Hidden = found.Count == 1 ? [] : new([.. found.Skip(1)]),
            });
        }

        return settings.Length == 0 ? [] : new(settings);
    }
}
