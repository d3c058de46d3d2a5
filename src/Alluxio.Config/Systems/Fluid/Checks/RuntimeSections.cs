using Alluxio.Config.Fluid;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>Fields that several sections of an AlluxioRuntime have.</summary>
internal static class RuntimeSections
{
    /// <summary>The volume mounts that the user gives a component.</summary>
    public static ValueList<VolumeMount>? VolumeMountsOf(AlluxioRuntimeSpec spec, string component) => component switch
    {
        "master" => spec.Master?.VolumeMounts,
        "worker" => spec.Worker?.VolumeMounts,
        "fuse" => spec.Fuse?.VolumeMounts,
        _ => null,
    };

    /// <summary>The component's own properties.</summary>
    public static IEnumerable<(string Component, ValueMap<string> Properties)> OwnProperties(AlluxioRuntimeSpec spec) =>
        from own in ((string Component, ValueMap<string>? Properties)[])
            [("master", spec.Master?.Properties), ("worker", spec.Worker?.Properties), ("fuse", spec.Fuse?.Properties)]
        where own.Properties is { Count: > 0 }
        select (own.Component, own.Properties);
}
