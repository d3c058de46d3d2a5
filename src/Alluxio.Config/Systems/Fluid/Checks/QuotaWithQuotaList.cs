using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Fluid;
using Alluxio.Config.Manifests.Editing;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>A tier with one quota and a list of quotas.</summary>
internal sealed class QuotaWithQuotaList : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6151",
        Title = "quota has no effect with quotaList",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "This tier has a quotaList, so its quota '{quota}' has no effect. Remove one of them.",
        Cause = "If quotaList is set, it defines the size of each path, and Fluid ignores quota.",
        Remedy = "Remove quota. Or remove quotaList, so that all paths share quota equally.",
        Source = "Fluid: pkg/ddc/base/runtime.go (convertToTieredstoreInfo)",
    };

    private DiagnosticMessage Message(Quantity quota) => Descriptor.MessageOf(quota);

    public override void Run(CheckContext context)
    {
        ValueList<Level> levels = FluidFacts.Of(context).Runtime.Spec?.Tieredstore?.Levels ?? [];
        for (int i = 0; i < levels.Count; i++)
        {
            if (levels[i] is { QuotaList: { Length: > 0 }, Quota: { } quota })
            {
                FieldPath path = FieldPath.Parse("spec.tieredstore.levels").Append(i).Append("quota");
                context.Report(
                    Message(quota),
                    path, fix: CheckContext.Fix("Remove the quota", context.Deployment, FieldChange.Remove(path)));
            }
        }
    }
}
