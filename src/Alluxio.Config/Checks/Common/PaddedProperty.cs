using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Checks.Common;

/// <summary>A property with blanks at an end of its name or value.</summary>
internal sealed class PaddedProperty : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6053",
        Title = "Blank at the end of a property",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The {part} of the property '{property}' begins or ends with a blank or a line break, which {effect}. Remove it.",
        Cause = "Blanks at the ends are easily copied and never seen. A properties file keeps those behind a value, so that 'true ' is not true; on a command line they cut a flag in two.",
        Remedy = "Remove the blanks; of a block of YAML write '|-' or '>-', which end without a line break.",
        Source = "Java: Properties; Alluxio: integration/docker/entrypoint.sh",
    };

    private DiagnosticMessage Message(string part, string property, string effect) => Descriptor.MessageOf(part, property, effect);

    public override void Run(CheckContext context)
    {
        foreach (PropertyField field in context.Properties)
        {
            string effect = field.Use == PropertyUse.Shell ? "ends the flag on the command line" : "is taken for a part of it";
            if (IsPadded(field.Value))
            {
                context.Report(
                    Message("value", field.Name, effect),
                    field.Manifest,
                    field.Path,
                    fix: CheckContext.Fix("Remove the blanks", field.Manifest, field.WithValue(field.Value.Trim())));
            }

            if (IsPadded(field.Name) && !(field.Use == PropertyUse.File && context.Facts.TellsPaddedNames))
            {
                context.Report(
                    Message("name", field.Name, effect),
                    field.Manifest, field.Path, suggestion: field.Name.Trim(), fix: field.Rename(field.Name.Trim()));
            }
        }
    }

    private static bool IsPadded(string text) => text.Length > 0 && (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]));
}
