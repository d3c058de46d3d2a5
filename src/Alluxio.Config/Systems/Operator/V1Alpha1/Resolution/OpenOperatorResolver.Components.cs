using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Manifests.Compaction;
using Alluxio.Config.Operator.V1Alpha1;
using Alluxio.Config.Systems.Operator.Emission;
using Alluxio.Config.Systems.Operator.Plan;
using Alluxio.Config.Systems.Operator.Resolution;
using Alluxio.Config.Systems.Operator.V1Alpha1.Plan;
using Alluxio.Config.Systems.Operator.V1Alpha1.Rules;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Resolution;

// The common parts of the four components.
internal sealed partial class OpenOperatorResolver
{
    private OpenPod Pod(string name, HostNameVariable hostName)
    {
        bool isServer = name is "master" or "worker";
        bool hostNetwork = Value<bool>($"{name}.hostNetwork");
        string fsGroup = Value<string>($"{name}.fsGroup") ?? "";
        (ValueList<Volume> volumes, ValueList<VolumeMount> mounts) = Mounts(name).ToVolumes();
        return new OpenPod
        {
            Component = name,
            IsEnabled = name == "worker" || Value<bool>($"{name}.enabled"),
            HostName = hostName,
            Count = isServer ? _settings.Add(_rules.Replace<int>($"{name}.replicas", static value => value is 0)).Value : 1,
            Image = $"{Value<string>($"{name}.image")}:{Value<string>($"{name}.imageTag")}",
            ImagePullPolicy = Value<string>($"{name}.imagePullPolicy") ?? "",
            ImagePullSecrets = Value<ValueList<LocalObjectReference>>($"{name}.imagePullSecrets") ?? [],
            HostNetwork = hostNetwork,
            DnsPolicy = DnsPolicy(name, hostNetwork),
            ServiceAccountName = Value<string>($"{name}.serviceAccountName"),
            HostAliases = HostAliases(name),
            User = Value<long>($"{name}.user"),
            Group = Value<long>($"{name}.group"),
            FsGroup = OpenOperatorChecks.RenderedNumber(fsGroup),
            FsGroupText = fsGroup,
            Labels = Merged($"{name}.labels"),
            JvmOptions = _settings.Add(_rules.List($"{name}.jvmOptions")).Value ?? [],
            Env = Env(name),
            NodeSelector = Merged($"{name}.nodeSelector"),
            Annotations = Annotations(name),
            Tolerations = Tolerations(name),
            Affinity = Affinity(name),
            Resources = _settings.Add(ResourceSettings.Read(_rules, $"{name}.resources")).Value ?? new ResourceRequirements(),
            Ports = name == "fuse" ? [] : _settings.Add(PortSettings.Read(_rules, $"{name}.ports")).Value ?? [],
            Probes = isServer
                ? new ServerProbeSet(Probe(name, "livenessProbe"), Probe(name, "readinessProbe"), Probe(name, "startupProbe"))
                : null,
            UserVolumes = volumes,
            UserMounts = mounts,
        };
    }

    private OpenFuse Fuse(OpenPod pod, MountTableKind mountTable) => new()
    {
        Pod = pod,
        FolderUser = Value<long>("fuse.folderUser"),
        FolderGroup = Value<long>("fuse.folderGroup"),
        HostPathForMount = Value<string>("fuse.hostPathForMount") ?? "",
        MountOptions = Value<ValueList<string>>("fuse.mountOptions") ?? [],
        Source = Source(mountTable),
        EnvTexts = GivenEnv("fuse"),
        ResourceTexts = ResourceSettings.Written(_rules, _settings.Setting<ResourceRequirements>("fuse.resources")!),
        MountGroups = new([.. UserMounts.Groups.Where(IsMounted)]),
    };

    // The operator does not pass mounts that are kept in etcd or a file.
    private string? Source(MountTableKind mountTable)
    {
        string path = Value<string>("fuse.datasetPath") ?? "";
        return mountTable == MountTableKind.None ? path : null;
    }

    private UserMounts Mounts(string name) => new(
        Merged($"{name}.secrets"), Merged($"{name}.configMaps"), Merged($"{name}.hostPaths"), Merged($"{name}.pvcMounts"));

    private bool IsMounted(string group) =>
        OpenComponents.All.Any(name => _settings.Value<ValueMap<string>>($"{name}.{group}") is { Count: > 0 });

    private string DnsPolicy(string name, bool hostNetwork) => _settings.Add(RuleEvaluator.Replace<string>(
        _rules[$"{name}.dnsPolicy"],
        layer => layer.Layer == Layer.Derived
            ? Definition.Of(layer, hostNetwork ? "ClusterFirstWithHostNet" : "ClusterFirst")
            : _rules.Define(layer))).Value ?? "";

    // Prometheus' annotations count only with its servlet; the proxy prints the worker's only where it has some itself.
    private ValueMap<string> Annotations(string name)
    {
        Setting<ValueMap<string>> metrics = _settings.Setting<ValueMap<string>>("master.metrics")
            ?? _settings.Add(MetricsSettings.Read(_rules, "master.metrics"));
        Rule rule = _rules[$"{name}.annotations"];
        bool hasOwn = name != "proxy" || rule.Layers.Any(layer => layer.IsIgnored && !RuleEvaluator.IsEmpty(_rules.Define(layer)?.Value));
        return _settings.Add(RuleEvaluator.Merge(
            rule, _rules.Define, layer => layer.Layer == Layer.Global ? MetricsSettings.HasServlet(metrics.Value) : hasOwn)).Value ?? [];
    }

