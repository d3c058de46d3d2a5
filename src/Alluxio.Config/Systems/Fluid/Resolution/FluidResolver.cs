using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Fluid;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Systems.Fluid.Plan;
using Alluxio.Config.Systems.Fluid.Releases;
using Alluxio.Config.Systems.Fluid.Rules;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Resolution;

/// <summary>
/// Resolves one AlluxioRuntime as Fluid's engine does, step by step in its order (<c>pkg/ddc/alluxio/transform.go</c>), with the rules of a
/// table. All errors are reported, where the engine stops at the first.
/// </summary>
internal sealed partial class FluidResolver
{
    private readonly FluidInput _input;
    private readonly RuleReader _rules;
    private readonly DiagnosticBag _diagnostics = new();
    private readonly ComponentSettings _settings;
    private readonly FluidIdentity _identity;
    private readonly bool _isMountedByConfigMap;
    private readonly Setting<ValueList<string>> _accessModes;
    private readonly SharedProperties _properties;
    private readonly TierReader _tiers;
    private readonly MountReader _mounts;
    private FluidRestore? _restore;
    private readonly ValueChecks _checks;

    private FluidResolver(FluidInput input, RuleTable table)
    {
        _input = input;
        _rules = input.Rules(table);
        _settings = new ComponentSettings(
            _rules,
            static rule => rule.Rule.Combine == CombineRule.Ignored
                || (rule.Rule.NotEmitted is not null && rule.Rule.Combine == CombineRule.Replace));
        _identity = FluidIdentity.Of(_rules);
        _properties = new SharedProperties(
            _rules.LayerOf("common.properties", FluidRules.Written) is not null,
            _rules.LayerOf("common.properties", FluidRules.Defaults) is not null);
        _accessModes = _settings.Add(_rules.Replace<ValueList<string>>("fuse.accessModes"));
        _isMountedByConfigMap = _settings.Add(_rules.Replace<string>("master.mountStorage")).Value == "configmap";
        _tiers = new TierReader(input, _identity, _settings, _diagnostics);
        _mounts = new MountReader(input, _rules, _settings.Add(_rules.Replace<ValueList<Mount>>("master.mounts")), _diagnostics);
        _checks = new ValueChecks(_diagnostics, definition => definition.Layer == Layer.Controller ? null : input.RuntimeManifest);
    }

    private bool HasDataset => _input.Dataset is not null;

    /// <summary>Whether FUSE mounts read-only, which is the default of a Dataset.</summary>
    private bool IsReadOnly => _accessModes.Value is not { Count: > 0 } modes || modes.Contains("ReadOnlyMany");

