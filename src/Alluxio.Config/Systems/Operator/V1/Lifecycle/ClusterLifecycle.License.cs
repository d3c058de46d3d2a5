using Alluxio.Config.Comparison;
using Alluxio.Config.Manifests;

namespace Alluxio.Config.Systems.Operator.V1.Lifecycle;

internal sealed partial class ClusterLifecycle
{
    // Processes that start with the other changes need it, so it is created again before them.
    private static FieldEffect OfLicense(FieldDifference difference, ResolvedPlan after) => new(
        ChangeEffect.None,
        "An edit of a License has no effect.")
    {
        Certainty = ChangeCertainty.Documented,
        IsReadDirectly = true,
        Steps = difference.AfterManifest is not { } manifest ? [] :
        [
            new($"kubectl delete license {manifest.Resource.Metadata?.Name} -n {after.Namespace}", "Only a new License is read.")
            {
                Phase = StepPhase.First,
            },
            new(CreationOf(manifest, after), "Processes do not start without a license.") { Phase = StepPhase.First },
            ClusterLifecycleRows.LicenseStatus with
            {
                Reason = "It must show the new license before processes start.",
                Phase = StepPhase.First,
            },
        ],
    };

    // The other objects of the file change later.
    private static string CreationOf(Manifest manifest, ResolvedPlan after)
    {
        string file = manifest.File ?? "MANIFEST";
        return after.Manifests.Manifests.Count(other => other.File == manifest.File) == 1
            ? $"kubectl create -f {file} -n {after.Namespace}"
            : $"yq 'select(.kind == \"License\" and .metadata.name == \"{manifest.Resource.Metadata?.Name}\")' {file} "
                + $"| kubectl create -n {after.Namespace} -f -";
    }
}
