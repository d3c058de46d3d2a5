using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Fluid;
using Alluxio.Config.Manifests.Editing;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>A tier whose medium Fluid does not know, and therefore takes for memory.</summary>
internal sealed class UnknownMedium : CheckRule
{
    private static readonly string[] Media = ["MEM", "SSD", "HDD"];

    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6130",
        Title = "Unknown medium type of a tier",
        Severity = DiagnosticSeverity.Error,
        MessageFormat =
            "{medium} is not MEM, SSD or HDD. Fluid's custom resource definition allows only these. In a cluster without this " +
            "definition, the tier counts as memory, and the worker requests {size} for it. Write MEM, SSD or HDD, in upper case.",
        Cause =
            "Fluid adds up all tiers except SSD and HDD, and raises the memory request of the worker to this sum. No node has as much " +
            "memory as a disk, so the workers stay Pending.",
        Remedy = "Write SSD or HDD for a disk, or MEM for memory, in upper case.",
        Source = "Fluid: api/v1alpha1 (Level), pkg/ddc/alluxio/transform_resources.go, pkg/ddc/base/runtime.go",
    };

    private DiagnosticMessage Message(string medium, string size) => Descriptor.MessageOf(medium, size);

    public override void Run(CheckContext context)
    {
        ValueList<Level> levels = FluidFacts.Of(context).Runtime.Spec?.Tieredstore?.Levels ?? [];
        for (int i = 0; i < levels.Count; i++)
        {
            Level level = levels[i];
            // A comma is an error of resolving.
            if (level.Mediumtype is "MEM" or "SSD" or "HDD" || level.Mediumtype?.Contains(',', StringComparison.Ordinal) is true)
            {
                continue;
            }

            FieldPath path = FieldPath.Parse("spec.tieredstore.levels").Append(i).Append("mediumtype");
            string? meant = level.Mediumtype is { } medium
                ? Array.Find(Media, known => known.Equals(medium.Trim(), StringComparison.OrdinalIgnoreCase))
                : null;
            string size = level.QuotaList is { Length: > 0 } list ? list : level.Quota?.Text ?? "its size";
            context.Report(
                Message(string.IsNullOrEmpty(level.Mediumtype) ? "An unset medium type" : $"'{level.Mediumtype}'", size),
                path,
                suggestion: meant,
                fix: meant is null ? null : CheckContext.Fix($"Write {meant}", context.Deployment, FieldChange.Set(path, meant)));
        }
    }
}
