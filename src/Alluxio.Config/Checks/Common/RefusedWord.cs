using Alluxio.Config.Diagnostics;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Common;

/// <summary>A word in a field of which the API server takes certain words only.</summary>
internal sealed class RefusedWord : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6040",
        Title = "Word that the API server refuses",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{field}' is '{word}', and {effect}. Write one of {words}.",
        Cause = "The field takes certain words only, and upper and lower case count. Some are looked at when the manifest is applied, others only when the controller makes pods and claims of them: then the manifest is taken, and nothing starts.",
        Remedy = "Write one of the words that the message lists.",
        Source = "Kubernetes: tolerations, affinity, access modes; Fluid: definitions of AlluxioRuntime and Dataset",
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

    // What is switched off is refused by nobody.
    private static bool Runs(CheckContext context, WrongWord wrong) =>
        context.Plan.HasErrors || context.Facts.ChecksWhatIsOff || wrong.Path.Segments is not [_, { Name: { } section }, _, ..] || context.Plan.Components.FirstOrDefault(component => component.Name == section) is not { Workload: null };
}
