using Alluxio.Config.Layering;
using static Alluxio.Config.Systems.Resolution.RuleRows;

namespace Alluxio.Config.Systems.Operator.V1.Rules;

// The parts other than Alluxio itself: etcd, the gateway, the dashboard, monitoring and the cache-only storage.
internal static partial class ClusterRules
{
    private const string OwnImage = "The component has a separate image. Its default is not the cluster's image.";

    private static Rule[] Etcd() =>
    [
        Replace(
            "etcd.enabled",
            Install,
            "Disabled if alluxio.etcd.endpoints sets an external one.",
            Own("spec.etcd.enabled"),
            Default(true, "documented default")),
        Replace(
            "etcd.imageRegistry", Images, "Three parts, as in Bitnami's chart. The chart's global registry overrides the image's.",
            Assumed(Own("spec.etcd.global.imageRegistry")), Own("spec.etcd.image.registry"), Default("docker.io", "documented image")),
        Replace("etcd.imageRepository", Images, null, Own("spec.etcd.image.repository"), Default("bitnami/etcd", "documented image")),
        Replace("etcd.imageTag", Images, null, Own("spec.etcd.image.tag"), Default("3.5.9-debian-11-r24", "documented image")),
        Replace("etcd.imageDigest", "Bitnami's chart etcd", "The digest overrides the tag.", Assumed(Own("spec.etcd.image.digest"))),
        Merge(
            "etcd.image",
            Images,
            "Registry and repository, and the digest if set.",
            Derived("etcd.imageRegistry, etcd.imageRepository and etcd.imageDigest")),
        Replace(
            "etcd.imagePullPolicy",
            "Bitnami's chart etcd",
            "spec.imagePullPolicy has no effect.",
            Assumed(Own("spec.etcd.image.pullPolicy")),
            Assumed(Default("IfNotPresent", "default of Bitnami's chart"))),
        Append(
            "etcd.imagePullSecrets",
            "Bitnami's chart etcd",
            "spec.imagePullSecrets has no effect: the chart has a list for each image, and merges them.",
            Assumed(Own("spec.etcd.image.pullSecrets")),
            Assumed(Own("spec.etcd.volumePermissions.image.pullSecrets")) with { Part = 1 }),
        Replace(
            "etcd.replicas",
            "third-party quickstart for Oracle's cloud",
            null,
            Own("spec.etcd.replicaCount"),
            Assumed(Default(3, "pods shown in the documentation"))),
        Replace(
            "etcd.persistence.enabled",
            Install,
            null,
            Assumed(Own("spec.etcd.persistence.enabled")),
            Assumed(Default(true, "default of Bitnami's chart"))),
        Replace(
            "etcd.persistence.storageClass",
            Install,
            "If unset, the claim has the default storage class of the cluster.",
            Own("spec.etcd.persistence.storageClass")),
        Replace(
            "etcd.persistence.size",
            Install,
            null,
            Own("spec.etcd.persistence.size"),
            Assumed(Default(Config.Values.Quantity.Parse("8Gi"), "default of Bitnami's chart"))),
        Replace(
            "etcd.nodeSelector",
            "third-party quickstart for Oracle's cloud",
            "spec.nodeSelector has no effect.",
            Own("spec.etcd.nodeSelector")),
        Replace("etcd.tolerations", "Bitnami's chart etcd", null, Assumed(Own("spec.etcd.tolerations"))),
        Replace("etcd.affinity", Install, null, Own("spec.etcd.affinity")),
        Replace("etcd.resources", "Bitnami's chart etcd", null, Assumed(Own("spec.etcd.resources"))),
        Ignore("etcd.security", "Bitnami's chart etcd", Own("spec.etcd.global.security")),
        NotEmitted(
            "The variables with which Bitnami's chart configures members depend on the chart's release.",
            Replace("etcd.auth", "Bitnami's chart etcd", null, Assumed(Own("spec.etcd.auth")))),
        Replace(
            "etcd.volumePermissions.enabled",
            Images,
            "The documented list has its image. No page says when it runs.",
            Assumed(Own("spec.etcd.volumePermissions.enabled")),
            Assumed(Default(true, "its image is in the documented list"))),
        Replace(
            "etcd.volumePermissions.imageRegistry", Images,
            "The image is documented, but not its key. The chart's global registry overrides its own.",
            Assumed(Own("spec.etcd.global.imageRegistry")), Assumed(Own("spec.etcd.volumePermissions.image.registry")),
            Assumed(Default("docker.io", "documented image"))),
        Replace(
            "etcd.volumePermissions.imageRepository",
            Images,
            null,
            Assumed(Own("spec.etcd.volumePermissions.image.repository")),
            Assumed(Default("bitnami/os-shell", "documented image"))),
        Replace(
            "etcd.volumePermissions.imageTag",
            Images,
            null,
            Assumed(Own("spec.etcd.volumePermissions.image.tag")),
            Assumed(Default("11-debian-11-r2", "documented image"))),
        Replace(
            "etcd.volumePermissions.imageDigest",
            "Bitnami's chart etcd",
            "The digest overrides the tag.",
            Assumed(Own("spec.etcd.volumePermissions.image.digest"))),
        Merge(
            "etcd.volumePermissions.image",
            Images,
            "Registry and repository, and the digest if set.",
            Derived("etcd.volumePermissions.imageRegistry, etcd.volumePermissions.imageRepository and etcd.volumePermissions.imageDigest")),
        Replace(
            "etcd.volumePermissions.imagePullPolicy",
            "Bitnami's chart etcd",
            null,
            Assumed(Own("spec.etcd.volumePermissions.image.pullPolicy")),
            Assumed(Default("IfNotPresent", "default of Bitnami's chart"))),
    ];

