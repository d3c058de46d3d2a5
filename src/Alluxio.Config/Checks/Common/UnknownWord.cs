using Alluxio.Config.Diagnostics;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Common;

/// <summary>An unknown word that the API server accepts.</summary>
internal sealed class UnknownWord : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6041",
        Title = "Value not supported by the controller",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{field}' is '{word}', and {effect}. Write one of {words}.",
        Cause =
            "The API accepts any string in this field, but the controller supports only a few values. The controller ignores other " +
            "values or uses the default of the field.",
        Remedy = "Write one of the values that the message lists, with the same upper and lower case.",
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
