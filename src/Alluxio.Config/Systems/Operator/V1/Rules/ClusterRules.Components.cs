using Alluxio.Config.Layering;
using Alluxio.Config.Systems.Operator.V1.Resolution;
using static Alluxio.Config.Systems.Resolution.RuleRows;

namespace Alluxio.Config.Systems.Operator.V1.Rules;

// Settings of all pods, and additional ones of the three that run Alluxio itself.
internal static partial class ClusterRules
{
    private const string OneImage =
        "Coordinator, worker and FUSE share one image. The documentation does not show an image of one component.";

    /// <summary>What stands for the anti-affinity of workers.</summary>
    public const string OneWorkerPerNode = "limitOneWorkerPerNode";

    /// <summary>What stands for the flag that the operator puts before the options of a JVM.</summary>
    public const string OperatorFlag = "flag of the operator";

    /// <summary>What stands for the lines that the operator writes into the property file.</summary>
    public const string OperatorLine = "line of the operator";

    private static Rule[] Alluxio(string component) =>
    [
        Replace($"{component}.image", Install, OneImage, Assumed(Own($"spec.{component}.image")), Global("spec.image")),
        Replace($"{component}.imageTag", Install, OneImage, Assumed(Own($"spec.{component}.imageTag")), Global("spec.imageTag")),
        .. Pulling(component, $"spec.{component}"),
        Replace(
            $"{component}.resources",
            Sizing,
            "The component's value replaces the whole default. The default is documented for AI-3.2 and AI-3.3.",
            Own($"spec.{component}.resources"),
            Assumed(Default(ClusterDefaults.Resources(component), ClusterDefaults.Words))),
        Replace(
            $"{component}.jvmOptions", Install,
            "Only the list with the highest precedence reaches the JVM. The default is documented for AI-3.2 and AI-3.3.",
            Own($"spec.{component}.jvmOptions"), Assumed(Global("spec.jvmOptions")),
            Assumed(Default(ClusterDefaults.JvmOptions(component), ClusterDefaults.Words))),
        Properties(
            component,
            Install,
            [Own($"spec.{component}.jvmOptions"), Assumed(Global("spec.jvmOptions"))],
            [Assumed(Own($"spec.{component}.properties")), Global("spec.properties")]),
        NotEmitted("Its properties are in the component's file or in its JVM options. The default is built into Alluxio.", Merge(
            $"{component}.hashRing",
            Ring,
            "It must match for coordinator, workers and clients, or the cache is lost.",
            Derived($"{component}.properties"),
            Default(HashRing.Default, "documented default"))),
        Merge($"{component}.secrets", Install, "Each Secret is mounted as a directory.", Own($"spec.secrets.{component}")),
        Merge($"{component}.configMaps", Install, "Each ConfigMap is mounted as a directory.", Own($"spec.configMaps.{component}")),
        Merge($"{component}.pvcMounts", Silent, null, Assumed(Own($"spec.pvcMounts.{component}"))),
        Logging(component),
        .. Scheduling(component, $"spec.{component}"),
        .. Pods(component, $"spec.{component}"),
        .. Identity(component),
    ];

    // Of the options the strongest list alone reaches the JVM, and of the maps the strongest alone the file: each group is a part of the
    // value.
    private static Rule Properties(string component, string source, RuleLayer[] options, RuleLayer[] maps) => Merge(
        $"{component}.properties",
        source,
        "The file contains the whole map with the highest precedence, after the lines of the operator, so it overrides them. -D flags "
            + "override the file. The operator's flag precedes the options.",
        [
            .. options.Select(static layer => Flags(layer) with { Part = 1 }),
            .. maps.Select(static layer => layer with { Part = 2 }),
            .. component == "gateway" ? (RuleLayer[])[] : [Assumed(Derived(OperatorFlag))],
            Assumed(Derived(OperatorLine)),
        ]);

