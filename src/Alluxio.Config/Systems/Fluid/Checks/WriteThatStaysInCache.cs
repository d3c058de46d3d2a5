using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Fluid;
using Alluxio.Config.Manifests;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>A Dataset that applications write to, with a way of writing that never reaches the storage.</summary>
internal sealed class WriteThatStaysInCache : CheckRule
{
    private const string WriteType = "alluxio.user.file.writetype.default";

    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6513",
        Title = "Writes stay in the cache (MUST_CACHE)",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The Dataset lets applications write ({modes}). With '{property}: {value}', the written data stays in the cache. This data " +
            "never reaches the storage, and is lost with the worker. Use CACHE_THROUGH, or the access mode ReadOnlyMany.",
        Cause =
            "With MUST_CACHE, a client writes only to workers. The cache has one copy of the data by default. This copy is lost with the " +
            "pod or its node.",
        Remedy = "Set the property to CACHE_THROUGH or THROUGH. If data loss is acceptable, suppress the finding.",
        Source = "Alluxio documentation: write types; Fluid: pkg/ddc/alluxio/transform_fuse.go (access modes)",
    };

    private DiagnosticMessage Message(string modes, string property, string value) => Descriptor.MessageOf(modes, property, value);

    public override void Run(CheckContext context)
    {
        if (FluidFacts.Of(context).GivenDataset is not (Manifest _, DatasetSpec { AccessModes: { Count: > 0 } modes })
            || modes.Contains("ReadOnlyMany"))
        {
            return;
        }

        foreach (PropertyField field in context.Properties)
        {
            if (field.Name == WriteType
                && field.Use == PropertyUse.Shell
                && field.Value.Trim().Equals("MUST_CACHE", StringComparison.OrdinalIgnoreCase))
            {
                context.Report(Message(string.Join(", ", modes), field.Name, field.Value), field.Path);
            }
        }
    }
}
