using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Operator.V1Alpha1;
using Alluxio.Config.Systems.Operator.Resolution;
using Alluxio.Config.Systems.Operator.V1Alpha1.Plan;
using Alluxio.Config.Systems.Operator.V1Alpha1.Rules;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Resolution;

/// <summary>Resolves one AlluxioCluster of the open operator with the rules of a table.</summary>
internal sealed partial class OpenOperatorResolver
{
    private readonly OpenOperatorInput _input;
    private readonly RuleReader _rules;
    private readonly DiagnosticBag _diagnostics = new();
    private readonly ComponentSettings _settings;
    private readonly SiteProperties _site = new("line of the chart");

    private static readonly ProfileDifferences Differences = new(OpenOperatorRules.Documented, OpenOperatorRules.AsBuilt, Evaluate);

    private OpenOperatorResolver(OpenOperatorInput input, RuleTable table)
    {
        _input = input;
        _rules = input.Rules(table);
        _settings = new ComponentSettings(_rules);
    }

    private AlluxioClusterSpec Spec => _input.Spec;

    public static OpenClusterPlan Resolve(OpenOperatorInput input, RuleTable table)
    {
        OpenOperatorResolver resolver = new(input, table);
        OpenCluster cluster = resolver.Resolve();
        ValueList<Setting> running = Differences.Report(resolver._rules, resolver._settings, OpenOperatorInput.Kinds, static _ => true, resolver._diagnostics);
        IgnoredFields.Report(
            resolver._rules, layer => layer.Kind == "Dataset" ? input.DatasetManifest : input.ClusterManifest, "The chart does not read it.", resolver._diagnostics);
        ValueList<Diagnostic> diagnostics = ProfileSeverity.Of(resolver._diagnostics.ToValueList(), table.Profile);
        return new OpenClusterPlan
        {
            Name = input.Name,
            Namespace = input.Namespace,
            Rules = table,
            Fields = OpenOperatorInput.Fields,
            Components = resolver.Components(cluster),
            Diagnostics = diagnostics,
            Running = running,
            Chart = diagnostics.Any(static found => found.Severity == DiagnosticSeverity.Error) ? null : cluster,
        };
    }

    private OpenCluster Resolve()
    {
        CheckInput();
        string baseName = _settings.Add(_rules.Replace<string>("master.name")).Value ?? "alluxio";
        string fullName = OpenNames.Full(_input.Name, baseName);
        OpenOperatorChecks checks = new(_input, _diagnostics);
        checks.CheckName("metadata.name", _input.Name);
        checks.CheckName("spec.nameOverride", Spec.NameOverride);
        checks.CheckFields();
        checks.CheckCsiPod($"{fullName}-csi-fuse-config");
        OpenComponent master = Component("master", "ALLUXIO_MASTER_HOSTNAME", "alluxio.master.hostname");
        bool hasMountTable = Spec.Properties?.GetValueOrDefault("alluxio.mount.table.source") is "ETCD";
        bool usesFile = Spec.Properties?.GetValueOrDefault("alluxio.mount.table.source") is "STATIC_FILE";
        OpenStore pages = Store("worker.pagestore", "quota");
        WriteSite(fullName, Math.Min(master.Count, OpenOperatorChecks.MostMasters), pages, hasMountTable);
        OpenComponent worker = Component("worker", "ALLUXIO_WORKER_HOSTNAME", "alluxio.worker.hostname");
        OpenComponent proxy = Component("proxy", "ALLUXIO_CLIENT_HOSTNAME", "alluxio.user.hostname");
        OpenComponent fuse = Component("fuse", "ALLUXIO_CLIENT_HOSTNAME", "alluxio.user.hostname");
        AddProperties();
        AddEtcd();
        CheckValues();
        string path = _settings.Add(_rules.Replace<string>("master.dataset")).Value ?? "";
        CheckDataset(path, hasMountTable || usesFile);
        bool hostNetwork = Shared<bool>("hostNetwork");
        string? dns = Shared<string>("dnsPolicy");
        return new OpenCluster
        {
            Release = _input.Name,
            Namespace = _input.Namespace,
            FullName = fullName,
            AppName = OpenNames.App(baseName),
            Image = $"{Shared<string>("image")}:{Shared<string>("imageTag")}",
            ImagePullPolicy = Shared<string>("imagePullPolicy") ?? "",
            ImagePullSecrets = Shared<ValueList<LocalObjectReference>>("imagePullSecrets") ?? [],
            User = _settings.Value<long>("master.user"),
            Group = _settings.Value<long>("master.group"),
            FsGroupText = Shared<string>("fsGroup") ?? "",
            Metrics = _settings.Add(_rules.MergeParts("master.metrics", MetricsParts.Split, static parts => parts)).Value ?? [],
            FsGroup = OpenOperatorChecks.RenderedNumber(Shared<string>("fsGroup")),
            HostNetwork = hostNetwork,
            DnsPolicy = !string.IsNullOrEmpty(dns) ? dns : hostNetwork ? "ClusterFirstWithHostNet" : "ClusterFirst",
            ServiceAccountName = Shared<string>("serviceAccountName") is { Length: > 0 } account ? account : null,
            HostAliases = _settings.Value<ValueList<HostAlias>>("master.hostAliases") ?? [],
            GlobalLabels = _settings.Value<ValueMap<string>>("master.labels") ?? [],
            DatasetPath = path,
            SiteProperties = _site.FileLines,
            Master = master,
            Worker = worker,
            Proxy = proxy,
            Fuse = new OpenFuse
            {
                Component = fuse,
                User = _settings.Add(_rules.Replace<long>("fuse.user")).Value,
                Group = _settings.Add(_rules.Replace<long>("fuse.group")).Value,
                HostPathForMount = _settings.Add(_rules.Replace<string>("fuse.hostPathForMount")).Value ?? "",
                MountOptions = _settings.Add(_rules.Replace<ValueList<string>>("fuse.mountOptions")).Value ?? [],
                HasMountTable = hasMountTable || usesFile,
                EnvTexts = _settings.Value<ValueMap<string>>("fuse.env") ?? [],
                ResourceTexts = ResourceParts.Texts(_rules, "fuse.resources"),
                MountGroups = OpenMounts.Groups(Spec),
            },
            Journal = Store("master.journal", "size"),
            FormatsJournal = _settings.Add(_rules.Replace<bool>("master.journal.runFormat")).Value,
            PageStore = pages,
            IsPageStoreInMemory = _settings.Add(_rules.Replace<bool>("worker.pagestore.memoryBacked")).Value,
            Metastore = Store("worker.metastore", "size"),
            HostPathForSystemInfo = _settings.Add(_rules.Replace<string>("worker.systemInfo")).Value ?? "",
        };
    }

