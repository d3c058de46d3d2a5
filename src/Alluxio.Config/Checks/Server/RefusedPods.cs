using Alluxio.Config.Diagnostics;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Server;

/// <summary>Objects that the API server takes, and whose pods or claims it refuses.</summary>
internal sealed class RefusedPods : CheckRule
{
    public static RefusedPods Instance { get; } = new();

    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6402",
        Title = "API server refuses the pods",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{field}': the API server accepts {objects} but refuses its pods, because {reason}. Correct it here.",
        Cause =
            "The API server does not check the pod template of a workload completely, and a few rules apply to pods only. The workload " +
            "then exists without pods. Only the events of the workload (FailedCreate) name the reason.",
        Remedy = "Change the field so that the value follows the rule in the message.",
        Source = "Kubernetes: validation of pods and claims, 1.18 to 1.36",
    };

    public DiagnosticMessage Message(FieldPath field, string objects, string reason) => Descriptor.MessageOf(field, objects, reason);

    public override bool NeedsObjects => true;

    public override void Run(CheckContext context) => Refusals.Report(context, RefusalStage.Pods, Message);
}
