using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests.Editing;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>Two volumes of one name in the list that components mount from.</summary>
internal sealed class RepeatedVolumeName : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6162",
        Title = "Duplicate volume name in spec.volumes",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "'spec.volumes' has an earlier volume '{volume}'. Every mount of that name uses the earlier volume, and this volume is " +
            "unused. Rename this volume, or remove it.",
        Cause = "Fluid uses the first volume that has the name of the mount. Fluid does not check for duplicates.",
        Remedy = "Give each volume a unique name, or remove the unused volume.",
        Source = "Fluid: pkg/ddc/alluxio/transform_volumes.go",
    };

    private DiagnosticMessage Message(string volume) => Descriptor.MessageOf(volume);

    public override void Run(CheckContext context)
    {
        if (FluidFacts.Of(context).Runtime is not { Spec.Volumes: { Count: > 1 } volumes })
        {
            return;
        }

        HashSet<string> seen = new(StringComparer.Ordinal);
        for (int i = 0; i < volumes.Count; i++)
        {
            if (volumes[i].Name is { Length: > 0 } name && !seen.Add(name))
            {
                FieldPath path = FieldPath.Parse("spec.volumes").Append(i);
                context.Report(Message(name), path, fix: FixOf(context, volumes, name));
            }
        }
    }

    // If the volumes differ, the intended one is unknown; copies of the first can be removed, all of them in one step.
    private static Deferred<DiagnosticFix?>? FixOf(CheckContext context, ValueList<Volume> volumes, string name)
    {
        int[] same = [.. Enumerable.Range(0, volumes.Count).Where(i => volumes[i].Name == name)];
        return same.All(i => volumes[i] == volumes[same[0]])
            ? CheckContext.Fix(
                "Remove the copies",
                context.Deployment,
                [.. same.Skip(1).Select(static i => FieldChange.Remove(FieldPath.Parse("spec.volumes").Append(i)))])
            : null;
    }
}
