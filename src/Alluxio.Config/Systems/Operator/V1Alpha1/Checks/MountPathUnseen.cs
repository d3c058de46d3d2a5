using Alluxio.Config.Checks;
using Alluxio.Config.Checks.Common;
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
        Title = "Directory that CSI does not look at",
        Severity = DiagnosticSeverity.Information,
        MessageFormat = "The CSI driver does not know '{path}': it takes /mnt/alluxio/fuse whatever 'spec.fuse.hostPathForMount' says. Pods that mount Alluxio by a claim find nothing there; leave the field out, or mount the directory of the node instead.",
        Cause = "The driver replaces /mnt/alluxio/fuse in the pod that it starts by a directory for each volume, and another directory stays as it is.",
        Remedy = "Leave the field out where claims are used.",
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
