namespace Alluxio.Config.ModelGenerator;

/// <summary>How it is known that a field exists.</summary>
/// <param name="Grade">A, B, C, D, ? or assumed; <see cref="Grades"/> says what they mean.</param>
/// <param name="Versions">The versions whose documents show the field, such as <c>3.7-3.9</c>; absent where none does.</param>
/// <param name="Default">The documented default; absent where none is documented.</param>
public sealed record FieldEvidence(string Grade, string? Versions = null, string? Default = null)
{
    /// <summary>The grades and their meaning, the best first.</summary>
    public static IReadOnlyDictionary<string, string> Grades { get; } = new Dictionary<string, string>
    {
        ["A"] = "documented, with an example",
        ["B"] = "documented in words; the library assumes the place in the manifest",
        ["C"] = "shown only by a third-party guide",
        ["D"] = "known only from the open-source operator (v1alpha1)",
        ["?"] = "uncertain",
        ["assumed"] = "not documented; assumed as for similar fields",
    };

    /// <summary>The grade and the versions in words: <c>grade A, AI-3.7 to AI-3.9</c>.</summary>
    public string Words
    {
        get
        {
            string grade = Grade == "assumed" ? Grade : $"grade {Grade}";
            return Versions is null
                ? grade
                : $"{grade}, {string.Join(" to ", Versions.Split('-').Select(static version => "AI-" + version))}";
        }
    }

    /// <summary>The evidence of a field below another: it is never better than the evidence of the parent.</summary>
    public FieldEvidence Below(FieldEvidence? parent)
    {
        const string Documented = "ABCD";
        bool isWeaker = parent is { Grade.Length: 1 } && Grade.Length == 1
            && Documented.IndexOf(parent.Grade, StringComparison.Ordinal) > Documented.IndexOf(Grade, StringComparison.Ordinal)
            && Documented.Contains(Grade, StringComparison.Ordinal);
        return isWeaker ? this with { Grade = parent!.Grade, Versions = parent.Versions } : this;
    }

    /// <summary>
    /// The evidence of a field of an open schema; <see langword="null"/> for other schemas and for what every object has.
    /// </summary>
    public static FieldEvidence? Of(Schema schema, SchemaType type, SchemaField field)
    {
        if (!schema.IsOpen || (type.IsResource && field.Name is "kind" or "apiVersion" or "metadata"))
        {
            return null;
        }

        FieldEvidence? evidence = schema.Texts[type.Name].Evidence?.GetValueOrDefault(field.Name);
        return evidence is not null && Grades.ContainsKey(evidence.Grade)
            ? evidence
            : throw new InvalidOperationException($"{type.Name}.{field.Name} has no evidence of a known grade.");
    }
}
