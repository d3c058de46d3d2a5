using Alluxio.Config.Layering;
using Alluxio.Config.Systems.Operator.Resolution;
using Alluxio.Config.Systems.Operator.V1Alpha1.Plan;
using Alluxio.Config.Systems.Operator.V1Alpha1.Resolution;
using Alluxio.Config.Systems.Resolution;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Rules;

public static partial class OpenOperatorRules
{
    private const CombineRule Replace = CombineRule.Replace;

    private const CombineRule Merge = CombineRule.MergeByKey;

    private static Rule[] Component(string component) =>
    [
        Rule(Replace, $"{component}.image", Chart, "One image for all components.", Global("spec.image"), Default("alluxio/alluxio")),
        Rule(Replace, $"{component}.imageTag", Chart, null, Global("spec.imageTag"), Default("latest")),
        Rule(Replace, $"{component}.imagePullPolicy", Chart, "The init container wait-master has none.", Global("spec.imagePullPolicy"), Default("IfNotPresent")),
        Rule(Replace, $"{component}.imagePullSecrets", Templates, "One list for all components.", Global("spec.imagePullSecrets")),
        Rule(Replace, $"{component}.jvmOptions", Templates, "An empty list keeps the default; the global list is read by no template.", Own(component, "jvmOptions"), Global("spec.jvmOptions") with { IsIgnored = true }, Default(OpenOperatorDefaults.JvmOptions(component))),
        Rule(Merge, $"{component}.properties", Templates, "Lines of the chart behind the user's cannot be overridden.", Derived("lines behind the user's"), Flags(Own(component, "jvmOptions")), Global("spec.properties"), Data("spec.dataset.credentials"), Default(null)),
        Rule(Merge, $"{component}.hashRing", "Alluxio documentation: hash ring", null, Flags(Own(component, "jvmOptions")), Global("spec.properties"), Default(HashRing.Default)),
        Rule(Merge, $"{component}.env", Templates, null, Own(component, "env")),
        Rule(Merge, $"{component}.nodeSelector", Templates, "Both are printed; the later, global value of a key stays.", Global("spec.nodeSelector"), Own(component, "nodeSelector")),
        Rule(CombineRule.Append, $"{component}.tolerations", Templates, "The component's come first.", Own(component, "tolerations"), Global("spec.tolerations") with { Part = 1 }),
        Annotations(component),
        Rule(Replace, $"{component}.affinity", Templates, component == "worker" ? "A podAntiAffinity takes the place of the generated one." : null, Own(component, "affinity")),
        Rule(Merge, $"{component}.resources", Chart, "Amount by amount; a default cannot be removed.", Own(component, "resources"), Default(OpenOperatorDefaults.Resources(component))),
        .. component == "fuse" ? (Rule[])[] : [Rule(Merge, $"{component}.ports", Chart, null, Own(component, "ports"), Default(OpenOperatorDefaults.Ports(component)))],
        Rule(CombineRule.Append, $"{component}.volumeMounts", Templates, "Of the main container only.", Mounted("secrets", component), Mounted("configMaps", component), Mounted("hostPaths", component), Mounted("pvcMounts", component)),
        Rule(Replace, $"{component}.hostNetwork", Chart, null, Global("spec.hostNetwork"), Default(false)),
        Rule(Replace, $"{component}.dnsPolicy", Templates, "ClusterFirstWithHostNet on the node's network, else ClusterFirst.", Global("spec.dnsPolicy"), Derived("by hostNetwork")),
        Rule(Replace, $"{component}.serviceAccountName", Templates, null, Global("spec.serviceAccountName")),
        Rule(Replace, $"{component}.hostAliases", Templates, null, Global("spec.hostAliases") with { IsIgnored = component == "fuse" }),
        Rule(Merge, $"{component}.labels", Templates, "They win over the chart's own, in selectors, too.", Global("spec.globalPodLabel")),
        Rule(Replace, $"{component}.fsGroup", Chart, null, Global("spec.fsGroup"), Default("1000")),
        .. component == "fuse" ? (Rule[])[] :
        [
            Rule(Replace, $"{component}.user", Chart, null, Global("spec.user"), Default(1000L)),
            Rule(Replace, $"{component}.group", Chart, null, Global("spec.group"), Default(1000L)),
        ],
    ];

    private static RuleLayer Mounted(string group, string component) => Global($"spec.{group}.{component}");

    // The template of the proxy prints the worker's map where the proxy has one.
    private static Rule Annotations(string component) => component == "proxy"
        ? Rule(Merge, "proxy.annotations", Templates, "Where the proxy has annotations, the worker's are printed instead.", Global("spec.metrics.prometheusMetricsServlet.podAnnotations"), Own("worker", "podAnnotations"), Own("proxy", "podAnnotations") with { IsIgnored = true })
        : Rule(Merge, $"{component}.annotations", Templates, "Prometheus' own win, where its servlet is enabled.", Global("spec.metrics.prometheusMetricsServlet.podAnnotations"), Own(component, "podAnnotations"));

