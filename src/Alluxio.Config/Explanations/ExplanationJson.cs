using Alluxio.Config.Manifests.Writing;
using Alluxio.Config.Values;

namespace Alluxio.Config.Explanations;

/// <summary>Writes explanations as JSON.</summary>
internal static class ExplanationJson
{
    public static string Write(Explanation explanation)
    {
        using JsonWriter json = new();
        json.StartMapping();
        JsonFields.Text(json, "path", explanation.Path);
        JsonFields.Text(json, "message", explanation.Message);
        JsonFields.Text(json, "suggestion", explanation.Suggestion);
        json.Key("settings");
        Settings(json, explanation.Settings);
        json.Key("notes");
        ModelWriting.List(json, explanation.Notes, static (writer, note) => writer.String(note));
        json.EndMapping();
        return json.ToString();
    }

    public static void Settings(ModelWriter json, ValueList<ExplainedSetting> settings) =>
        ModelWriting.List(json, settings, static (writer, setting) =>
        {
            writer.StartMapping();
            JsonFields.Text(writer, "path", setting.Path);
            if (setting.AlsoFor.Count > 0)
            {
                writer.Key("alsoFor");
                ModelWriting.List(writer, setting.AlsoFor, static (inner, component) => inner.String(component));
            }

            JsonFields.Text(writer, "value", setting.ValueText);
            JsonFields.Text(writer, "rule", JsonFields.Camel(setting.Rule.Combine.ToString()));
            JsonFields.Text(writer, "releases", setting.Rule.Releases);
            JsonFields.Text(writer, "note", setting.Rule.Note);
            JsonFields.Text(writer, "source", setting.Rule.Source);
            writer.Key("definitions");
            ModelWriting.List(writer, setting.Rows, Row);
            writer.EndMapping();
        });

    private static void Row(ModelWriter json, ExplainedDefinition row)
    {
        json.StartMapping();
        JsonFields.Text(json, "layer", row.LayerName);
        JsonFields.Text(json, "origin", row.Origin);
        if (row.Location is { } location)
        {
            json.Key("location");
            json.StartMapping();
            JsonFields.Text(json, "file", location.File);
            json.Key("line");
            json.Number(location.Line);
            json.Key("column");
            json.Number(location.Column);
            json.EndMapping();
        }

        JsonFields.Text(json, "value", row.ValueText);
        JsonFields.Text(json, "outcome", JsonFields.Camel(row.Outcome.ToString()));
        JsonFields.Text(json, "status", row.Status);
        if (row.IsAssumed)
        {
            json.Key("assumed");
            json.Boolean(true);
        }

        json.EndMapping();
    }
}