    public static FluidPlan Resolve(FluidInput input, RuleTable table)
    {
        FluidResolver resolver = new(input, table);
        FluidDeployment? deployment = resolver.Resolve();
        resolver.ReportPorts();
        ValueList<Diagnostic> diagnostics = ProfileSeverity.Of(resolver._diagnostics.ToValueList(), table.Profile);
        bool hasGateway = resolver._settings.Value<bool>("apiGateway.enabled");
        Deferred<ProfileDifferences.Result> profiles =
            new(() => FluidProfiles.Compare(input.Release, resolver._rules, resolver._settings, hasGateway));
        return new FluidPlan
        {
            Name = input.Name,
            Namespace = input.Namespace,
            Rules = table,
            Fields = FluidInput.Fields,
            Components = resolver.Components(),
            Found = diagnostics,
            LateDiagnostics = LateFindings.After(resolver._diagnostics, late =>
            {
                late.AddRange(profiles.Value.Diagnostics);
                FluidIgnoredFields.Report(input, resolver._rules, resolver._tiers.Levels, late);
            }),
            RunningSource = new(() => profiles.Value.Running),
            Chart = diagnostics.Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) ? null : deployment,
        };
    }

    private FluidDeployment Resolve()
    {
        CheckInput();

        // The order is the engine's: properties depend on what was written before them.
        _tiers.Read(_rules);
        string uid = ShorteningUid();
        string fuseLabel = Identifier("fluid.io/f-", uid);
        StartProperties();
        int masters = _settings.Add(_rules.Replace<int>("master.replicas", static value => value is 0)).Value;
        masters = ServerCount.Limited(masters, _input.RuntimeManifest, "spec.master.replicas", _diagnostics);
        _restore = Restore();
        FluidPod master = Master();
        FluidPod worker = Worker();
        FluidPod fuse = Fuse(fuseLabel, out FluidFuse client);
        FluidHadoop? hadoop = Hadoop();
        new ChartTexts(_input, _diagnostics).Report(_mounts.Given, _tiers, _restore, _settings.Value<string>("master.hadoopConfig"));
        WriteDefaults(masters > 1);
        bool http = HasDataset && _mounts.AllHttp();
        if (http)
        {
            SetDefaults(PropertyDefaults.Http);
        }

        // A runtime without user arguments gets its read-ahead switched off over HTTP.
        if (http && GivenFuseArguments is not { Count: > 0 })
        {
            client = client with { Args = AddToSecond(client.Args, NoReadAhead) };
            _fuseArguments.Add(new Definition { Layer = Layer.Derived, Origin = "all mounts are read over HTTP", Value = NoReadAhead });
        }

        bool hasGateway = _settings.Add(_rules.Replace<bool>("apiGateway.enabled")).Value;
        PortReader ports = new(_input, _rules, _properties, master.HostNetwork || worker.HostNetwork, hasGateway, masters > 1);
        ports.Report(_diagnostics);
        ports.WriteProperties(_properties, _identity.Name, masters);
        PrintedPurgeInterval();
        client = client with { Args = AddFuseArguments(client.Args) };
        return Deployment(masters, uid, fuseLabel, master, worker, fuse, client, hadoop, ports);
    }

    private FluidDeployment Deployment(
        int masters, string uid, string fuseLabel, FluidPod master, FluidPod worker, FluidPod fuse, FluidFuse client, FluidHadoop? hadoop,
        PortReader ports)
    {
        // Before the properties, which read the -D flags among the JVM options.
        FluidContainer jobMaster = Container("jobMaster", Resources("jobMaster"), User("jobMaster"));
        FluidContainer jobWorker = Container("jobWorker", Resources("jobWorker"), User("jobWorker"));
        FluidContainer? gateway = ports.HasGateway ? Container("apiGateway", Resources("apiGateway"), user: null) : null;
        ComponentProperties all = new(_input, _rules, _properties, _settings, _diagnostics);
        all.Add(ports.HasGateway);
        ValueList<string> shared = _settings.Add(_rules.List("common.jvmOptions")).Value ?? [];
        CheckCommonLines(all, shared.Count);
        foreach (string component in FluidComponents.Servers)
        {
            _settings.Add(ports.Setting(component, _rules[$"{component}.ports"]));
        }

        Setting<int> replicas = _settings.Add(_rules.Replace<int>("worker.replicas"));
        CheckReplicas(masters, replicas.Value);
        string placement = _settings.Add(_rules.Replace<string>("worker.placement")).Value ?? Exclusive;
        return new FluidDeployment
        {
            Chart = _input.Release.Chart,
            Name = Report("master.name", _identity.Name, Given("master.name"), []).Value!,
            Namespace = _identity.Namespace,
            FullName = _identity.FullName,
            DatasetId = Identifier("", uid),
            Owner = Report("master.owner", Owner(), Given("master.owner"), []).Value!,
            Properties = all.Common,
            JvmOptions = shared,
            Master = master,
            Worker = worker,
            Fuse = fuse,
            JobMaster = jobMaster,
            JobWorker = jobWorker,
            ApiGateway = gateway,
            FuseClient = client,
            Ports = ports.ToPorts(),
            Tiers = _tiers.Tiers,
            HostMounts = _mounts.HostMounts(),
            ClaimMounts = _mounts.ClaimMounts(),
            Restore = _restore,
            MountLines = _isMountedByConfigMap ? _mounts.Lines() : null,
            Hadoop = hadoop,
            MasterAffinity = MasterAffinity(),
            WorkerAffinity = WorkerAffinity(fuseLabel, placement, replicas.Value != 0),
            Placement = placement,
            MasterReplicas = masters,
            WorkerReplicas = replicas.Value,
            WorkerMemory = _workerMemory,
            Plain = _settings.AddPlain(),
            HasMetrics = !_settings.Add(_rules.Replace<bool>("master.disablePrometheus")).Value,
            HasStartupProbes = KubernetesVersion.HasStartupProbes(
                _settings.Add(_rules.Replace<string>("master.startupProbe")).Value ?? FluidController.CompiledIn.KubernetesVersion),
        };
    }

    private OwnerReference Owner()
    {
        ObjectMeta? metadata = _rules.Given<ObjectMeta>("master.owner", "metadata");
        return new OwnerReference
        {
            ApiVersion = _rules.Given<string>("master.owner", "apiVersion"),
            Kind = _rules.Given<string>("master.owner", "kind"),
            Name = Manifests.Yaml11.ToStringField(metadata?.Name ?? ""),
            Uid = metadata?.Uid is { } uid ? Manifests.Yaml11.ToStringField(uid) : "",
            Controller = true,
            BlockOwnerDeletion = false,
        };
    }

    // A label holds at most 63 characters; without a uid nothing is there to shorten it with.
    private string Identifier(string prefix, string uid)
    {
        string full = $"{prefix}{_identity.Namespace}-{_identity.Name}";
        return full.Length < 63 || uid.Length == 0 ? full : prefix + uid;
    }

    private string ShorteningUid()
    {
        return _input.Release.Engine.LongIdentifiers switch
        {
            LongIdentifier.OwnerUid => OwnerUid(),
            LongIdentifier.DatasetUid => _rules.Given<ObjectMeta>("master.dataset", "metadata")?.Uid ?? "",
            _ => "",
        };
    }

    private string OwnerUid()
    {
        OwnerReference[] owners = [.. _identity.Owners.Where(static owner => owner.Kind == "Dataset")];
        if (owners.Length == 0)
        {
            return "";
        }

        FieldPath path = FieldPath.Parse("metadata.ownerReferences");
        SourceLocation? location = _input.RuntimeManifest.Locate(path);
        if (owners.Length > 1)
        {
            _diagnostics.Add(FluidDiagnostics.SeveralOwners(owners.Length).At(location, path));
        }
        else if (owners[0].Name != _identity.Name)
        {
            _diagnostics.Add(FluidDiagnostics.WrongOwner(owners[0].Name, _identity.Name).At(location, path, owners[0].Name));
        }

        return owners.Length == 1 ? owners[0].Uid ?? "" : "";
    }

    private ValueList<ComponentPlan> Components()
    {
        string name = _identity.FullName;
        return
        [
            _settings.Plan("master", $"{name}-master", "alluxio-master"),
            _settings.Plan("jobMaster", $"{name}-master", "alluxio-job-master"),
            _settings.Plan("worker", $"{name}-worker", "alluxio-worker"),
            _settings.Plan("jobWorker", $"{name}-worker", "alluxio-job-worker"),
            _settings.Plan("fuse", $"{name}-fuse", "alluxio-fuse"),
            _settings.Value<bool>("apiGateway.enabled")
                ? _settings.Plan("apiGateway", $"{name}-master", "api-gateway")
                : _settings.Plan("apiGateway", null, null),
            _settings.Plan("initUsers", null, null),
        ];
    }
}