    private OpenStore Store(string setting, string sizeField)
    {
        string size = _settings.Add(_rules.Replace<string>($"{setting}.{sizeField}")).Value ?? "";
        return new OpenStore
        {
            Type = _settings.Add(_rules.Replace<string>($"{setting}.type")).Value ?? "",
            HostPath = _settings.Add(_rules.Replace<string>($"{setting}.hostPath")).Value ?? "",
            Size = size,
            Amount = RenderedQuantity.TryParse(size, out Quantity? amount, out _) ? amount : null,
            StorageClass = _settings.Add(_rules.Replace<string>($"{setting}.storageClass")).Value ?? "",
        };
    }

    // One value for all components; the master's setting stands for it.
    private T? Shared<T>(string name) => _settings.Value<T>($"master.{name}");

    private void WriteSite(string fullName, int masters, OpenStore pages, bool hasMountTable)
    {
        _site.Heading("# Enable Dora");
        _site.Write("alluxio.dora.client.read.location.policy.enabled", "true", Layer.BuiltIn);
        _site.Write("alluxio.user.short.circuit.enabled", "false", Layer.BuiltIn);
        _site.Write("alluxio.master.worker.register.lease.enabled", "false", Layer.BuiltIn);
        _site.Heading("", "# Common properties");
        _site.Write("alluxio.k8s.env.deployment", "true", Layer.BuiltIn);
        if (!hasMountTable)
        {
            WriteStorage();
        }

        SitePropertyReports.CheckForm(Spec.Properties, "spec.properties", _input.ClusterManifest, _diagnostics);
        if (_input.DatasetManifest is { } dataset)
        {
            SitePropertyReports.CheckForm(_input.Dataset?.Spec?.Dataset?.Credentials, "spec.dataset.credentials", dataset, _diagnostics);
        }

        _site.Given(_input.Dataset?.Spec?.Dataset?.Credentials, Layer.Dataset, "spec.dataset.credentials", _input.DatasetManifest);
        _site.Given(Spec.Properties, Layer.Global, "spec.properties", _input.ClusterManifest);
        _site.Write("alluxio.cluster.name", $"{_input.Namespace}-{_input.Name}");
        if (masters == 1)
        {
            _site.Heading("# Master address for single master");
            _site.Write("alluxio.master.hostname", $"{fullName}-master-0");
        }

        _site.Heading("", "# Journal properties");
        _site.Write("alluxio.master.journal.folder", "/mnt/alluxio/journal");
        if (masters > 1)
        {
            _site.Write("alluxio.master.embedded.journal.addresses", SiteProperties.MasterAddresses(fullName, masters));
        }

        _site.Heading("", "# Page Storage");
        _site.Write("alluxio.worker.block.store.type", "PAGE");
        _site.Write("alluxio.worker.page.store.type", "LOCAL");
        _site.Write("alluxio.worker.page.store.dirs", pages.HostPath);
        _site.Write("alluxio.worker.page.store.sizes", pages.Size);
        _site.Heading("", "# Worker Identity");
        _site.Write("alluxio.worker.identity.uuid.file.path", "/mnt/alluxio/system-info/worker_identity");
        _site.Heading("", "# Metastore");
        _site.Write("alluxio.dora.worker.metastore.rocksdb.dir", "/mnt/alluxio/metastore");
        if (Spec.Etcd?.Enabled == true)
        {
            _site.Write("alluxio.worker.membership.manager.type", "ETCD");
            _site.Write("alluxio.etcd.endpoints", $"http://{_input.Name}-etcd:2379");
        }
    }

