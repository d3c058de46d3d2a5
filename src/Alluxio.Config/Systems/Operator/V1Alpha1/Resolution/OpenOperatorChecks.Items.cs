using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Operator.V1Alpha1;
using Alluxio.Config.Systems.Operator.Resolution;
using Alluxio.Config.Systems.Operator.V1Alpha1.Plan;
using Alluxio.Config.Systems.Operator.V1Alpha1.Rules;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Resolution;

// Items of lists and maps: tolerations, aliases, mounts; and texts that stand without quotes in what the chart renders.
internal sealed partial class OpenOperatorChecks
{
    private static readonly string[] Components = ["master", "worker", "proxy", "fuse"];

    /// <summary>Tells which fields break the text from which CSI starts FUSE.</summary>
    public void CheckCsiPod(string configMap)
    {
        Broken("spec.imagePullSecrets", Spec.ImagePullSecrets is { Count: > 0 });
        Broken("spec.secrets.fuse", Spec.Secrets?.Fuse is { Count: > 0 });
        Broken("spec.configMaps.fuse", Spec.ConfigMaps?.Fuse is { Count: > 0 });
        Broken("spec.pvcMounts.fuse", Spec.PvcMounts?.Fuse is { Count: > 0 });

        void Broken(string path, bool isGiven)
        {
            if (isGiven)
            {
                diagnostics.Add(OperatorDiagnostics.CsiPodUnreadable.Create(
                    input.ClusterManifest.LocateKey(FieldPath.Parse(path)), FieldPath.Parse(path), null, null, path, configMap));
            }
        }
    }

    private void CheckItems()
    {
        Tolerations("spec.tolerations", Spec.Tolerations);
        Tolerations("spec.master.tolerations", Spec.Master?.Tolerations);
        Tolerations("spec.worker.tolerations", Spec.Worker?.Tolerations);
        Tolerations("spec.proxy.tolerations", Spec.Proxy?.Tolerations);
        Tolerations("spec.fuse.tolerations", Spec.Fuse?.Tolerations);
        foreach ((int index, HostAlias alias) in (Spec.HostAliases ?? []).Index<HostAlias>())
        {
            Parts(FieldPath.Parse("spec.hostAliases").Append(index), ("ip", alias.Ip is null), ("hostnames", alias.Hostnames is null));
        }

        void Tolerations(string list, ValueList<Toleration>? tolerations)
        {
            foreach ((int index, Toleration toleration) in (tolerations ?? []).Index<Toleration>())
            {
                FieldPath path = FieldPath.Parse(list).Append(index);
                Parts(
                    path,
                    ("key", toleration.Key is null),
                    ("operator", toleration.Operator is null),
                    ("value", toleration.Value is null),
                    ("effect", toleration.Effect is null));
                if (toleration.TolerationSeconds is not null)
                {
                    IgnoredFields.Add(path.Append("tolerationSeconds"), input.ClusterManifest, "The API does not know it.", diagnostics);
                }
            }
        }

        void Parts(FieldPath path, params (string Name, bool IsMissing)[] parts)
        {
            string missing = string.Join(", ", parts.Where(static part => part.IsMissing).Select(static part => part.Name));
            if (missing.Length > 0)
            {
                Report(OperatorDiagnostics.PartMissing, path, null, isUsed: true, path, missing);
            }
        }
    }

    private void CheckMounts()
    {
        foreach (string component in Components)
        {
            HashSet<string> names = new(StringComparer.Ordinal);
            bool isUsed = component switch { "master" => HasMasters, "proxy" => HasProxy, "fuse" => HasFuse, _ => true };
            foreach ((string group, ComponentMounts? mounts) in Groups())
            {
                foreach ((string key, string path) in OpenMounts.Of(mounts, component) ?? [])
                {
                    FieldPath place = FieldPath.Parse($"spec.{group}.{component}").Append(key);
                    string volume = $"{OpenNames.Volume(key)}-volume";
                    if (!names.Add(volume))
                    {
                        Report(OperatorDiagnostics.VolumeTwice, place, key, isUsed, place, volume);
                    }

                    Text(place, key, isUsed);
                    Text(place, path, isUsed);
                }
            }
        }

        IEnumerable<(string Group, ComponentMounts? Mounts)> Groups() =>
            [("secrets", Spec.Secrets), ("configMaps", Spec.ConfigMaps), ("hostPaths", Spec.HostPaths), ("pvcMounts", Spec.PvcMounts)];
    }

    private void CheckTexts()
    {
        Text("spec.image", Spec.Image);
        Text("spec.imageTag", Spec.ImageTag);
        Text("spec.imagePullPolicy", Spec.ImagePullPolicy);
        Text("spec.serviceAccountName", Spec.ServiceAccountName);
        Text("spec.journal.hostPath", Spec.Journal?.HostPath);
        Text("spec.journal.storageClass", Spec.Journal?.StorageClass);
        Text("spec.pagestore.hostPath", Spec.Pagestore?.HostPath);
        Text("spec.pagestore.storageClass", Spec.Pagestore?.StorageClass);
        Text("spec.metastore.hostPath", Spec.Metastore?.HostPath);
        Text("spec.metastore.storageClass", Spec.Metastore?.StorageClass);
        Text("spec.worker.hostPathForSystemInfo", Spec.Worker?.HostPathForSystemInfo);
        Text("spec.fuse.hostPathForMount", Spec.Fuse?.HostPathForMount);
        foreach ((int index, string option) in (Spec.Fuse?.MountOptions ?? []).Index<string>())
        {
            Text(FieldPath.Parse("spec.fuse.mountOptions").Append(index), option, isUsed: true);
        }

        foreach ((int index, LocalObjectReference secret) in (Spec.ImagePullSecrets ?? []).Index<LocalObjectReference>())
        {
            Text(FieldPath.Parse("spec.imagePullSecrets").Append(index), secret.Name, isUsed: true);
        }
    }

    private void Text(string path, string? text) => Text(FieldPath.Parse(path), text, isUsed: true);

    private void Text(FieldPath path, string? text, bool isUsed)
    {
        if (text is not null && (text.Contains(": ", StringComparison.Ordinal) || text.Contains(" #", StringComparison.Ordinal) || text.AsSpan().ContainsAny('\n', '\r')))
        {
            Report(OperatorDiagnostics.NotPlain, path, text, isUsed, path);
        }
    }
}
