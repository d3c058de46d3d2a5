using Alluxio.Config.Comparison;
using Alluxio.Config.Fluid;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Systems.Fluid.Resolution;

namespace Alluxio.Config.Systems.Fluid.Lifecycle;

// The objects that belong to a runtime.
internal sealed partial class FluidLifecycle
{
    public override IEnumerable<string?> NamesOf(ResolvedPlan plan) =>
        [Runtime(plan).Spec?.HadoopConfig, .. MountSecrets(DatasetOf(plan))];

    public override (string Namespace, string? Name)[]? DeploymentsOf(Resource resource) => resource switch
    {
        FluidValues => [],
        DataLoad load => [(ObjectNamespace.Of(load), load.Spec?.Dataset?.Name)],
        DataProcess process => [(ObjectNamespace.Of(process), process.Spec?.Dataset?.Name)],
        DataBackup backup => [(ObjectNamespace.Of(backup), backup.Spec?.Dataset)],
        _ => null,
    };

    public override bool Concerns(ResolvedPlan plan, Manifest manifest) => IsPart(plan, manifest) || ContentReaders.Has(plan, manifest);

    private static bool IsPart(ResolvedPlan plan, Manifest manifest) => manifest.Resource switch
    {
        Dataset => RuntimeDataset.IsOf(manifest.Resource, plan.Deployment!.Resource),
        ConfigMap map => IsInNamespace(plan, map) && Runtime(plan).Spec?.HadoopConfig == map.Metadata?.Name,
        Secret secret => IsInNamespace(plan, secret) && MountSecrets(DatasetOf(plan)).Contains(secret.Metadata?.Name),
        FluidValues => true,
        DataLoad load => IsInNamespace(plan, load) && load.Spec?.Dataset?.Name == plan.Name,
        DataProcess process => IsInNamespace(plan, process) && process.Spec?.Dataset?.Name == plan.Name,
        DataBackup backup => IsInNamespace(plan, backup) && backup.Spec?.Dataset == plan.Name,
        _ => false,
    };
}
