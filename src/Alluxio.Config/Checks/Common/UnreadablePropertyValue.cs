using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Checks.Common;

/// <summary>A property whose documented type is a time, a size or a number, with a value that Alluxio cannot parse as such.</summary>
internal sealed class UnreadablePropertyValue : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6525",
        Title = "Property value of another type",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The property '{property}' is '{value}', which Alluxio cannot read as {type}. {advice}",
        Cause =
            "Alluxio parses a value when a process needs it, and that process stops or fails a request. Every process parses a few " +
            "properties when it starts. An unreadable value of those is an error.",
        Remedy =
            "Times: a whole number and ms, s, min, h or d, such as 5min. Sizes: a number and B, KB, MB, GB, TB or PB, such as 64MB. " +
            "Units have no plural, and no space before them. Integers have no unit.",
        Source = "Alluxio: PropertyKey, FormatUtils (parseTimeSize, parseSpaceSize), InstancedConfiguration (validate)",
    };

    private DiagnosticMessage Message(string property, string value, string type, string advice) =>
        Descriptor.MessageOf(property, value, type, advice);

    public override void Run(CheckContext context)
    {
        foreach (PropertyField field in context.Properties)
        {
            PropertyType type = PropertyNames.TypeOf(field.Name, out bool isReadAtStart);
            if (type is PropertyType.Unknown or PropertyType.Boolean)
            {
                continue;
            }

            // References and quotes have their own codes, and so have the ports of Fluid; an empty value is no value.
            string value = field.Value.Trim();
            if (value.Length == 0
                || value.AsSpan().IndexOfAny('$', '"', '\'') >= 0
                || PropertyValues.IsReadable(type, value)
                || (field.Use == PropertyUse.Shell && field.Name.EndsWith(".port", StringComparison.Ordinal)))
            {
                continue;
            }

            string? meant = PropertyValues.Meant(type, value);
            (string words, string advice) = type switch
            {
                PropertyType.Time => ("a time", "Write a whole number and ms, s, min, h or d, for example 5min."),
                PropertyType.Size => ("a size", "Write a number and B, KB, MB, GB, TB or PB, for example 64MB."),
                PropertyType.Integer => ("an integer", "Write digits without a unit."),
                _ => ("a number", "Write a number without a unit, for example 0.95."),
            };
            Diagnostic found = Message(field.Name, field.Value, words, meant is null ? advice : $"Write {meant}.")
                .At(CheckContext.PlaceOf(field.Manifest, field.Path), field.Path, suggestion: meant);
            context.Report(isReadAtStart && field.Use != PropertyUse.Mount && IsValidated(context)
                ? found with { Severity = DiagnosticSeverity.Error }
                : found);
        }
    }

    // A process whose validation is off reads the values later or never.
    private static bool IsValidated(CheckContext context) => !Array.Exists(
        context.Properties,
        static field => field.Name == "alluxio.conf.validation.enabled" && bool.TryParse(field.Value, out bool isOn) && !isOn);
}
