using System.Globalization;
using Alluxio.Config.Layering;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.Resolution;

/// <summary>Ports by name, of which each layer may give some.</summary>
internal static class PortSettings
{
    /// <summary>Evaluates a rule for ports. Numbers that are no port are reported elsewhere.</summary>
    public static Setting<ValueMap<int>> Read(RuleReader rules, ref SettingName setting) => rules.MergeParts(
        ref setting,
        static value => (value as ValueMap<long>)?.ToValueMap(
            static port => port.Key, static port => port.Value.ToString(CultureInfo.InvariantCulture)),
        static parts => parts.ToValueMap(
            static part => part.Key,
            static part => (int)Math.Clamp(long.Parse(part.Value, CultureInfo.InvariantCulture), int.MinValue, int.MaxValue)));
}
