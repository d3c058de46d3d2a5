using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>A place of a backup that Fluid does not read.</summary>
internal sealed class UnreadableRestore : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6147",
        Title = "Invalid path of a backup to restore",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "Fluid does not restore from '{path}': {reason}.",
        Cause =
            "Fluid restores from a PersistentVolumeClaim (pvc://claim/path), or from a directory of a node (local:///path and nodeName). " +
            "For other paths, Fluid logs a message and starts Alluxio without the backup.",
        Remedy = "Write the path as pvc://claim/path. Or write it as local:///path, and set nodeName.",
        Source = "Fluid: pkg/ddc/alluxio/transform.go (transformResourcesForMaster), pkg/utils/backup.go",
    };

    private DiagnosticMessage Message(string path, string reason) => Descriptor.MessageOf(path, reason);

    public override void Run(CheckContext context)
    {
        if (FluidFacts.Of(
            context).GivenDataset is not { Manifest: var manifest, Spec.DataRestoreLocation: { Path: { Length: > 0 } path } location })
        {
            return;
        }

        bool isLocal = path.StartsWith("local://", StringComparison.Ordinal);
        string? reason = path.StartsWith("pvc://", StringComparison.Ordinal)
            ? (path.Length > 6 && path[6] != '/' ? null : "it contains no claim; write pvc://claim/path")
            : !isLocal ? "it is neither pvc://claim/path nor local:///path"
            : string.IsNullOrEmpty(location.NodeName) ? "it is a directory of a node, but nodeName is unset; add nodeName"
            : null;
        if (reason is not null)
        {
            context.Report(Message(path, reason), manifest, FieldPath.Parse("spec.dataRestoreLocation.path"));
        }
    }
}
