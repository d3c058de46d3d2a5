using Alluxio.Config.Diagnostics;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Common;

/// <summary>A word in a field of which the API server takes certain words only.</summary>
internal sealed class RefusedWord : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6040",
        Title = "Value not accepted by the API server",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{field}' is '{word}', and {effect}. Write one of {words}.",
        Cause =
            "The field accepts only a few values, which are case-sensitive. The API server refuses the manifest, or the pods and claims " +
            "that the controller creates. In the second case, the manifest is accepted, but no pod starts.",
        Remedy = "Write one of the values that the message lists, with the same upper and lower case.",
        Source = "Kubernetes: tolerations, affinity, access modes; Fluid: custom resource definitions of AlluxioRuntime and Dataset",
    };

    private DiagnosticMessage Message(FieldPath field, string word, string effect, string words) =>
        Descriptor.MessageOf(field, word, effect, words);

    public override void Run(CheckContext context)
    {
        foreach (WrongWord wrong in WordFields.Wrong(context, isRefused: true))
        {
            Diagnostic found = wrong.Found(Message);
            context.Report(Runs(context, wrong) ? found : found with { Severity = DiagnosticSeverity.Warning });
        }
    }

    // A switched-off part is never refused.
    private static bool Runs(CheckContext context, WrongWord wrong) =>
        context.Plan.HasErrors
            || context.Facts.ChecksWhatIsOff
            || wrong.Path.Segments is not [_, { Name: { } section }, _, ..]
            || context.Plan.Components.FirstOrDefault(component => component.Name == section) is not { Workload: null };
}
