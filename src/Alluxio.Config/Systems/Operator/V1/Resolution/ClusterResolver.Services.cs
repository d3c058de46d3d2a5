using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Operator.V1;
using Alluxio.Config.Systems.Operator.Resolution;
using Alluxio.Config.Systems.Operator.V1.Plan;
using Alluxio.Config.Systems.Operator.V1.Rules;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Resolution;

// What stands beside Alluxio itself.
internal sealed partial class ClusterResolver
{
    private ClusterEtcd? Etcd()
    {
        bool isEnabled = Value<bool>("etcd.enabled");
        string registry = Value<string>("etcd.imageRegistry") ?? "";
        string repository = Value<string>("etcd.imageRepository") ?? "";
        string tag = Value<string>("etcd.imageTag") ?? "";
        string? digest = Value<string>("etcd.imageDigest");
        string image = registry.Length > 0 ? $"{registry}/{repository}" : repository;
        _settings.Add(Composed("etcd.image", image, "etcd.imageRegistry", "etcd.imageRepository"));
        bool isPersistent = Value<bool>("etcd.persistence.enabled");
        string? size = Value<Quantity>("etcd.persistence.size")?.ToString();
        string? storageClass = StorageClass("etcd.persistence");
        int replicas = Value<int>("etcd.replicas");
        string? permissions = VolumePermissions();
        ClusterPod pod = new()
        {
            Component = "etcd",
            Image = digest is { Length: > 0 } ? $"{image}@{digest}" : $"{image}:{tag}",
            ImagePullPolicy = Value<string>("etcd.imagePullPolicy"),
            ImagePullSecrets = Value<ValueList<LocalObjectReference>>("etcd.imagePullSecrets") ?? [],
            Count = replicas,
            Resources = Value<ResourceRequirements>("etcd.resources"),
            NodeSelector = Value<ValueMap<string>>("etcd.nodeSelector") ?? [],
            Tolerations = Value<ValueList<Toleration>>("etcd.tolerations") ?? [],
            Affinity = Value<Affinity>("etcd.affinity"),
        };
        return !isEnabled ? null : new ClusterEtcd
        {
            Pod = pod,
            IsPersistent = isPersistent,
            StorageClass = storageClass,
            Size = size,
            VolumePermissionsImage = permissions,
        };
    }

    // A value that several settings make; their definitions explain it.
    private Setting<string> Composed(string path, string value, params ReadOnlySpan<string> parts)
    {
        List<Definition> winners = [];
        List<Definition> hidden = [];
        foreach (string part in parts)
        {
            Setting setting = _settings.Setting(part)!;
            winners.AddRange(setting.Winners);
            hidden.AddRange(setting.Hidden);
        }

        return new Setting<string> { Path = path, Rule = _rules[path], Value = value, Winners = new([.. winners]), Hidden = new([.. hidden]) };
    }

    private string? VolumePermissions()
    {
        bool isEnabled = Value<bool>("etcd.volumePermissions.enabled");
        Setting<object> setting = _settings.Add(_rules.Replace<object>("etcd.volumePermissions.image"));
        string? registry = Spec.Etcd?.Global?.ImageRegistry is { Length: > 0 } shared ? shared : null;
        string? image = setting.Value switch
        {
            EtcdImage parts => $"{registry ?? parts.Registry ?? "docker.io"}/{parts.Repository ?? "bitnami/os-shell"}{(parts.Digest is { } digest ? $"@{digest}" : $":{parts.Tag ?? "11-debian-11-r2"}")}",
            string text when registry is not null && ImageReference.TryParse(text, out ImageReference? reference) => reference.WithRegistry(registry).ToString(),
            string text => text,
            _ => null,
        };
        return isEnabled ? image : null;
    }

    private ClusterGateway? Gateway()
    {
        // What does not run is resolved when somebody asks.
        return !Value<bool>("gateway.enabled") ? null : new ClusterGateway
        {
            Pod = Pod("gateway") with { SiteProperties = GatewayLines() },
            LogLevel = Value<string>("gateway.log.level"),
            Logs = GatewayLogs(),
            HasAuditLog = Value<bool>("gateway.auditLog"),
            KeysConfigMap = Value<AuthenticationSpec>("gateway.authentication")?.Oidc?.JwksConfigMapName is { Length: > 0 } keys ? keys : null,
            PolicyConfigMap = Spec.Global?.Authorization?.Opa?.Components?.Gateway?.ConfigMapName is { Length: > 0 } policy ? policy : null,
        };
    }

    // Its own map takes the place of the cluster's, as with every component.
    private ValueList<string>? GatewayLines()
    {
        ValueMap<string> own = Value<ValueMap<string>>("gateway.properties") ?? [];
        if (own.Count == 0)
        {
            return null;
        }

        ReportReplaced("gateway", own);
        SitePropertyReports.CheckForm(own, "spec.gateway.properties", _input.ClusterManifest, _diagnostics);
        return [.. _shared.Lines.Take(_ownLines), .. Lines(own)];
    }

    // The older field names a file; its directory is the volume.
    private ClusterStore GatewayLogs()
    {
        const string Name = "gateway.log.hostPath";
        const string Older = "spec.gateway.auditLog.hostPath";
        Setting<string> folder = RuleEvaluator.Replace<string>(_rules[Name], layer =>
            layer.Field.StartsWith(Older, StringComparison.Ordinal) && Spec.Gateway?.AuditLog?.HostPath is { Length: > 0 } file
                ? new Definition { Layer = layer.Layer, Origin = Older, Value = DirectoryOf(file), Locate = () => _input.Locate(Older) }
                : _rules.Define(layer));
        ClusterStore store = Store("gateway.log");
        _settings.Add(folder);
        return store with { HostPaths = [folder.Value ?? ""] };
    }

