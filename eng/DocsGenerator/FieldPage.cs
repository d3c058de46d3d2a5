using System.Text;
using Alluxio.Config.ModelGenerator;
using Alluxio.Config.Resolution.Fluid;

namespace Alluxio.Config.DocsGenerator;

/// <summary>The table of all fields of one kind: type, text and the settings that read it.</summary>
internal sealed class FieldPage(Schema schema, Annotations annotations, string root)
{
    private readonly (string Setting, string Field)[] _readers =
    [
        .. from rule in FluidRules.AsBuilt.Rules.Concat(FluidRules.Documented.Rules)
           from layer in rule.Layers
           where layer.Kind == root
           select (rule.Setting, layer.Field.Split(" (")[0]),
    ];

    public string Write()
    {
        SchemaType type = Type(root)!;
        SchemaField spec = type.Fields.Single(static field => field.Name == "spec");
        StringBuilder page = new(Markdown.Header);
        page.Append($"# Fields of {root}\n\n{schema.Texts[root].Summary}\n\n");
        page.Append($"API version `{type.ApiVersion}`, as {schema.Version} has it. Types of Kubernetes are named, not spelt out. The last column names the\n");
        page.Append("settings that read the field, as [override rules](../override-rules.md) lists them.\n");
        AppendSection(page, "Document", type.Fields.Where(field => field != spec).Select(field => (field.Name, type, field)));
        SchemaType specType = Type(spec.Type)!;
        AppendSection(page, "spec", specType.Fields.Where(field => Nested(field) is null).Select(field => ($"spec.{field.Name}", specType, field)));
        foreach (SchemaField field in specType.Fields.Where(field => Nested(field) is not null))
        {
            AppendSection(page, $"spec.{field.Name}", Below($"spec.{field.Name}", specType, field));
        }

        return page.ToString();
    }

    private void AppendSection(StringBuilder page, string title, IEnumerable<(string Path, SchemaType Owner, SchemaField Field)> fields)
    {
        page.Append($"\n## {title}\n\n| Field | Type | Meaning | Settings |\n|---|---|---|---|\n");
        foreach ((string path, SchemaType owner, SchemaField field) in fields)
        {
            bool isRequired = field.Required && !annotations.NotRequired.Contains($"{owner.Name}.{field.Name}");
            string text = Markdown.Cell(schema.Texts[owner.Name].Fields[field.Name]);
            page.Append($"| `{path}` | {Markdown.Cell(field.Type)}{(isRequired ? ", required" : "")} | {text} | {Readers(path, field)} |\n");
        }
    }

    private IEnumerable<(string Path, SchemaType Owner, SchemaField Field)> Below(string path, SchemaType owner, SchemaField field)
    {
        yield return (path, owner, field);
        if (Nested(field) is not { } nested)
        {
            yield break;
        }

        string prefix = field.ListItem is null ? path : path + "[]";
        foreach (SchemaField child in nested.Fields)
        {
            foreach ((string Path, SchemaType Owner, SchemaField Field) below in Below($"{prefix}.{child.Name}", nested, child))
            {
                yield return below;
            }
        }
    }

    // A section is read through its fields; a field also by who reads the section as a whole.
    private string Readers(string path, SchemaField field)
    {
        bool isSection = Nested(field) is not null;
        var groups = _readers
            .Where(reader => reader.Field == path || (!isSection && IsBelow(reader.Field, path)))
            .Select(static reader => reader.Setting.Split('.', 2))
            .GroupBy(static setting => setting[1], static setting => setting[0]);
        return string.Join("; ", groups.Select(static group => $"`{group.Key}` of {string.Join(", ", group.Distinct())}"));
    }

    private static bool IsBelow(string parent, string path) =>
        path.StartsWith(parent, StringComparison.Ordinal) && path.Length > parent.Length && path[parent.Length] is '.' or '[';

    // The sources of a volume are described where Kubernetes describes them.
    private SchemaType? Nested(SchemaField field) => Type(field.ListItem ?? field.Type) is { Name: not "VolumeSource" } type ? type : null;

    private SchemaType? Type(string name) => schema.Types.FirstOrDefault(type => type.Name == name);
}
