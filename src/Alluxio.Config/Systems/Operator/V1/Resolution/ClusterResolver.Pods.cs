using System.Globalization;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Manifests.Binding;
using Alluxio.Config.Manifests.Compaction;
using Alluxio.Config.Systems.Operator.Emission;
using Alluxio.Config.Systems.Operator.Resolution;
using Alluxio.Config.Systems.Operator.V1.Plan;
using Alluxio.Config.Systems.Operator.V1.Rules;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Resolution;

// The common parts of the pods of all components.
internal sealed partial class ClusterResolver
{
    private ClusterPod AlluxioPod(ClusterComponent component)
    {
        bool hostNetwork = Value<bool>($"{component.Name}.hostNetwork");
        return Pod(component) with
        {
            HostNetwork = hostNetwork,
            DnsPolicy = Value<string>(_rules.Of($"{component.Name}.dnsPolicy"), hostNetwork ? "ClusterFirstWithHostNet" : "ClusterFirst"),
            HostAliases = KnownList<HostAlias>($"{component.Name}.hostAliases"),
            Labels = _settings.Add(_rules.Merge($"{component.Name}.labels")).Value ?? [],
            User = Identity(_rules.Replace<object>($"{component.Name}.user")),
            Group = Identity(_rules.Replace<object>($"{component.Name}.group")),
            FsGroup = Identity(_rules.Replace<object>($"{component.Name}.fsGroup")),
            HostPathForLogs = LogFolder(component),
        };
    }

    /// <summary>The pods of a server: they have ports and probes besides.</summary>
    private ClusterPod ServerPod(ClusterComponent component) => AlluxioPod(component) with
    {
        Ports = Ports(component),
        Probes = new ServerProbeSet(
            Probe($"{component.Name}.livenessProbe"),
            Probe($"{component.Name}.readinessProbe"),
            Probe($"{component.Name}.startupProbe")),
    };

    private string? LogFolder(ClusterComponent component) =>
        Value<bool>($"{component.Name}.hostPathForLogging") ? ClusterStore.LogsOfNode : null;

    private ValueMap<int> Ports(ClusterComponent component)
    {
        Setting<ValueMap<int>> ports = _settings.Add(PortSettings.Read(_rules, $"{component.Name}.ports"));
        ValueMap<long> known = ClusterDefaults.Ports(component.Name);
        ReportUnknown(ports.Winners, known);
        ReportUnknown(ports.Hidden, known);
        return ports.Value ?? [];
    }

    private void ReportUnknown(ValueList<Definition> ports, ValueMap<long> known)
    {
        foreach (Definition given in ports)
        {
            if (given.Layer is not Layer.Component)
            {
                continue;
            }

            foreach (string name in (given.Value as ValueMap<string> ?? []).Keys.Where(name => !known.ContainsKey(name)))
            {
                IgnoredFields.Add(
                    FieldPath.Parse(given.Origin).Append(name),
                    _input.ClusterManifest,
                    "The component has no such port.",
                    _diagnostics);
            }
        }
    }

    private Probe Probe(ref SettingName setting) => _settings.Add(ProbeSettings.Read(_rules, ref setting)).Value!;

    /// <summary>The pods of a component whose table has rules for everything but the network and the identity.</summary>
    private ClusterPod Pod(ClusterComponent component) => PlainPod(component) with
    {
        JvmOptions = _settings.Add(_rules.List($"{component.Name}.jvmOptions")).Value ?? [],
        HostNameFlag =
            _rules.LayerOf($"{component.Name}.properties", ClusterRules.OperatorFlag) is null ? null : component.HostName?.Flag,
        Env = Env(_settings.Add(_rules.Replace<RawValue>($"{component.Name}.env"))),
        Annotations = _settings.Add(_rules.Merge($"{component.Name}.annotations")).Value ?? [],
        ServiceAccountName = Value<string>($"{component.Name}.serviceAccountName") is { Length: > 0 } account ? account : null,
        Mounts = UserMounts(component.Name),
    };

    /// <summary>The pods of a component that runs no Alluxio.</summary>
    private ClusterPod PlainPod(ClusterComponent component) => new()
    {
        Component = component,
        Image = Image(component.Name),
        ImagePullPolicy = Value<string>($"{component.Name}.imagePullPolicy"),
        ImagePullSecrets = Value<ValueList<LocalObjectReference>>($"{component.Name}.imagePullSecrets") ?? [],
        Resources = _rules.Has($"{component.Name}.resources") ? Known<ResourceRequirements>($"{component.Name}.resources") : null,
        NodeSelector = _rules.Has($"{component.Name}.nodeSelector") ? Value<ValueMap<string>>($"{component.Name}.nodeSelector") ?? [] : [],
        Tolerations = _rules.Has($"{component.Name}.tolerations") ? KnownList<Toleration>($"{component.Name}.tolerations") : [],
        Affinity = !_rules.Has($"{component.Name}.affinity") ? null
            : component == ClusterComponent.Worker ? WorkerAffinity()
            : Known<Affinity>($"{component.Name}.affinity"),
    };

