using Alluxio.Config.Diagnostics;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Manifests;
using Alluxio.Config.Systems.Operator.Plan;
using Alluxio.Config.Systems.Operator.V1Alpha1.Plan;
using Alluxio.Config.Systems.Operator.V1Alpha1.Rules;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Resolution;

/// <summary>
/// Resolves one AlluxioCluster of the open operator with the rules of a table. It reads the custom resources through rules only; what it
/// hands to emission is made of settings.
/// </summary>
internal sealed partial class OpenOperatorResolver
{

    private static readonly ProfileDifferences Differences = new(OpenOperatorRules.Documented, OpenOperatorRules.AsBuilt, Evaluate);

    private readonly OpenOperatorInput _input;
    private readonly RuleReader _rules;
    private readonly DiagnosticBag _diagnostics = new();
    private readonly ComponentSettings _settings;

    private OpenOperatorResolver(OpenOperatorInput input, RuleTable table)
    {
        _input = input;
        _rules = input.Rules(table);
        _settings = new ComponentSettings(_rules);
    }

    public static OpenClusterPlan Resolve(OpenOperatorInput input, RuleTable table)
    {
        OpenOperatorResolver resolver = new(input, table);
        OpenCluster cluster = resolver.Resolve();
        ValueList<Diagnostic> diagnostics = ProfileSeverity.Of(resolver._diagnostics.ToValueList(), table.Profile);
        Deferred<ProfileDifferences.Result> profiles =
            new(() => Differences.Compare(resolver._rules, resolver._settings, OpenOperatorInput.Kinds, static _ => true));
        return new OpenClusterPlan
        {
            Name = cluster.Release,
            Namespace = cluster.Namespace,
            Rules = table,
            Fields = OpenOperatorInput.Fields,
            Components = resolver.Components(cluster),
            Found = diagnostics,
            LateDiagnostics = LateFindings.After(resolver._diagnostics, late =>
            {
                late.AddRange(profiles.Value.Diagnostics);
                IgnoredFields.Report(resolver._rules, layer => input.ManifestOf(layer.Kind), "The chart does not read it.", late);
            }),
            RunningSource = new(() => profiles.Value.Running),
            Chart = diagnostics.Any(static found => found.Severity == DiagnosticSeverity.Error) ? null : cluster,
        };
    }

    private OpenCluster Resolve()
    {
        ObjectMeta? identity = Value<ObjectMeta>("master.metadata");
        string release = identity?.Name ?? "";
        string baseName = Value<string>("master.name") ?? "";
        string fullName = OpenNames.Full(release, baseName);
        OpenPod master = Pod("master", HostNameVariable.Master);
        OpenPod worker = Pod("worker", HostNameVariable.Worker);
        OpenPod proxy = Pod("proxy", HostNameVariable.Client);
        OpenPod fuse = Pod("fuse", HostNameVariable.Client);
        AddEtcd();
        MountTableKind mountTable = SiteFile.MountTable(_rules);
        OpenOperatorChecks checks = new(_input, _settings, _diagnostics);
        checks.CheckInput(release, ObjectNamespace.OrDefault(identity?.Namespace));
        checks.CheckFields();
        checks.CheckCsiPod($"{fullName}-csi-fuse-config");
        OpenCluster cluster = new()
        {
            Release = release,
            Namespace = ObjectNamespace.OrDefault(identity?.Namespace),
            FullName = fullName,
            AppName = OpenNames.App(baseName),
            Metrics = _settings.Value<ValueMap<string>>("master.metrics") ?? [],
            SiteProperties = [],
            Master = master,
            Worker = worker,
            Proxy = proxy,
            Fuse = Fuse(fuse, mountTable),
            Journal = Store("master.journal", "size"),
            FormatsJournal = Value<bool>("master.journal.runFormat"),
            PageStore = Store("worker.pagestore", "quota"),
            IsPageStoreInMemory = Value<bool>("worker.pagestore.memoryBacked"),
            Metastore = Store("worker.metastore", "size"),
            HostPathForSystemInfo = Value<string>("worker.systemInfo") ?? "",
        };
        SiteFile site = SiteFile.Of(cluster, _rules, mountTable, _settings.Value<bool>("etcd.enabled"));
        AddProperties(site, [master, worker, proxy, fuse]);
        checks.CheckValues();
        checks.CheckDataset(mountTable);
        return cluster with { SiteProperties = site.Properties.FileLines };
    }

    private OpenStore Store(string setting, string sizeField)
    {
        string size = Value<string>($"{setting}.{sizeField}") ?? "";
        return new OpenStore
        {
            Type = Value<string>($"{setting}.type") ?? "",
            HostPath = Value<string>($"{setting}.hostPath") ?? "",
            Size = size,
            Amount = RenderedQuantity.TryParse(size, out Quantity? amount, out _) ? amount : null,
            StorageClass = Value<string>($"{setting}.storageClass") ?? "",
        };
    }

    /// <summary>A setting of the kind that the strongest takes whole, and its value.</summary>
    private T? Value<T>(string setting) => _settings.Add(_rules.Replace<T>(setting)).Value;

    private T? Value<T>(ref SettingName setting) => _settings.Add(_rules.Replace<T>(ref setting)).Value;

    private ValueMap<string> Merged(ref SettingName setting) => _settings.Add(_rules.Merge(ref setting)).Value ?? [];

    private static Setting? Evaluate(RuleReader rules, string setting) => setting[(setting.LastIndexOf('.') + 1)..] switch
    {
        "jvmOptions" => rules.List(setting),
        "resources" => ResourceSettings.Read(rules, setting),
        _ => null,
    };

    private string? EtcdRemark => _settings.Setting<bool>("etcd.enabled") switch
    {
        { Value: true } => "A separate chart installs etcd; its objects are not emitted.",
        { Winners: [{ Layer: not Layer.BuiltIn }, ..] } => null,
        _ => "A separate chart installs etcd, because spec.etcd.enabled is unset; no property uses it.",
    };

    private ValueList<ComponentPlan> Components(OpenCluster cluster) =>
    [
        _settings.Plan("master", cluster.Master.IsEnabled ? $"{cluster.FullName}-master" : null, "alluxio-master"),
        _settings.Plan("worker", $"{cluster.FullName}-worker", "alluxio-worker"),
        _settings.Plan("proxy", cluster.Proxy.IsEnabled ? $"{cluster.FullName}-proxy" : null, "alluxio-proxy"),
        _settings.Plan("fuse", cluster.Fuse.Pod.IsEnabled ? $"{cluster.FullName}-fuse" : null, "alluxio-fuse"),
        _settings.Plan("etcd", null, null) with { Remark = EtcdRemark },
    ];
}
