using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Operator.V1;
using Alluxio.Config.Systems.Operator.V1.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Resolution;

// The parts other than Alluxio itself.
internal sealed partial class ClusterResolver
{
    private ClusterEtcd? Etcd()
    {
        bool isEnabled = Value<bool>("etcd.enabled");
        bool isPersistent = Value<bool>("etcd.persistence.enabled");
        string? size = Value<Quantity>("etcd.persistence.size")?.ToString();
        string? storageClass = StorageClass("etcd.persistence");
        bool hasPermissions = Value<bool>("etcd.volumePermissions.enabled");
        string permissions = ChartImage("etcd.volumePermissions");
        string? permissionsPolicy = Value<string>("etcd.volumePermissions.imagePullPolicy");
        ClusterPod pod = new()
        {
            Component = ClusterComponent.Etcd,
            Image = ChartImage("etcd"),
            ImagePullPolicy = Value<string>("etcd.imagePullPolicy"),
            ImagePullSecrets = _settings.Add(_rules.Append<LocalObjectReference>("etcd.imagePullSecrets")).Value ?? [],
            Count = Value<int>("etcd.replicas"),
            Resources = Known(_rules.Replace<ResourceRequirements>("etcd.resources")),
            NodeSelector = Value<ValueMap<string>>("etcd.nodeSelector") ?? [],
            Tolerations = KnownList(_rules.Replace<ValueList<Toleration>>("etcd.tolerations")),
            Affinity = Known(_rules.Replace<Affinity>("etcd.affinity")),
        };
        return !isEnabled ? null : new ClusterEtcd
        {
            Pod = pod,
            IsPersistent = isPersistent,
            StorageClass = storageClass,
            Size = size,
            VolumePermissionsImage = hasPermissions ? permissions : null,
            VolumePermissionsPullPolicy = permissionsPolicy,
        };
    }

    // The parts of an image as Bitnami's charts have them; a digest takes the place of the tag.
    private string ChartImage(string owner)
    {
        Setting<string> registry = _settings.Add(_rules.Replace<string>($"{owner}.imageRegistry"));
        Setting<string> repository = _settings.Add(_rules.Replace<string>($"{owner}.imageRepository"));
        Setting<string> digest = _settings.Add(_rules.Replace<string>($"{owner}.imageDigest"));
        Setting<string> tag = _rules.Replace<string>($"{owner}.imageTag");
        string name = registry.Value is { Length: > 0 } host ? $"{host}/{repository.Value}" : repository.Value ?? "";
        if (digest.Value is { Length: > 0 } hash)
        {
            _settings.Add(Unused(tag));
            return Composed($"{owner}.image", $"{name}@{hash}", registry, repository, digest) ?? "";
        }

        _settings.Add(tag);
        string image = Composed($"{owner}.image", name, registry, repository) ?? "";
        return tag.Value is { Length: > 0 } text ? $"{image}:{text}" : image;
    }

    private ClusterGateway? Gateway(Func<ValueList<Definition>, IEnumerable<(string Key, string Value)>> ownLines)
    {
        // Settings of disabled parts are resolved on demand.
        if (!Value<bool>("gateway.enabled"))
        {
            return null;
        }

        ClusterPod pod = Pod(ClusterComponent.Gateway);
        AddFile(ClusterComponent.Gateway, ownLines);
        return new ClusterGateway
        {
            Pod = pod,
            LogLevel = Value<string>("gateway.log.level"),
            Logs = Store("gateway.log"),
            HasAuditLog = Value<bool>("gateway.auditLog"),
            KeysConfigMap =
                Value<AuthenticationSpec>("gateway.authentication")?.Oidc?.JwksConfigMapName is { Length: > 0 } keys ? keys : null,
            PolicyConfigMap = PolicyOf(Value<object>("gateway.authorization")) is { Length: > 0 } policy ? policy : null,
        };
    }

    // No page shows the fields inside the gateway's own block; they are assumed to be those of the global one.
    private static string? PolicyOf(object? authorization) => authorization switch
    {
        GlobalAuthorizationSpec shared => shared.Opa?.Components?.Gateway?.ConfigMapName,
        AuthorizationSpec own => (Step(Step(Step(own.Opa, "components"), "gateway"), "configMapName") as RawScalar)?.Text,
        _ => null,
    };

    private static RawValue? Step(RawValue? value, string key) => (value as RawMapping)?.Entries.GetValueOrDefault(key);

    private ClusterPod? Dashboard()
    {
        if (!Value<bool>("dashboard.enabled"))
        {
            return null;
        }

        ClusterPod pod = Pod(ClusterComponent.Dashboard);
        ClusterProperties properties = AddProperties(ClusterComponent.Dashboard, static _ => []);
        return properties.File.Count > 0 ? pod with { SiteProperties = properties.File.Lines } : pod;
    }

    private ClusterPod? Monitor(ClusterComponent component) => Value<bool>($"{component.Name}.enabled") ? PlainPod(component) : null;
}
