using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Checks.Common;

/// <summary>A property with blanks at an end of its name or value.</summary>
internal sealed class PaddedProperty : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6053",
        Title = "Whitespace around a property",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The {part} of the property '{property}' begins or ends with a space or a line break, which {effect}. Remove it.",
        Cause =
            "In a properties file, a space after the value is a part of the value, so 'true ' is not true. On a command line, a space " +
            "splits a flag into two.",
        Remedy = "Remove the spaces and line breaks. For a YAML block, use '|-' or '>-', which omit the final line break.",
        Source = "Java: Properties; Alluxio: integration/docker/entrypoint.sh",
    };

    private DiagnosticMessage Message(string part, string property, string effect) => Descriptor.MessageOf(part, property, effect);

    public override void Run(CheckContext context)
    {
        foreach (PropertyField field in context.Properties)
        {
            string effect = field.Use == PropertyUse.Shell ? "ends the flag on the command line early" : "becomes a part of it";
            if (IsPadded(field.Value))
            {
                context.Report(
                    Message("value", field.Name, effect),
                    field.Manifest,
                    field.Path,
                    fix: CheckContext.Fix("Remove the spaces", field.Manifest, field.WithValue(field.Value.Trim())));
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