    private static string DirectoryOf(string path)
    {
        int slash = path.LastIndexOf('/');
        return slash > 0 && path.IndexOf('.', slash) > 0 ? path[..slash] : path;
    }

    private ClusterPod? Dashboard() => !Value<bool>("dashboard.enabled") ? null : Pod("dashboard") with
    {
        SiteProperties = Value<ValueMap<string>>("dashboard.properties") is { Count: > 0 } own ? Lines(own) : null,
    };

    private static ValueList<string> Lines(ValueMap<string> properties) => properties
        .OrderBy<KeyValuePair<string, string>, string>(static entry => entry.Key, StringComparer.Ordinal)
        .Select(static entry => $"{entry.Key}={entry.Value}")
        .ToValueList();

    private ClusterPod? Monitor(string component) => Value<bool>($"{component}.enabled") ? PlainPod(component) : null;

    private ClusterCacheOnly? CacheOnly()
    {
        if (!Value<bool>("cacheOnlyMaster.enabled"))
        {
            return null;
        }

        ValueMap<string> properties = _settings.Add(_rules.Replace<ValueMap<string>>("cacheOnlyMaster.properties")).Value ?? [];
        ValueList<ClusterTier> levels = (Value<TieredStoreSpec>("cacheOnlyWorker.tieredstore")?.Levels ?? [])
            .Select(static level => new ClusterTier(level.Level ?? 0, level.Alias, level.Mediumtype, level.Path ?? "", level.Type, level.Quota?.ToString()))
            .ToValueList();
        return new ClusterCacheOnly
        {
            Master = Pod("cacheOnlyMaster") with { Count = Value<int>("cacheOnlyMaster.replicas") },
            Worker = Pod("cacheOnlyWorker") with { Count = Value<int>("cacheOnlyWorker.replicas") },
            MountPath = Value<string>("cacheOnlyMaster.mountPath") ?? "",
            Journal = Store("cacheOnlyMaster.journal"),
            Levels = levels,
            Properties = [.. CacheOnlyLines(levels), .. properties.Select<KeyValuePair<string, string>, string>(static entry => $"{entry.Key}={entry.Value}")],
        };
    }

    // The lines by which an Alluxio worker of the block store knows its tiers and its master, before the user's own.
    private IEnumerable<string> CacheOnlyLines(ValueList<ClusterTier> levels)
    {
        yield return $"alluxio.master.hostname={_input.Name}-cacheonly-master-0";
        if (levels.Count > 0)
        {
            yield return FormattableString.Invariant($"alluxio.worker.tieredstore.levels={levels.Count}");
        }

        foreach (ClusterTier level in levels.AsEnumerable())
        {
            string prefix = FormattableString.Invariant($"alluxio.worker.tieredstore.level{level.Level}");
            foreach ((string key, string? value) in ((string, string?)[])
                [("alias", level.Alias), ("dirs.mediumtype", level.Medium), ("dirs.path", level.Path), ("dirs.quota", level.Quota)])
            {
                if (!string.IsNullOrEmpty(value))
                {
                    yield return $"{prefix}.{key}={value}";
                }
            }
        }
    }

    private ClusterOperator Operator()
    {
        bool hasCsi = Value<bool>("csiController.enabled");
        Value<bool>("csiNodePlugin.enabled");
        ClusterPod node = CsiPod("csiNodePlugin");
        ClusterPod controller = CsiPod("csiController");
        return new ClusterOperator
        {
            Controllers = PlainPod("operator"),
            Csi = hasCsi ? controller : null,
            CsiNode = hasCsi ? node : null,
            ProvisionerImage = Value<string>("csiController.provisionerImage"),
            DriverRegistrarImage = Value<string>("csiNodePlugin.driverRegistrarImage"),
            CsiResources =
            [
                new("controller", controller.Resources ?? new()),
                new("driverRegistrar", Value<ResourceRequirements>("csiNodePlugin.driverRegistrarResources") ?? new()),
                new("nodeserver", node.Resources ?? new()),
                new("provisioner", Value<ResourceRequirements>("csiController.provisionerResources") ?? new()),
            ],
            Console = Console(),
            HasFoundationDbOperator = Value<bool>("operator.foundationDb"),
        };
    }

    private ClusterPod CsiPod(string component) => PlainPod(component) with
    {
        HostNetwork = Value<bool>($"{component}.hostNetwork"),
        DnsPolicy = Value<string>($"{component}.dnsPolicy") is { Length: > 0 } policy ? policy : null,
    };

    private ClusterPod? Console()
    {
        bool isGiven = (_input.Values?.Resource as OperatorValues)?.Console is not null;
        Rule rule = _rules["console.enabled"];
        Setting<bool> enabled = _settings.Add(RuleEvaluator.Replace<bool>(rule, layer => layer.Layer == Layer.Derived
            ? isGiven ? new Definition { Layer = Layer.Derived, Origin = layer.Field, Value = true } : null
            : _rules.Define(layer)));
        return enabled.Value ? PlainPod("console") : null;
    }
}
