using Alluxio.Config.Fluid;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>The mounts of a Dataset.</summary>
internal static class DatasetMounts
{
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
