using Alluxio.Config.Comparison;
using Alluxio.Config.Manifests;

namespace Alluxio.Config.Systems.Fluid.Lifecycle;

/// <summary>The effects of changes to DataLoads, DataProcesses and DataBackups. Fluid runs each of them once.</summary>
internal static class OperationLifecycle
{
    public static FieldEffect EffectOf(FieldDifference difference)
    {
        if (difference is { IsWhole: true, After: not null })
        {
            return new FieldEffect(
                ChangeEffect.Live,
                "Fluid starts it as soon as the Dataset is ready, unless it follows a schedule or another operation.")
            {
                Certainty = ChangeCertainty.Documented,
                IsReadDirectly = true,
                WaitsForRecreation = true,
            };
        }

        if (difference.IsWhole)
        {
            return new FieldEffect(ChangeEffect.Live, "Fluid deletes its pods with it, also while they run. Finished work stays.")
            {
                Certainty = ChangeCertainty.Assumed,
                IsReadDirectly = true,
            };
        }

        // Its pods keep what the manifest was when it began.
        string target = $"{difference.Resource.Kind?.ToLowerInvariant()} {difference.Resource.Metadata?.Name}";
        string space = ObjectNamespace.Of(difference.Resource);
        return difference.IsIn("metadata")
            ? new FieldEffect(ChangeEffect.None, "Fluid does not read it.") { IsReadDirectly = true }
            : new FieldEffect(
                ChangeEffect.Inert,
                "Fluid runs an operation once, with the manifest at its creation. To run it again, delete and re-create it.")
            {
                Certainty = ChangeCertainty.Assumed,
                IsReadDirectly = true,
                Steps =
                [
                    new($"kubectl delete {target} -n {space} --wait", "Only a new operation runs.") { Phase = StepPhase.Last },
                    new(
                        $"kubectl apply -f {difference.AfterManifest?.File ?? "MANIFEST"} -n {space}",
                        "Fluid runs the operation with the new manifest.")
                    {
                        Condition = "after the old one is deleted",
                        Phase = StepPhase.Final,
                    },
                ],
            };
    }
}
