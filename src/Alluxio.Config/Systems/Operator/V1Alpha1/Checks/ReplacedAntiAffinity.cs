using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Operator.V1Alpha1;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Checks;

/// <summary>A rule of the user that replaces the one which keeps workers apart.</summary>
internal sealed class ReplacedAntiAffinity : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6243",
        Title = "Affinity overrides the workers' anti-affinity",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "'spec.worker.affinity.podAntiAffinity' replaces the chart's rule that two workers must not run on one node. Repeat that " +
            "rule in your affinity: the label 'role: alluxio-worker' of the workers, and the topology key 'kubernetes.io/hostname'.",
        Cause =
            "The chart writes its own podAntiAffinity and then the affinity of the user under the same key, and the last of two " +
            "duplicate keys is effective. Two workers on one node share its directories and ports.",
        Remedy =
            "Add the chart's rule to spec.worker.affinity.podAntiAffinity: a required term with the label 'role: alluxio-worker' and the " +
            "topology key 'kubernetes.io/hostname'.",
        Source = "Alluxio operator: charts/alluxio/templates/worker/deployment.yaml",
    };

    private DiagnosticMessage Message() => Descriptor.MessageOf();

    public override void Run(CheckContext context)
    {
        if (context.Deployment.Resource is AlluxioCluster { Spec.Worker.Affinity.PodAntiAffinity: { } rule }
            && !rule.RequiredDuringSchedulingIgnoredDuringExecution.AsItems().Any(static term => IsAboutWorkers(term.LabelSelector)))
        {
            context.Report(Message(), FieldPath.Parse("spec.worker.affinity.podAntiAffinity"));
        }
    }

    private static bool IsAboutWorkers(LabelSelector? selector) =>
        selector?.MatchLabels?.GetValueOrDefault("role") == "alluxio-worker" || selector?.MatchExpressions
            .AsItems()
            .Any(static expression => expression.Values.AsItems().Contains("alluxio-worker")) == true;
}
