using Alluxio.Config.Comparison;
using Alluxio.Config.Manifests;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Lifecycle;

/// <summary>The effects of changes to a Load. The operator runs it once, in a Job.</summary>
internal static class LoadLifecycle
{
    public static FieldEffect EffectOf(FieldDifference difference)
    {
        if (difference is { IsWhole: true, After: not null })
        {
            return new FieldEffect(ChangeEffect.Live, "The operator starts a Job that loads the path when the Dataset is ready.")
            {
                IsReadDirectly = true,
                WaitsForRecreation = true,
            };
        }

        if (difference.IsWhole)
        {
            return new FieldEffect(ChangeEffect.Live, "The operator deletes the Job with it, also while it runs.")
            {
                IsReadDirectly = true,
            };
        }

        string name = difference.Resource.Metadata?.Name ?? "";
        string space = ObjectNamespace.Of(difference.Resource);
        return difference.IsIn("metadata")
            ? new FieldEffect(ChangeEffect.None, "The operator does not read it.") { IsReadDirectly = true }
            : new FieldEffect(
                ChangeEffect.Inert,
                "A Load runs once, and a finished one never runs again. To run it with the new path, delete and re-create it.")
            {
                IsReadDirectly = true,
                Steps =
                [
                    new($"kubectl delete load {name} -n {space} --wait", "Only a new Load runs. Its Job is deleted with it.")
                    {
                        Phase = StepPhase.Last,
                    },
                    new($"kubectl apply -f {difference.AfterManifest?.File ?? "MANIFEST"} -n {space}", "The operator starts the new Job.")
                    {
                        Condition = "after the old Load is deleted",
                        Phase = StepPhase.Last,
                    },
                ],
            };
    }
}
