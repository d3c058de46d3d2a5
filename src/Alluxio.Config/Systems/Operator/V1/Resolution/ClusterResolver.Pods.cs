using Alluxio.Config.Systems.Operator.Emission;
using System.Globalization;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Manifests;
using Alluxio.Config.Systems.Operator.Resolution;
using Alluxio.Config.Systems.Operator.V1.Plan;
using Alluxio.Config.Systems.Operator.V1.Rules;
using Alluxio.Config.Systems.Operator.V1Alpha1.Plan;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Resolution;

// What the pods of all components have in common.
internal sealed partial class ClusterResolver
{
    private ClusterPod AlluxioPod(string component)
    {
        bool hostNetwork = Value<bool>($"{component}.hostNetwork");
        string? dns = Value<string>($"{component}.dnsPolicy");
        Value<bool>($"{component}.hostPathForLogging");
        return Pod(component) with
        {
            HostNetwork = hostNetwork,
            DnsPolicy = !string.IsNullOrEmpty(dns) ? dns : hostNetwork ? "ClusterFirstWithHostNet" : "ClusterFirst",
            HostAliases = Value<ValueList<HostAlias>>($"{component}.hostAliases") ?? [],
            Labels = _settings.Add(_rules.Merge($"{component}.labels")).Value ?? [],
            User = Identity($"{component}.user"),
            Group = Identity($"{component}.group"),
            FsGroup = Identity($"{component}.fsGroup"),
        };
    }

    /// <summary>The pods of a server: they have ports and probes besides.</summary>
    private ClusterPod ServerPod(string component) => AlluxioPod(component) with
    {
        Ports = Ports(component),
        Probes = new ServerProbeSet(Probe($"{component}.livenessProbe"), Probe($"{component}.readinessProbe"), Probe($"{component}.startupProbe")),
    };

    private ValueMap<int> Ports(string component)
    {
        ValueMap<long> known = ClusterDefaults.Ports(component);
        foreach (string name in (component == "worker" ? Spec.Worker?.Ports : Spec.Coordinator?.Ports)?.Keys.Where(name => !known.ContainsKey(name)) ?? [])
        {
            IgnoredFields.Add(FieldPath.Parse($"spec.{component}.ports").Append(name), _input.ClusterManifest, "The component has no such port.", _diagnostics);
        }

        return _settings.Add(PortParts.Read(_rules, $"{component}.ports")).Value ?? [];
    }

    private Probe Probe(string setting) => _settings.Add(ProbeParts.Read(_rules, setting)).Value!;

    /// <summary>The pods of a component whose table has rules for everything but the network and the identity.</summary>
    private ClusterPod Pod(string component) => PlainPod(component) with
    {
        JvmOptions = _settings.Add(_rules.List($"{component}.jvmOptions")).Value ?? [],
        Env = Env($"{component}.env"),
        Annotations = _settings.Add(_rules.Merge($"{component}.annotations")).Value ?? [],
        ServiceAccountName = Value<string>($"{component}.serviceAccountName") is { Length: > 0 } account ? account : null,
        Mounts = UserMounts(component),
    };

    /// <summary>The pods of a component that runs no Alluxio.</summary>
    private ClusterPod PlainPod(string component) => new()
    {
        Component = component,
        Image = Image(component),
        ImagePullPolicy = Value<string>($"{component}.imagePullPolicy"),
        ImagePullSecrets = Value<ValueList<LocalObjectReference>>($"{component}.imagePullSecrets") ?? [],
        Resources = _rules.Has($"{component}.resources") ? Value<ResourceRequirements>($"{component}.resources") : null,
        NodeSelector = _rules.Has($"{component}.nodeSelector") ? Value<ValueMap<string>>($"{component}.nodeSelector") ?? [] : [],
        Tolerations = _rules.Has($"{component}.tolerations") ? Value<ValueList<Toleration>>($"{component}.tolerations") ?? [] : [],
        Affinity = _rules.Has($"{component}.affinity") ? Value<Affinity>($"{component}.affinity") : null,
    };

    // One text with its tag takes no other.
    private string? Image(string component)
    {
        string? image = Value<string>($"{component}.image");
        Setting<string> tag = _rules.Replace<string>($"{component}.imageTag");
        if (image is not null && HasTag(image))
        {
            _settings.Add(tag with { Value = null, Winners = [], Hidden = [.. tag.Winners, .. tag.Hidden] });
            if (tag.Winners is [{ Layer: not Layer.BuiltIn } given, ..])
            {
                _diagnostics.Add(ClusterDiagnostics.TwoTags.Create(given.Location, null, tag.Value, null, given.Origin, tag.Value, image));
            }

            return image;
        }

        _settings.Add(tag);
        return image is null ? null : tag.Value is { Length: > 0 } text ? $"{image}:{text}" : image;
    }

    // A colon before the last slash is that of a port.
    private static bool HasTag(string image) => image.AsSpan(image.LastIndexOf('/') + 1).ContainsAny(':', '@')
        && ImageReference.TryParse(image, out ImageReference? reference) && (reference.Tag ?? reference.Digest) is not null;

    private long? Identity(string setting)
    {
        Setting<object> given = _settings.Add(_rules.Replace<object>(setting));
        if (given.Value is null)
        {
            return null;
        }

        if (long.TryParse(given.Value.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out long id))
        {
            return id;
        }

        Definition winner = given.Winners[0];
        _diagnostics.Add(ClusterDiagnostics.BadIdentity.Create(winner.Location, null, given.Value.ToString(), null, winner.Origin, given.Value));
        return null;
    }

    private ValueList<EnvVar> Env(string setting) => Value<RawValue>(setting) switch
    {
        RawMapping map => map.Entries
            .OrderBy(static entry => entry.Key, StringComparer.Ordinal)
            .Select(static entry => new EnvVar { Name = entry.Key, Value = Text(entry.Value) })
            .ToValueList(),
        { } list => Variables(setting, list),
        _ => [],
    };

    // A list is Kubernetes' own; its reader knows all its forms.
    private ValueList<EnvVar> Variables(string setting, RawValue list)
    {
        Definition winner = _settings.Setting(setting)!.Winners[0];
        Pod pod = new()
        {
            ApiVersion = "v1",
            Kind = "Pod",
            Metadata = new ObjectMeta { Name = "env" },
            Spec = new PodSpec { Containers = [new Container { Name = "env", UnknownFields = [new("env", list)] }] },
        };
        ManifestSet read = ManifestReader.Read(pod.ToYaml(), winner.Origin, LoadOptions.Default);
        ValueList<EnvVar>? variables = read.HasErrors ? null : (read.Manifests[0].Resource as Pod)?.Spec?.Containers?[0].Env;
        if (variables is null)
        {
            _diagnostics.Add(ClusterDiagnostics.BadEnvironment.Create(winner.Location, null, null, null, winner.Origin));
        }

        return variables ?? [];
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
