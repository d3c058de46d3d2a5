using Alluxio.Config.Fluid;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Systems.Fluid.Rules;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Resolution;

/// <summary>What the layers of the controller give, by the words in which the rule tables name them.</summary>
internal static class ControllerValues
{
    public static object? Of(FluidController controller, string name) => name switch
    {
        "ALLUXIO_RUNTIME_IMAGE_ENV (repository)" => ImageVariable.Repository(controller.RuntimeImage),
        "ALLUXIO_RUNTIME_IMAGE_ENV (tag)" => ImageVariable.Tag(controller.RuntimeImage),
        "ALLUXIO_FUSE_IMAGE_ENV (repository)" => ImageVariable.Repository(controller.FuseImage),
        "ALLUXIO_FUSE_IMAGE_ENV (tag)" => ImageVariable.Tag(controller.FuseImage),
        "IMAGE_PULL_SECRETS" => Secrets(controller.ImagePullSecrets),
        "IMAGE_PULL_SECRETS (trimmed)" => Secrets(controller.ImagePullSecrets.Select(static name => name.Trim()).Where(static name => name.Length > 0)),
        "CRITICAL_FUSE_POD" => controller.CriticalFusePod ? "system-node-critical" : null,

        // Like an unset variable: what it would say goes without saying.
        "KUBE_VERSION" => controller.KubernetesVersion == FluidController.Default.KubernetesVersion ? null : controller.KubernetesVersion,
        "ALLUXIO_MOUNT_CONFIG_STORAGE" => controller.MountsInConfigMap ? null : "(not configmap)",
        "FLUID_WORKDIR" => controller.WorkDirectory == FluidController.Default.WorkDirectory ? null : controller.WorkDirectory,
        "DEFAULT_INIT_IMAGE_ENV (repository)" => ImageVariable.Repository(controller.InitImage),
        "DEFAULT_INIT_IMAGE_ENV (tag)" => ImageVariable.Tag(controller.InitImage),
        _ => null,
    };

    private static ValueList<LocalObjectReference>? Secrets(IEnumerable<string> names)
    {
        LocalObjectReference[] references = [.. names.Select(static name => new LocalObjectReference { Name = name })];
        return references.Length == 0 ? null : new(references);
    }
}
