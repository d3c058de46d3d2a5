using Alluxio.Config.Diagnostics;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Server;

/// <summary>Objects that the API server takes, and whose pods or claims it refuses.</summary>
internal sealed class RefusedPods : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6402",
        Title = "Pods that the API server refuses",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{field}': the API server takes {objects} and refuses its pods, because {reason}. Correct it here.",
        Cause = "The template of a StatefulSet is not looked at when the set is created, and a few rules hold for real pods alone. So every object is there, no pod is, and only the events of the set (FailedCreate) tell why.",
        Remedy = "Write a value that follows the rule which the message tells.",
        Source = "Kubernetes: validation of pods and claims, 1.18 to 1.36",
    };

    public DiagnosticMessage Message(FieldPath field, string objects, string reason) => Descriptor.MessageOf(field, objects, reason);

    public override bool NeedsObjects => true;

    public override void Run(CheckContext context) => Refusals.Report(context, RefusalStage.Pods, Message);
}
