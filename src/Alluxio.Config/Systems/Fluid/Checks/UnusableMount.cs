using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Systems.Fluid.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>A mount whose path is not read, or whose address names nothing.</summary>
internal sealed class UnusableMount : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6165",
        Title = "Invalid path or address of a mount",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{field}' is '{value}', {problem}. {advice}",
        Cause =
            "Fluid uses the path of a mount only if the path is absolute. Otherwise, Fluid uses the name of the mount without a message. " +
            "For an address with pvc:// or local://, Fluid uses the text after the scheme, even if it is empty.",
        Remedy = "Begin the path with a slash. Write a claim after pvc://, and an absolute directory after local://.",
        Source = "Fluid: pkg/utils/transform.go (UFSPathBuilder), pkg/ddc/alluxio/transform_ufs.go",
    };

    private DiagnosticMessage Message(FieldPath field, string value, string problem, string advice) =>
        Descriptor.MessageOf(field, value, problem, advice);

    public override void Run(CheckContext context)
    {
        if (FluidFacts.Of(context).GivenDataset is not { Manifest: var manifest, Spec.Mounts: { } mounts })
        {
            return;
        }

        for (int i = 0; i < mounts.Count; i++)
        {
            if (mounts[i].Path is { Length: > 0 } path && path[0] != '/')
            {
                Report(
                    i,
                    "path",
                    path,
                    $"which does not begin with a slash and has no effect: the mount is at '{MountReader.UnifiedPath(mounts[i])}'",
                    $"Write '/{path}', or remove the path.");
            }

            string? point = mounts[i].MountPoint;
            if (point is not null && point.StartsWith("pvc://", StringComparison.Ordinal) && point.Length is 6)
            {
                Report(
                    i,
                    "mountPoint",
                    point,
                    "which contains no claim: the API server refuses the pods",
                    "Write pvc://claim or pvc://claim/path.");
            }
            else if (point is not null && point.StartsWith("pvc:///", StringComparison.Ordinal))
            {
                Report(
                    i,
                    "mountPoint",
                    point,
                    "which contains no claim before the path: the API server refuses the pods",
                    "Write pvc://claim/path.");
            }
            else if (point is not null && point.StartsWith("local://", StringComparison.Ordinal) && (point.Length is 8 || point[8] != '/'))
            {
                Report(i, "mountPoint", point, "which is not an absolute directory", "Write local:///path, with three slashes.");
            }
        }

        void Report(int index, string field, string value, string problem, string advice)
        {
            FieldPath path = FieldPath.Parse("spec.mounts").Append(index).Append(field);
            context.Report(Message(path, value, problem, advice), manifest, path);
        }
    }
}
