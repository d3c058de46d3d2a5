using Alluxio.Config.Kubernetes;
using Alluxio.Config.Models;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Server;

/// <summary>The API server's rules for the volumes of a pod.</summary>
internal static class ServerVolumes
{
    private const int MaximumMode = 511;

    private const int LongestDriver = 63;

    private const long LeastSeconds = 600;

    private const long MostSeconds = 1L << 32;

    private static readonly string[] HostPathTypes =
        ["", "DirectoryOrCreate", "Directory", "FileOrCreate", "File", "Socket", "CharDevice", "BlockDevice"];

    /// <summary>Reviews volumes.</summary>
    /// <returns>The names of the volumes. A mount of one that is refused is refused for its sake, and need not be told.</returns>
    public static HashSet<string> Review(ServerReview review, ValueList<Volume> volumes)
    {
        HashSet<string> names = new(volumes.Count, StringComparer.Ordinal);
        foreach (Volume volume in volumes.AsSpan())
        {
            string name = volume.Name ?? "";
            if (!ServerFormats.IsLabel(name))
            {
                review.RefuseName("the name of a volume", name, ServerRequirements.Label, SourceFields.Volumes);
            }

            if (!names.Add(name))
            {
                RefusalSource source = new(SourceFields.Volumes, null, name) { IsName = true, ToldBy = "ALX6056" };
                review.Refuse("the name of a volume", name, "must be unique in the pod", source);
            }

            Source(review, volume);
        }

        return names;
    }

