using Alluxio.Config.Images;
using Alluxio.Config.Manifests;

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

        // Defaults of Fluid's values that every runtime here overrides are known all the same.
        if ((plan as FluidPlan)?.Values is { } values)
        {
            FluidChart chart = new(values);
            foreach (string field in FluidChart.DefaultImages.SelectMany(chart.ImageFields).Append(FluidChart.PullSecrets))
            {
                builder.Setting(field, SettingFields.OwnerOfValues);
            }
        }

        return builder.Build();
    }
}
