using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Images;
using Alluxio.Config.Images.Relocation;
using Alluxio.Config.Layering;
using Alluxio.Config.Manifests;
using Alluxio.Config.Systems.Fluid.Installation;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Images;

/// <summary>What Fluid knows of the images of an AlluxioRuntime.</summary>
internal sealed class FluidImageFacts : ImageFacts
{
    // Runtimes whose controllers never read IMAGE_PULL_SECRETS.
    private static readonly string?[] WithoutVariable = ["JindoRuntime", "ThinRuntime", "VineyardRuntime"];

    public static FluidImageFacts Instance { get; } = new();

    public override ValueList<ImageRow> Rows => FluidImageRows.Rows;

    public override ValueList<LaterRow> LaterRows => FluidImageRows.LaterRows;

    public override ValueList<(FieldPath Name, FieldPath Tag)> NeverRun => FluidImageRows.NeverRun;

    public override string WhyNoAccount(ResolvedPlan plan) =>
        $"the AlluxioRuntime {plan} has no field for a ServiceAccount, so its pods use 'default'";

    public override Manifest? ValuesIn(ManifestSet manifests) => FluidChart.In(manifests) is [.., var last] ? last : null;

    public override bool HasValues(ResolvedPlan plan) => ((FluidPlan)plan).Values.Count > 0;

    public override DiagnosticMessage? WithoutValues(ResolvedPlan plan) =>
        HasValues(plan) ? null : ImageDiagnostics.NoFluidValues(plan.ToString());

    public override IEnumerable<(ImageReference Image, ImageSlot Slot)> DefaultsIn(ResolvedPlan plan)
    {
        if (((FluidPlan)plan).Installation is not { } chart)
        {
            yield break;
        }

        // Only images that the values give: an image of the chart itself has no place in the input.
        Manifest last = ((FluidPlan)plan).Values[^1];
        foreach (string block in FluidChart.DefaultImages.Where(block => chart.ImageFields(block).Any(chart.IsGiven)))
        {
            if (ImageReference.TryParse(chart.Image(block), out ImageReference? image))
            {
                yield return (image, ImageSlot.OfValues(last, chart.IsPrefixed(block) ? block : $"{block}.image", chart.IsPrefixed(block)));
            }
        }
    }

    public override IEnumerable<ImageUse> OfController(ResolvedPlan plan) => FluidChartPods.Of((FluidPlan)plan);

    public override string? TellController(ImageUse image) =>
        image.Reason is ImageReason.DataLoad or ImageReason.DataBackup or ImageReason.RunAs
            ? "add it to IMAGE_PULL_SECRETS of the controller (image.imagePullSecrets of Fluid's values)"
            : null;

    // Fluid's chart gives the variable to some of its controllers only.
    public override IEnumerable<Diagnostic> OfNeighbours(ResolvedPlan plan, ManifestSet manifests)
    {
        if (ImageInventory.Setting(plan, "worker", "imagePullSecrets") is not { } secrets
            || !secrets.Winners.Concat(secrets.Hidden).Any(static definition => definition.Layer == Layer.Controller))
        {
            return [];
        }

        return manifests.Manifests
            .Where(static manifest => WithoutVariable.Contains(manifest.Resource.Kind)
                && manifest.Resource.ApiVersion?.StartsWith("data.fluid.io/", StringComparison.Ordinal) == true)
            .Select(static other => ImageDiagnostics.VariableNotRead(other.Resource.Kind, other.Resource.Metadata?.Name)
                .At(other.Location));
    }
}
