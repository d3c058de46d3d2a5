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
            "All components read one file. The last lines of the chart override the user's lines.",
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
            "An empty list keeps the default. Templates do not read the global list.",
            [Own(component, "jvmOptions"), Global("spec.jvmOptions") with { IsIgnored = true }, .. DefaultOptions(component)]),
        Properties(component, [Own(component, "jvmOptions")]),
        HashRing(component),
    ];

    private static RuleLayer[] DefaultOptions(string component) =>
        OpenOperatorDefaults.JvmOptions(component) is { } options ? [Default(options)] : [];

    private static Rule Properties(string component, RuleLayer[] options) =>
        Rule(
            Merge,
            $"{component}.properties",
            Templates,
            "A -D flag overrides the file.",
            [.. options.Select(Flags), Derived(ChartFlag)]) with
        {
            Follows = SiteProperties,
            NotEmitted = $"Read from the property file {SiteProperties} and the flags in {component}.jvmOptions.",
        };

    private static Rule HashRing(string component) =>
        Rule(
            Merge,
            $"{component}.hashRing",
            "Alluxio documentation: hash ring",
            null,
            Default(Ring.Default) with { Field = "built-in default" }) with
        {
            Follows = $"{component}.properties",
            NotEmitted = $"Read from {component}.properties. The default is Alluxio's.",
        };
}
