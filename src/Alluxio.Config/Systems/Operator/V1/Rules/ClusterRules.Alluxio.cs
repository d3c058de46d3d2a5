using Alluxio.Config.Layering;
using Alluxio.Config.Systems.Operator.Resolution;
using Alluxio.Config.Systems.Operator.V1.Resolution;
using static Alluxio.Config.Systems.Resolution.RuleRows;

namespace Alluxio.Config.Systems.Operator.V1.Rules;

// Settings that only the coordinator, the worker or FUSE has.
internal static partial class ClusterRules
{
    private static Rule[] Coordinator() =>
    [
        Replace(
            "coordinator.replicas",
            Install,
            "Several require alluxio.coordinator.job.meta.store.type=ETCD.",
            Assumed(Own("spec.coordinator.count")),
            Default(1)),
        .. Store(
            "coordinator.metastore", "spec.coordinator.metastore", Install,
            assumed: Assumed(Default("hostPath", "default of the open operator's metastore")), hostPath: "/mnt/alluxio/metastore",
            size: "256Mi"),
        .. Served("coordinator"),
        NotEmitted("A property is in the coordinator's file. The text of a License is in etcd.", Replace(
            "coordinator.license",
            LicenseGuide,
            "The cluster license is in the properties and overrides a License object. The last of several Licenses is effective.",
            Derived("coordinator.properties[\"alluxio.license\"]"),
            Licensed("spec.licenseString"))),
        NotEmitted("The operator finds the clusters of a License by it.", Replace(
            "coordinator.licensedClusters",
            LicenseGuide,
            "One missing cluster makes the license fail for all.",
            Licensed("spec.clusters"))),
        NotEmitted(
            "No page shows how it reaches the coordinator.",
            Replace("coordinator.authentication", Access, null, Global("spec.global.authentication"))),
        NotEmitted(
            "No page shows how it reaches the coordinator.",
            Replace("coordinator.authorization", Access, null, Global("spec.global.authorization"))),
        Replace("coordinator.metrics", Silent, "Every component serves /metrics/ itself.", Ignored(Assumed(Global("spec.metrics")))),
        NotEmitted("Mounts are in etcd, not in pods.", Merge(
            "coordinator.mounts", Storages, "Each UnderFileSystem is one mount. Its options override the cluster's properties.",
            Mount("spec.mountOptions"), Mount("spec.mountPath"), Mount("spec.path"), Derived("coordinator.properties"))),
        NotEmitted(
            "The operator finds the cluster of a mount by it.",
            Merge("coordinator.underFileSystems", Storages, "Mounts of the cluster, in its namespace.", Mount("spec.alluxioCluster"))),
        Replace(
            "coordinator.name",
            Install,
            "The prefix of the names of all objects.",
            Global("metadata.name"),
            Assumed(Default(ClusterInput.ExampleName, "name of the examples"))),
        Replace("coordinator.namespace", LicenseGuide, null, Global("metadata.namespace"), Default("default", "documented default")),
        Ignore(
            "coordinator.apiVersion", "Kubernetes", Global("apiVersion"), Global("kind"), Global("metadata"), Licensed("apiVersion"),
            Licensed("kind"), Licensed("metadata"), Mount("apiVersion"), Mount("kind"), Mount("metadata")),
    ];

