using Alluxio.Config.Derivations;
using Alluxio.Config.Images;
using Alluxio.Config.Layering;
using Alluxio.Config.Systems.Fluid.Images;
using Alluxio.Config.Systems.Fluid.Installation;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Derivations;

/// <summary>What Fluid knows of the way from a setting to a pod.</summary>
internal sealed class FluidDerivationFacts : DerivationFacts
{
    private const string OwnerOfValues = "Fluid's Helm values";

    public static FluidDerivationFacts Instance { get; } = new();

    public override ValueList<DerivationRule> Rules => FluidDerivationRules.All;

    public override string? ResourceName => "alluxioruntimes.data.fluid.io";

    public override DerivationRule? OfPods(ImageUse main, string? strategy) => strategy is not null || main.Pod.IsAtRunTime ? null
        : main.Pod.Kind == "Job" ? FluidDerivationRules.Hook
        : FluidDerivationRules.OwnPods;

    public override string OwnerOf(ResolvedPlan plan, RuleLayer layer) => layer switch
    {
        { Kind: FluidChartPods.Kind } => OwnerOfValues,
        { Layer: Layer.Controller } => "the controller's environment",
        _ => base.OwnerOf(plan, layer),
    };

    public override IEnumerable<RuleLayer> SourceFields(ResolvedPlan plan, RuleLayer layer) =>
        ((FluidPlan)plan).Installation is { } chart && layer is { Layer: Layer.Controller, Kind: null }
            ? chart.FieldsOf(layer.Field)
                .Select(field => layer with { Field = field, Portion = FieldPortion.Whole, Kind = FluidChartPods.Kind })
            : [];

    // The Jobs of Fluid know the list of the controller only.
    public override IEnumerable<RuleLayer> ListsOfController(ResolvedPlan plan) =>
        ImageInventory.Setting(plan, "worker", "imagePullSecrets")?.Rule.Layers.Where(static layer => layer.Layer == Layer.Controller)
            ?? [];

    // Defaults of values are known even where every runtime here overrides them.
    public override IEnumerable<(string Field, string Owner)> KnownFields(ResolvedPlan plan)
    {
        if (((FluidPlan)plan).Installation is not { } chart)
        {
            return [];
        }

        return FluidChart.DefaultImages
            .SelectMany(chart.ImageFields)
            .Append(FluidChart.PullSecrets)
            .Select(static field => (field, OwnerOfValues));
    }
}
