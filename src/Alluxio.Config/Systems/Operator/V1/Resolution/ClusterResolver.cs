using Alluxio.Config.Diagnostics;
using Alluxio.Config.Layering;
using Alluxio.Config.Operator.V1;
using Alluxio.Config.Systems.Operator.Resolution;
using Alluxio.Config.Systems.Operator.V1.Plan;
using Alluxio.Config.Systems.Operator.V1.Rules;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Resolution;

/// <summary>Resolves one <c>v1</c> AlluxioCluster with everything that belongs to it, by the rules of a table.</summary>
internal sealed partial class ClusterResolver
{
    private readonly ClusterInput _input;
    private readonly RuleReader _rules;
    private readonly DiagnosticBag _diagnostics = new();
    private readonly ComponentSettings _settings;

    private ClusterResolver(ClusterInput input, RuleTable table)
    {
        _input = input;
        _rules = input.Rules(table);
        _settings = new ComponentSettings(_rules, expected: 230);
    }

    private AlluxioClusterSpec Spec => _input.Spec;

    public static ClusterPlan Resolve(ClusterInput input, RuleTable table)
    {
        ClusterResolver resolver = new(input, table);
        ClusterDeployment cluster = resolver.Resolve();
        resolver.CheckImages(cluster);
        new ClusterChecks(input, resolver._settings, resolver._diagnostics).Check(cluster);
        LicenseState license = resolver.ReadLicense();
        ValueList<MountPlan> mounts = resolver.Mounts();
        IgnoredFields.Report(
            resolver._rules, layer => layer.Kind == "OperatorValues" ? input.Values : input.ClusterManifest, "No document says that the operator reads it.", resolver._diagnostics);
        ValueList<Diagnostic> diagnostics = ProfileSeverity.Of(resolver._diagnostics.ToValueList(), table.Profile);
        return new ClusterPlan
        {
            Name = input.Name,
            Namespace = input.Namespace,
            Rules = table,
            Fields = ClusterInput.Fields,
            Components = resolver.Components(cluster),
            Mounts = mounts,
            License = license,
            Diagnostics = diagnostics,
            Cluster = diagnostics.Any(static found => found.Severity == DiagnosticSeverity.Error) ? null : cluster,
        };
    }

    private ClusterDeployment Resolve()
    {
        CheckInput();
        ClusterEtcd? etcd = Etcd();
        ClusterPod coordinator = ServerPod("coordinator") with
        {
            Count = ServerCount.Limited(Value<int>("coordinator.replicas"), _input.ClusterManifest, "spec.coordinator.count", _diagnostics),
        };
        ClusterPod worker = ServerPod("worker") with { Count = Value<int>("worker.replicas") };
        ClusterPod fuse = AlluxioPod("fuse");
        ClusterStore metastore = Store("coordinator.metastore");
        ClusterStore pages = PageStore();
        string systemInfo = Value<string>("worker.systemInfo")!;
        WriteSite(pages, etcd is not null);
        AddProperties();
        CheckFolders(pages, worker);
        return new ClusterDeployment
        {
            Name = _input.Name,
            Namespace = _input.Namespace,
            Coordinator = coordinator with { SiteProperties = SiteLines("coordinator") },
            Metastore = metastore,
            Worker = worker with { SiteProperties = SiteLines("worker") },
            PageStore = pages,
            LimitsOneWorkerPerNode = Value<bool>("worker.limitOneWorkerPerNode"),
            HostPathForSystemInfo = systemInfo,
            WorkerServiceType = Value<string>("worker.service.type")!,
            WorkerServiceAnnotations = _settings.Add(_rules.Merge("worker.service.annotations")).Value ?? [],
            HasS3Api = Effective("worker", "alluxio.worker.s3.api.enabled") is "true",
            Fuse = new ClusterFuse
            {
                Pod = fuse with { SiteProperties = SiteLines("fuse") },
                HasDaemonSet = Value<bool>("fuse.enabled"),
                HostPathForMount = Value<string>("fuse.hostPathForMount")!,
                MountOptions = Value<ValueList<string>>("fuse.mountOptions") ?? [],
            },
            Etcd = etcd,
            Gateway = Gateway(),
            Dashboard = Dashboard(),
            Prometheus = Monitor("prometheus"),
            Grafana = Monitor("grafana"),
            CacheOnly = CacheOnly(),
            Operator = _input.Values is not null && ReferenceEquals(_input.FirstCluster, _input.Cluster) ? Operator() : null,
            SiteProperties = _shared.Lines,
            HostPathForLogs = _settings.Value<bool>("coordinator.hostPathForLogging") ? "/mnt/alluxio/logs" : null,
        };
    }

    /// <summary>A setting of the kind that the strongest takes whole, and its value.</summary>
    private T? Value<T>(string setting) => _settings.Add(_rules.Replace<T>(setting)).Value;

    private T? Value<T>(ref SettingName setting) => _settings.Add(_rules.Replace<T>(ref setting)).Value;

    private ValueList<ComponentPlan> Components(ClusterDeployment cluster)
    {
        string name = cluster.Name;
        bool hasValues = cluster.Operator is not null;
        return
        [
            _settings.Plan("coordinator", $"{name}-coordinator", "alluxio-coordinator"),
            _settings.Plan("worker", $"{name}-worker", "alluxio-worker"),
            _settings.Plan("fuse", $"{name}-fuse", "alluxio-fuse"),
            Runs("etcd", cluster.Etcd is not null, $"{name}-etcd", "etcd"),
            Runs("gateway", cluster.Gateway is not null, $"{name}-gateway", "alluxio-gateway"),
            Runs("dashboard", cluster.Dashboard is not null, $"{name}-dashboard", "alluxio-dashboard"),
            Runs("prometheus", cluster.Prometheus is not null, $"{name}-prometheus", "prometheus"),
            Runs("grafana", cluster.Grafana is not null, $"{name}-grafana", "grafana"),
            Runs("cacheOnlyMaster", cluster.CacheOnly is not null, $"{name}-cacheonly-master", "alluxio-cacheonly-master"),
            Runs("cacheOnlyWorker", cluster.CacheOnly is not null, $"{name}-cacheonly-worker", "alluxio-cacheonly-worker"),
            Runs("operator", hasValues, "alluxio-cluster-controller", "alluxio-cluster-controller"),
            Runs("csiController", cluster.Operator?.Csi is not null, "alluxio-csi-controller", "csi-controller"),
            Runs("csiNodePlugin", cluster.Operator?.Csi is not null, "alluxio-csi-nodeplugin", "csi-nodeserver"),
            Runs("console", cluster.Operator?.Console is not null, "alluxio-console", "alluxio-console"),
        ];
    }

    private ComponentPlan Runs(string component, bool runs, string workload, string container) =>
        runs ? _settings.Plan(component, workload, container) : _settings.Plan(component, null, null) with { Remark = Remark(component) };

    // Of several clusters one shows what they share.
    private string? Remark(string component) => component is "operator" or "csiController" or "csiNodePlugin" or "console"
        && _input.Values is not null && !ReferenceEquals(_input.FirstCluster, _input.Cluster)
            ? $"{component} is installed once for all clusters; the plan of '{ClusterInput.NameOf(_input.FirstCluster)}' shows it."
            : null;
}
