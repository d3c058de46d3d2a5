using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Systems.Operator.Checks;

/// <summary>A backslash that the reader of a properties file takes away.</summary>
internal sealed class BackslashInProperty : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6244",
        Title = "Backslash in a property value",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The value of '{property}' contains a single backslash. The reader of alluxio-site.properties drops it, because a backslash " +
            "escapes the next character. Write two backslashes.",
        Cause = "The operator writes properties into the file alluxio-site.properties without escaping.",
        Remedy = "Write each backslash of the value twice.",
        Source = "Java: Properties.load; Alluxio operator: charts/alluxio/templates/_helpers (alluxio-site.properties)",
    };

    private DiagnosticMessage Message(string property) => Descriptor.MessageOf(property);

    public override void Run(CheckContext context)
    {
        foreach (PropertyField field in context.Properties)
        {
            if (field.Use == PropertyUse.File
                && field.Value.Replace("\\\\", "", StringComparison.Ordinal).Contains('\\', StringComparison.Ordinal))
            {
                context.Report(Message(field.Name), field.Manifest, field.Path);
            }
        }
    }
}
