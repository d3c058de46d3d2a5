using Alluxio.Config.Layering;
using Alluxio.Config.Values;
using static Alluxio.Config.Systems.Resolution.RuleRows;

namespace Alluxio.Config.Systems.Fluid.Rules;

// Settings that several components have in the same way.
internal static partial class FluidRules
{
    private static Rule[] RuntimeImage(string component) =>
    [
        Replace(
            $"{component}.image",
            Images,
            "Image and tag are resolved independently of each other.",
            Global("spec.alluxioVersion.image"),
            Controller("ALLUXIO_RUNTIME_IMAGE_ENV", FieldPortion.Repository),
            BuiltIn(RuntimeRepository)),
        Replace(
            $"{component}.imageTag",
            Images,
            "Image and tag are resolved independently of each other.",
            Global("spec.alluxioVersion.imageTag"),
            Controller("ALLUXIO_RUNTIME_IMAGE_ENV", FieldPortion.Tag),
            BuiltIn(DefaultTag)),
        Replace($"{component}.imagePullPolicy", Images, null, Global("spec.alluxioVersion.imagePullPolicy"), BuiltIn("IfNotPresent")),
    ];

    private static Rule PullSecrets(string component) => Replace(
        $"{component}.imagePullSecrets",
        $"charts/alluxio/templates/{component}/statefulset.yaml",
        "An empty list is the same as unset: a component cannot opt out. Spaces in the controller's list are part of the names.",
        Component(component, "imagePullSecrets"),
        Global("spec.imagePullSecrets"),
        Controller("IMAGE_PULL_SECRETS"));

    // The options in the variable that all JVMs read.
    private static Rule[] Common() =>
    [
        Append(
            "common.jvmOptions",
            Engine,
            "The chart puts the list into one environment variable that every JVM reads.",
            Global("spec.jvmOptions")),
        Merge(
            "common.properties",
            Engine,
            "The chart writes the properties into one environment variable, which every JVM reads. If one component sets a key, Fluid " +
            "omits its default of that key for all components.",
            Flags(Global("spec.jvmOptions")),
            Derived(Written),
            Global("spec.properties"),
            BuiltIn(null, Defaults)),
    ];

    // The shared variable comes first on the JVM's command line, the component's own variable last.
    private static Rule JvmOptions(string component, ValueList<string> defaults) => Append(
        $"{component}.jvmOptions",
        component == "fuse" ? FuseEngine : Engine,
        "The chart puts the global list into a variable that every JVM reads. The component's list or its default comes after it.",
        Component(component, "jvmOptions") with { Part = 1 },
        BuiltIn(defaults) with { Part = 1 }) with
    { Follows = "common.jvmOptions" };

    private static Rule Properties(string component) => Merge(
        $"{component}.properties",
        component == "fuse" ? FuseEngine : Engine,
        "The command line contains the shared and the component's properties. The component's come later and win. If one component sets " +
        "a key, Fluid omits its default of that key for all components.",
        Flags(Component(component, "jvmOptions")),
        Component(component, "properties")) with
    { Follows = "common.properties" };

    private static Rule HashRing(string component) =>
        Merge($"{component}.hashRing", Ring, "The hash ring comes from the effective properties.", BuiltIn(Config.HashRing.Default))
            with
        { Follows = $"{component}.properties", NotEmitted = InProperties };

    private static Rule Resources(string component) => Replace(
        $"{component}.resources", ResourcesEngine, "Fluid keeps requests and limits, and drops claims.", Component(component, "resources"));

    private static Rule Env(string component, string? note, string derived) => Merge(
        $"{component}.env",
        Engine,
        note is null ? EnvNote : $"{EnvNote} {note}",
        Derived(derived),
        Component(component, "env"));

    private static Rule Network(string component) => Replace(
        $"{component}.networkMode",
        Engine,
        "Any value except ContainerNetwork means HostNetwork.",
        Component(component, "networkMode"),
        BuiltIn("HostNetwork"));

    private static Rule Ports(string component, string slots, params ReadOnlySpan<KeyValuePair<string, int>> fixedNumbers) => Merge(
        $"{component}.ports",
        Engine,
        $"Ports: {slots}. If masters and workers both use the container network, only the fixed numbers are effective. "
            + "0 means the fixed number.",
        Global("spec.properties"),
        Component(component, "ports"),
        Controller(PortAllocation),
        BuiltIn(ValueMap.Create(fixedNumbers), FixedPorts));

    private static Rule Mounts(string component, params ReadOnlySpan<RuleLayer> more) => Append(
        $"{component}.volumeMounts",
        VolumesEngine,
        "The chart adds its own mounts, such as tiers and the journal.",
        [.. more, Component(component, "volumeMounts")]);

    private static Rule Volumes(string component, params ReadOnlySpan<RuleLayer> more) => Append(
        $"{component}.volumes",
        VolumesEngine,
        "Only volumes that the component mounts. A volume with two mounts is a duplicate.",
        [.. more, Global("spec.volumes")]);

    private static Rule[] PodMetadata(string component) =>
    [
        PodMetadata(component, "labels", "A user's label overrides the chart's of the same name. Selectors never change."),
        PodMetadata(component, "annotations", "A user's annotation overrides the chart's of the same name."),
    ];

    private static Rule PodMetadata(string component, string field, string note) =>
        Merge($"{component}.{field}", Engine, note, Component(component, $"podMetadata.{field}"), Global($"spec.podMetadata.{field}"));

    private static Rule Tolerations(string component) => Replace($"{component}.tolerations", Engine, null, Data("spec.tolerations"));

    private static Rule User(string component) => Replace($"{component}.runAsUser", Engine, null, Global("spec.runAs.uid"), BuiltIn(0L));

    private static Rule Group(string component) => Replace($"{component}.runAsGroup", Engine, null, Global("spec.runAs.gid"), BuiltIn(0L));
}
