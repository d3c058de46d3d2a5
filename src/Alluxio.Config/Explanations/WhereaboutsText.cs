using System.Text;
using Alluxio.Config.Manifests.Writing;

namespace Alluxio.Config.Explanations;

/// <summary>Writes the three forms of a reverse look-up.</summary>
internal static class WhereaboutsText
{
    public static string Write(Whereabouts found)
    {
        StringBuilder text = new(Headline(found));
        text.Append('\n');
        foreach (ExplainedSetting setting in found.Settings)
        {
            ExplanationText.AppendSettings(text, [setting]);
        }

        if (found.Places.Count > 0)
        {
            text.Append("\nIn the objects:\n");
            TextTable.Append(
                text,
                "  ",
                [.. found.Places.Select(static place => (string[])[place.Kind, place.Name, place.Path.ToString(), place.ValueText])]);
        }

        return text.ToString().TrimEnd('\n');
    }

    public static string WriteMarkdown(Whereabouts found)
    {
        StringBuilder text = new();
        text.Append("## ").Append(ExplanationMarkdown.Code(found.Text)).Append("\n\n").Append(Count(found)).Append('\n');
        foreach (ExplainedSetting setting in found.Settings)
        {
            ExplanationMarkdown.AppendSettings(text, [setting]);
        }

        if (found.Places.Count > 0)
        {
            text.Append("\n### In the objects\n\n");
            ExplanationMarkdown.Row(text, "Kind", "Name", "Path", "Value");
            ExplanationMarkdown.Row(text, "---", "---", "---", "---");
            foreach (ObjectPlace place in found.Places)
            {
                ExplanationMarkdown.Row(
                    text, place.Kind, ExplanationMarkdown.Code(place.Name), ExplanationMarkdown.Code(place.Path.ToString()),
                    ExplanationMarkdown.Code(place.ValueText));
            }
        }

        return text.ToString();
    }

    public static string WriteJson(Whereabouts found)
    {
        using JsonWriter json = new();
        json.StartMapping();
        JsonFields.Text(json, "text", found.Text);
        json.Key("settings");
        ExplanationJson.Settings(json, found.Settings);
        json.Key("places");
        ModelWriting.List(json, found.Places, static (writer, place) =>
        {
            writer.StartMapping();
            JsonFields.Text(writer, "kind", place.Kind);
            JsonFields.Text(writer, "name", place.Name);
            JsonFields.Text(writer, "path", place.Path.ToString());
            JsonFields.Text(writer, "value", place.ValueText);
            writer.EndMapping();
        });
        json.EndMapping();
        return json.ToString();
    }

    private static string Headline(Whereabouts found) => $"'{found.Text}': {Count(found)}";

    private static string Count(Whereabouts found) => found.Settings.Count + found.Places.Count == 0
        ? "not found."
        : $"{Number(
            found.Settings.Count + found.Settings.Sum(static setting => setting.AlsoFor.Count),
            "setting")}, {Number(found.Places.Count, "place")} in the objects.";

    private static string Number(int count, string noun) => FormattableString.Invariant($"{count} {noun}{(count == 1 ? "" : "s")}");
}
