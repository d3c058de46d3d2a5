using Alluxio.Config.Images;

namespace Alluxio.Config.Derivations;

/// <summary>Makes the graph of a plan from the list of its images.</summary>
internal static class PlanGraph
{
    public static DerivationGraph Of(ResolvedPlan plan)
    {
        DerivationBuilder builder = new(plan.ToString());
        if (ImageCatalogue.SystemOf(plan) is { } system)
        {
            foreach (IGrouping<string, ImageUse> pod in plan.Images().GroupBy(static image => image.Pod.ToString()))
            {
                new PlanPod(plan, system, [.. pod]).AddTo(builder);
            }
        }

        return builder.Build();
    }
}
