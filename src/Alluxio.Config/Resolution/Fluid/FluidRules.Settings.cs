using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config.Resolution.Fluid;

public static partial class FluidRules
{
    private const string Ring = "Alluxio documentation: hash ring settings before deployment";

    private static Rule[] RuntimeImage(string component) =>
    [
        Replace($"{component}.image", Images, "Image and tag are resolved independently of each other.", Global("spec.alluxioVersion.image"), Controller("ALLUXIO_RUNTIME_IMAGE_ENV (repository)"), BuiltIn("registry.cn-huhehaote.aliyuncs.com/alluxio/alluxio")),
        Replace($"{component}.imageTag", Images, null, Global("spec.alluxioVersion.imageTag"), Controller("ALLUXIO_RUNTIME_IMAGE_ENV (tag)"), BuiltIn("2.3.0-SNAPSHOT-2c41226")),
        Replace($"{component}.imagePullPolicy", Images, null, Global("spec.alluxioVersion.imagePullPolicy"), BuiltIn("IfNotPresent")),
    ];

    private static Rule PullSecrets(string component) => Replace(
        $"{component}.imagePullSecrets",
        "charts/alluxio/templates/" + component + "/statefulset.yaml",
        "An empty list counts as absent: a component cannot opt out.",
        Component(component, "imagePullSecrets"),
        Global("spec.imagePullSecrets"),
        Controller("IMAGE_PULL_SECRETS"));

    // The shared variable comes first on the JVM's command line, the component's own variable last.
    private static Rule JvmOptions(string component, ValueList<string> defaults) => Append(
        $"{component}.jvmOptions",
        component == "fuse" ? FuseEngine : Engine,
        "The global list stands in the shared variable and reaches every JVM, before the component's list or the default that stands in for it.",
        Component(component, "jvmOptions") with { Part = 1 },
        BuiltIn(defaults) with { Part = 1 },
        Global("spec.jvmOptions"));

    private static Rule Properties(string component) => Merge(
        $"{component}.properties",
        component == "fuse" ? FuseEngine : Engine,
        "Both stand on the command line, the component's later. A key given for one component removes Fluid's default for all.",
        Component(component, "jvmOptions (-D)"),
        Component(component, "properties"),
        Global("spec.jvmOptions (-D)"),
        Derived("what the engine writes"),
        Global("spec.properties"),
        BuiltIn(null, "Fluid's defaults"));

    private static Rule HashRing(string component) => Merge(
        $"{component}.hashRing",
        Ring,
        "Read from the effective properties.",
        Component(component, "jvmOptions (-D)"),
        Component(component, "properties"),
        Global("spec.jvmOptions (-D)"),
        Global("spec.properties"),
        BuiltIn(Config.HashRing.Default));

    private static Rule Resources(string component) => Replace($"{component}.resources", ResourcesEngine, null, Component(component, "resources"));

    private static Rule Network(string component) => Replace(
        $"{component}.networkMode",
        Engine,
        "Everything but exactly ContainerNetwork counts as HostNetwork.",
        Component(component, "networkMode"),
        BuiltIn("HostNetwork"));

    private static Rule Ports(string component, string slots) => Merge(
        $"{component}.ports",
        "pkg/ddc/alluxio/transform.go",
        $"Slots: {slots}. On the host's network a property wins over the field; on the container network the fixed numbers count.",
        Global("spec.properties"),
        Component(component, "ports"),
        Controller("port allocation"),
        BuiltIn(null, "fixed numbers"));

    private static Rule Mounts(string component, params ReadOnlySpan<RuleLayer> more) => Append(
        $"{component}.volumeMounts",
        "pkg/ddc/alluxio/transform_volumes.go",
        null,
        [.. more, Component(component, "volumeMounts")]);

    private static Rule Volumes(string component) => Replace(
        $"{component}.volumes",
        "pkg/ddc/alluxio/transform_volumes.go",
        "Only volumes that the component mounts; a volume mounted twice is listed twice.",
        Global("spec.volumes"));

    private static Rule[] PodMetadata(string component) =>
    [
        Merge($"{component}.labels", "pkg/ddc/alluxio/transform.go", "A user's label wins over the chart's label of the same name.", Component(component, "podMetadata.labels"), Global("spec.podMetadata.labels")),
        Merge($"{component}.annotations", "pkg/ddc/alluxio/transform.go", null, Component(component, "podMetadata.annotations"), Global("spec.podMetadata.annotations")),
    ];

    private static Rule Tolerations(string component) => Replace($"{component}.tolerations", Engine, null, Data("spec.tolerations"));

    private static Rule User(string component) => Replace($"{component}.runAsUser", Engine, null, Global("spec.runAs.uid"), BuiltIn(0L));

    private static Rule Group(string component) => Replace($"{component}.runAsGroup", Engine, null, Global("spec.runAs.gid"), BuiltIn(0L));
}
