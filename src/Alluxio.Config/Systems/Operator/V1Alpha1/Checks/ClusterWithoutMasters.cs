using Alluxio.Config.Checks;
using Alluxio.Config.Checks.Common;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Operator.V1Alpha1;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Checks;

/// <summary>A cluster of the open operator whose masters are switched off.</summary>
internal sealed class ClusterWithoutMasters : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6266",
        Title = "Cluster that never becomes ready",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'spec.master.enabled' is false: the operator waits for masters all the same, and the cluster never becomes Ready. Nothing that waits for that starts, such as a Load.",
        Cause = "The operator compares the replicas of masters and workers with those that are available, and does not look whether there are to be masters.",
        Remedy = "Leave the masters on, or do not wait for the phase Ready.",
        Source = "Alluxio operator: pkg/alluxiocluster (status)",
    };

    private DiagnosticMessage Message() => Descriptor.MessageOf();

    public override void Run(CheckContext context)
    {
        if (context.Deployment.Resource is AlluxioCluster { Spec.Master.Enabled: false })
        {
            context.Report(Message(), FieldPath.Parse("spec.master.enabled"));
        }
    }
}
