using Alluxio.Config.Manifests.Writing;
using Alluxio.Config.Values;

namespace Alluxio.Config.Images.Relocation;

/// <summary>Tells what was relocated: for people, documents and programs.</summary>
internal static class RelocationReport
{
    private static readonly (string Title, string[] Columns)[] Tables =
    [
        ("Images", ["Image", "New image", "Fields", "Run by"]),
        ("Outside", ["Outside", "Pod", "Why it is there"]),
        ("Files", ["File", "Edits"]),
    ];

    public static string Text(RelocatedManifests relocated) =>
        Rows(relocated) is var rows && rows.All(static table => table.Length == 0)
            ? "Nothing to relocate."
            : ReportTables.Text(Filled(rows), [.. rows.Where(static table => table.Length > 0)], "");

    public static string Markdown(RelocatedManifests relocated) =>
        Rows(relocated) is var rows && rows.All(static table => table.Length == 0)
            ? "Nothing to relocate.\n"
            : ReportTables.Markdown(Filled(rows), [.. rows.Where(static table => table.Length > 0)]).ToString();

    public static string Json(RelocatedManifests relocated)
    {
        using JsonWriter json = new();
        json.StartMapping();
        json.Key("images");
        ModelWriting.List(json, relocated.Images, Image);
        json.Key("outside");
        ModelWriting.List(json, relocated.Outside, Outside);
        json.Key("files");
        ModelWriting.List(json, relocated.Texts, static (writer, text) =>
        {
            writer.StartMapping();
            JsonFields.Text(writer, "file", text.File);
            writer.Key("edits");
            writer.Number(text.Edits.Count);
            writer.EndMapping();
        });
        json.EndMapping();
        return json.ToString();
    }

    private static (string Title, string[] Columns)[] Filled(string[][][] rows) => [.. Tables.Where((_, index) => rows[index].Length > 0)];

    private static string[][][] Rows(RelocatedManifests relocated) =>
    [
        [
            .. relocated.Images.Select(static image => (string[])
            [
                image.Source.ToString(), image.Target.ToString(), string.Join(", ", image.Fields),
                image.Uses.Count == 0 ? "nothing today" : ImageChecks.Users(image.Uses),
            ]),
        ],
        [.. relocated.Outside
            .Select(static image => (string[])[image.ToString(), image.Pod.ToString(), image.Because])
            .DistinctBy(static row => string.Join('\n', row))],
        [.. relocated.Texts.Select(static text => (string[])[text.File, text.Edits.Count == 0 ? "new" : $"{text.Edits.Count}"])],
    ];

    private static void Image(ModelWriter json, RelocatedImage image)
    {
        json.StartMapping();
        JsonFields.Text(json, "source", image.Source.ToString());
        JsonFields.Text(json, "target", image.Target.ToString());
        json.Key("fields");
        ModelWriting.List(json, image.Fields, static (writer, field) => writer.String(field.ToString()));
        json.Key("runBy");
        ModelWriting.List(
            json,
            image.Uses.Select(static use => use.User).Distinct().ToValueList(),
            static (writer, user) => writer.String(user));
        json.EndMapping();
    }

    private static void Outside(ModelWriter json, ImageUse image)
    {
        json.StartMapping();
        JsonFields.Text(json, "image", image.Text);
        JsonFields.Text(json, "container", image.Container);
        ImageReportJson.Pod(json, image.Pod);
        JsonFields.Text(json, "because", image.Because);
        json.EndMapping();
    }
}