    private static void Source(ServerReview review, Volume volume)
    {
        if (Sources(volume) > 1)
        {
            Refuse("a volume", null, "must have one source", null);
        }

        if (volume.HostPath is { } host)
        {
            if (string.IsNullOrEmpty(host.Path) || ServerFormats.HasBackStep(host.Path))
            {
                string rule = string.IsNullOrEmpty(host.Path) ? ServerRequirements.Missing : ServerRequirements.NoBackStep;
                Refuse("the path of a hostPath volume", host.Path, rule, "hostPath.path");
            }

            if (!HostPathTypes.Contains(host.Type ?? ""))
            {
                Refuse(
                    "the type of a hostPath volume",
                    host.Type,
                    $"must be one of {string.Join(", ", HostPathTypes.Skip(1))}",
                    "hostPath.type");
            }
        }

        if (volume.EmptyDir?.SizeLimit is { Sign: < 0 } size)
        {
            Refuse("the size of an emptyDir volume", size.Text, ServerRequirements.NotNegative, "emptyDir.sizeLimit");
        }

        Present("the name of the ConfigMap of a volume", volume.ConfigMap is not null, volume.ConfigMap?.Name, "configMap.name");
        Present("the name of the Secret of a volume", volume.Secret is not null, volume.Secret?.SecretName, "secret.secretName");
        Present(
            "the name of the claim of a volume",
            volume.PersistentVolumeClaim is not null,
            volume.PersistentVolumeClaim?.ClaimName,
            "persistentVolumeClaim.claimName");
        Present("the server of an NFS volume", volume.Nfs is not null, volume.Nfs?.Server, "nfs.server");
        if (volume.Nfs is { } nfs && nfs.Path?.StartsWith('/') != true)
        {
            Refuse("the path of an NFS volume", nfs.Path, "must begin with '/'", "nfs.path");
        }

        Driver(volume.Csi);
        Mode(volume.ConfigMap?.DefaultMode, "configMap.defaultMode");
        Mode(volume.Secret?.DefaultMode, "secret.defaultMode");
        Mode(volume.Projected?.DefaultMode, "projected.defaultMode");
        Mode(volume.DownwardAPI?.DefaultMode, "downwardAPI.defaultMode");
        Items(volume.ConfigMap?.Items, "configMap", []);
        Items(volume.Secret?.Items, "secret", []);
        Files(volume.DownwardAPI?.Items, "downwardAPI", []);
        Projected(volume.Projected);
        if (volume.Ephemeral is { } ephemeral)
        {
            if (ephemeral.VolumeClaimTemplate is null)
            {
                Refuse("the claim of an ephemeral volume", null, ServerRequirements.Missing, "ephemeral");
            }
            else
            {
                Claim(ephemeral.VolumeClaimTemplate.Spec);
            }
        }

        (string, string)[] Item() => [("name", volume.Name ?? "")];

        void Projected(ProjectedVolumeSource? projected)
        {
            HashSet<string> paths = new(StringComparer.Ordinal);
            VolumeProjection[] sources = [.. (projected?.Sources).AsItems()];
            for (int i = 0; i < sources.Length; i++)
            {
                VolumeProjection source = sources[i];
                string at = $"projected.sources[{i}]";
                int given = (source.Secret is null ? 0 : 1) + (source.ConfigMap is null ? 0 : 1) + (source.DownwardAPI is null ? 0 : 1)
                    + (source.ServiceAccountToken is null ? 0 : 1)
                        + (source.ClusterTrustBundle is null ? 0 : 1)
                        + (source.PodCertificate is null ? 0 : 1);
                if (given > 1)
                {
                    Refuse("each entry of a projected volume", null, "must have one source", at);
                }

                Present("the name of a projected ConfigMap", source.ConfigMap is not null, source.ConfigMap?.Name, at + ".configMap.name");
                Present("the name of a projected Secret", source.Secret is not null, source.Secret?.Name, at + ".secret.name");
                Items(source.ConfigMap?.Items, at + ".configMap", paths);
                Items(source.Secret?.Items, at + ".secret", paths);
                Files(source.DownwardAPI?.Items, at + ".downwardAPI", paths);
                Token(source.ServiceAccountToken, at + ".serviceAccountToken", paths);
            }
        }

        void Token(ServiceAccountTokenProjection? token, string at, HashSet<string> paths)
        {
            if (token is null)
            {
                return;
            }

            if (token.ExpirationSeconds is < LeastSeconds or > MostSeconds)
            {
                string text = ServerObjects.Number(token.ExpirationSeconds.Value);
                Refuse("the expirationSeconds of a token", text, "must be a number from 600 to 4294967296", at + ".expirationSeconds");
            }

            Inner("the path of a token", token.Path, at + ".path", paths);
        }

        void Files(ValueList<DownwardAPIVolumeFile>? files, string at, HashSet<string> paths)
        {
            int index = 0;
            foreach (DownwardAPIVolumeFile file in files.AsItems())
            {
                string item = $"{at}.items[{index++}]";
                Inner("the path of a file of downwardAPI", file.Path, item + ".path", paths);
                ServerSelectors.OfFile(review, file, Recognised, item);
                Mode(file.Mode, item + ".mode");
            }
        }

        void Items(ValueList<KeyToPath>? items, string at, HashSet<string> paths)
        {
            int index = 0;
            foreach (KeyToPath item in items.AsItems())
            {
                string place = $"{at}.items[{index++}]";
                Present("the key of an item of a volume", true, item.Key, place + ".key");
                Inner("the path of an item of a volume", item.Path, place + ".path", paths);
                Mode(item.Mode, place + ".mode");
            }
        }

        void Inner(string what, string? path, string at, HashSet<string> paths)
        {
            if (string.IsNullOrEmpty(path) || !ServerFormats.IsInnerPath(path) || path.StartsWith("..", StringComparison.Ordinal))
            {
                Refuse(what, path, string.IsNullOrEmpty(path) ? ServerRequirements.Missing : ServerRequirements.InnerPath, at);
            }
            else if (!paths.Add(path) && at.StartsWith("projected", StringComparison.Ordinal))
            {
                Refuse(what, path, "must be unique in the volume", at);
            }
        }

        void Driver(CSIVolumeSource? csi)
        {
            string driver = csi?.Driver ?? "";
            Present("the driver of a CSI volume", csi is not null, driver, "csi.driver");
            if (driver.Length > 0 && (driver.Length > LongestDriver || !ServerFormats.IsSubdomain(driver.ToLowerInvariant())))
            {
                Refuse(
                    "the driver of a CSI volume",
                    driver,
                    "must have only letters, digits and '-', in parts separated by '.', and at most 63 characters",
                    "csi.driver");
            }

            if (csi?.NodePublishSecretRef is { } secret && !ServerFormats.IsSubdomain(secret.Name ?? ""))
            {
                Refuse(
                    "the name of the Secret of a CSI volume",
                    secret.Name,
                    ServerRequirements.Subdomain,
                    "csi.nodePublishSecretRef.name");
            }
        }

        void Claim(PersistentVolumeClaimSpec? spec)
        {
            const string At = "ephemeral.volumeClaimTemplate.spec";
            string[] modes = [.. (spec?.AccessModes).AsItems()];
            if (modes.Length == 0)
            {
                Refuse("accessModes of an ephemeral volume", null, ServerRequirements.Missing, At);
            }

            for (int i = 0; i < modes.Length; i++)
            {
                if (!ServerObjects.AccessModes.Contains(modes[i]))
                {
                    Refuse(
                        "an access mode",
                        modes[i],
                        $"must be one of {string.Join(", ", ServerObjects.AccessModes)}",
                        $"{At}.accessModes[{i}]");
                }
            }

            if (spec?.Resources?.Requests?.GetValueOrDefault("storage") is not { Sign: > 0 } size)
            {
                string? given = spec?.Resources?.Requests?.GetValueOrDefault("storage")?.Text;
                Refuse("the size of an ephemeral volume", given, "must be set, and greater than zero", At + ".resources.requests.storage");
            }

            if (spec?.StorageClassName is { Length: > 0 } storageClass && !ServerFormats.IsSubdomain(storageClass))
            {
                Refuse("the name of a storage class", storageClass, ServerRequirements.Subdomain, At + ".storageClassName");
            }
        }

        void Mode(int? mode, string at)
        {
            if (mode is < 0 or > MaximumMode)
            {
                Refuse("a mode of files in a volume", ServerObjects.Number(mode.Value), ServerRequirements.Mode, at);
            }
        }

        void Present(string what, bool isGiven, string? text, string at)
        {
            if (isGiven && string.IsNullOrEmpty(text))
            {
                Refuse(what, null, ServerRequirements.Missing, at);
            }
        }

        void Refuse(string what, string? shown, string rule, string? below)
        {
            string name = volume.Name ?? "";
            RefusalSource source = new(SourceFields.Volumes, shown is null ? null : "", string.IsNullOrEmpty(shown) ? name : shown);
            review.Refuse(what, shown, rule, source with { IsOfEntry = string.IsNullOrEmpty(shown), Item = Item(), Below = below });
        }

        RefusalSource Recognised(string below) => new(SourceFields.Volumes, null, volume.Name) { Item = Item(), Below = below };
    }

    private static int Sources(Volume volume)
    {
        // Every field but the name is a source.
        int count = 0;
        ref readonly FieldValues values = ref volume.Fields;
        for (int slot = values.Next(0); slot >= 0; slot = values.Next(slot + 1))
        {
            count += values[slot] is string ? 0 : 1;
        }

        return count;
    }
}
