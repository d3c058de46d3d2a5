using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests.Writing;

namespace Alluxio.Config.Checks.Reports;

/// <summary>Writes reports of checks as JSON.</summary>
internal static class CheckReportJson
{
    public static string Write(CheckReport report)
    {
        using JsonWriter json = new();
        json.StartMapping();
        json.Key("errors");
        json.Number(report.Diagnostics.Count(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        json.Key("warnings");
        json.Number(report.Diagnostics.Count(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning));
        json.Key("findings");
        ModelWriting.List(json, report.Diagnostics, static (writer, diagnostic) =>
        {
            writer.StartMapping();
            Finding(writer, diagnostic);
            writer.EndMapping();
        });
        json.Key("suppressed");
        ModelWriting.List(json, report.Suppressed, static (writer, suppressed) =>
        {
            writer.StartMapping();
            Finding(writer, suppressed.Diagnostic);
            JsonFields.Text(writer, "suppressedBy", suppressed.Comment is null ? "options" : "comment");
            JsonFields.Text(writer, "reason", suppressed.Reason);
            writer.EndMapping();
        });
        json.Key("partlyChecked");
        ModelWriting.List(json, report.PartlyChecked, static (writer, deployment) =>
        {
            writer.StartMapping();
            JsonFields.Text(writer, "kind", deployment.Kind);
            JsonFields.Text(writer, "namespace", deployment.Namespace);
            JsonFields.Text(writer, "name", deployment.Name);
            if (deployment.Location is { } location)
            {
                Place(writer, location);
            }

            writer.EndMapping();
        });
        json.EndMapping();
        return json.ToString();
    }

    private static void Finding(ModelWriter json, Diagnostic diagnostic)
    {
        JsonFields.Text(json, "code", diagnostic.Code);
        JsonFields.Text(json, "severity", JsonFields.Camel(diagnostic.Severity.ToString()));
        JsonFields.Text(json, "message", diagnostic.Message);
        if (diagnostic.Location is { } location)
        {
            Place(json, location);
        }

        JsonFields.Text(json, "path", diagnostic.Path?.ToString());
        JsonFields.Text(json, "value", diagnostic.Value);
        JsonFields.Text(json, "suggestion", diagnostic.Suggestion);
        JsonFields.Text(json, "help", diagnostic.HelpUri.ToString());
        if (diagnostic.Fix is { } fix)
        {
            json.Key("fix");
            json.StartMapping();
            JsonFields.Text(json, "title", fix.Title);
            json.Key("edits");
            ModelWriting.List(json, fix.Edits, static (writer, edit) =>
            {
                writer.StartMapping();
                Place(writer, edit.Location);
                JsonFields.Text(writer, "newText", edit.NewText);
                writer.EndMapping();
            });
            json.EndMapping();
        }
    }

    // Lines and columns start at 1, and the end is after the last character, as in SARIF; both count UTF-16 units.
    private static void Place(ModelWriter json, SourceLocation location)
    {
        JsonFields.Text(json, "file", location.File);
        foreach ((string name, int value) in (ReadOnlySpan<(string, int)>)
            [("line", location.Line), ("column", location.Column), ("endLine", location.EndLine), ("endColumn", location.EndColumn)])
        {
            json.Key(name);
            json.Number(value);
        }
    }
}
