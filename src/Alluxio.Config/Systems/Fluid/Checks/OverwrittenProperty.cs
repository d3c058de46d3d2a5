using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests.Editing;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>A global property that Fluid's engine writes over.</summary>
internal sealed class OverwrittenProperty : CheckRule
{
    private static readonly Dictionary<string, string> Origins = new(StringComparer.Ordinal)
    {
        ["alluxio.master.mount.table.root.ufs"] = "the mounts of the Dataset",
        ["alluxio.user.file.replication.max"] = "spec.data.replicas, or 1",
        ["alluxio.user.short.circuit.enabled"] = "a tier of the type emptyDir, which only workers can read",
        ["alluxio.fuse.user.group.translation.enabled"] = "the owner of the Dataset and the arguments of FUSE",
        ["alluxio.underfs.hdfs.configuration"] = "spec.hadoopConfig",
    };

    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6141",
        Title = "Property overwritten by Fluid",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The value of '{property}' has no effect: Fluid overwrites it with a value from {origin}. Remove the property. Change the " +
            "value at its origin instead.",
        Cause =
            "Fluid derives some properties from other fields. Fluid writes these properties after those of the user, without a message.",
        Remedy = "Remove the property. To change the value, set the field from which Fluid derives the property.",
        Source = "Fluid: pkg/ddc/alluxio/transform.go, transform_fuse.go",
    };

    private DiagnosticMessage Message(string property, string origin) => Descriptor.MessageOf(property, origin);

    public override void Run(CheckContext context)
    {
        if (FluidFacts.Of(context).Chart is not { } fluid
            || FluidFacts.Of(context).Runtime is not { Spec.Properties: { Count: > 0 } given })
        {
            return;
        }

        foreach ((string name, string value) in given)
        {
            if (fluid.Properties.TryGetValue(name, out string? effective) && effective != value)
            {
                FieldPath path = FieldPath.Parse("spec.properties").Append(name);
                // Without any global property the engine takes other defaults.
                Deferred<DiagnosticFix?>? fix =
                    given.Count > 1 ? CheckContext.Fix("Remove it", context.Deployment, FieldChange.Remove(path)) : null;
                context.Report(Message(name, Origins.GetValueOrDefault(name, "the options of the mount at the root")), path, fix: fix);
            }
        }
    }
}
