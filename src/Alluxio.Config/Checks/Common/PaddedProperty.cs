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
        MessageFormat = "The {0} of the property '{1}' begins or ends with a blank or a line break, which {2}. Remove it.",
        Cause = "Blanks at the ends are easily copied and never seen. A properties file keeps those behind a value, so that 'true ' is not true; on a command line they cut a flag in two.",
        Remedy = "Remove the blanks; of a block of YAML write '|-' or '>-', which end without a line break.",
        Source = "Java: Properties; Alluxio: integration/docker/entrypoint.sh",
        Example = ExampleText.Cluster("  properties:\n    alluxio.worker.s3.api.enabled: \"true \"\n"),
        GoodExample = ExampleText.Cluster("  properties:\n    alluxio.worker.s3.api.enabled: \"true\"\n"),
    };

    public override void Run(CheckContext context)
    {
        foreach (PropertyField field in context.Properties)
        {
            string effect = field.Use == PropertyUse.Shell ? "ends the flag on the command line" : "is taken for a part of it";
            if (IsPadded(field.Value))
            {
                context.ReportIn(this, field.Manifest, field.Path, null, CheckContext.Fix("Remove the blanks", field.Manifest, field.WithValue(field.Value.Trim())), "value", field.Name, effect);
            }

            // Resolving tells it of the names in the files of v1.
            if (IsPadded(field.Name) && !(field.Use == PropertyUse.File && (context.Plan as ClusterPlan)?.Cluster is not null))
            {
                context.ReportIn(this, field.Manifest, field.Path, field.Name.Trim(), field.Rename(field.Name.Trim()), "name", field.Name, effect);
            }
        }
    }

    private static bool IsPadded(string text) => text.Length > 0 && (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]));
}
