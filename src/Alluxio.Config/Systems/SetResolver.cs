using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems;

/// <summary>
/// Resolves the deployments of a set one after the other. Resources that a controller assigns to one, such as a port, are not available to
/// the next.
/// </summary>
internal static class SetResolver
{
    public static ValueList<ResolvedPlan> Resolve(
        ManifestSet manifests, ValueList<Diagnostic> readingDiagnostics, ResolveOptions options, ValueList<DeploymentSystem> systems)
    {
        ReadingFindings reading = new(manifests, readingDiagnostics, systems);
        List<ResolvedPlan> plans = [];
        int drawn = 0;
        foreach (Manifest manifest in manifests.Manifests)
        {
            if (DeploymentSystems.Of(manifest.Resource, systems) is { } system)
            {
                ResolvedPlan plan = system.Resolve(new ResolveRequest
                {
                    Deployment = manifest,
                    Manifests = manifests,
                    Options = options,
                    Systems = systems,
                    ReadingDiagnostics = reading.Concerning(manifest),
                    PortsDrawn = drawn,
                });
                plans.Add(plan);
                drawn += system.PortsDrawnBy(plan);
            }
        }

        return plans.ToValueList();
    }
}