    // The fields of the API's type; empty ones are not printed.
    private ValueList<Toleration> Tolerations(string name)
    {
        Setting<ValueList<Toleration>> given = _rules.Append<Toleration>($"{name}.tolerations");
        return _settings.Add(given with { Value = given.Value?.Select(Printed).ToValueList() }).Value ?? [];

        static Toleration Printed(Toleration toleration) => new()
        {
            Key = NotEmpty(toleration.Key),
            Operator = NotEmpty(toleration.Operator),
            Value = NotEmpty(toleration.Value),
            Effect = NotEmpty(toleration.Effect),
        };

        static string? NotEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
    }

    // The operator reads the field into its own type before the chart prints it.
    private ValueList<HostAlias> HostAliases(string name)
    {
        Setting<ValueList<HostAlias>> given = _rules.Replace<ValueList<HostAlias>>($"{name}.hostAliases");
        return _settings.Add(given with
        {
            Value = given.Value?.Select(static alias => new HostAlias { Ip = alias.Ip, Hostnames = alias.Hostnames }).ToValueList(),
        }).Value ?? [];
    }

    // As of aliases, with the type of Kubernetes.
    private Affinity? Affinity(string name)
    {
        Setting<Affinity> given = AffinitySettings.Read(_rules[$"{name}.affinity"], _rules.Define);
        return _settings.Add(given.Value is { } affinity ? given with { Value = OmitEmpty.Compact(affinity) } : given).Value;
    }

    private Probe Probe(string name, string probe) => _settings.Add(ProbeSettings.Read(_rules, $"{name}.{probe}")).Value!;

    private ValueList<EnvVar> Env(string name)
    {
        Setting<ValueMap<string>> given = _rules.Merge($"{name}.env");
        List<EnvVar> variables = [];
        List<KeyValuePair<string, string>> printed = [];
        foreach ((string key, string value) in given.Value ?? [])
        {
            string? text = RenderedText.DoubleQuoted(value);
            if (text is null)
            {
                FieldPath path = FieldPath.Parse($"spec.{name}.env").Append(key);
                _diagnostics.Add(OperatorDiagnostics.NotRenderable(path).At(_input.ClusterManifest.Locate(path), path));
            }

            printed.Add(new(key, text ?? value));
            variables.Add(new EnvVar { Name = key, Value = string.IsNullOrEmpty(text) ? null : text });
        }

        _settings.Add(printed.Count == 0 ? given : given with { Value = [.. printed], IsShared = false });
        return new([.. variables]);
    }

    // The chart prints a whole Pod as text, and with it the values as they are given.
    private ValueMap<string> GivenEnv(string name) =>
        _settings.Setting($"{name}.env")?.Winners is [{ Value: ValueMap<string> given }, ..] ? ValueMap.Sorted<string>([.. given]) : [];

    // The user's options and what the chart puts before them; of two flags of one name the later counts.
    private JvmFlags Flags(OpenPod pod, Rule properties)
    {
        JvmFlags flags = new(_settings.Setting<ValueList<string>>($"{pod.Component}.jvmOptions"), _input.ClusterManifest, properties);
        if (properties.Layers.FirstOrDefault(
            static layer => layer is { Layer: Layer.Derived, Field: OpenOperatorRules.ChartFlag }) is { } row)
        {
            flags.AddWeakest(pod.HostName.Property, Definition.Of(row, pod.HostName.Value));
        }

        return flags;
    }

    private void AddProperties(SiteFile site, ReadOnlySpan<OpenPod> pods)
    {
        foreach (RuleLayer layer in _rules[OpenOperatorRules.SiteProperties].Layers)
        {
            if (_rules.Define(layer) is { Value: ValueMap<string> given }
                && _input.ManifestOf(layer.Kind) is { } manifest
                && layer.Kind is not null)
            {
                SitePropertyReports.CheckForm(given, layer.Field, manifest, _diagnostics);
            }
        }

        List<ComponentRing> rings = [];
        foreach (OpenPod pod in pods)
        {
            string component = pod.Component;
            Rule rule = _rules[$"{component}.properties"];
            JvmFlags flags = Flags(pod, rule);
            _settings.AddSiteProperties(component, new(() => site.Properties.Seen(flags)));
            IEnumerable<Definition> Definitions(string key) => flags.Definitions(key).Concat(site.Properties.Definitions(key));
            _settings.AddProperties(
                component,
                new(() => PropertySettings.All(
                    component,
                    rule,
                    flags.Keys.Concat(site.Properties.Keys),
                    key => Definitions(key).Concat(flags.Hidden(key)))),
                new(() => site.Properties.ValuesSeen(flags)));

            // The ring counts what its rule reads.
            Rule ringRule = _rules[$"{component}.hashRing"];
            IEnumerable<Definition> OfRing(string key) => Definitions(key).Where(definition => IsRead(ringRule, definition));
            Setting<HashRing> ring = _settings.Add(HashRingReader.Read(ringRule, OfRing, _diagnostics));

            // A disabled part contradicts no other part.
            if (component is "master" or "worker" || _settings.Value<bool>($"{component}.enabled"))
            {
                rings.Add(new ComponentRing(component, ring.Value!, OfRing));
            }

            SitePropertyReports.Report(component, site.Properties, flags, _diagnostics);
        }

        HashRingReports.Report(rings, _diagnostics);
    }

    private static bool IsRead(Rule rule, Definition definition) => definition.RuleLayer is not { Kind: not null } row
        || rule.Layers.Any(layer => layer.Kind == row.Kind && layer.Field == row.Field && layer.Portion == row.Portion);

    private void AddEtcd()
    {
        Value<bool>("etcd.enabled");
        Value<EtcdImage>("etcd.image");
        Value<int>("etcd.replicas");
        Merged($"{"etcd"}.nodeSelector");
        _settings.Add(ResourceSettings.Read(_rules, "etcd.resources"));
    }
}
