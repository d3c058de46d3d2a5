using Alluxio.Config.Fluid;
using Alluxio.Config.Kubernetes;

namespace Alluxio.Config.Tests.Laws.Fluid;

/// <summary>The same deployment with every absent list, map and section given as empty.</summary>
internal static class Emptied
{
    private static readonly AlluxioRuntimeSpec NoSpec = new();

    public static FluidCase Of(FluidCase input) => input with
    {
        Runtime = input.Runtime with { Spec = Of(input.Runtime.Spec ?? NoSpec) },
        Dataset = input.Dataset is null ? null : input.Dataset with { Spec = Of(input.Dataset.Spec ?? new DatasetSpec()) },
    };

    private static AlluxioRuntimeSpec Of(AlluxioRuntimeSpec spec) => spec with
    {
        AlluxioVersion = spec.AlluxioVersion ?? new VersionSpec { Image = "", ImageTag = "", ImagePullPolicy = "" },
        Master = Of(spec.Master),
        JobMaster = Of(spec.JobMaster),
        Worker = Of(spec.Worker),
        JobWorker = Of(spec.JobWorker),
        ApiGateway = Of(spec.ApiGateway),
        Fuse = Of(spec.Fuse),
        InitUsers = spec.InitUsers ?? new InitUsersSpec(),
        Properties = spec.Properties ?? [],
        JvmOptions = spec.JvmOptions ?? [],
        ImagePullSecrets = spec.ImagePullSecrets ?? [],
        Tieredstore = spec.Tieredstore ?? new TieredStore { Levels = [] },
        Data = spec.Data ?? new Data(),
        HadoopConfig = spec.HadoopConfig ?? "",
        PodMetadata = Of(spec.PodMetadata),
        Management = spec.Management ?? new RuntimeManagement(),
    };

    private static AlluxioCompTemplateSpec Of(AlluxioCompTemplateSpec? component)
    {
        component ??= new AlluxioCompTemplateSpec();
        return component with
        {
            ImagePullSecrets = component.ImagePullSecrets ?? [],
            JvmOptions = component.JvmOptions ?? [],
            Properties = component.Properties ?? [],
            Ports = component.Ports ?? [],
            Resources = Of(component.Resources),
            Env = component.Env ?? [],
            NodeSelector = component.NodeSelector ?? [],
            NetworkMode = component.NetworkMode ?? "",
            VolumeMounts = component.VolumeMounts ?? [],
            PodMetadata = Of(component.PodMetadata),
        };
    }

    private static AlluxioFuseSpec Of(AlluxioFuseSpec? fuse)
    {
        fuse ??= new AlluxioFuseSpec();
        return fuse with
        {
            Image = fuse.Image ?? "",
            ImageTag = fuse.ImageTag ?? "",
            ImagePullPolicy = fuse.ImagePullPolicy ?? "",
            ImagePullSecrets = fuse.ImagePullSecrets ?? [],
            JvmOptions = fuse.JvmOptions ?? [],
            Properties = fuse.Properties ?? [],
            Env = fuse.Env ?? [],
            Resources = Of(fuse.Resources),
            Args = fuse.Args ?? [],
            NodeSelector = fuse.NodeSelector ?? [],
            CleanPolicy = fuse.CleanPolicy ?? "",
            NetworkMode = fuse.NetworkMode ?? "",
            VolumeMounts = fuse.VolumeMounts ?? [],
            PodMetadata = Of(fuse.PodMetadata),
        };
    }

    private static DatasetSpec Of(DatasetSpec spec) => spec with
    {
        Mounts = spec.Mounts?.Select(static mount => mount with
        {
            Path = mount.Path ?? "",
            Options = mount.Options ?? [],
            EncryptOptions = mount.EncryptOptions ?? [],
        }).ToArray() is { } mounts ? [.. mounts] : [],
        SharedOptions = spec.SharedOptions ?? [],
        SharedEncryptOptions = spec.SharedEncryptOptions ?? [],
        NodeAffinity = spec.NodeAffinity ?? new CacheableNodeAffinity(),
        Tolerations = spec.Tolerations ?? [],
        AccessModes = spec.AccessModes ?? [],
        Placement = spec.Placement ?? "",
        DataRestoreLocation = spec.DataRestoreLocation ?? new DataRestoreLocation { Path = "", NodeName = "" },
        Runtimes = spec.Runtimes ?? [],
    };

    private static PodMetadata Of(PodMetadata? metadata) => new()
    {
        Labels = metadata?.Labels ?? [],
        Annotations = metadata?.Annotations ?? [],
    };

    private static ResourceRequirements Of(ResourceRequirements? resources) => new()
    {
        Requests = resources?.Requests ?? [],
        Limits = resources?.Limits ?? [],
    };
}
