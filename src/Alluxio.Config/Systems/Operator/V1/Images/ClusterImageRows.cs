using Alluxio.Config.Images;
using Alluxio.Config.Values;
using static Alluxio.Config.Systems.Operator.Images.OperatorImageRows;

namespace Alluxio.Config.Systems.Operator.V1.Images;

/// <summary>
/// Which settings make the images of a <c>v1</c> cluster, and why the containers are there. Source: the operator's documentation; container
/// names are those of the emitted objects.
/// </summary>
internal static class ClusterImageRows
{
    private const string ProvisionerField = "alluxio-csi.controllerPlugin.provisioner.image";

    private const string RegistrarField = "alluxio-csi.nodePlugin.driverRegistrar.image";

    private const string Monitoring = "Prometheus and Grafana run by default.";

    private const string NoValues = " The operator's values are not in the manifests, so its default is assumed.";

    private static readonly ValueList<string> OperatorField = ["global.image", "global.imageTag"];

    public static ValueList<ImageRow> Rows { get; } =
    [
        Of(
            "coordinator", ClusterField, ImageReason.Always, ImageRow.EveryDeployment, "alluxio-coordinator", "path-permission",
            "wait-license"),
        WaitEtcd("coordinator"),
        Of("worker", ClusterField, ImageReason.Always, ImageRow.EveryDeployment, "alluxio-worker", "path-permission", "wait-license"),
        WaitEtcd("worker"),
        Of(
            "fuse", ClusterField, ImageReason.CsiFuse, "The CSI driver starts such a pod on each node where a pod uses the claim.",
            "alluxio-fuse", "umount-path", "create-alluxio-fuse-dir", "wait-coordinator") with
        {
            Kind = "Pod",
            IsAtRunTime = true,
        },
        Of(
            "fuse", ClusterField, ImageReason.ComponentEnabled, "spec.fuse.enabled starts FUSE on every node.", "alluxio-fuse",
            "umount-path", "path-permission", "create-alluxio-fuse-dir", "wait-coordinator") with
        {
            Kind = "DaemonSet",
            Switch = "fuse.enabled",
        },
        Of("etcd", ["spec.etcd.image"], ImageReason.EtcdInstalled, "The operator installs etcd unless an external one is set.", "etcd") with
        {
            Settings = ["imageRegistry", "imageRepository", "imageTag", "imageDigest"],
            Shape = ImageShape.ThreeParts,
            SharedRegistry = EtcdRegistry,
            Switch = "etcd.enabled",
            IsThirdParty = true,
        },
        Of(
            "etcd",
            ["spec.etcd.volumePermissions.image"],
            ImageReason.EtcdInstalled,
            "The operator installs etcd, whose chart prepares the volume with it.",
            "volume-permissions") with
        {
            Settings =
            [
                "volumePermissions.imageRegistry",
                "volumePermissions.imageRepository",
                "volumePermissions.imageTag",
                "volumePermissions.imageDigest",
            ],
            Shape = ImageShape.ThreeParts,
            SharedRegistry = EtcdRegistry,
            IsAssumed = true,
            Switch = "etcd.volumePermissions.enabled",
            IsThirdParty = true,
        },
        Own("gateway", "alluxio-gateway"),
        Own("dashboard", "alluxio-dashboard"),
        CacheOnly("cacheOnlyMaster", "alluxio-cacheonly-master"),
        CacheOnly("cacheOnlyWorker", "alluxio-cacheonly-worker"),
        Monitor("prometheus"),
        Monitor("grafana"),
        OfOperator(
            "operator", OperatorField, ImageReason.OperatorItself, "A controller of the operator.", "alluxio-cluster-controller",
            "alluxio-ufs-controller", "alluxio-license-controller", "alluxio-collectinfo-controller"),
        OfOperator(
            "console",
            OperatorField,
            ImageReason.Console,
            "Values of the console are set, or it is enabled.",
            "alluxio-console") with { Switch = "console.enabled" },
        OfOperator(
            "csiController",
            OperatorField,
            ImageReason.CsiDriver,
            "The CSI driver is installed with the operator.",
            "csi-controller") with { Switch = "csiController.enabled" },
        Sidecar("csiController", "csi-provisioner", "provisionerImage", ProvisionerField),
        OfOperator(
            "csiNodePlugin",
            OperatorField,
            ImageReason.CsiDriver,
            "The CSI driver is installed with the operator.",
            "csi-nodeserver") with { Switch = "csiNodePlugin.enabled" },
        Sidecar("csiNodePlugin", "node-driver-registrar", "driverRegistrarImage", RegistrarField),
    ];

