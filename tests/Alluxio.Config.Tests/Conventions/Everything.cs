using Alluxio.Config.Diagnostics;
using Alluxio.Config.Fluid;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Conventions;

/// <summary>A deployment that gives every field of both manifests and every variable of the controller.</summary>
internal static class Everything
{
    public static ManifestSet Manifests { get; } = AlluxioConfig.Load(Path.Combine(TestFiles.Project, "Conventions", "everything.yaml"));

    public static ValueMap<string> Environment { get; } =
    [
        new("MOUNT_ROOT", "/runtime-mnt"),
        new("FLUID_WORKDIR", "/work"),
        new("ALLUXIO_RUNTIME_IMAGE_ENV", "registry.example.com/default:2.9.0"),
        new("ALLUXIO_FUSE_IMAGE_ENV", "registry.example.com/default-fuse:2.9.0"),
        new("DEFAULT_INIT_IMAGE_ENV", "registry.example.com/default-init:1.0"),
        new("IMAGE_PULL_SECRETS", "controller-secret"),
        new("CRITICAL_FUSE_POD", "true"),
        new("ALLUXIO_MOUNT_CONFIG_STORAGE", "configmap"),
        new("KUBE_VERSION", "v1.31.0"),
    ];

    public static ResolvedPlan Resolve(Profile profile)
    {
        ResolveOptions options = new() { Profile = profile, Controller = FluidController.FromEnvironment(Environment) };
        bool isResolved = AlluxioConfig.TryResolve(Manifests, options, out ResolvedPlan? plan, out ValueList<Diagnostic> diagnostics);
        Assert.True(isResolved, string.Join('\n', diagnostics));
        return plan!;
    }
}
