using System.IO.Enumeration;

namespace Alluxio.Config.Tests.RuleTrials;

/// <summary>A value in pods that no setting gives, with the reason.</summary>
/// <param name="System">The system; <c>*</c> for all.</param>
/// <param name="Container">The container; <c>*</c> for all, empty for the pod.</param>
/// <param name="Path">The field; <c>*</c> in it stands for anything.</param>
/// <param name="Reason">Why it is no setting.</param>
internal sealed record PodConstant(string System, string Container, string Path, string Reason)
{
    /// <summary>The value; <c>*</c> in it stands for anything.</summary>
    /// <value>The default is <see langword="null"/>: the value does not matter.</value>
    public string? Value { get; init; }

    private const string Fluid = "Fluid";

    private const string Operator = "Alluxio operator v1";

    private const string OpenOperator = "Alluxio operator v1alpha1";

    private const string Root = "The container gives folders to the user of the pod, which only root may.";

    private const string Driver = "A CSI driver mounts on its node. No value of the operator's chart changes it.";

    private const string Undocumented = "No document shows a field for it.";

    /// <summary>All of them.</summary>
    public static readonly PodConstant[] All =
    [
        new("*", "path-permission", "securityContext.runAs*", Root),
        new("*", "umount-path", "securityContext.*", "The container unmounts what a former FUSE left, which only root may."),
        new("*", "alluxio-fuse", "securityContext.privileged", "FUSE mounts on its node. No field changes it."),
        new(Fluid, "alluxio-fuse", "env.ALLUXIO_CLIENT_JAVA_OPTS", "Text of the chart, which hands on the node's address."),
        new(Fluid, "alluxio-fuse", "env.FLUID_RUNTIME_*", "The kind, namespace and name of the runtime, which fields cannot change."),
        new(Fluid, "", "dnsPolicy", "It follows networkMode: on the host network, names of the cluster need it.")
        {
            Value = "ClusterFirstWithHostNet",
        },
        new(Fluid, "*", "volume*.alluxio-fuse-device*", "The device of the node that FUSE opens.") { Value = "/dev/fuse" },
        new(Fluid, "*", "volume*", "The folder of fuse.mountPath, without repeated slashes.") { Value = "*/alluxio/*" },
        new(Fluid, "*", "volumeMounts.*", "The folder under which Fluid mounts local:// and pvc:// in pods.")
        {
            Value = "/underFSStorage*",
        },
        new(Fluid, "*", "volumeMounts.hdfs-confs", "The folder that Fluid's property names.") { Value = "/hdfs-config" },
        new(Fluid, "*", "volumeMounts.*", "Folders of the chart's scripts.") { Value = "/etc/fluid/scripts" },
        new(Fluid, "*", "volumeMounts.alluxio-journal", "The folder of Fluid's default for the journal.") { Value = "/journal" },
        new(Fluid, "alluxio-master", "volumeMounts.pvc", "The folder of the chart for a claim of dataRestoreLocation.") { Value = "/pvc" },
        new(Fluid, "alluxio-master", "volumeMounts.host", "The folder of the chart for a path of dataRestoreLocation.") { Value = "/host" },
        new(Fluid, "", "volumes.alluxio-journal.emptyDir.sizeLimit", "The chart's limit. No field changes it."),
        new(Fluid, "", "volumes.*.emptyDir.sizeLimit", "The quota of a tier, in Kubernetes' units.") { Value = "*Gi" },
        new(Fluid, "", "volumes.*.emptyDir.medium", "The medium MEM of a tier, as Kubernetes calls it.") { Value = "Memory" },
        new(Fluid, "", "volumes.host.hostPath.path", "The path of dataRestoreLocation without local://, with a slash at its end."),
        new(Operator, "", "securityContext.runAsUser", "Bitnami's etcd and the CSI driver have fixed users."),
        new(Operator, "", "securityContext.runAsGroup", "The CSI driver has a fixed group."),
        new(Operator, "", "securityContext.fsGroup", "Bitnami's etcd and the CSI driver have fixed groups."),
        new(Operator, "volume-permissions", "securityContext.runAs*", Root),
        new(Operator, "etcd", "ports.*", "Alluxio and etcd's members find etcd by its usual ports. " + Undocumented),
        new(Operator, "alluxio-fuse", "ports.*", Undocumented),
        new(Operator, "alluxio-dashboard", "ports.*", Undocumented),
        new(Operator, "prometheus", "ports.*", Undocumented),
        new(Operator, "grafana", "ports.*", Undocumented),
        new(Operator, "grafana", "env.GF_AUTH_*", "The login that the documentation describes. " + Undocumented),
        new(Operator, "alluxio-cacheonly-master", "ports.*", Undocumented),
        new(Operator, "alluxio-cacheonly-worker", "ports.*", Undocumented),
        new(Operator, "", "serviceAccountName", "The account that is created with the object, by a fixed name."),
        new(Operator, "csi-provisioner", "env.ADDRESS", Driver),
        new(Operator, "csi-controller", "env.CSI_ENDPOINT", Driver),
        new(Operator, "csi-nodeserver", "env.CSI_ENDPOINT", Driver),
        new(Operator, "csi-nodeserver", "securityContext.*", Driver),
        new(Operator, "csi-nodeserver", "volumeMounts.*", Driver),
        new(Operator, "csi-controller", "volumeMounts.socket-dir", Driver),
        new(Operator, "csi-provisioner", "volumeMounts.socket-dir", Driver),
        new(Operator, "node-driver-registrar", "volumeMounts.*", Driver),
        new(Operator, "", "volumes.*", Driver) { Value = "/var/lib/kubelet*" },
        new("Alluxio operator*", "*", "volumeMounts.*", "The folder where Alluxio reads its configuration.")
        {
            Value = "/opt/alluxio/conf",
        },
        new("Alluxio operator*", "*", "volumeMounts.*", "The folder where Alluxio writes logs.") { Value = "/opt/alluxio/logs" },
        new("Alluxio operator*", "", "volumes.*", "hostPathForLogging switches it on and off, and no field changes the folder.")
        {
            Value = "/mnt/alluxio/logs/*",
        },
        new("Alluxio operator*", "*", "volumeMounts.*", "The folder in the container, where the property file names it.")
        {
            Value = "/mnt/alluxio/*",
        },
        new(OpenOperator, "", "volumes.*", "memoryBacked gives it.") { Value = "Memory" },
        new(Operator, "etcd", "volumeMounts.data", "The folder of Bitnami's image."),
        new(Operator, "volume-permissions", "volumeMounts.data", "The folder of Bitnami's image."),
        new(Operator, "grafana", "volumeMounts.*", "Folders of the image. " + Undocumented),
        new(Operator, "prometheus", "volumeMounts.*", "Folders of the image. " + Undocumented),
        new(Operator, "", "volumes.*.configMap.name", "The ConfigMap has no document, and is left out.") { Value = "*-config" },
        new(Operator, "alluxio-gateway", "volumeMounts.gateway-keys-volume", "The folder where the gateway reads keys."),
    ];

    /// <summary>Whether a value of a pod is this constant.</summary>
    public bool Explains(string system, PodField field) => IsLike(System, system)
        && IsLike(Container, field.Container ?? "")
        && IsLike(Path, field.Path)
        && (Value is null || IsLike(Value, field.Value.ToString() ?? ""));

    private static bool IsLike(string pattern, string text) =>
        pattern == text || pattern == "*" || FileSystemName.MatchesSimpleExpression(pattern, text, ignoreCase: false);
}
