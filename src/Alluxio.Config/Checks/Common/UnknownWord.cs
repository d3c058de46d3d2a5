using Alluxio.Config.Diagnostics;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Common;

/// <summary>A word that nobody refuses and nobody knows.</summary>
internal sealed class UnknownWord : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6041",
        Title = "Word that the controller does not know",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{field}' is '{word}', and {effect}. Write one of {words}.",
        Cause = "The API takes any text there, and the controller acts on the words that it knows. With another one it does nothing, or what it does without the field.",
        Remedy = "Write one of the words that the message lists.",
        Source = "Fluid: API reference, FuseCleanPolicy; Alluxio documentation AI-3.7: user roles and access control, audit log",
    };

    private DiagnosticMessage Message(FieldPath field, string word, string effect, string words) =>
        Descriptor.MessageOf(field, word, effect, words);

    public override void Run(CheckContext context)
    {
        foreach (WrongWord wrong in WordFields.Wrong(context, isRefused: false))
        {
            context.Report(wrong.Found(Message));
        }
    }
}
