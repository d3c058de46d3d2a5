using Alluxio.Config.Fluid;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>What Fluid makes of the mounts of a Dataset.</summary>
internal static class DatasetMounts
{
    /// <summary>Where a mount appears in Alluxio: its path if that is absolute, else its name below the root.</summary>
    public static string PathOf(Mount mount) => mount.Path is ['/', ..] path ? path : "/" + (mount.Name ?? "").TrimStart('/');

    /// <summary>Whether Fluid mounts it into the pods, so that Alluxio sees a directory.</summary>
    public static bool IsNative(Mount mount) =>
        mount.MountPoint is { } point && (point.StartsWith("local://", StringComparison.Ordinal) || point.StartsWith("pvc://", StringComparison.Ordinal));

    /// <summary>The lists of encrypted options that a Dataset gives, each with its field.</summary>
    public static IEnumerable<(string Field, ValueList<EncryptOption> Options)> EncryptedOptions(DatasetSpec spec)
    {
        if (spec.SharedEncryptOptions is { Count: > 0 } shared)
        {
            yield return ("spec.sharedEncryptOptions", shared);
        }

        for (int i = 0; i < spec.Mounts?.Count; i++)
        {
            if (spec.Mounts[i].EncryptOptions is { Count: > 0 } options)
            {
                yield return (FormattableString.Invariant($"spec.mounts[{i}].encryptOptions"), options);
            }
        }
    }
}
