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
        Text(json, "path", explanation.Path);
        Text(json, "message", explanation.Message);
        Text(json, "suggestion", explanation.Suggestion);
        json.Key("settings");
        Settings(json, explanation.Settings);
        json.Key("notes");
        ModelWriting.List(json, explanation.Notes, static (writer, note) => writer.String(note));
        json.EndMapping();
        return json.ToString();
    }

    public static void Settings(ModelWriter json, ValueList<ExplainedSetting> settings) => ModelWriting.List(json, settings, static (writer, setting) =>
    {
        writer.StartMapping();
        Text(writer, "path", setting.Path);
        if (setting.AlsoFor.Count > 0)
        {
            writer.Key("alsoFor");
            ModelWriting.List(writer, setting.AlsoFor, static (inner, component) => inner.String(component));
        }

        Text(writer, "value", setting.ValueText);
        Text(writer, "rule", Camel(setting.Rule.Combine.ToString()));
        Text(writer, "note", setting.Rule.Note);
        Text(writer, "source", setting.Rule.Source);
        writer.Key("definitions");
        ModelWriting.List(writer, setting.Rows, Row);
        writer.EndMapping();
    });

    /// <summary>A field, unless it has no value.</summary>
    public static void Text(ModelWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.Key(name);
            json.String(value);
        }
    }

    private static void Row(ModelWriter json, ExplainedDefinition row)
    {
        json.StartMapping();
        Text(json, "layer", row.LayerName);
        Text(json, "origin", row.Origin);
        if (row.Location is { } location)
        {
            json.Key("location");
            json.StartMapping();
            Text(json, "file", location.File);
            json.Key("line");
            json.Number(location.Line);
            json.Key("column");
            json.Number(location.Column);
            json.EndMapping();
        }

        Text(json, "value", row.ValueText);
        Text(json, "outcome", Camel(row.Outcome.ToString()));
        Text(json, "status", row.Status);
        if (row.IsAssumed)
        {
            json.Key("assumed");
            json.Boolean(true);
        }

        json.EndMapping();
    }

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
