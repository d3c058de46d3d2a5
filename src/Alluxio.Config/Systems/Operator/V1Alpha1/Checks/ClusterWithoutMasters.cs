using Alluxio.Config.Checks;
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
        Title = "AlluxioCluster without masters never becomes ready",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "'spec.master.enabled' is false, but the operator waits for masters, so the cluster never becomes Ready. Objects that wait " +
            "for the cluster, such as a Load, do not start.",
        Cause =
            "The operator compares the desired and the available replicas of masters and workers. The operator does not check whether " +
            "masters are enabled.",
        Remedy = "Set spec.master.enabled to true. Or do not use objects and tools that wait for the phase Ready.",
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
