using Alluxio.Config.Layering;
using Alluxio.Config.Systems.Operator.V1Alpha1.Resolution;
using Ring = Alluxio.Config.HashRing;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Rules;

// The property file, what each component sees of it, and the options of the JVM.
internal static partial class OpenOperatorRules
{
    // Before the user's options, which win.
    internal const string ChartFlag = "flag of the chart";

    private static Rule[] Common() =>
    [
        Rule(
            Merge,
            SiteProperties,
            Templates,
            "One file for all components. Lines of the chart behind the user's cannot be overridden.",
            Derived(Lines),
            Global("spec.properties"),
            Data("spec.dataset.credentials"),
            Data(DatasetPath),
            Default(OpenOperatorDefaults.SiteProperties) with { Field = Lines }),
    ];

    private static Rule[] Options(string component) =>
    [
        Rule(
            Replace,
            $"{component}.jvmOptions",
            Templates,
            "An empty list keeps the default; the global list is read by no template.",
            [Own(component, "jvmOptions"), Global("spec.jvmOptions") with { IsIgnored = true }, .. DefaultOptions(component)]),
        Properties(component, [Own(component, "jvmOptions")]),
        HashRing(component),
    ];

    private static RuleLayer[] DefaultOptions(string component) =>
        OpenOperatorDefaults.JvmOptions(component) is { } options ? [Default(options)] : [];

    private static Rule Properties(string component, RuleLayer[] options) =>
        Rule(Merge, $"{component}.properties", Templates, "A -D flag wins over the file.", [.. options.Select(Flags), Derived(ChartFlag)]) with
        {
            Follows = SiteProperties,
            NotEmitted = $"A view of the property file and the flags: the file is that of {SiteProperties}, and flags stand among {component}.jvmOptions.",
        };

    private static Rule HashRing(string component) =>
        Rule(Merge, $"{component}.hashRing", "Alluxio documentation: hash ring", null, Default(Ring.Default) with { Field = "built-in default" }) with
        {
            Follows = $"{component}.properties",
            NotEmitted = $"A view of {component}.properties; the default is Alluxio's own.",
        };
}
