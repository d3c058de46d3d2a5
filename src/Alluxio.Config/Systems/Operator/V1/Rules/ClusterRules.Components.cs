using Alluxio.Config.Layering;
using Alluxio.Config.Systems.Operator.V1.Resolution;

namespace Alluxio.Config.Systems.Operator.V1.Rules;

// What all pods have, and what the three that run Alluxio itself have beside.
internal static partial class ClusterRules
{
    private const string OneImage = "Coordinator, worker and FUSE share one image; no document shows one of a component.";

    private static Rule[] Alluxio(string component) =>
    [
        Replace($"{component}.image", Install, OneImage, Assumed(Own($"spec.{component}.image")), Global("spec.image")),
        Replace($"{component}.imageTag", Install, OneImage, Assumed(Own($"spec.{component}.imageTag")), Global("spec.imageTag")),
        .. Pulling(component, $"spec.{component}"),
        Replace($"{component}.resources", Sizing, "What the component gives replaces the default whole. The default is documented for AI-3.2 and AI-3.3.", Own($"spec.{component}.resources"), Assumed(Default(ClusterDefaults.Resources(component), ClusterDefaults.Words))),
        Replace($"{component}.jvmOptions", Install, "The strongest list alone reaches the JVM. The default is documented for AI-3.2 and AI-3.3.", Own($"spec.{component}.jvmOptions"), Assumed(Global("spec.jvmOptions")), Assumed(Default(ClusterDefaults.JvmOptions(component), ClusterDefaults.Words))),
        Properties(component, Install, [Own($"spec.{component}.jvmOptions"), Assumed(Global("spec.jvmOptions"))], [Assumed(Own($"spec.{component}.properties")), Global("spec.properties")]),
        NotEmitted("Its properties stand in the component's file or among its JVM options; the default is compiled into Alluxio.", Merge($"{component}.hashRing", Ring, "The same for coordinator, workers and clients, or the cache is lost.", Derived($"{component}.properties"), Default(HashRing.Default, "documented default"))),
        Merge($"{component}.secrets", Install, "Each Secret is mounted as a directory.", Own($"spec.secrets.{component}")),
        Merge($"{component}.configMaps", Install, "Each ConfigMap is mounted as a directory.", Own($"spec.configMaps.{component}")),
        Merge($"{component}.pvcMounts", Silent, null, Assumed(Own($"spec.pvcMounts.{component}"))),
        Logging(component),
        .. Scheduling(component, $"spec.{component}"),
        .. Pods(component, $"spec.{component}"),
        .. Identity(component),
    ];

    // Of the options the strongest list alone reaches the JVM, and of the maps the strongest alone the file: each group is a part of the value.
    private static Rule Properties(string component, string source, RuleLayer[] options, RuleLayer[] maps) => Merge(
        $"{component}.properties",
        source,
        "The strongest map stands in the file whole, behind the lines of the operator, so that it wins over them; -D flags win over the file.",
        [.. options.Select(static layer => Flags(layer) with { Part = 1 }), .. maps.Select(static layer => layer with { Part = 2 }), Assumed(Derived("line of the operator"))]);

    private static Rule Logging(string component) =>
        Replace($"{component}.hostPathForLogging", Silent, "Below /mnt/alluxio/logs of the node; otherwise logs live as long as their pod.", Assumed(Global("spec.hostPathForLogging")), Assumed(Default(true, "default of the open operator")));

    private static Rule[] Pulling(string component, string own) =>
    [
        Replace($"{component}.imagePullPolicy", Guide, null, Assumed(Own($"{own}.imagePullPolicy")), Assumed(Global("spec.imagePullPolicy")), Assumed(Default("IfNotPresent", "default of the open operator"))),
        Replace($"{component}.imagePullSecrets", Guide, "The component's list replaces the global one whole.", Assumed(Own($"{own}.imagePullSecrets")), Assumed(Global("spec.imagePullSecrets"))),
    ];

    private static Rule[] Scheduling(string component, string own) =>
    [
        Replace($"{component}.nodeSelector", Install, "The component's map replaces the global one whole.", Own($"{own}.nodeSelector"), Assumed(Global("spec.nodeSelector"))),
        Replace($"{component}.tolerations", Guide, null, Assumed(Own($"{own}.tolerations")), Assumed(Global("spec.tolerations"))),
        Replace($"{component}.affinity", Guide, component == "worker" ? "Without one, workers keep apart: one on each node." : null, Assumed(Own($"{own}.affinity")), Assumed(Global("spec.affinity"))),
    ];

    private static Rule[] Pods(string component, string own) =>
    [
        Replace($"{component}.env", Silent, "A map or a list of Kubernetes' EnvVar.", Assumed(Own($"{own}.env"))),
        Merge($"{component}.annotations", Silent, null, Assumed(Own($"{own}.podAnnotations"))),
    ];

    // No document shows these keys; the open operator has them for all pods together.
    private static Rule[] Identity(string component) =>
    [
        Replace($"{component}.user", Silent, null, IdentityLayers(component, "user")),
        Replace($"{component}.group", Silent, null, IdentityLayers(component, "group")),
        Replace($"{component}.fsGroup", Silent, null, Assumed(Global("spec.fsGroup")), Assumed(Default("1000", "default of the open operator"))),
        Replace($"{component}.hostNetwork", Silent, null, Assumed(Global("spec.hostNetwork")), Assumed(Default(false, "default of the open operator"))),
        Replace($"{component}.dnsPolicy", Silent, "ClusterFirstWithHostNet on the node's network, else ClusterFirst.", Assumed(Global("spec.dnsPolicy")), Assumed(Derived("by hostNetwork"))),
        Merge($"{component}.labels", Silent, "They win over the operator's own, in selectors, too.", Assumed(Global("spec.globalPodLabel"))),
        Replace($"{component}.serviceAccountName", Silent, "Without one, the account 'default' of the namespace.", Assumed(Global("spec.serviceAccountName"))),
        Replace($"{component}.hostAliases", Silent, null, Assumed(Global("spec.hostAliases"))),
    ];

    private static RuleLayer[] IdentityLayers(string component, string field) =>
    [
        .. component == "fuse" ? (RuleLayer[])[Assumed(Own($"spec.fuse.{field}"))] : [],
        Assumed(Global($"spec.{field}")),
        Assumed(Default("1000", "default of the open operator")),
    ];
}
