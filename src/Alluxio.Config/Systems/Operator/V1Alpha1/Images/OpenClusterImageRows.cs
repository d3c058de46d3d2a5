using Alluxio.Config.Images;
using Alluxio.Config.Values;
using static Alluxio.Config.Systems.Operator.Images.OperatorImageRows;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Images;

/// <summary>
/// Which settings make the images of a <c>v1alpha1</c> cluster, and why the containers are there. Sources: the open operator and its
/// charts.
/// </summary>
internal static class OpenClusterImageRows
{
    private const string NotReachable = "its chart's values, which the custom resource cannot set";

    private const string LoadJob = "A Load starts a Job with the image of the custom resource. The chart's default has no effect.";

    private const string UpdateJob = "An Update starts a Job with the image of the custom resource. The chart's default has no effect.";

    public static ValueList<ImageRow> Rows { get; } =
    [
        Of(
            "master", ClusterField, ImageReason.Always, "Every deployment has it, unless spec.master.enabled is false.", "alluxio-master",
            "path-permission", "journal-format"),
        Of("worker", ClusterField, ImageReason.Always, ImageRow.EveryDeployment, "alluxio-worker", "path-permission", "wait-master"),
        Of(
            "proxy", ClusterField, ImageReason.ComponentEnabled, "spec.proxy.enabled is true.", "alluxio-proxy", "path-permission",
            "wait-master") with { Switch = "proxy.enabled" },
        Of(
            "fuse", ClusterField, ImageReason.ComponentEnabled, "spec.fuse.enabled starts FUSE on every node.", "alluxio-fuse",
            "umount-path", "path-permission", "create-alluxio-fuse-dir", "wait-master") with
        {
            Switch = "fuse.enabled",
        },
    ];

    public static ValueList<LaterRow> LaterRows { get; } =
    [
        OnClaim("umount-path", ContainerRole.Init),
        OnClaim("create-alluxio-fuse-dir", ContainerRole.Init),
        OnClaim("wait-master", ContainerRole.Init, "master.enabled") with { PullPolicy = "" },
        OnClaim("alluxio-fuse", ContainerRole.Main),
        Job("load", ImageReason.DataLoad, LoadJob, "each Load of {0}"),
        Job("update", ImageReason.DataUpdate, UpdateJob, "each Update of {0}"),
        new LaterRow
        {
            Image = Of(
                "etcd",
                ["spec.etcd.image"],
                ImageReason.EtcdInstalled,
                "spec.etcd.enabled installs Bitnami's chart, which is not emitted.",
                "etcd") with
            {
                Settings = ["image"],
                Shape = ImageShape.ThreeParts,
                SharedRegistry = EtcdRegistry,
                Switch = "etcd.enabled",
                IsThirdParty = true,
            },
            Kind = "StatefulSet",
            Name = "etcd of {0}",
            From = LaterText.Parts,
        },
        MonitorChart("alluxio-monitor-prometheus", "prom/prometheus:latest", "alluxio-monitor-prometheus"),
        MonitorChart("alluxio-monitor-grafana", "grafana/grafana:latest", null),
        Controller("alluxio-controller"),
        Controller("dataset-controller"),
    ];

    private static LaterRow OnClaim(string container, ContainerRole role, string? gate = null) => new()
    {
        Image = Of(
            "fuse",
            ClusterField,
            ImageReason.CsiFuse,
            "The CSI driver starts such a pod on each node where a pod uses the claim. Pull secrets make its template invalid.",
            container) with
        {
            Switch = gate,
            IsAtRunTime = true,
        },
        Kind = "Pod",
        Name = "CSI FUSE of {0}",
        Role = role,
        From = LaterText.Component,
        PullPolicy = LaterRow.OfComponent,
        SecretsOf = "fuse",
        AccountOf = "fuse",
    };

    private static LaterRow Job(string container, ImageReason reason, string because, string name) => new()
    {
        Image = Of("worker", ClusterField, reason, because, container) with { IsAtRunTime = true },
        Kind = "Job",
        Name = name,
        From = LaterText.ManifestOnly,
        PullPolicy = "IfNotPresent",
        SecretsOf = "worker",
        AccountOf = "worker",
    };

    private static LaterRow MonitorChart(string name, string image, string? account) => new()
    {
        Image = Of(
            "master",
            [],
            ImageReason.MonitoringOn,
            "spec.alluxio-monitor.enabled installs the monitoring chart, which is not emitted.",
            name) with
        {
            Field = NotReachable,
            Settings = [],
            Shape = ImageShape.ImageInfo,
            Switch = "master.monitor",
            IsThirdParty = true,
        },
        Kind = "Deployment",
        Name = name,
        Text = image,
        PullPolicy = "IfNotPresent",
        Account = account,
    };

    private static LaterRow Controller(string name) => new()
    {
        Image = Of(
            "master",
            [],
            ImageReason.OperatorItself,
            "A controller of the operator. The library does not read the values of its chart.",
            name) with
        {
            Field = "image and imageTag of the operator chart's values",
            Settings = [],
        },
        Kind = "Deployment",
        Name = name,
        Namespace = OperatorNamespace,
        Account = "alluxio-operator-sa",
    };
}
