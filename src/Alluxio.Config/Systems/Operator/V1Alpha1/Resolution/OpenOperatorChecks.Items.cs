using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Systems.Operator.V1Alpha1.Plan;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Resolution;

// Items of lists and maps: tolerations, aliases, mounts; and texts without quotes in the chart's output.
internal sealed partial class OpenOperatorChecks
{
    /// <summary>Tells which fields break the text from which CSI starts FUSE.</summary>
    public void CheckCsiPod(string configMap)
    {
        foreach (string setting in (string[])["imagePullSecrets", "secrets", "configMaps", "pvcMounts"])
        {
            if (settings.Setting($"fuse.{setting}")?.Winners is [{ Origin: { } field }, ..])
            {
                FieldPath path = FieldPath.Parse(field);
                diagnostics.Add(OperatorDiagnostics.CsiPodUnreadable(path, configMap).At(input.ClusterManifest.LocateKey(path), path));
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
            Needed(FieldPath.Parse("spec.hostAliases").Append(index), ("ip", alias.Ip is null), ("hostnames", alias.Hostnames is null));
        }

        void Tolerations(string list, ValueList<Toleration>? tolerations)
        {
            foreach ((int index, Toleration toleration) in (tolerations ?? []).Index<Toleration>())
            {
                FieldPath path = FieldPath.Parse(list).Append(index);
                Needed(
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

        void Needed(FieldPath path, params (string Name, bool IsMissing)[] fields)
        {
            string missing = string.Join(", ", fields.Where(static field => field.IsMissing).Select(static field => field.Name));
            if (missing.Length > 0)
            {
                Report(OperatorDiagnostics.PartMissing(path, missing), path, null, isUsed: true);
            }
        }
    }

    private void CheckMounts()
    {
        foreach (string component in OpenComponents.All)
        {
            HashSet<string> names = new(StringComparer.Ordinal);
            bool isUsed = component switch { "master" => HasMasters, "proxy" => HasProxy, "fuse" => HasFuse, _ => true };
            foreach (string group in UserMounts.Groups)
            {
                foreach ((string key, string path) in settings.Value<ValueMap<string>>($"{component}.{group}") ?? [])
                {
                    FieldPath place = FieldPath.Parse($"spec.{group}.{component}").Append(key);
                    string volume = $"{OpenNames.Volume(key)}-volume";
                    if (!names.Add(volume))
                    {
                        Report(OperatorDiagnostics.VolumeTwice(place, volume), place, key, isUsed);
                    }

                    Plain(place, key, isUsed);
                    Plain(place, path, isUsed);
                }
            }
        }
    }

    private void CheckPlainScalars()
    {
        Plain("spec.image", Spec.Image);
        Plain("spec.imageTag", Spec.ImageTag);
        Plain("spec.imagePullPolicy", Spec.ImagePullPolicy);
        Plain("spec.serviceAccountName", Spec.ServiceAccountName);
        Plain("spec.journal.hostPath", Spec.Journal?.HostPath);
        Plain("spec.journal.storageClass", Spec.Journal?.StorageClass);
        Plain("spec.pagestore.hostPath", Spec.Pagestore?.HostPath);
        Plain("spec.pagestore.storageClass", Spec.Pagestore?.StorageClass);
        Plain("spec.metastore.hostPath", Spec.Metastore?.HostPath);
        Plain("spec.metastore.storageClass", Spec.Metastore?.StorageClass);
        Plain("spec.worker.hostPathForSystemInfo", Spec.Worker?.HostPathForSystemInfo);
        Plain("spec.fuse.hostPathForMount", Spec.Fuse?.HostPathForMount);
        foreach ((int index, string option) in (Spec.Fuse?.MountOptions ?? []).Index<string>())
        {
            Plain(FieldPath.Parse("spec.fuse.mountOptions").Append(index), option, isUsed: true);
        }

        foreach ((int index, LocalObjectReference secret) in (Spec.ImagePullSecrets ?? []).Index<LocalObjectReference>())
        {
            Plain(FieldPath.Parse("spec.imagePullSecrets").Append(index), secret.Name, isUsed: true);
        }
    }

    private void Plain(string path, string? text) => Plain(FieldPath.Parse(path), text, isUsed: true);

    private void Plain(FieldPath path, string? text, bool isUsed)
    {
        if (text is not null && (text.Contains(": ", StringComparison.Ordinal)
            || text.Contains(" #", StringComparison.Ordinal)
            || text.AsSpan().ContainsAny('\n', '\r')))
        {
            Report(OperatorDiagnostics.NotPlain(path), path, text, isUsed);
        }
    }
}
