using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Operator.V1;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Checks;

/// <summary>A rule of the user that replaces the operator's rule for separating the workers.</summary>
internal sealed class WorkersTogether : CheckRule
{
    private const string Host = "kubernetes.io/hostname";

    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6281",
        Title = "Workers may share a node",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "'spec.worker.affinity.podAntiAffinity' has no required term with the topology key 'kubernetes.io/hostname', but " +
            "'spec.worker.limitOneWorkerPerNode' is true{origin}. Your podAntiAffinity may override the operator's own rule, as in the " +
            "open operator's chart. Add such a term, or set limitOneWorkerPerNode to false.",
        Cause =
            "The chart of the open operator prints its own rule and then the affinity of the user, and the last of two duplicate keys is " +
            "effective. Two workers on a node share its directories and its ports. The documentation of the API v1 does not describe " +
            "this case.",
        Remedy =
            "Add a required term with the labels of the workers and the topology key kubernetes.io/hostname. Or set " +
            "spec.worker.limitOneWorkerPerNode to false.",
        Source = "Alluxio operator: deploy/charts/alluxio/templates/worker/deployment.yaml; Alluxio documentation AI-3.8: managing "
            + "Alluxio. The chart of the API v1 is not public",
    };

    private DiagnosticMessage Message(string origin) => Descriptor.MessageOf(origin);

    public override void Run(CheckContext context)
    {
        if (context.Deployment.Resource is AlluxioCluster
            {
                Spec.Worker:
                {
                    LimitOneWorkerPerNode: not false,
                    Affinity.PodAntiAffinity: { } rule
                } worker
            }
            && !rule.RequiredDuringSchedulingIgnoredDuringExecution.AsItems().Any(static term => term.TopologyKey == Host))
        {
            context.Report(
                Message(worker.LimitOneWorkerPerNode is null ? " by default" : ""),
                FieldPath.Parse("spec.worker.affinity.podAntiAffinity"));
        }
    }
}