    private void WriteStorage()
    {
        const string Root = "alluxio.dora.client.ufs.root";
        if (_input.Dataset?.Spec?.Dataset?.Path is { } path)
        {
            _site.DatasetPath(Root, path, _input.DatasetManifest);
        }
        else
        {
            _site.Write(Root, "");
        }
    }

    private void CheckInput()
    {
        if (_input.Name.Length == 0)
        {
            _diagnostics.Add(OperatorDiagnostics.NoName.At(_input.ClusterManifest.Location));
        }

        if (_input.Dataset is null)
        {
            _diagnostics.Add(OperatorDiagnostics.NoDataset.Create(
                _input.ClusterManifest.Locate(FieldPath.Parse("spec.dataset")) ?? _input.ClusterManifest.Location, FieldPath.Parse("spec.dataset"), Spec.Dataset, null, Spec.Dataset ?? "", _input.Namespace));
        }

        if (Spec.Properties is not { Count: > 0 })
        {
            _diagnostics.Add(OperatorDiagnostics.NoProperties.At(_input.ClusterManifest.Locate(FieldPath.Parse("spec")) ?? _input.ClusterManifest.Location));
        }
    }

    private void CheckDataset(string path, bool hasMountTable)
    {
        if (_input.Dataset is not null && _input.Dataset.Spec?.Dataset?.Path is not { Length: > 0 } && !hasMountTable)
        {
            _diagnostics.Add(OperatorDiagnostics.NoDatasetPath.Create(
                PlaceOfPath(), FieldPath.Parse("spec.dataset.path"), path, null));
        }
    }

    // Under Helm's merge a request of the user may stand beside a limit of the chart.
    private void CheckValues()
    {
        ValueChecks checks = new(_diagnostics, _ => _input.ClusterManifest);
        foreach (string component in (string[])["master", "worker", "proxy", "fuse"])
        {
            if (component is "worker" || _settings.Value<bool>($"{component}.enabled"))
            {
                checks.Requests(_settings.Setting<ResourceRequirements>($"{component}.resources")!);
                checks.Word(_settings.Setting<string>($"{component}.imagePullPolicy")!, KubernetesWords.PullPolicies);
                checks.Word(_settings.Setting<string>($"{component}.dnsPolicy")!, KubernetesWords.DnsPolicies);
            }
        }
    }

    // The nearest place that is there: a Dataset may have no spec, or null for it.
    private SourceLocation? PlaceOfPath() => _input.DatasetManifest is not { } dataset ? null
        : dataset.Locate(FieldPath.Parse("spec.dataset")) ?? dataset.Locate(FieldPath.Parse("spec")) ?? dataset.LocateKey(FieldPath.Parse("spec")) ?? dataset.Location;

    private static Setting? Evaluate(RuleReader rules, string setting) => setting[(setting.LastIndexOf('.') + 1)..] switch
    {
        "jvmOptions" => rules.List(setting),
        "resources" => ResourceParts.Read(rules, setting),
        _ => null,
    };

    private string? EtcdRemark => Spec.Etcd?.Enabled switch
    {
        null => "etcd is installed by a chart of its own, because spec.etcd.enabled is not given; no property uses it.",
        true => "etcd is installed by a chart of its own, which is not emitted.",
        false => null,
    };

    private ValueList<ComponentPlan> Components(OpenCluster cluster) =>
    [
        _settings.Plan("master", cluster.Master.IsEnabled ? $"{cluster.FullName}-master" : null, "alluxio-master"),
        _settings.Plan("worker", $"{cluster.FullName}-worker", "alluxio-worker"),
        _settings.Plan("proxy", cluster.Proxy.IsEnabled ? $"{cluster.FullName}-proxy" : null, "alluxio-proxy"),
        _settings.Plan("fuse", cluster.Fuse.Component.IsEnabled ? $"{cluster.FullName}-fuse" : null, "alluxio-fuse"),
        _settings.Plan("etcd", null, null) with { Remark = EtcdRemark },
    ];
}
