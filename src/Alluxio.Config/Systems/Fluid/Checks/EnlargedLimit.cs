using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>A limit of FUSE to which Fluid adds what the tiers in memory hold.</summary>
internal sealed class EnlargedLimit : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6517",
        Title = "Fluid raises the memory limit of FUSE",
        Severity = DiagnosticSeverity.Information,
        MessageFormat =
            "The effective memory limit of FUSE is {limit}, not {given}: Fluid adds the size of the memory tiers. Set the limit without " +
            "the size of the tiers.",
        Cause =
            "Fluid assumes that FUSE shares the memory tiers with the workers of its node. Fluid therefore adds the size of these tiers " +
            "to the limit in the manifest.",
        Remedy = "Lower the limit by the size of the memory tiers. If FUSE may use the sum, no action is needed.",
        Source = "Fluid: pkg/ddc/alluxio/transform_resources.go",
    };

    private DiagnosticMessage Message(string limit, string given) => Descriptor.MessageOf(limit, given);

    public override void Run(CheckContext context)
    {
        if (context.Setting("fuse", "resources") is Setting<ResourceRequirements> { Value.Limits: { } limits } setting
            && setting.Winners.AsEnumerable().Any(static winner => winner.Layer == Layer.Derived)
            && FluidFacts.Of(context).Runtime.Spec?.Fuse?.Resources?.Limits?.GetValueOrDefault("memory") is { Sign: > 0 } given
            && limits.GetValueOrDefault("memory") is { } limit && limit.CompareTo(given) > 0)
        {
            string? sum = context.Plan.TryGetComponent("fuse", out ComponentPlan? fuse) ? context.Facts.LimitSumOf(fuse) : null;
            context.Report(
                Message(sum is null ? limit.Text : $"{limit.Text} ({sum})", given.Text),
                FieldPath.Parse("spec.fuse.resources.limits.memory"),
                given.Text);
        }
    }
}
