using Alluxio.Config.Values;

namespace Alluxio.Config.Derivations.OtherSystems;

/// <summary>The workloads of Rook v1.16 beside its operator, as data.</summary>
internal static class RookTable
{
    private const string Daemons = "Rook pkg/operator/ceph/cluster";

    private const string OnReconcile =
        "The operator updates the Deployments when it reconciles the CephCluster, and rolls them out one by one.";

    private const string OneRun = "The operator creates such pods for one run and deletes them.";

    private const string Default = "rook-ceph-default";

    private const string Reporter = "rook-ceph-cmd-reporter";

    public static readonly RookRow Discover = new()
    {
        Kind = "DaemonSet",
        Name = "rook-discover",
        App = "rook-discover",
        Containers = [Of("rook-discover", RookImage.Operator)],
        Reason = "The operator passes on its own image and ServiceAccount when it starts or reloads its settings, and updates the "
            + "DaemonSet in place.",
        Source = "Rook pkg/operator/discover/discover.go; https://github.com/rook/rook/issues/15511",
    };

    public static readonly RookRow OsdPrepare = new()
    {
        Kind = "Job",
        Name = "rook-ceph-osd-prepare-*",
        App = "rook-ceph-osd-prepare",
        Containers = [Of("copy-bins", RookImage.Operator), Of("provision", RookImage.Ceph)],
        Account = "rook-ceph-osd",
        Reason = "The next orchestration of OSDs deletes a finished Job and creates it again.",
        Source =
            "Rook pkg/operator/ceph/cluster/osd/provision_spec.go, pkg/operator/k8sutil/job.go; https://github.com/rook/rook/issues/15511",
    };

    public static readonly ValueList<RookRow> Rows =
    [
        OsdPrepare,
        Daemon("rook-ceph-osd", "rook-ceph-osd", Of("copy-bins", RookImage.Operator), Of("osd", RookImage.Ceph)) with
        {
            Reason = "The init container uses the operator's image: a changed image replaces the pods of every OSD, one by one.",
            CephReason = OnReconcile,
            Source = "Rook pkg/operator/ceph/cluster/osd/spec.go",
        },
        Daemon("rook-ceph-mon", Default, Of("mon", RookImage.Ceph)) with { IsAccountAssumed = true },
        Daemon("rook-ceph-mgr", "rook-ceph-mgr", Of("mgr", RookImage.Ceph)),
        Daemon("rook-ceph-crashcollector", Default, Of("ceph-crash", RookImage.Ceph)) with { IsAccountAssumed = true },
        Daemon("rook-ceph-exporter", Default, Of("ceph-exporter", RookImage.Ceph)) with { IsAccountAssumed = true },
        Daemon(
            "rook-ceph-mds",
            Default,
            Of("mds", RookImage.Ceph)) with { IsAccountAssumed = true, When = static options => options.HasFilesystem },
        Daemon("rook-ceph-rgw", "rook-ceph-rgw", Of("rgw", RookImage.Ceph)) with { When = static options => options.HasObjectStore },
        Run("Deployment", "rook-ceph-mon-*-canary", Default, Of("mon", RookImage.Operator)),
        Run("Job", "rook-ceph-network-*-canary", Reporter, Of("cmd-reporter", RookImage.Operator)) with { IsAccountAssumed = true },
        Run("Job", "cluster-cleanup-job-*", Default, Of("host-cleanup", RookImage.Operator)) with { IsAccountAssumed = true },
        Run(
            "Job",
            "rook-ceph-detect-version",
            Reporter,
            Of("init-copy-binaries", RookImage.Operator),
            Of("cmd-reporter", RookImage.Ceph)) with
        {
            Reason = "The operator runs it on each reconcile. If it cannot pull, the cluster does not start.",
            Source = "Rook pkg/operator/ceph/controller/version.go",
        },
    ];

    /// <summary>The two workloads of a CSI driver.</summary>
    public static IEnumerable<RookRow> Csi(RookCsiDriver driver, RookOptions options)
    {
        (string plugin, string account) = driver switch
        {
            RookCsiDriver.Rbd => ("rbd", "rbd"),
            RookCsiDriver.CephFs => ("cephfs", "cephfs"),
            _ => ("nfs", "nfs"),
        };
        string container = $"csi-{plugin}plugin";
        RookRow onNodes = new()
        {
            Kind = "DaemonSet",
            Name = options.HasCsiOperator ? $"{options.Namespace}.{plugin}.csi.ceph.com-nodeplugin" : container,
            App = options.HasCsiOperator ? $"{options.Namespace}.{plugin}.csi.ceph.com-nodeplugin" : container,
            Containers = [Values("driver-registrar", "csi.registrar"), Values(container, "csi.cephcsi")],
            Account = options.HasCsiOperator ? $"ceph-csi-{account}-nodeplugin-sa" : $"rook-csi-{account}-plugin-sa",
            IsAccountAssumed = options.HasCsiOperator,
            Reason = "The drivers read repository and tag from a ConfigMap of the chart, which omits an image unless both are set. The "
                + "operator's image has no effect.",
            Source = options.HasCsiOperator
                ? "Rook deploy/charts/rook-ceph/templates/configmap.yaml"
                : "Rook pkg/operator/ceph/csi/controller.go, deploy/charts/rook-ceph/templates/configmap.yaml",
            IsAssumed = options.HasCsiOperator,
            IsCsiPlugin = true,
        };
        string provisioner = options.HasCsiOperator ? $"{options.Namespace}.{plugin}.csi.ceph.com-ctrlplugin" : $"{container}-provisioner";
        return
        [
            onNodes,
            onNodes with
            {
                Kind = "Deployment",
                Name = provisioner,
                App = provisioner,
                Containers =
                [
                    Values("csi-provisioner", "csi.provisioner"),
                    Values("csi-resizer", "csi.resizer"),
                    Values("csi-attacher", "csi.attacher"),
                    Values("csi-snapshotter", "csi.snapshotter"),
                    Values(container, "csi.cephcsi"),
                ],
                Account = options.HasCsiOperator ? $"ceph-csi-{account}-ctrlplugin-sa" : $"rook-csi-{account}-provisioner-sa",
                IsCsiPlugin = false,
            },
        ];
    }

    private static RookContainer Of(string name, RookImage from) => new() { Name = name, From = from };

    private static RookContainer Values(string name, string values) => new() { Name = name, From = RookImage.Csi, Values = values };

    private static RookRow Daemon(string app, string account, params ReadOnlySpan<RookContainer> containers) => new()
    {
        Kind = "Deployment",
        Name = $"{app}-*",
        App = app,
        Containers = ValueList.Create(containers),
        Account = account,
        Reason = OnReconcile,
        Source = Daemons,
    };

    private static RookRow Run(string kind, string name, string account, params ReadOnlySpan<RookContainer> containers) => new()
    {
        Kind = kind,
        Name = name,
        Containers = ValueList.Create(containers),
        Account = account,
        Reason = OneRun,
        Source = "Rook pkg/operator/ceph/cluster/mon, pkg/operator/ceph/cluster/cleanup.go",
    };
}
