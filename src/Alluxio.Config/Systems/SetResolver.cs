using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems;

/// <summary>Resolves the deployments of a set one after the other: what a controller hands out to one, such as a port, the next does not get.</summary>
internal static class SetResolver
{
    public static ValueList<ResolvedPlan> Resolve(
        ManifestSet manifests, ValueList<Diagnostic> readingDiagnostics, ResolveOptions options, ValueList<DeploymentSystem> systems)
    {
        ReadingFindings reading = new(manifests, readingDiagnostics, systems);
        List<ResolvedPlan> plans = [];
        foreach (Manifest manifest in manifests.Manifests)
        {
            if (DeploymentSystems.Of(manifest.Resource, systems) is { } system)
            {
                plans.Add(system.Resolve(new ResolveRequest
                {
                    Deployment = manifest,
                    Manifests = manifests,
                    Options = options,
                    Systems = systems,
                    ReadingDiagnostics = reading.Concerning(manifest),
                    Earlier = plans.Count == 0 ? [] : plans.ToValueList(),
                }));
            }
        }

        return plans.ToValueList();
    }
}
