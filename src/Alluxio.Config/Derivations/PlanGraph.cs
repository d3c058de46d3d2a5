using Alluxio.Config.Images;

namespace Alluxio.Config.Derivations;

/// <summary>Makes the graph of a plan from the list of its images.</summary>
internal static class PlanGraph
{
    public static DerivationGraph Of(ResolvedPlan plan)
    {
        DerivationBuilder builder = new(plan.ToString());
        foreach (IGrouping<string, ImageUse> pod in plan.Images().GroupBy(static image => image.Pod.ToString()))
        {
            new PlanPod(plan, [.. pod]).AddTo(builder);
        }

        foreach ((string field, string owner) in DerivationFacts.Of(plan).KnownFields(plan))
        {
            builder.Setting(field, owner);
        }

        return builder.Build();
    }
}
