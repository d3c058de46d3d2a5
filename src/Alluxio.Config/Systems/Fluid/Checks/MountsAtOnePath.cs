using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Systems.Fluid.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>Two mounts at one path of Alluxio, or one inside the other.</summary>
internal sealed class MountsAtOnePath : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6145",
        Title = "Overlapping mount paths",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The mounts '{mount}' and '{other}' of the Dataset are both at '{path}' or below it, and Alluxio refuses the second. Use " +
            "separate paths.",
        Cause =
            "If the path of a mount is unset or does not begin with '/', Fluid mounts the storage at '/' followed by the name of the " +
            "mount. Alluxio allows one storage per path. Alluxio allows no nested mounts, except below the root. The Dataset never " +
            "becomes ready if a mount fails.",
        Remedy = "Give each mount a path that is neither equal to nor inside the path of another mount.",
        Source = "Alluxio: MountTable.add; Fluid: pkg/utils/dataset.go (UFSPathBuilder)",
    };

    private DiagnosticMessage Message(string? mount, string? other, string path) => Descriptor.MessageOf(mount, other, path);

    public override void Run(CheckContext context)
    {
        if (FluidFacts.Of(context).GivenDataset is not { Manifest: var manifest, Spec: { Mounts: { Count: > 1 } mounts } })
        {
            return;
        }

        string[] paths = [.. mounts.Select(static mount => MountReader.UnifiedPath(mount).TrimEnd('/') + "/")];
        for (int later = 1; later < paths.Length; later++)
        {
            for (int earlier = 0; earlier < later; earlier++)
            {
                (string outer, string inner) =
                    paths[earlier].Length <= paths[later].Length ? (paths[earlier], paths[later]) : (paths[later], paths[earlier]);
                bool isBelow = outer == inner || (outer.Length > 1 && inner.StartsWith(outer, StringComparison.Ordinal));

                // Fluid links its own directories into one tree, and Alluxio does not see the link.
                if (isBelow && !MountReader.IsNative(mounts[earlier]) && !MountReader.IsNative(mounts[later]))
                {
                    FieldPath path = FieldPath.Parse("spec.mounts").Append(later);
                    context.Report(
                        Message(mounts[earlier].Name, mounts[later].Name, outer.Length > 1 ? outer.TrimEnd('/') : outer),
                        manifest, path);
                    break;
                }
            }
        }
    }
}