    private static Rule[] Gateway() =>
    [
        Replace("gateway.enabled", Deployment, null, Own("spec.gateway.enabled"), Assumed(Default(false))),
        .. OwnPod("gateway", "spec.gateway", Deployment),
        Replace("gateway.jvmOptions", Silent, null, Assumed(Own("spec.gateway.jvmOptions"))),
        Properties(
            "gateway",
            Silent,
            [Assumed(Own("spec.gateway.jvmOptions"))],
            [Assumed(Own("spec.gateway.properties")), Assumed(Global("spec.properties"))]),
        NotEmitted(
            "No page shows how it reaches the process.",
            Replace("gateway.log.level", Audit, null, Own("spec.gateway.log.level"), Default("info", "example of the documentation"))),
        Replace(
            "gateway.log.type", Audit, null, Own("spec.gateway.log.type"), Own("spec.gateway.auditLog.type"),
            Default("hostPath", "example of the documentation")),
        Replace(
            "gateway.log.hostPath", Audit, null, Own("spec.gateway.log.hostPath"),
            Own("spec.gateway.auditLog.hostPath") with { Portion = FieldPortion.Directory },
            Default("/mnt/alluxio/logs/gateway", "documented default")),
        Replace(
            "gateway.log.size", Audit, null, Own("spec.gateway.log.size"), Own("spec.gateway.auditLog.size"),
            Default(Config.Values.Quantity.Parse("1Gi"), "example of the documentation")),
        Replace(
            "gateway.log.storageClass", Audit, null, Own("spec.gateway.log.storageClass"), Own("spec.gateway.auditLog.storageClass"),
            Default("standard", "example of the documentation")),
        NotEmitted(
            "No page shows how it reaches the process.",
            Replace("gateway.auditLog", Audit, null, Own("spec.gateway.auditLog.enabled"), Default(true, "documented default"))),
        Replace(
            "gateway.authentication",
            Access,
            "Since 3.7 in spec.global.",
            Own("spec.gateway.authentication"),
            Global("spec.global.authentication")),
        Replace(
            "gateway.authorization",
            Access,
            "Since 3.7 in spec.global.",
            Own("spec.gateway.authorization"),
            Global("spec.global.authorization")),
    ];

