using Alluxio.Config.Diagnostics;
using Alluxio.Config.Fluid;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>An operation that waits for another one that is not among the manifests.</summary>
internal sealed class PrecedingOperation : OperationRule
{
    private static readonly FieldPath Field = FieldPath.Parse("spec.runAfter.name");

    private static readonly string[] Kinds = ["DataLoad", "DataBackup", "DataMigrate", "DataProcess"];

    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6521",
        Title = "runAfter refers to an operation that does not exist",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The {operation} runs after the {kind} '{name}', which is not in the manifests of the namespace '{inNamespace}'; {known}, or " +
            "add the {kind}.",
        Cause =
            "Fluid starts the operation only after the preceding operation is complete. If the preceding operation does not exist, Fluid " +
            "waits.",
        Remedy = "Write the name of an existing operation into runAfter. If another tool creates this operation, suppress the finding.",
        Source = "Fluid: pkg/controllers/operation_controller.go",
    };

    private DiagnosticMessage Message(string operation, string kind, string name, string inNamespace, string known) =>
        Descriptor.MessageOf(operation, kind, name, inNamespace, known);

    public override void Run(OperationContext context)
    {
        foreach (Manifest manifest in context.Manifests.Shared(static manifests => new FollowingOperations(manifests)).All)
        {
            OperationRef? before = manifest.Resource switch
            {
                DataLoad load => load.Spec?.RunAfter,
                DataProcess process => process.Spec?.RunAfter,
                DataBackup backup => backup.Spec?.RunAfter,
                _ => null,
            };
            if (before is { Name: { Length: > 0 } name, Kind: { Length: > 0 } kind })
            {
                Look(context, manifest, kind, name, before.Namespace);
            }
        }
    }

    private void Look(OperationContext context, Manifest manifest, string kind, string name, string? inNamespace)
    {
        string place = ObjectNamespace.OrDefault(inNamespace is { Length: > 0 } ? inNamespace : manifest.Resource.Metadata?.Namespace);
        string[] others = [.. context.Manifests.Manifests
            .Where(other => !ReferenceEquals(other, manifest) && other.Resource.Kind == kind && ObjectNamespace.Of(other.Resource) == place)
            .Select(static other => other.Resource.Metadata?.Name ?? "")];

        // An unknown kind has its own finding: the definition refuses it.
        if (!others.Contains(name) && (others.Length > 0 || (context.AreManifestsComplete && Kinds.Contains(kind))))
        {
            string? near = SpellChecker.Suggest(name, others);
            string operation = $"{manifest.Resource.Kind} '{manifest.Resource.Metadata?.Name}'";
            string known = others.Length > 0 ? $"'{near ?? others[0]}' exists there. Correct the name"
                : $"no {kind} exists there. Correct kind and name";
            context.Report(Message(operation, kind, name, place, known), manifest, Field, near);
        }
    }
}
