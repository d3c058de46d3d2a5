using Alluxio.Config.Checks.Memory;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Layering;
using Alluxio.Config.Plan;
using Alluxio.Config.Systems.Resolution;

namespace Alluxio.Config.Checks.Common;

/// <summary>A hash ring that a variable with JVM options gives one component alone.</summary>
internal sealed class RingOfVariable : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6017",
        Title = "Hash-ring property in an environment variable",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The variable '{variable}' gives {component} the hash ring ({ring}), but {other} has ({otherRing}). Set the properties once, " +
            "in spec.properties.",
        Cause =
            "A -D flag in a variable overrides the properties of the cluster for one component only. Components with different hash " +
            "rings look for data on different workers, so the cache is useless.",
        Remedy =
            "Remove the flag from the variable, and set the property in spec.properties. Do this before the first deployment, because a " +
            "change of the ring loses the cache.",
        Source = "Alluxio documentation AI-3.8: managing the hash ring; Java: the JAVA_TOOL_OPTIONS environment variable",
    };

    private DiagnosticMessage Message(string variable, string component, string ring, string other, string otherRing) =>
        Descriptor.MessageOf(variable, component, ring, other, otherRing);

    public override bool NeedsObjects => true;

    public override void Run(CheckContext context)
    {
        if (context.JvmVariables.Length == 0)
        {
            return;
        }

        // The containers of jobs have no user variables and no client.
        (ComponentPlan Component, HashRing Ring, JvmVariable? By)[] rings =
        [
            .. context.Plan.Components
                .Where(static component => component.WorkloadName is not null
                    && component.Find("hashRing") is not null
                    && !component.Name.StartsWith("job", StringComparison.Ordinal))
                .Select(component => RingOf(context, component)),
        ];
        foreach ((ComponentPlan component, HashRing ring, JvmVariable? by) in rings)
        {
            if (by is not null && rings.FirstOrDefault(
                other => HashRingReader.FirstDifference(ring, other.Ring) is not null) is { Component: { } differing, Ring: { } otherRing })
            {
                context.Report(Message(by.Name, component.Name, ring.ToString(), differing.Name, otherRing.ToString()), by.Path);
            }
        }
    }

    private static (ComponentPlan Component, HashRing Ring, JvmVariable? By) RingOf(CheckContext context, ComponentPlan component)
    {
        HashRing ring = component.HashRing;
        JvmVariable? by = null;
        foreach (JvmVariable variable in context.JvmVariables
            .Where(entry => entry.Component == component && entry.Variable.Counts)
            .Select(static entry => entry.Variable))
        {
            HashRing changed = With(component, variable, Without(component, variable, ring));
            (ring, by) = (changed, changed == ring ? by : variable);
        }

        return (component, ring, by);
    }

    // The remaining properties where the variable overrides a line that sets some of them.
    private static HashRing Without(ComponentPlan component, JvmVariable variable, HashRing ring) =>
        variable.Effect is not (JvmVariableEffect.ReplacesOwn or JvmVariableEffect.ReplacesGlobal) ? ring
        : component.PropertySettings
            .Where(entry => entry.Value.Value is not null && IsOwn(entry.Value) == (variable.Effect == JvmVariableEffect.ReplacesGlobal))
            .Aggregate(HashRing.Default, static (rest, entry) => HashRingReader.With(rest, entry.Key, entry.Value.Value!));

    private static HashRing With(ComponentPlan component, JvmVariable variable, HashRing ring)
    {
        foreach (string flag in variable.Options)
        {
            if (JvmOptionLine.Property(flag) is var (key, value) && !Loses(component, variable, key))
            {
                ring = HashRingReader.With(ring, key, value);
            }
        }

        return ring;
    }

    // Of two flags for one property the last counts. Under Fluid every property is a flag; a file loses to all of them.
    private static bool Loses(ComponentPlan component, JvmVariable variable, string key) => variable.Effect switch
    {
        JvmVariableEffect.ComesFirst when component.SiteProperties.Count > 0 =>
            component.JvmOptions.SelectMany(JvmOptionLine.OfScript).Any(option => JvmOptionLine.Property(option)?.Key == key),
        JvmVariableEffect.ComesFirst => component.PropertySettings.ContainsKey(key),
        JvmVariableEffect.ReplacesGlobal => component.PropertySettings.TryGetValue(key, out Setting<string>? setting) && IsOwn(setting),
        _ => false,
    };

    private static bool IsOwn(Setting<string> property) => property.Winners is [{ Layer: Layer.Component }, ..];
}
