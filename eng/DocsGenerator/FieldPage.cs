using System.Text;
using Alluxio.Config.Layering;
using Alluxio.Config.ModelGenerator;

namespace Alluxio.Config.DocsGenerator;

/// <summary>The list of all fields of one kind: type, text, how it is known, and the settings that read it.</summary>
internal sealed class FieldPage(Schema schema, Annotations annotations, IReadOnlyList<Rule> rules, string root)
{
    private readonly (string Setting, string Field)[] _readers =
    [
        .. from rule in rules
           from layer in rule.Layers
           where layer.Kind == root
           select (rule.Setting, layer.Field),
    ];

    public string Write()
    {
        SchemaType type = Type(root)!;
        StringBuilder page = new(Markdown.Header);
        page.Append($"# Fields of {root}\n\n{schema.Texts[root].Summary}\n\n");
        string version = type.IsResource ? $"API version: `{type.ApiVersion}`" : "Values of the Helm chart";
        page.Append($"{version}. Source: {schema.Version}. The page names types of Kubernetes, but does not list their fields.");
        page.Append(rules.Count == 0 ? "\n" : " \"Read by\" names the\nsettings that use a field");
        page.Append(rules.Count == 0
            ? ""
            : schema.System == "Fluid" ? ". [Override rules](../reference/override-rules.md) lists these settings.\n" : ".\n");
        if (schema.IsOpen)
        {
            AppendGrades(page);
        }

        SchemaField? spec = type.Fields.SingleOrDefault(static field => field.Name == "spec");
        if (spec is null)
        {
            AppendSections(page, type, "");
            return page.ToString();
        }

        AppendSection(
            page,
            "Document",
            type.Fields.Where(field => field != spec).Select(field => (field.Name, type, field, Evidence(type, field))));
        SchemaType specType = Type(spec.Type)!;
        AppendSection(page, "spec", specType.Fields.Where(
            field => Nested(field) is null).Select(field => ($"spec.{field.Name}", specType, field, Evidence(specType, field))));
        AppendSections(page, specType, "spec.");
        return page.ToString();
    }

    private static void AppendGrades(StringBuilder page)
    {
        page.Append("The source code of this operator is not public, so other fields may exist. The library keeps such a field and reports "
            + "information ([ALX4501](../diagnostics/ALX4501.md)),\nor a warning if the name is similar to a documented one "
            + "([ALX4504](../diagnostics/ALX4504.md)). The evidence of each field says\nhow it is documented:\n\n");
        page.Append("| Evidence | Meaning |\n|---|---|\n");
        foreach ((string grade, string meaning) in FieldEvidence.Grades)
        {
            page.Append($"| {(grade.Length == 1 ? $"grade {grade}" : grade)} | {meaning} |\n");
        }
    }

    private void AppendSections(StringBuilder page, SchemaType type, string prefix)
    {
        foreach (SchemaField field in type.Fields.Where(field => Nested(field) is not null))
        {
            AppendSection(page, prefix + field.Name, Below(prefix + field.Name, type, field));
        }
    }

    private void AppendSection(
        StringBuilder page,
        string title,
        IEnumerable<(string Path, SchemaType Owner, SchemaField Field, FieldEvidence? Evidence)> fields)
    {
        page.Append($"\n## {title}\n\n");
        foreach ((string path, SchemaType owner, SchemaField field, FieldEvidence? evidence) in fields)
        {
            bool isRequired = field.Required && !annotations.NotRequired.Contains($"{owner.Name}.{field.Name}");
            List<string> facts = [Markdown.Cell(field.Type)];
            if (isRequired)
            {
                facts.Add("required");
            }

            if (evidence is not null)
            {
                facts.AddRange(evidence.Default is { } value ? [$"default {Markdown.Cell(value)}", evidence.Words] : [evidence.Words]);
            }

            string readers = rules.Count > 0 ? Readers(path, field) : "";
            page.Append($"- `{path}` ({string.Join("; ", facts)})\\\n  {Markdown.Cell(schema.Texts[owner.Name].Fields[field.Name])}");
            page.Append(readers.Length > 0 ? $"\\\n  Read by {readers}\n" : "\n");
        }
    }

    private IEnumerable<(string Path, SchemaType Owner, SchemaField Field, FieldEvidence? Evidence)> Below(
        string path,
        SchemaType owner,
        SchemaField field,
        FieldEvidence? parent = null)
    {
        FieldEvidence? evidence = Evidence(owner, field)?.Below(parent);
        yield return (path, owner, field, evidence);
        if (Nested(field) is not { } nested)
        {
            yield break;
        }

        string prefix = field.ListItem is null ? path : path + "[]";
        foreach (SchemaField child in nested.Fields)
        {
            foreach ((string Path, SchemaType Owner, SchemaField Field, FieldEvidence? Evidence) below in Below(
                $"{prefix}.{child.Name}",
                nested,
                child,
                evidence))
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

    private FieldEvidence? Evidence(SchemaType owner, SchemaField field) => FieldEvidence.Of(schema, owner, field);

    private SchemaType? Type(string name) => schema.Types.FirstOrDefault(type => type.Name == name);
}
