using Alluxio.Config.Layering;
using Alluxio.Config.Systems.Operator.Resolution;
using Alluxio.Config.Systems.Operator.V1Alpha1.Resolution;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Rules;

// Settings of the pods of all components.
internal static partial class OpenOperatorRules
{
    private const string PrometheusAnnotations = "spec.metrics.prometheusMetricsServlet.podAnnotations";

    private static Rule[] Component(string component) =>
    [
        Rule(Replace, $"{component}.image", Chart, "All components use one image.", Global("spec.image"), Default("alluxio/alluxio")),
        Rule(Replace, $"{component}.imageTag", Chart, null, Global("spec.imageTag"), Default("latest")),
        Rule(
            Replace, $"{component}.imagePullPolicy", Chart, "The init container wait-master has no pull policy.",
            Global("spec.imagePullPolicy"), Default("IfNotPresent")),
        Rule(Replace, $"{component}.imagePullSecrets", Templates, "All components use one list.", Global("spec.imagePullSecrets")),
        .. Options(component),
        Rule(Merge, $"{component}.env", Templates, null, Own(component, "env")),
        .. Scheduling(component),
        Annotations(component),
        Rule(
            Merge,
            $"{component}.resources",
            Chart,
            "Merged value by value. A default cannot be removed.",
            Own(component, "resources"),
            Default(OpenOperatorDefaults.Resources(component))),
        .. component == "fuse"
            ? (Rule[])[]
            : [Rule(Merge, $"{component}.ports", Chart, null, Own(component, "ports"), Default(OpenOperatorDefaults.Ports(component)))],
        .. Mounts(component),
        Rule(Replace, $"{component}.hostNetwork", Chart, null, Global("spec.hostNetwork"), Default(false)),
        Rule(
            Replace,
            $"{component}.dnsPolicy",
            Templates,
            "On the host network ClusterFirstWithHostNet, otherwise ClusterFirst.",
            Global("spec.dnsPolicy"),
            Derived("by hostNetwork")),
        Rule(Replace, $"{component}.serviceAccountName", Templates, null, Global("spec.serviceAccountName")),
        Rule(Replace, $"{component}.hostAliases", Templates, null, Global("spec.hostAliases") with { IsIgnored = component == "fuse" }),
        Rule(
            Merge,
            $"{component}.labels",
            Templates,
            "The user's labels override the chart's labels, even in selectors.",
            Global("spec.globalPodLabel")),
        Rule(Replace, $"{component}.fsGroup", Chart, null, Global("spec.fsGroup"), Default("1000")),
        .. component == "fuse" ? (Rule[])[] : Identity($"{component}.user", $"{component}.group", null),
    ];

    private static Rule[] Scheduling(string component) =>
    [
        Rule(
            Merge,
            $"{component}.nodeSelector",
            Templates,
            "The chart prints both. The later, global value of a key is effective.",
            Global("spec.nodeSelector"),
            Own(component, "nodeSelector")),
        Rule(
            CombineRule.Append,
            $"{component}.tolerations",
            Templates,
            "The component's tolerations come first. The operator omits empty fields and tolerationSeconds.",
            Own(component, "tolerations"),
            Global("spec.tolerations") with { Part = 1 }),
        component == "worker"
            ? Rule(
                Merge,
                "worker.affinity",
                Templates,
                "A podAntiAffinity overrides the generated one.",
                Own(component, "affinity"),
                Default(OpenOperatorDefaults.WorkersApart))
            : Rule(Replace, $"{component}.affinity", Templates, null, Own(component, "affinity")),
    ];

    // The template of the proxy prints the worker's map where the proxy has one.
    private static Rule Annotations(string component) => component == "proxy"
        ? Rule(
            Merge,
            "proxy.annotations",
            Templates,
            "If the proxy has annotations, the chart prints the worker's instead.",
            Global(PrometheusAnnotations),
            Own("worker", "podAnnotations"),
            Own("proxy", "podAnnotations") with { IsIgnored = true })
        : Rule(
            Merge,
            $"{component}.annotations",
            Templates,
            "Prometheus' annotations override if its servlet is enabled.",
            Global(PrometheusAnnotations),
            Own(component, "podAnnotations"));

    private static Rule[] Mounts(string component) =>
    [
        .. ((string[])["secrets", "configMaps", "hostPaths", "pvcMounts"])
            .Select(group =>
                Rule(Merge, $"{component}.{group}", Templates, "Only the main container mounts it.", Global($"spec.{group}.{component}"))),
    ];

    private static Rule[] Identity(string user, string group, string? note) =>
    [
        Rule(Replace, user, Chart, note, Global("spec.user"), Default(1000L)),
        Rule(Replace, group, Chart, note, Global("spec.group"), Default(1000L)),
    ];

    private static Rule[] Probes(string component) =>
    [
        Rule(
            Merge,
            $"{component}.livenessProbe",
            Chart,
            "Merged value by value. 0 is the same as unset.",
            Own(component, "livenessProbe"),
            Default(ProbeDefaults.Slow)),
        Rule(
            Merge, $"{component}.readinessProbe", Chart, null, Own(component, "readinessProbe"),
            Default(ProbeDefaults.Readiness)),
        Rule(Merge, $"{component}.startupProbe", Chart, null, Own(component, "startupProbe"), Default(ProbeDefaults.Slow)),
    ];
}