    public static ValueList<LaterRow> LaterRows { get; } =
    [
        WithoutValues(OfOperator(
            "operator",
            OperatorField,
            ImageReason.OperatorItself,
            "The operator itself." + NoValues,
            "alluxio-cluster-controller"), "Deployment", "alluxio-cluster-controller", "alluxio-operator-sa") with
        {
            From = LaterText.Component,
        },
        WithoutValues(
            Sidecar("csiController", "csi-provisioner", "provisionerImage", ProvisionerField),
            "Deployment",
            "alluxio-csi-controller",
            "alluxio-csi-sa") with
        {
            From = LaterText.OneSetting,
            Role = ContainerRole.Side,
            PullPolicy = "",
        },
        WithoutValues(
            Sidecar("csiNodePlugin", "node-driver-registrar", "driverRegistrarImage", RegistrarField),
            "DaemonSet",
            "alluxio-csi-nodeplugin",
            "alluxio-csi-sa") with
        {
            From = LaterText.OneSetting,
            Role = ContainerRole.Side,
            PullPolicy = "",
        },
        new LaterRow
        {
            Image = new ImageRow
            {
                Component = "operator",
                Containers = [],
                Settings = [],
                Shape = ImageShape.Unknown,
                Reason = ImageReason.ComponentEnabled,
                Because = "fdb-operator.enabled installs the FoundationDB operator. No page shows its image.",
                Switch = "operator.foundationDb",
                IsThirdParty = true,
            },
            Kind = "Deployment",
            Name = "FoundationDB operator",
            Namespace = OperatorNamespace,
        },
    ];

    private static ImageRow OfOperator(
        string component,
        ValueList<string> paths,
        ImageReason reason,
        string because,
        params ReadOnlySpan<string> containers) =>
        Of(component, paths, reason, because, containers) with { IsInValues = true };

    private static ImageRow WaitEtcd(string component) =>
        Of(component, ClusterField, ImageReason.EtcdInstalled, "It waits for the etcd that the operator installs.", "wait-etcd") with
        {
            Switch = "etcd.enabled",
        };

    private static ImageRow Own(string component, string container) =>
        Of(
            component,
            [$"spec.{component}.image", $"spec.{component}.imageTag"],
            ImageReason.ComponentEnabled,
            $"spec.{component}.enabled is true.",
            container) with
        { Switch = $"{component}.enabled" };

    private static ImageRow CacheOnly(string component, string container) =>
        Of(
            component, ["spec.cacheOnly.image", "spec.cacheOnly.imageTag"], ImageReason.ComponentEnabled, "spec.cacheOnly.enabled is true.",
            container, "path-permission");

    private static ImageRow Monitor(string component) =>
        Of(
            component,
            [$"spec.alluxio-monitor.{component}.imageInfo.image", $"spec.alluxio-monitor.{component}.imageInfo.imageTag"],
            ImageReason.MonitoringOn,
            Monitoring,
            component) with
        { Shape = ImageShape.Unknown, IsAssumed = true, Switch = $"{component}.enabled", IsThirdParty = true };

    private static ImageRow Sidecar(string component, string container, string setting, string field) =>
        OfOperator(component, [field], ImageReason.CsiDriver, "The CSI driver needs it as a second container.", container) with
        {
            Settings = [setting],
            Shape = ImageShape.OneText,
            Switch = $"{component}.enabled",
            IsThirdParty = true,
        };

    private static LaterRow WithoutValues(ImageRow image, string kind, string name, string account) => new()
    {
        Image = image with
        {
            Because = image.Because.EndsWith(NoValues, StringComparison.Ordinal) ? image.Because : image.Because + NoValues,
            Switch = null,
        },
        Kind = kind,
        Name = name,
        Namespace = OperatorNamespace,
        Account = account,
        OnlyWithoutValues = true,
    };
}
