using Alluxio.Config.Layering;
using Alluxio.Config.Systems.Operator.Resolution;
using Alluxio.Config.Systems.Operator.V1Alpha1.Resolution;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Rules;

// Settings of single components, and of parts that the operator installs in addition.
internal static partial class OpenOperatorRules
{
    private const string EtcdChart = "The etcd chart installs it. Its objects are not emitted.";

    private static Rule[] Master() =>
    [
        Rule(Replace, "master.replicas", Chart, "0 is the same as unset.", Own("master", "count"), Default(1)),
        Rule(Replace, "master.enabled", Chart, null, Own("master", "enabled"), Default(true)),
        Rule(Replace, "proxy.enabled", Chart, null, Own("proxy", "enabled"), Default(false)),
        .. Probes("master"),
        .. Store("master.journal", "spec.journal", OpenOperatorDefaults.Journal, "size"),
        Rule(Replace, "master.journal.runFormat", Chart, null, Global("spec.journal.runFormat"), Default(false)),
        Rule(
            Replace,
            "master.name",
            Templates,
            "The release name plus the base name, truncated to 32 bytes.",
            Global("spec.nameOverride"),
            Default("alluxio")),
        Rule(Replace, "master.metadata", Templates, "The cluster has the name of the Helm release.", Global("metadata")),
        Rule(Replace, "master.dataset", Templates, "The Dataset of that name in the cluster's namespace.", Global("spec.dataset")) with
        {
            NotEmitted = "It selects the Dataset. Objects contain the Dataset's path and credentials.",
        },
        Rule(
            CombineRule.Ignored, "master.apiVersion", "Kubernetes", null, Global("apiVersion"), Global("kind"), Data("apiVersion"),
            Data("kind"), Data("metadata")),
        Rule(
            Merge,
            "master.metrics",
            Templates,
            "Merged field by field into metrics.properties. 0 and empty strings are the same as unset.",
            Global("spec.metrics"),
            Default(OpenOperatorDefaults.Metrics)),
        Rule(Replace, "master.monitor", Chart, null, Global("spec.alluxio-monitor.enabled"), Default(false)) with
        {
            NotEmitted = "It installs the monitoring chart, whose objects are not emitted.",
        },
        Rule(CombineRule.Ignored, "master.csi", Chart, null, Global("spec.csi")),
    ];

    private static Rule[] Worker() =>
    [
        Rule(Replace, "worker.replicas", Chart, "0 is the same as unset.", Own("worker", "count"), Default(1)),
        Rule(Replace, "worker.systemInfo", Chart, null, Own("worker", "hostPathForSystemInfo"), Default("/mnt/alluxio/system-info")),
        Rule(
            CombineRule.Ignored,
            "worker.limitOneWorkerPerNode",
            Templates,
            "limitOneWorkerPerNode is always true: the operator omits false, and the chart's default is true.",
            Own("worker", "limitOneWorkerPerNode"),
            Own("worker", "limitOneWorkerPerPod"),
            Default(true)),
        .. Probes("worker"),
        .. Store("worker.pagestore", "spec.pagestore", OpenOperatorDefaults.PageStore, "quota"),
        Rule(Replace, "worker.pagestore.memoryBacked", Chart, "Only for an emptyDir.", Global(
            "spec.pagestore.memoryBacked"), Default(false)),
        .. Store("worker.metastore", "spec.metastore", OpenOperatorDefaults.Metastore, "size"),
        Rule(CombineRule.Ignored, "worker.metastore.enabled", Templates, null, Global("spec.metastore.enabled")),
    ];

    private static Rule[] Fuse() =>
    [
        Rule(Replace, "fuse.enabled", Chart, null, Own("fuse", "enabled"), Default(false)),
        Rule(Replace, "fuse.user", Chart, "The global user has no effect.", Own("fuse", "user"), Default(1000L)),
        Rule(Replace, "fuse.group", Chart, "The global group has no effect.", Own("fuse", "group"), Default(1000L)),
        .. Identity(
            "fuse.folderUser",
            "fuse.folderGroup",
            "An init container changes the owner of the folder above the mount to the cluster's user and group, not to FUSE's."),
        Rule(Replace, "fuse.hostPathForMount", Chart, null, Own("fuse", "hostPathForMount"), Default("/mnt/alluxio/fuse")),
        Rule(Replace, "fuse.mountOptions", Chart, null, Own("fuse", "mountOptions"), Default(FuseDefaults.MountOptions)),
        Rule(
            Replace, "fuse.datasetPath", Templates, "If mounts are in etcd or in a file, the command does not have it.", Data(DatasetPath)),
    ];

    private static Rule[] Etcd() =>
    [
        Rule(
            Replace,
            "etcd.enabled",
            Chart,
            "If unset, the subchart is installed, but no property uses it.",
            Global("spec.etcd.enabled"),
            Default(false) with { Field = "unset: installed, but unused" }),
        OfEtcd(Rule(Replace, "etcd.image", Chart, "Three parts.", Global("spec.etcd.image"))),
        OfEtcd(Rule(Replace, "etcd.replicas", Chart, null, Global("spec.etcd.replicaCount"), Default(1))),
        OfEtcd(Rule(Merge, "etcd.resources", Chart, null, Global("spec.etcd.resources"), Default(OpenOperatorDefaults.Resources("etcd")))),
        OfEtcd(Rule(Merge, "etcd.nodeSelector", Chart, null, Global("spec.etcd.nodeSelector"))),
        OfEtcd(Rule(Replace, "etcd.auth", Chart, null, Global("spec.etcd.auth"))),
    ];

    private static Rule OfEtcd(Rule rule) => rule with { NotEmitted = EtcdChart };

    private static Rule[] Store(
        string setting,
        string field,
        (string Type, string HostPath, string Size, string StorageClass) defaults,
        string sizeField) =>
    [
        Rule(Replace, $"{setting}.type", Chart, null, Global($"{field}.type"), Default(defaults.Type)),
        Rule(Replace, $"{setting}.hostPath", Chart, null, Global($"{field}.hostPath"), Default(defaults.HostPath)),
        Rule(Replace, $"{setting}.{sizeField}", Chart, null, Global($"{field}.{sizeField}"), Default(defaults.Size)),
        Rule(Replace, $"{setting}.storageClass", Chart, null, Global($"{field}.storageClass"), Default(defaults.StorageClass)),
    ];
}
