using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Systems.Fluid.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>A storage that is mounted twice, or inside another.</summary>
internal sealed class NestedStorages : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6146",
        Title = "Nested storages in a Dataset",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The storage '{storage}' is inside '{other}', which the Dataset also mounts. Alluxio refuses the second mount. Mount one of " +
            "the two.",
        Cause = "Each file of a storage can have only one path in Alluxio. A file in both mounts would have two paths.",
        Remedy = "Mount only the outer storage, or mount two storages of which neither contains the other.",
        Source = "Alluxio: MountTable.add",
    };

    private DiagnosticMessage Message(string? storage, string? other) => Descriptor.MessageOf(storage, other);

    public override void Run(CheckContext context)
    {
        if (FluidFacts.Of(context).GivenDataset is not { Manifest: var manifest, Spec: { Mounts: { Count: > 1 } mounts } })
        {
            return;
        }

        string[] storages = [.. mounts.Select(static mount => MountReader.IsNative(mount) || string.IsNullOrEmpty(mount.MountPoint)
            ? ""
            : mount.MountPoint.TrimEnd('/') + "/")];
        for (int later = 1; later < storages.Length; later++)
        {
            for (int earlier = 0; earlier < later && storages[later].Length > 0; earlier++)
            {
                (int outer, int inner) = storages[earlier].Length <= storages[later].Length ? (earlier, later) : (later, earlier);
                if (storages[earlier].Length > 0 && storages[inner].StartsWith(storages[outer], StringComparison.Ordinal))
                {
                    FieldPath path = FieldPath.Parse("spec.mounts").Append(later).Append("mountPoint");
                    context.Report(Message(mounts[inner].MountPoint, mounts[outer].MountPoint), manifest, path);
                    break;
                }
            }
        }
    }
}
