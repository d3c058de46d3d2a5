using Alluxio.Config.Kubernetes;
using Alluxio.Config.Systems.Fluid.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Emission;

/// <summary>
/// What Fluid's chart <c>alluxio</c> renders from the engine's values, in the chart's order, with the worker's affinity that the
/// controller adds afterwards.
/// </summary>
internal static class FluidEmitter
{
    public static ValueList<Resource> Emit(FluidDeployment deployment)
    {
        List<Resource> objects = [ConfigMaps.Configuration(deployment)];
        if (deployment.MountLines is { } lines)
        {
            objects.Add(ConfigMaps.Mounts(deployment, lines));
        }

        objects.Add(FuseDaemonSet.Emit(deployment));
        for (int i = 0; i < deployment.MasterReplicas; i++)
        {
            objects.Add(MasterServices.Emit(deployment, i));
        }

        objects.Add(MasterStatefulSet.Emit(deployment));
        objects.Add(WorkerStatefulSet.Emit(deployment));
        return new([.. objects]);
    }
}