    private static Rule[] Worker() =>
    [
        Replace("worker.replicas", Install, null, Own("spec.worker.count"), Assumed(Default(1, "default of the open operator"))),
        Replace(
            "worker.pagestore.type", Workers, "hostPath or persistentVolumeClaim.", Own("spec.worker.pagestore.type"),
            Global("spec.pagestore.type"), Default("hostPath", "documented default")),
        Replace(
            "worker.pagestore.hostPath", Workers, "A comma-separated list: one directory for each disk.",
            Own("spec.worker.pagestore.hostPath"), Global("spec.pagestore.hostPath"),
            Default("/mnt/alluxio/pagestore", "documented default")),
        Replace(
            "worker.pagestore.size", Sizing, "A comma-separated list: one size for each disk.", Own("spec.worker.pagestore.size"),
            Assumed(Own("spec.worker.pagestore.quota")), Global("spec.pagestore.size"), Assumed(Global("spec.pagestore.quota")),
            Assumed(Default("100G", ClusterDefaults.Words))),
        Replace(
            "worker.pagestore.reservedSize",
            Workers,
            "The documentation recommends 5 to 10 % of the size.",
            Own("spec.worker.pagestore.reservedSize"),
            Global("spec.pagestore.reservedSize")),
        Replace(
            "worker.pagestore.storageClass", Workers, "An empty class stays empty. The claim then needs a volume that is bound by hand.",
            Own("spec.worker.pagestore.storageClass"), Global("spec.pagestore.storageClass"), Default("standard", "documented default")),
        Ignore(
            "worker.pagestore.memoryBacked",
            "documentation AI-3.8: two kinds of storage",
            Own("spec.worker.pagestore.memoryBacked"),
            Global("spec.pagestore.memoryBacked")),
        Replace(
            "worker.service.type",
            "documentation AI-3.9: S3 API",
            "Ports of the Service <cluster>-worker.",
            Own("spec.worker.service.type"),
            Assumed(Default("ClusterIP", "default of Kubernetes"))),
        Merge("worker.service.annotations", Silent, null, Assumed(Own("spec.worker.service.annotations"))),
        .. Served("worker"),
        Replace(
            "worker.systemInfo",
            Silent,
            "Keeps the worker's identity.",
            Assumed(Own("spec.worker.hostPathForSystemInfo")),
            Assumed(Default("/mnt/alluxio/system-info", "default of the open operator"))),
        Replace(
            "worker.limitOneWorkerPerNode",
            "documentation AI-3.8: managing Alluxio",
            null,
            Assumed(Own("spec.worker.limitOneWorkerPerNode")),
            Default(true, "documented default")),
    ];

    private static Rule[] Fuse() =>
    [
        Replace(
            "fuse.enabled",
            Silent,
            "It enables the DaemonSet. Pods of the CSI driver do not depend on it.",
            Assumed(Own("spec.fuse.enabled")),
            Assumed(Default(false, "default of the open operator"))),
        Replace(
            "fuse.hostPathForMount",
            Silent,
            null,
            Assumed(Own("spec.fuse.hostPathForMount")),
            Assumed(Default("/mnt/alluxio/fuse", "default of the open operator"))),
        Replace(
            "fuse.mountOptions",
            Silent,
            null,
            Assumed(Own("spec.fuse.mountOptions")),
            Assumed(Default(FuseDefaults.MountOptions, "default of the open operator"))),
    ];

    private static Rule[] Store(string setting, string field, string source, RuleLayer assumed, string hostPath, string size) =>
    [
        Replace($"{setting}.type", source, null, Own($"{field}.type"), assumed),
        Replace(
            $"{setting}.hostPath",
            Silent,
            null,
            Assumed(Own($"{field}.hostPath")),
            Assumed(Default(hostPath, "default of the open operator"))),
        Replace(
            $"{setting}.size",
            source,
            null,
            Own($"{field}.size"),
            Assumed(Default(Config.Values.Quantity.Parse(size), "default of the open operator"))),
        Replace(
            $"{setting}.storageClass", source, "If unset, the claim has the default storage class of the cluster.",
            Own($"{field}.storageClass")),
    ];

    // The numbers of the ports are documented; their names, and that they can be changed, are the open operator's, and so are the probes.
    private static Rule[] Served(string component) =>
    [
        Merge(
            $"{component}.ports",
            Silent,
            "Merged port by port. The numbers are documented, but not their names and the key.",
            Assumed(Own($"spec.{component}.ports")),
            Default(ClusterDefaults.Ports(component), "documented numbers")),
        Merge(
            $"{component}.livenessProbe",
            Silent,
            "Merged value by value. 0 is the same as unset.",
            Assumed(Own($"spec.{component}.livenessProbe")),
            Assumed(Default(ProbeDefaults.Slow, "default of the open operator"))),
        Merge(
            $"{component}.readinessProbe",
            Silent,
            "Merged value by value. 0 is the same as unset.",
            Assumed(Own($"spec.{component}.readinessProbe")),
            Assumed(Default(ProbeDefaults.Readiness, "default of the open operator"))),
        Merge(
            $"{component}.startupProbe",
            Silent,
            "Merged value by value. 0 is the same as unset.",
            Assumed(Own($"spec.{component}.startupProbe")),
            Assumed(Default(ProbeDefaults.Slow, "default of the open operator"))),
    ];

    private static RuleLayer Licensed(string field) => new() { Layer = Layer.Controller, Kind = "License", Field = field };

    private static RuleLayer Mount(string field) => new() { Layer = Layer.Component, Kind = "UnderFileSystem", Field = field };

    private static Rule Ignore(string setting, string source, params ReadOnlySpan<RuleLayer> layers) =>
        new() { Setting = setting, Combine = CombineRule.Ignored, Source = source, Layers = Config.Values.ValueList.Create(layers) };
}
