using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Fluid;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Systems.Fluid.Plan;
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
    private readonly PropertyBook _properties = new();
    private readonly TierReader _tiers;
    private readonly MountReader _mounts;
    private readonly ValueChecks _checks;

    private FluidResolver(FluidInput input, RuleTable table)
    {
        _input = input;
        _rules = input.Rules(table);
        _settings = new ComponentSettings(_rules, AddRest);
        _tiers = new TierReader(input, _diagnostics);
        _mounts = new MountReader(input, _diagnostics);
        _checks = new ValueChecks(_diagnostics, definition => definition.Layer == Layer.Controller ? null : input.RuntimeManifest);
    }

    private AlluxioRuntimeSpec Spec => _input.Spec;

    private DatasetSpec? Dataset => _input.Dataset?.Spec;

    /// <summary>Whether FUSE mounts read-only, which is the default of a Dataset.</summary>
    private bool IsReadOnly => Dataset?.AccessModes is not { Count: > 0 } modes || modes.Contains("ReadOnlyMany");

    public static ResolvedPlan Resolve(FluidInput input, RuleTable table)
    {
        FluidResolver resolver = new(input, table);
        FluidDeployment? deployment = resolver.Resolve();
        resolver.ReportPorts();
        ValueList<Setting> running = FluidProfiles.Report(input, resolver._rules, resolver._settings, resolver._diagnostics);
        FluidIgnoredFields.Report(input, resolver._rules, resolver._diagnostics);
        ValueList<Diagnostic> diagnostics = ProfileSeverity.Of(resolver._diagnostics.ToValueList(), table.Profile);
        return new ResolvedPlan
        {
            Name = input.Name,
            Namespace = input.Namespace,
            Rules = table,
            Fields = FluidInput.Fields,
            Components = resolver.Components(),
            Diagnostics = diagnostics,
            Running = running,
            Fluid = diagnostics.Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) ? null : deployment,
        };
    }

    private FluidDeployment Resolve()
    {
        CheckInput();

        // The order is the engine's: properties depend on what was written before them.
        _tiers.Read();
        string ownerUid = OwnerUid();
        string fuseLabel = Identifier("fluid.io/f-", ownerUid);
        StartProperties();
        int masters = _settings.Add(_rules.Replace<int>("master.replicas", static value => value is 0)).Value;
        masters = ServerCount.Limited(masters, _input.RuntimeManifest, "spec.master.replicas", _diagnostics);
        FluidPod master = Master(masters);
        FluidPod worker = Worker();
        FluidPod fuse = Fuse(fuseLabel, out FluidFuse client);
        FluidHadoop? hadoop = Hadoop();
        WriteDefaults(masters > 1);
        bool http = _input.Dataset is not null && _mounts.AllHttp();
        if (http)
        {
            SetDefaults(PropertyDefaults.Http);
        }

        // A runtime without user arguments gets its read-ahead switched off over HTTP.
        if (http && Spec.Fuse?.Args is not { Count: > 0 })
        {
            client = client with { Args = AddToSecond(client.Args, NoReadAhead) };
            _fuseArguments.Add(new Definition { Layer = Layer.Derived, Origin = "all mounts are read over HTTP", Value = NoReadAhead });
        }

        PortReader ports = new(_input, _properties, master.HostNetwork || worker.HostNetwork, masters > 1);
        ports.WriteProperties(_properties, _input.Name, masters);
        PrintedPurgeInterval();
        CheckCommonLines();
        AddFuseArguments(client.Args);
        return Deployment(masters, ownerUid, fuseLabel, master, worker, fuse, client, hadoop, ports);
    }

    private FluidDeployment Deployment(
        int masters, string ownerUid, string fuseLabel, FluidPod master, FluidPod worker, FluidPod fuse, FluidFuse client, FluidHadoop? hadoop, PortReader ports)
    {
        // Before the properties, which read the -D flags among the JVM options.
        FluidSideContainer jobMaster = SideContainer("jobMaster", Spec.JobMaster);
        FluidSideContainer jobWorker = SideContainer("jobWorker", Spec.JobWorker);
        FluidSideContainer? gateway = _settings.Add(_rules.Replace<bool>("apiGateway.enabled")).Value ? SideContainer("apiGateway", Spec.ApiGateway) : null;
        ComponentProperties all = new(_input, _rules, _properties, _settings, _diagnostics);
        all.Add();
        foreach (string component in (string[])["master", "jobMaster", "worker", "jobWorker", "apiGateway"])
        {
            _settings.Add(ports.Setting(component, _rules[$"{component}.ports"]));
        }

        (long user, long group) = User();
        Setting<int> replicas = _settings.Add(_rules.Replace<int>("worker.replicas"));
        CheckReplicas(masters, replicas.Value);
        return new FluidDeployment
        {
            Name = _input.Name,
            Namespace = _input.Namespace,
            FullName = FullName(),
            DatasetId = Identifier("", ownerUid),
            FuseLabel = fuseLabel,
            Owner = Owner(),
            Image = Image("master"),
            ImagePullPolicy = _settings.Value<string>("master.imagePullPolicy") ?? "",
            User = user,
            Group = group,
            Properties = all.Common,
            JvmOptions = SharedJvmOptions(),
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
            Restore = Restore(),
            MountLines = _input.Controller.MountsInConfigMap ? _mounts.Lines() : null,
            Hadoop = hadoop,
            Tolerations = Tolerations(),
            MasterNodeAffinity = MasterAffinity(),
            WorkerNodeAffinity = Dataset?.NodeAffinity?.Required is { } required ? Manifests.Compaction.OmitEmpty.Compact(required) : null,
            Placement = _settings.Add(_rules.Replace<string>("worker.placement")).Value ?? "Exclusive",
            MasterReplicas = masters,
            WorkerReplicas = replicas.Value,
            WorkerMemory = _workerMemory,
            HasMetrics = !_settings.Add(_rules.Replace<bool>("master.disablePrometheus")).Value,
            HasStartupProbes = KubernetesVersion.HasStartupProbes(_input.Controller.KubernetesVersion),
        };
    }

    private string Image(string component)
    {
        string image = _settings.Value<string>($"{component}.image") ?? "";
        return $"{image}:{_settings.Value<string>($"{component}.imageTag")}";
    }

    private OwnerReference Owner() => new()
    {
        ApiVersion = _input.Runtime.ApiVersion,
        Kind = _input.Runtime.Kind,
        Name = Manifests.Yaml11.ToStringField(_input.Name),
        Uid = _input.Runtime.Metadata?.Uid is { } uid ? Manifests.Yaml11.ToStringField(uid) : "",
        Controller = true,
        BlockOwnerDeletion = false,
    };

    private string Identifier(string prefix, string ownerUid)
    {
        // A label holds at most 63 characters; without an owner nothing is there to shorten it with.
        string full = $"{prefix}{_input.Namespace}-{_input.Name}";
        return full.Length < 63 || ownerUid.Length == 0 ? full : prefix + ownerUid;
    }

    private string OwnerUid()
    {
        OwnerReference[] owners = [.. (_input.Runtime.Metadata?.OwnerReferences ?? []).Where(static owner => owner.Kind == "Dataset")];
        if (owners.Length == 0)
        {
            return "";
        }

        FieldPath path = FieldPath.Parse("metadata.ownerReferences");
        SourceLocation? location = _input.RuntimeManifest.Locate(path);
        if (owners.Length > 1)
        {
            _diagnostics.Add(FluidDiagnostics.SeveralOwners.Create(location, path, null, null, owners.Length));
        }
        else if (owners[0].Name != _input.Name)
        {
            _diagnostics.Add(FluidDiagnostics.WrongOwner.Create(location, path, owners[0].Name, null, owners[0].Name, _input.Name));
        }

        return owners.Length == 1 ? owners[0].Uid ?? "" : "";
    }

    // The chart cuts the name to the length of a label, then takes away one dash at its end.
    private string FullName()
    {
        string name = _input.Name.Length <= 63 ? _input.Name : _input.Name[..63];
        return name.EndsWith('-') ? name[..^1] : name;
    }

    private ValueList<ComponentPlan> Components()
    {
        string name = FullName();
        return
        [
            _settings.Plan("master", $"{name}-master", "alluxio-master"),
            _settings.Plan("jobMaster", $"{name}-master", "alluxio-job-master"),
            _settings.Plan("worker", $"{name}-worker", "alluxio-worker"),
            _settings.Plan("jobWorker", $"{name}-worker", "alluxio-job-worker"),
            _settings.Plan("fuse", $"{name}-fuse", "alluxio-fuse"),
            Spec.ApiGateway?.Enabled == true ? _settings.Plan("apiGateway", $"{name}-master", "api-gateway") : _settings.Plan("apiGateway", null, null),
            _settings.Plan("initUsers", null, null),
        ];
    }
}