    private static Rule[] Master() =>
    [
        Rule(Replace, "master.replicas", Chart, "0 counts as absent.", Own("master", "count"), Default(1)),
        Rule(Replace, "master.enabled", Chart, null, Own("master", "enabled"), Default(true)),
        Rule(Replace, "proxy.enabled", Chart, null, Own("proxy", "enabled"), Default(false)),
        .. Probes("master"),
        .. Store("master.journal", "spec.journal", OpenOperatorDefaults.Journal, "size"),
        Rule(Replace, "master.journal.runFormat", Chart, null, Global("spec.journal.runFormat"), Default(false)),
        Rule(Replace, "master.name", Templates, "The name of the release with the base name, cut to 32 bytes.", Global("spec.nameOverride"), Default("alluxio")),
        Rule(Replace, "master.metadata", Templates, "The cluster's name is that of the release.", Global("metadata"), Data("metadata")),
        Rule(Replace, "master.dataset", Templates, "Written to the site properties.", Data("spec.dataset.path"), Global("spec.dataset")),
        Rule(CombineRule.Ignored, "master.apiVersion", "Kubernetes", null, Global("apiVersion"), Global("kind"), Data("apiVersion"), Data("kind")),
        Rule(Merge, "master.metrics", Templates, "Field by field; written to metrics.properties. 0 and empty texts count as absent.", Global("spec.metrics"), Default(OpenOperatorDefaults.Metrics)),
        Rule(Replace, "master.monitor", Chart, "Installs the monitor chart, which is not emitted.", Global("spec.alluxio-monitor.enabled"), Default(false)),
        Rule(CombineRule.Ignored, "master.csi", Chart, null, Global("spec.csi")),
    ];

    private static Rule[] Worker() =>
    [
        Rule(Replace, "worker.replicas", Chart, "0 counts as absent.", Own("worker", "count"), Default(1)),
        Rule(Replace, "worker.systemInfo", Chart, null, Own("worker", "hostPathForSystemInfo"), Default("/mnt/alluxio/system-info")),
        Rule(CombineRule.Ignored, "worker.limitOneWorkerPerNode", Templates, "Never false: the value is omitted and the default is true.", Own("worker", "limitOneWorkerPerNode"), Own("worker", "limitOneWorkerPerPod")),
        .. Probes("worker"),
        .. Store("worker.pagestore", "spec.pagestore", OpenOperatorDefaults.PageStore, "quota"),
        Rule(Replace, "worker.pagestore.memoryBacked", Chart, "Of an emptyDir only.", Global("spec.pagestore.memoryBacked"), Default(false)),
        .. Store("worker.metastore", "spec.metastore", OpenOperatorDefaults.Metastore, "size"),
        Rule(CombineRule.Ignored, "worker.metastore.enabled", Templates, null, Global("spec.metastore.enabled")),
    ];

    private static Rule[] Fuse() =>
    [
        Rule(Replace, "fuse.enabled", Chart, null, Own("fuse", "enabled"), Default(false)),
        Rule(Replace, "fuse.user", Chart, "Not the global user.", Own("fuse", "user"), Default(1000L)),
        Rule(Replace, "fuse.group", Chart, "Not the global group.", Own("fuse", "group"), Default(1000L)),
        Rule(Replace, "fuse.hostPathForMount", Chart, null, Own("fuse", "hostPathForMount"), Default("/mnt/alluxio/fuse")),
        Rule(Replace, "fuse.mountOptions", Chart, null, Own("fuse", "mountOptions"), Default(OpenOperatorDefaults.MountOptions)),
    ];

    private static Rule[] Etcd() =>
    [
        Rule(Replace, "etcd.enabled", Chart, "Absent installs the subchart without the properties that use it.", Global("spec.etcd.enabled"), Default(false) with { Field = "absent: installed without the properties that use it" }),
        Rule(Replace, "etcd.image", Chart, "Three parts.", Global("spec.etcd.image")),
        Rule(Replace, "etcd.replicas", Chart, null, Global("spec.etcd.replicaCount"), Default(1)),
        Rule(Merge, "etcd.resources", Chart, null, Global("spec.etcd.resources"), Default(OpenOperatorDefaults.Resources("etcd"))),
        Rule(Merge, "etcd.nodeSelector", Chart, null, Global("spec.etcd.nodeSelector")),
        Rule(Replace, "etcd.auth", Chart, null, Global("spec.etcd.auth")),
    ];

    private static Rule[] Probes(string component) =>
    [
        Rule(Merge, $"{component}.livenessProbe", Chart, "Timing by timing; 0 counts as absent.", Own(component, "livenessProbe"), Default(OpenOperatorDefaults.SlowProbe)),
        Rule(Merge, $"{component}.readinessProbe", Chart, null, Own(component, "readinessProbe"), Default(OpenOperatorDefaults.ReadinessProbe)),
        Rule(Merge, $"{component}.startupProbe", Chart, null, Own(component, "startupProbe"), Default(OpenOperatorDefaults.SlowProbe)),
    ];

    private static Rule[] Store(string setting, string field, (string Type, string HostPath, string Size, string StorageClass) defaults, string sizeField) =>
    [
        Rule(Replace, $"{setting}.type", Chart, null, Global($"{field}.type"), Default(defaults.Type)),
        Rule(Replace, $"{setting}.hostPath", Chart, null, Global($"{field}.hostPath"), Default(defaults.HostPath)),
        Rule(Replace, $"{setting}.{sizeField}", Chart, null, Global($"{field}.{sizeField}"), Default(defaults.Size)),
        Rule(Replace, $"{setting}.storageClass", Chart, null, Global($"{field}.storageClass"), Default(defaults.StorageClass)),
    ];
}
