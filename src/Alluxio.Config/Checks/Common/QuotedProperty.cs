using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Checks.Common;

/// <summary>A value with quotes inside YAML's own.</summary>
internal sealed class QuotedProperty : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6052",
        Title = "Quotes in a property value",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The value of '{property}' begins and ends with {quote}, and the quotes are part of the value: no property accepts them. " +
            "Keep only YAML's own quotes.",
        Cause =
            "In a properties file, quotes are a part of the value, and Fluid's start script does not remove them. Alluxio does not read " +
            "'true' with quotes as true.",
        Remedy = "Remove the inner quotes: write \"true\" instead of \"'true'\".",
        Source = "Alluxio: bin/alluxio, integration/docker/entrypoint.sh; Java: Properties",
    };

    private DiagnosticMessage Message(string property, string quote) => Descriptor.MessageOf(property, quote);

    public override void Run(CheckContext context)
    {
        foreach (PropertyField field in context.Properties)
        {
            if (field.Value is ['"' or '\'', .., _] && field.Value[^1] == field.Value[0])
            {
                string plain = field.Value[1..^1];
                context.Report(
                    Message(field.Name, field.Value[0] == '"' ? "a double quote" : "a single quote"),
                    field.Manifest,
                    field.Path,
                    fix: plain.Contains(field.Value[0], StringComparison.Ordinal)
                        ? null
                        : CheckContext.Fix("Remove the inner quotes", field.Manifest, field.WithValue(plain)));
            }
        }
    }
}
