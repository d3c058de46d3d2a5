using Alluxio.Config.Fluid;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Resolution;

/// <summary>The values of the controller's layers, by variable and part.</summary>
internal static class ControllerValues
{
    public static object? Of(FluidController controller, RuleLayer layer) => (layer.Field, layer.Portion) switch
    {
        ("ALLUXIO_RUNTIME_IMAGE_ENV", FieldPortion.Repository) => ImageVariable.Repository(controller.RuntimeImage),
        ("ALLUXIO_RUNTIME_IMAGE_ENV", FieldPortion.Tag) => ImageVariable.Tag(controller.RuntimeImage),
        ("ALLUXIO_FUSE_IMAGE_ENV", FieldPortion.Repository) => ImageVariable.Repository(controller.FuseImage),
        ("ALLUXIO_FUSE_IMAGE_ENV", FieldPortion.Tag) => ImageVariable.Tag(controller.FuseImage),
        ("IMAGE_PULL_SECRETS", FieldPortion.TrimmedItems) =>
            Secrets(controller.ImagePullSecrets.Select(static name => name.Trim()).Where(static name => name.Length > 0)),
        ("MOUNT_ROOT", _) => controller.MountRoot.Length == 0 ? null : controller.MountRoot,
        ("IMAGE_PULL_SECRETS", _) => Secrets(controller.ImagePullSecrets),
        ("CRITICAL_FUSE_POD", _) => controller.CriticalFusePod ? "system-node-critical" : null,

        // Like an unset variable: what it would say goes without saying.
        ("KUBE_VERSION", _) =>
            controller.KubernetesVersion == FluidController.CompiledIn.KubernetesVersion ? null : controller.KubernetesVersion,
        ("ALLUXIO_MOUNT_CONFIG_STORAGE", _) => controller.MountsInConfigMap ? null : "(not configmap)",
        ("FLUID_WORKDIR", _) => controller.WorkDirectory == FluidController.CompiledIn.WorkDirectory ? null : controller.WorkDirectory,
        ("DEFAULT_INIT_IMAGE_ENV", FieldPortion.Repository) => ImageVariable.Repository(controller.InitImage),
        ("DEFAULT_INIT_IMAGE_ENV", FieldPortion.Tag) => ImageVariable.Tag(controller.InitImage),
        _ => null,
    };

    private static ValueList<LocalObjectReference>? Secrets(IEnumerable<string> names)
    {
        LocalObjectReference[] references = [.. names.Select(static name => new LocalObjectReference { Name = name })];
        return references.Length == 0 ? null : new(references);
    }
}
