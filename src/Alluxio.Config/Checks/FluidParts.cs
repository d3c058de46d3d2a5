using Alluxio.Config.Fluid;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks;

/// <summary>What belongs to an AlluxioRuntime.</summary>
internal static class FluidParts
{
    /// <summary>The spec of the runtime's Dataset.</summary>
    public static (Manifest Manifest, DatasetSpec Spec)? DatasetSpecOf(CheckContext context) =>
        context.Dataset is { Resource: Dataset { Spec: { } spec } } manifest ? (manifest, spec) : null;

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

    /// <summary>The volume mounts that the user gives a component.</summary>
    public static ValueList<VolumeMount>? VolumeMountsOf(AlluxioRuntimeSpec spec, string component) => component switch
    {
        "master" => spec.Master?.VolumeMounts,
        "worker" => spec.Worker?.VolumeMounts,
        "fuse" => spec.Fuse?.VolumeMounts,
        _ => null,
    };

    /// <summary>The properties that a component has of its own.</summary>
    public static IEnumerable<(string Component, ValueMap<string> Properties)> OwnProperties(AlluxioRuntimeSpec spec) =>
        from own in ((string Component, ValueMap<string>? Properties)[])[("master", spec.Master?.Properties), ("worker", spec.Worker?.Properties), ("fuse", spec.Fuse?.Properties)]
        where own.Properties is { Count: > 0 }
        select (own.Component, own.Properties);
}
