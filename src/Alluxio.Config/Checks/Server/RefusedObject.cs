using Alluxio.Config.Diagnostics;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Server;

/// <summary>Objects that the API server refuses when the controller creates them.</summary>
internal sealed class RefusedObject : CheckRule
{
    public static RefusedObject Instance { get; } = new();

    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6401",
        Title = "API server refuses an object",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{field}': the API server refuses {objects}, because {reason}. Correct it here.",
        Cause =
            "The API server accepts the manifest, but an object that the controller derives from the manifest breaks a rule of " +
            "Kubernetes. The controller retries without end, and the object never exists. The library also checks the names that a " +
            "controller derives from other names.",
        Remedy = "Change the field so that the value follows the rule in the message.",
        Source = "Kubernetes: validation of the built-in kinds, 1.18 to 1.36",
    };

    public DiagnosticMessage Message(FieldPath field, string objects, string reason) => Descriptor.MessageOf(field, objects, reason);

    public override bool NeedsObjects => true;

    public override void Run(CheckContext context) => Refusals.Report(context, RefusalStage.Object, Message);
}
