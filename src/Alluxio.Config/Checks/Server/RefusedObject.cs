using Alluxio.Config.Diagnostics;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Server;

/// <summary>Objects that the API server refuses when the controller creates them.</summary>
internal sealed class RefusedObject : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6401",
        Title = "Object that the API server refuses",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{field}': the API server refuses {objects}, because {reason}. Correct it here.",
        Cause = "The manifest itself is taken, and the controller makes an object of it that breaks a rule of Kubernetes. The API server refuses the object when the controller creates it: the controller tries again and again, and the object never appears. Names that a controller makes of other names count, too.",
        Remedy = "Write a value that follows the rule which the message tells.",
        Source = "Kubernetes: validation of the built-in kinds, 1.18 to 1.36",
    };

    public DiagnosticMessage Message(FieldPath field, string objects, string reason) => Descriptor.MessageOf(field, objects, reason);

    public override bool NeedsObjects => true;

    public override void Run(CheckContext context) => Refusals.Report(context, RefusalStage.Object, Message);
}