    private static Rule Logging(string component) =>
        Replace(
            $"{component}.hostPathForLogging",
            Silent,
            "The directory is below /mnt/alluxio/logs of the node. Without it, logs are lost with the pod.",
            Assumed(Global("spec.hostPathForLogging")),
            Assumed(Default(true, "default of the open operator")));

    private static Rule[] Pulling(string component, string own) =>
    [
        Replace(
            $"{component}.imagePullPolicy", Guide, null, Assumed(Own($"{own}.imagePullPolicy")), Assumed(Global("spec.imagePullPolicy")),
            Assumed(Default("IfNotPresent", "default of the open operator"))),
        Replace(
            $"{component}.imagePullSecrets",
            Guide,
            "The component's list replaces the whole global list.",
            Assumed(Own($"{own}.imagePullSecrets")),
            Assumed(Global("spec.imagePullSecrets"))),
    ];

    private static Rule[] Scheduling(string component, string own) =>
    [
        Replace(
            $"{component}.nodeSelector",
            Install,
            "The component's map replaces the whole global map.",
            Own($"{own}.nodeSelector"),
            Assumed(Global("spec.nodeSelector"))),
        Replace($"{component}.tolerations", Guide, null, Assumed(Own($"{own}.tolerations")), Assumed(Global("spec.tolerations"))),
        component == "worker"
            ? Merge(
                "worker.affinity",
                Guide,
                "The component's value overrides the global one completely. A podAntiAffinity overrides the generated one, which allows "
                    + "one worker on each node.",
                Assumed(Own($"{own}.affinity")) with { Part = 1 },
                Assumed(Global("spec.affinity")) with { Part = 1 },
                Derived(OneWorkerPerNode))
            : Replace($"{component}.affinity", Guide, null, Assumed(Own($"{own}.affinity")), Assumed(Global("spec.affinity"))),
    ];

    private static Rule[] Pods(string component, string own) =>
    [
        Replace($"{component}.env", Silent, "The value is a map, or a list of Kubernetes EnvVar.", Assumed(Own($"{own}.env"))),
        Merge($"{component}.annotations", Silent, null, Assumed(Own($"{own}.podAnnotations"))),
    ];

    // No document shows these keys; the open operator has them for all pods together.
    private static Rule[] Identity(string component) =>
    [
        Replace($"{component}.user", Silent, null, IdentityLayers(component, "user")),
        Replace($"{component}.group", Silent, null, IdentityLayers(component, "group")),
        Replace(
            $"{component}.fsGroup",
            Silent,
            null,
            Assumed(Global("spec.fsGroup")),
            Assumed(Default("1000", "default of the open operator"))),
        Replace(
            $"{component}.hostNetwork",
            Silent,
            null,
            Assumed(Global("spec.hostNetwork")),
            Assumed(Default(false, "default of the open operator"))),
        Replace(
            $"{component}.dnsPolicy",
            Silent,
            "On the host network ClusterFirstWithHostNet, otherwise ClusterFirst.",
            Assumed(Global("spec.dnsPolicy")),
            Assumed(Derived("by hostNetwork"))),
        Merge(
            $"{component}.labels",
            Silent,
            "The user's labels override the operator's labels, even in selectors.",
            Assumed(Global("spec.globalPodLabel"))),
        Replace(
            $"{component}.serviceAccountName",
            Silent,
            "If unset, the pods use the ServiceAccount 'default' of the namespace.",
            Assumed(Global("spec.serviceAccountName"))),
        Replace($"{component}.hostAliases", Silent, null, Assumed(Global("spec.hostAliases"))),
    ];

    private static RuleLayer[] IdentityLayers(string component, string field) =>
    [
        .. component == "fuse" ? (RuleLayer[])[Assumed(Own($"spec.fuse.{field}"))] : [],
        Assumed(Global($"spec.{field}")),
        Assumed(Default("1000", "default of the open operator")),
    ];
}
