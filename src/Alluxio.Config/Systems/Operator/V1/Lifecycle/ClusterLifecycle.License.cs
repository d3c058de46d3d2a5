using Alluxio.Config.Comparison;
using Alluxio.Config.Manifests;
using Alluxio.Config.Operator.V1;

namespace Alluxio.Config.Systems.Operator.V1.Lifecycle;

internal sealed partial class ClusterLifecycle
{
    // Only the status needs a coordinator, and a License alone has none in its manifests.
    public override FieldEffect? EffectAlone(FieldDifference difference, ManifestSet after) => difference.Resource switch
    {
        License when OfLicense(difference, after) is { } effect => effect with
        {
            Steps = [.. effect.Steps.Where(static step => !step.RunsInCoordinator)],
        },
        _ => null,
    };

    private static FieldEffect OfLicense(FieldDifference difference, ManifestSet after) => difference switch
    {
        { IsWhole: true, After: not null } => new FieldEffect(ChangeEffect.Live, "The operator reads a new License.")
        {
            Certainty = ChangeCertainty.Documented,
            IsReadDirectly = true,
        },
        { IsWhole: true } => new FieldEffect(ChangeEffect.NextStart, "Processes do not start without a license.")
        {
            Certainty = ChangeCertainty.Documented,
            IsReadDirectly = true,
        },
        _ when difference.IsIn("metadata") => new FieldEffect(ChangeEffect.None, "The operator does not read it.")
        {
            Certainty = ChangeCertainty.Assumed,
            IsReadDirectly = true,
        },
        _ when ListsNoCluster(difference.BeforeManifest) && ListsNoCluster(difference.AfterManifest) => new FieldEffect(
            ChangeEffect.None,
            "It lists no cluster, so it applies to none.")
        {
            Certainty = ChangeCertainty.Documented,
            IsReadDirectly = true,
        },
        _ => Edited(difference, after),
    };

    private static bool ListsNoCluster(Manifest? manifest) => manifest?.Resource is not License { Spec.Clusters.Count: > 0 };

    // Processes that start with the other changes need it, so it is created again before them.
    private static FieldEffect Edited(FieldDifference difference, ManifestSet after)
    {
        Manifest manifest = difference.AfterManifest!;
        string space = ObjectNamespace.Of(manifest.Resource);
        return new FieldEffect(ChangeEffect.None, "The operator reads only a new License. An edit of one has no effect.")
        {
            Certainty = ChangeCertainty.Documented,
            IsReadDirectly = true,
            Steps =
            [
                new($"kubectl delete license {manifest.Resource.Metadata?.Name} -n {space}", "Only a new License is read.")
                {
                    Phase = StepPhase.First,
                },
                new(SingleObject.Command("create", manifest, after), "Processes do not start without a license.") { Phase = StepPhase.First },
                ClusterLifecycleRows.LicenseStatus with
                {
                    Reason = "It must show the new license before processes start.",
                    Phase = StepPhase.First,
                },
            ],
        };
    }
}