    // As in the open operator, a podAntiAffinity of the user's takes the place of the generated one.
    private Affinity? WorkerAffinity()
    {
        bool isLimited = Value<bool>("worker.limitOneWorkerPerNode");
        Setting<Affinity> setting = AffinitySettings.Read(_rules["worker.affinity"], layer => layer.Layer != Layer.Derived
            ? _rules.Define(layer)
            : isLimited ? Definition.Of(layer, ClusterDefaults.WorkersApart) : null);
        return _settings.Add(setting.Value is { } value ? setting with { Value = KnownNames.Of(value) } : setting).Value;
    }

    // One text with its tag takes no other.
    private string? Image(string component)
    {
        string? image = Value<string>($"{component}.image");
        Setting<string> tag = _rules.Replace<string>($"{component}.imageTag");
        if (image is not null && HasTag(image))
        {
            _settings.Add(Unused(tag));
            if (tag.Winners is [{ Layer: not Layer.BuiltIn } given, ..])
            {
                _diagnostics.Add(ClusterDiagnostics.TwoTags(given.Origin, tag.Value, image).At(given.Location, value: tag.Value));
            }

            return image;
        }

        _settings.Add(tag);
        return image is null ? null : tag.Value is { Length: > 0 } text ? $"{image}:{text}" : image;
    }

    private static Setting<string> Unused(Setting<string> setting) =>
        setting with { Value = null, Winners = [], Hidden = [.. setting.Winners, .. setting.Hidden] };

    // A colon before the last slash is that of a port.
    private static bool HasTag(string image) => image.AsSpan(image.LastIndexOf('/') + 1).ContainsAny(':', '@')
        && ImageReference.TryParse(image, out ImageReference? reference) && (reference.Tag ?? reference.Digest) is not null;

    private long? Identity(Setting<object> given)
    {
        _settings.Add(given);
        if (given.Value is null)
        {
            return null;
        }

        if (long.TryParse(given.Value.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out long id))
        {
            return id;
        }

        // A number out of range has its own finding.
        if (long.TryParse(given.Value.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
        {
            return null;
        }

        Definition winner = given.Winners[0];
        string? written = given.Value.ToString();
        _diagnostics.Add(ClusterDiagnostics.BadIdentity(winner.Origin, written).At(winner.Location, value: written));
        return null;
    }

    private ValueList<EnvVar> Env(Setting<RawValue> setting) => setting.Value switch
    {
        RawMapping map => map.Entries
            .OrderBy(static entry => entry.Key, StringComparer.Ordinal)
            .Select(static entry => new EnvVar { Name = entry.Key, Value = Text(entry.Value) })
            .ToValueList(),
        { } list => Variables(setting, list),
        _ => [],
    };

    // A list is Kubernetes' own; its reader knows all its forms.
    private ValueList<EnvVar> Variables(Setting<RawValue> setting, RawValue list)
    {
        Definition winner = setting.Winners[0];
        RawMapping container = Mapping(("name", new RawScalar { Text = "env" }), ("env", list));
        RawMapping pod = Mapping(
            ("apiVersion", new RawScalar { Text = "v1" }),
            ("kind", new RawScalar { Text = "Pod" }),
            ("spec", Mapping(("containers", new RawSequence { Items = [container] }))));
        ValueList<EnvVar>? variables = RawNodes.Read<Pod>(pod)?.Spec?.Containers?[0].Env;
        if (variables is null)
        {
            _diagnostics.Add(ClusterDiagnostics.BadEnvironment(winner.Origin).At(winner.Location));
        }

        // The reader keeps these fields unchanged, and so reports nothing about them.
        for (int i = 0; i < (variables?.Count ?? 0); i++)
        {
            foreach (string name in (variables![i].UnknownFields ?? []).Keys)
            {
                IgnoredFields.Add(
                    FieldPath.Parse(winner.Origin).Append(i).Append(name),
                    _input.ClusterManifest,
                    "Kubernetes has no such field.",
                    _diagnostics);
            }
        }

        return KnownNames.Of(variables ?? []);
    }

    private static RawMapping Mapping(params ReadOnlySpan<(string Key, RawValue Value)> entries)
    {
        ValueMap<RawValue> map = [];
        foreach ((string key, RawValue value) in entries)
        {
            map = map.SetItem(key, value);
        }

        return new RawMapping { Entries = map };
    }

    private static string? Text(RawValue? value) => (value as RawScalar)?.Text;

    private ValueList<ClusterMount> UserMounts(string component)
    {
        List<ClusterMount> mounts = [];
        Add("secrets", "Secret");
        Add("configMaps", "ConfigMap");
        Add("pvcMounts", "PersistentVolumeClaim");
        return new([.. mounts]);

        void Add(string group, string kind)
        {
            if (!_rules.Has($"{component}.{group}"))
            {
                return;
            }

            foreach ((string name, string path) in _settings.Add(_rules.Merge($"{component}.{group}")).Value ?? [])
            {
                mounts.Add(new ClusterMount(kind, name, path));
            }
        }
    }
}
