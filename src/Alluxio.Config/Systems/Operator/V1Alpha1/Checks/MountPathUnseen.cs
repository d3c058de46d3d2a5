using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Operator.V1Alpha1;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Checks;

/// <summary>A directory of FUSE that the open operator's CSI driver does not look at.</summary>
internal sealed class MountPathUnseen : CheckRule
{
    private const string Known = "/mnt/alluxio/fuse";

    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6268",
        Title = "CSI driver ignores hostPathForMount",
        Severity = DiagnosticSeverity.Information,
        MessageFormat =
            "The CSI driver ignores '{path}' of 'spec.fuse.hostPathForMount' and always uses /mnt/alluxio/fuse. Pods that mount Alluxio " +
            "through a claim find an empty directory. Remove the field, or mount the directory of the node instead.",
        Cause =
            "In the pod template of FUSE, the CSI driver replaces the text /mnt/alluxio/fuse with the directory of a volume. The driver " +
            "does not replace another directory.",
        Remedy = "If pods mount Alluxio through claims, remove spec.fuse.hostPathForMount.",
        Source = "Alluxio operator: csi/alluxio (node server)",
    };

    private DiagnosticMessage Message(string path) => Descriptor.MessageOf(path);

    public override void Run(CheckContext context)
    {
        if (context.Deployment.Resource is AlluxioCluster { Spec.Fuse.HostPathForMount: { Length: > 0 } path } && path != Known)
        {
            context.Report(Message(path), FieldPath.Parse("spec.fuse.hostPathForMount"));
        }
    }
}