    private static Rule[] Dashboard() =>
    [
        Replace(
            "dashboard.enabled",
            Deployment,
            "AI-3.6 only. Later releases use the console of the operator.",
            Own("spec.dashboard.enabled"),
            Assumed(Default(false))),
        .. OwnPod("dashboard", "spec.dashboard", Deployment),
        NotEmitted(
            "No page shows that the dashboard runs a JVM.",
            Replace("dashboard.jvmOptions", Silent, null, Assumed(Own("spec.dashboard.jvmOptions")))),
        NotEmitted(
            "No page shows that the dashboard reads a property file.",
            Merge("dashboard.properties", Silent, null, Assumed(Own("spec.dashboard.properties")))),
        NotEmitted("No page shows how it reaches the process.", Replace("dashboard.web", Access, null, Own("spec.dashboard.web"))),
        NotEmitted(
            "No page shows how it reaches the process.",
            Replace("dashboard.authorization", Access, null, Own("spec.dashboard.authorization"))),
    ];

    private static Rule[] OwnPod(string component, string own, string source) =>
    [
        Replace($"{component}.image", source, OwnImage, Own($"{own}.image")),
        Replace($"{component}.imageTag", source, OwnImage, Own($"{own}.imageTag")),
        .. Pulling(component, own),
        Replace($"{component}.resources", Silent, null, Assumed(Own($"{own}.resources"))),
        .. Scheduling(component, own),
        .. Pods(component, own),
        Merge($"{component}.secrets", Silent, null, Assumed(Own($"spec.secrets.{component}"))),
        Merge($"{component}.configMaps", Silent, null, Assumed(Own($"spec.configMaps.{component}"))),
        Merge($"{component}.pvcMounts", Silent, null, Assumed(Own($"spec.pvcMounts.{component}"))),
        Replace($"{component}.serviceAccountName", Silent, null, Assumed(Global("spec.serviceAccountName"))),
    ];

    private static Rule[] Monitor(string component, string image, string tag) =>
    [
        Replace(
            $"{component}.enabled", "documentation AI-3.7: monitoring", "Both run by default. No page shows the key that disables them.",
            Assumed(Own($"spec.{component}.enabled")), Assumed(Own($"spec.alluxio-monitor.{component}.enabled")),
            Assumed(Own("spec.alluxio-monitor.enabled")), Default(true, "documented default")),
        Replace(
            $"{component}.image",
            Images,
            "The image is documented, but not its key.",
            [.. Monitored(component, "image"), Default(image, "documented image")]),
        Replace($"{component}.imageTag", Images, null, [.. Monitored(component, "imageTag"), Default(tag, "documented image")]),
        Replace(
            $"{component}.imagePullPolicy", Silent, "spec.imagePullPolicy has no effect.",
            Assumed(Own($"spec.{component}.imagePullPolicy")), Assumed(Own($"spec.alluxio-monitor.{component}.imagePullPolicy")),
            Assumed(Default("IfNotPresent", "default of the open operator"))),
        Replace(
            $"{component}.imagePullSecrets",
            Silent,
            "spec.imagePullSecrets has no effect: in the open operator's chart, these pods have no pull secrets.",
            Assumed(Own($"spec.{component}.imagePullSecrets")),
            Assumed(Own($"spec.alluxio-monitor.{component}.imagePullSecrets"))),
        Replace(
            $"{component}.resources",
            Silent,
            null,
            Assumed(Own($"spec.{component}.resources")),
            Assumed(Own($"spec.alluxio-monitor.{component}.resources"))),
        Replace(
            $"{component}.nodeSelector",
            Silent,
            null,
            Assumed(Own($"spec.{component}.nodeSelector")),
            Assumed(Own($"spec.alluxio-monitor.{component}.nodeSelector"))),
        Replace(
            $"{component}.tolerations",
            Silent,
            null,
            Assumed(Own($"spec.{component}.tolerations")),
            Assumed(Own($"spec.alluxio-monitor.{component}.tolerations"))),
        Replace(
            $"{component}.affinity",
            Silent,
            null,
            Assumed(Own($"spec.{component}.affinity")),
            Assumed(Own($"spec.alluxio-monitor.{component}.affinity"))),
    ];

    // A pair, or the pair inside imageInfo.
    private static RuleLayer[] Monitored(string component, string part) =>
    [
        Assumed(Own($"spec.{component}.imageInfo.{part}")) with { IsInImageInfo = true },
        Assumed(Own($"spec.{component}.{part}")),
        Assumed(Own($"spec.alluxio-monitor.{component}.imageInfo.{part}")) with { IsInImageInfo = true },
        Assumed(Own($"spec.alluxio-monitor.{component}.{part}")),
    ];
}
