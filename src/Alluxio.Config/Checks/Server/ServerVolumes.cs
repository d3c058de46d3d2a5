using Alluxio.Config.Kubernetes;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Server;

/// <summary>What the API server refuses of the volumes of a pod.</summary>
internal static class ServerVolumes
{
    private const int MaximumMode = 511;

    private static readonly string[] HostPathTypes =
        ["", "DirectoryOrCreate", "Directory", "FileOrCreate", "File", "Socket", "CharDevice", "BlockDevice"];

    /// <summary>Reviews volumes.</summary>
    /// <returns>The names of the volumes. A mount of one that is refused is refused for its sake, and need not be told.</returns>
    public static HashSet<string> Review(ServerReview review, ValueList<Volume> volumes)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (Volume volume in volumes.AsSpan())
        {
            string name = volume.Name ?? "";
            if (!ServerFormats.IsLabel(name))
            {
                review.RefuseName("the name of a volume", name, ServerRequirements.Label, SourceFields.Volumes);
            }

            if (!names.Add(name))
            {
                review.RefuseName("the name of a volume", name, "differs from those of the pod's other volumes", SourceFields.Volumes);
            }

            Source(review, volume);
        }

        return names;
    }

    private static void Source(ServerReview review, Volume volume)
    {
        string name = volume.Name ?? "";
        int sources = Sources(volume);
        if (sources > 1)
        {
            Refuse("a volume", null, "has one source");
        }

        if (volume.HostPath is { } host)
        {
            if (string.IsNullOrEmpty(host.Path) || ServerFormats.HasBackStep(host.Path))
            {
                Refuse("the path of a hostPath volume", host.Path, string.IsNullOrEmpty(host.Path) ? ServerRequirements.Missing : ServerRequirements.NoBackStep);
            }

            if (!HostPathTypes.Contains(host.Type ?? ""))
            {
                Refuse("the type of a hostPath volume", host.Type, $"is one of {string.Join(", ", HostPathTypes.Skip(1))}");
            }
        }

        if (volume.EmptyDir?.SizeLimit is { Sign: < 0 } size)
        {
            Refuse("the size of an emptyDir volume", size.Text, ServerRequirements.NotNegative);
        }

        Present("the name of the ConfigMap of a volume", volume.ConfigMap is not null, volume.ConfigMap?.Name);
        Present("the name of the Secret of a volume", volume.Secret is not null, volume.Secret?.SecretName);
        Present("the name of the claim of a volume", volume.PersistentVolumeClaim is not null, volume.PersistentVolumeClaim?.ClaimName);
        Present("the driver of a CSI volume", volume.Csi is not null, volume.Csi?.Driver);
        Present("the server of an NFS volume", volume.Nfs is not null, volume.Nfs?.Server);
        if (volume.Nfs is { } nfs && nfs.Path?.StartsWith('/') != true)
        {
            Refuse("the path of an NFS volume", nfs.Path, "begins with '/'");
        }

        Mode(volume.ConfigMap?.DefaultMode ?? volume.Secret?.DefaultMode ?? volume.Projected?.DefaultMode ?? volume.DownwardAPI?.DefaultMode);
        Items(volume.ConfigMap?.Items);
        Items(volume.Secret?.Items);
        foreach (VolumeProjection source in (volume.Projected?.Sources).AsItems())
        {
            int given = (source.Secret is null ? 0 : 1) + (source.ConfigMap is null ? 0 : 1) + (source.DownwardAPI is null ? 0 : 1)
                + (source.ServiceAccountToken is null ? 0 : 1) + (source.ClusterTrustBundle is null ? 0 : 1) + (source.PodCertificate is null ? 0 : 1);
            if (given > 1)
            {
                Refuse("each entry of a projected volume", null, "has one source");
            }

            Present("the name of a projected ConfigMap", source.ConfigMap is not null, source.ConfigMap?.Name);
            Present("the name of a projected Secret", source.Secret is not null, source.Secret?.Name);
            Items(source.ConfigMap?.Items);
            Items(source.Secret?.Items);
        }

        void Items(ValueList<KeyToPath>? items)
        {
            foreach (KeyToPath item in items.AsItems())
            {
                Present("the key of an item of a volume", true, item.Key);
                if (string.IsNullOrEmpty(item.Path) || !ServerFormats.IsInnerPath(item.Path) || item.Path.StartsWith("..", StringComparison.Ordinal))
                {
                    Refuse("the path of an item of a volume", item.Path, string.IsNullOrEmpty(item.Path) ? ServerRequirements.Missing : ServerRequirements.InnerPath);
                }

                Mode(item.Mode);
            }
        }

        void Mode(int? mode)
        {
            if (mode is < 0 or > MaximumMode)
            {
                Refuse("a mode of files in a volume", ServerObjects.Number(mode.Value), ServerRequirements.Mode);
            }
        }

        void Present(string what, bool isGiven, string? text)
        {
            if (isGiven && string.IsNullOrEmpty(text))
            {
                Refuse(what, null, ServerRequirements.Missing);
            }
        }

        // The entry of the volume is found by its name, unless the value stands somewhere.
        void Refuse(string what, string? shown, string rule) => review.Refuse(what, shown, rule, SourceFields.Volumes, shown is null ? null : "", shown is null or "" ? name : shown);
    }

    private static int Sources(Volume volume)
    {
        // Every field but the name is a source.
        int count = 0;
        foreach (object? value in volume.Slots)
        {
            count += value is null or string ? 0 : 1;
        }

        return count;
    }
}
