using Alluxio.Config.Diagnostics;
using Alluxio.Config.Layering;
using Alluxio.Config.Manifests.Compaction;
using Alluxio.Config.Models;
using Alluxio.Config.Systems.Operator.Resolution;
using Alluxio.Config.Systems.Operator.V1.Plan;
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
    private readonly string _name;
    private readonly string _namespace;

    private ClusterResolver(ClusterInput input, RuleTable table)
    {
        _input = input;
        _rules = input.Rules(table);
        _settings = new ComponentSettings(_rules, IsRest, expected: 230);
        _name = Value<string>("coordinator.name") ?? "";
        _namespace = Value<string>("coordinator.namespace") ?? "";
    }

    public static ClusterPlan Resolve(ClusterInput input, RuleTable table)
    {
        ClusterResolver resolver = new(input, table);
        ClusterDeployment cluster = resolver.Resolve();
        resolver.CheckImages(cluster);
        new ClusterChecks(input, resolver._settings, resolver._diagnostics).Check(cluster);
        LicenseState license = resolver.ReadLicense();
        ValueList<MountPlan> mounts = resolver.Mounts();
        ValueList<Diagnostic> diagnostics = ProfileSeverity.Of(resolver._diagnostics.ToValueList(), table.Profile);
        return new ClusterPlan
        {
            Name = cluster.Name,
            Namespace = cluster.Namespace,
            Rules = table,
            Fields = ClusterInput.Fields,
            Components = resolver.Components(cluster),
            Mounts = mounts,
            License = license,
            Found = diagnostics,
            LateDiagnostics = LateFindings.After(resolver._diagnostics, late =>
            {
                UndocumentedFields.Report(input, resolver.IsWithOperator, late);
                IgnoredFields.Report(resolver._rules, input.ManifestOf, "The documentation does not say that the operator reads it.", late);
            }),
            Cluster = diagnostics.Any(static found => found.Severity == DiagnosticSeverity.Error) ? null : cluster,
        };
    }

    private ClusterDeployment Resolve()
    {
        CheckInput();
        ClusterEtcd? etcd = Etcd();
        ClusterPod coordinator = ServerPod(ClusterComponent.Coordinator) with
        {
            Count = ServerCount.Limited(Value<int>("coordinator.replicas"), _input.ClusterManifest, "spec.coordinator.count", _diagnostics),
        };
        ClusterPod worker = ServerPod(ClusterComponent.Worker) with { Count = Value<int>("worker.replicas") };
        ClusterPod fuse = AlluxioPod(ClusterComponent.Fuse);
        ClusterStore metastore = Store("coordinator.metastore");
        ClusterStore pages = PageStore();
        IEnumerable<(string Key, string Value)> OwnLines(ValueList<Definition> maps) => LinesOfOperator(pages, etcd is not null, maps);
        foreach (ClusterComponent component in Readers)
        {
            AddFile(component, OwnLines);
        }

        AddHashRings();
        CheckEtcd(etcd is not null);
        CheckFolders(pages, worker);
        CheckJobStore(coordinator);
        ClusterGateway? gateway = Gateway(OwnLines);
        SiteProperties? shared = SharedFile(SharedProperties, [.. Readers, ClusterComponent.Gateway]);
        return new ClusterDeployment
        {
            Name = _name,
            Namespace = _namespace,
            Coordinator = WithFile(coordinator, SharedProperties, shared),
            Metastore = metastore,
            Worker = WithFile(worker, SharedProperties, shared),
            PageStore = pages,
            HasGeneratedAntiAffinity =
                _settings.Setting("worker.affinity")?.Winners.Any(static winner => winner.Layer == Layer.Derived) == true,
            HostPathForSystemInfo = Value<string>("worker.systemInfo") ?? "",
            WorkerServiceType = Value<string>("worker.service.type"),
            WorkerServiceAnnotations = _settings.Add(_rules.Merge("worker.service.annotations")).Value ?? [],
            HasS3Api = _properties[ClusterComponent.Worker].Strongest(S3Api)?.Value is "true",
            Fuse = new ClusterFuse
            {
                Pod = WithFile(fuse, SharedProperties, shared),
                HasDaemonSet = Value<bool>("fuse.enabled"),
                HostPathForMount = Value<string>("fuse.hostPathForMount") ?? "",
                MountOptions = Value<ValueList<string>>("fuse.mountOptions") ?? [],
            },
            Etcd = etcd,
            Gateway = gateway is null ? null : gateway with { Pod = WithFile(gateway.Pod, SharedProperties, shared) },
            Dashboard = Dashboard(),
            Prometheus = Monitor(ClusterComponent.Prometheus),
            Grafana = Monitor(ClusterComponent.Grafana),
            CacheOnly = CacheOnly(),
            Operator = IsWithOperator ? Operator() : null,
            SiteProperties = shared?.Lines,
        };
    }

    /// <summary>A setting of the kind that the strongest takes whole, and its value.</summary>
    private T? Value<T>(string setting) => _settings.Add(_rules.Replace<T>(setting)).Value;

    /// <summary>A setting of a type of Kubernetes: names that the type does not have reach no pod.</summary>
    private T? Known<T>(ref SettingName setting)
        where T : Model => Known(_rules.Replace<T>(ref setting));

    private T? Known<T>(Setting<T> given)
        where T : Model
    {
        return _settings.Add(given.Value is { } value && KnownNames.Of(value) is var known && !ReferenceEquals(known, value)
            ? given with { Value = known }
            : given).Value;
    }

    /// <summary>The same of a list.</summary>
    private ValueList<T> KnownList<T>(ref SettingName setting)
        where T : Model => KnownList(_rules.Replace<ValueList<T>>(ref setting));

    private ValueList<T> KnownList<T>(Setting<ValueList<T>> given)
        where T : Model
    {
        return _settings.Add(given.Value is { } value && KnownNames.Of(value) is var known && !ReferenceEquals(known, value)
            ? given with { Value = known }
            : given).Value ?? [];
    }

    private T? Value<T>(ref SettingName setting) => _settings.Add(_rules.Replace<T>(ref setting)).Value;

    /// <summary>A setting of which one layer is computed from other settings.</summary>
    /// <param name="rule">The rule of the setting.</param>
    /// <param name="derived">What the layer gives; <see langword="null"/> for none.</param>
    private T? Value<T>(Rule rule, object? derived) =>
        _settings.Add(RuleEvaluator.Replace<T>(rule, _rules.WithDerived(rule, derived))).Value;

    /// <summary>A value that several settings make; their definitions explain it.</summary>
    private string? Composed(string setting, string value, params ReadOnlySpan<Setting> parts)
    {
        Rule rule = _rules[setting];
        bool isRead = rule.Layers.Any(static layer => layer is { Layer: Layer.Derived, IsIgnored: false });
        List<Definition> winners = [];
        List<Definition> hidden = [];
        foreach (Setting part in isRead ? parts : [])
        {
            winners.AddRange(part.Winners);
            hidden.AddRange(part.Hidden);
        }

        return _settings.Add(new Setting<string>
        {
            Path = setting,
            Rule = rule,
            Value = isRead ? value : null,
            Winners = [.. winners],
            Hidden = [.. hidden]
        }).Value;
    }

    // Settings that no step needs, but users ask for. They omit apiVersion and kind, which every manifest has.
    private bool IsRest(IndexedRule rule) => rule.Name != "apiVersion" && (rule.Name != "properties" || IsGivenInVain(rule.Rule));

    // Properties of enabled parts are shown one by one. For a disabled part only its own properties matter: those of the cluster are for
    // others. If no property is set, the setting says where one can be set.
    private bool IsGivenInVain(Rule properties) =>
        !_properties.Keys.Any(component => properties.Setting == $"{component.Name}.properties")
        && (properties.Layers.Any(layer => layer is { Layer: Layer.Component, Portion: FieldPortion.Whole }
            && _rules.Define(layer) is not null)
            || properties.Layers.All(layer => _rules.Define(layer) is null));

    private ValueList<ComponentPlan> Components(ClusterDeployment cluster)
    {
        bool hasValues = cluster.Operator is not null;
        return
        [
            InCluster(ClusterComponent.Coordinator, true),
            InCluster(ClusterComponent.Worker, true),
            InCluster(ClusterComponent.Fuse, true) with { WorkloadKind = cluster.Fuse.HasDaemonSet ? "DaemonSet" : null },
            InCluster(ClusterComponent.Etcd, cluster.Etcd is not null),
            InCluster(ClusterComponent.Gateway, cluster.Gateway is not null),
            InCluster(ClusterComponent.Dashboard, cluster.Dashboard is not null),
            InCluster(ClusterComponent.Prometheus, cluster.Prometheus is not null),
            InCluster(ClusterComponent.Grafana, cluster.Grafana is not null),
            InCluster(ClusterComponent.CacheOnlyMaster, cluster.CacheOnly is not null),
            InCluster(ClusterComponent.CacheOnlyWorker, cluster.CacheOnly is not null),
            OfOperator(ClusterComponent.Operator, hasValues),
            OfOperator(ClusterComponent.CsiController, cluster.Operator?.Csi is not null),
            OfOperator(ClusterComponent.CsiNodePlugin, cluster.Operator?.CsiNode is not null),
            OfOperator(ClusterComponent.Console, cluster.Operator?.Console is not null),
        ];
    }

    private ComponentPlan InCluster(ClusterComponent component, bool runs) =>
        _settings.Plan(component.Name, runs ? component.In(_name) : null, runs ? component.Container : null);

    // Of several clusters one shows what they share.
    private ComponentPlan OfOperator(ClusterComponent component, bool runs) => runs
        ? _settings.Plan(component.Name, component.Label, component.Container)
        : _settings.Plan(component.Name, null, null) with
        {
            Remark = _input.Values is null || IsWithOperator
                ? null
                : $"{component} is installed once for all clusters. The plan of '{ClusterInput.NameOf(_input.FirstCluster)}' shows it.",
        };

    private bool IsWithOperator => _input.Values is not null && ReferenceEquals(_input.FirstCluster, _input.Cluster);
}
