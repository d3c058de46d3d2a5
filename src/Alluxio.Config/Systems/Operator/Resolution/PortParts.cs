using System.Globalization;
using Alluxio.Config.Layering;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.Resolution;

/// <summary>Ports by name, of which each layer may give some.</summary>
internal static class PortParts
{
    /// <summary>Evaluates a rule for ports. Numbers that are no port are reported elsewhere.</summary>
    public static Setting<ValueMap<int>> Read(RuleReader rules, string setting) => rules.MergeParts(
        setting,
        static value => (value as ValueMap<long>)?.Select<KeyValuePair<string, long>, KeyValuePair<string, string>>(
            static port => new(port.Key, port.Value.ToString(CultureInfo.InvariantCulture))).ToValueMap(),
        static parts => parts.Select<KeyValuePair<string, string>, KeyValuePair<string, int>>(
            static part => new(part.Key, (int)Math.Clamp(long.Parse(part.Value, CultureInfo.InvariantCulture), int.MinValue, int.MaxValue))).ToValueMap());
}
