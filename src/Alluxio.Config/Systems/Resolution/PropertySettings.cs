using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Resolution;

/// <summary>Makes one setting of each property from its definitions.</summary>
internal static class PropertySettings
{
    public static ValueMap<Setting<string>> All(string component, Rule rule, IEnumerable<string> keys, Func<string, IEnumerable<Definition>> definitions) => keys
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal)
        .Select(key =>
        {
            Definition[] all = [.. definitions(key)];
            return new KeyValuePair<string, Setting<string>>(key, new Setting<string>
            {
                Path = $"{component}.properties[\"{key}\"]",
                Rule = rule,
                Value = all[0].Value as string ?? "",
                Winners = [all[0]],
                Hidden = ValueList.Create<Definition>(all.AsSpan(1)),
            });
        })
        .ToValueMap();
}
