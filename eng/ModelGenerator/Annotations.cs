using System.Text.Json;

namespace Alluxio.Config.ModelGenerator;

/// <summary>Facts that the schemas do not contain.</summary>
/// <param name="NotRequired">"Required" fields that the API server fills in itself.</param>
/// <param name="ImageFields">Fields that name an image without its tag.</param>
/// <param name="SecretFields">Fields whose values are never printed.</param>
/// <param name="SecretByName">Fields that are secret if the field <c>name</c> beside them holds a secret-looking name.</param>
/// <param name="Pointers">Optional fields of Kubernetes' Go types that tell absent from zero: pointers. Records are not listed.</param>
/// <param name="AlwaysWritten">Optional fields that Kubernetes' Go types write with their zero value where they were absent.</param>
/// <param name="RequiredByDefinition">Fields that the definition of a custom resource requires, and without which controllers go
/// on.</param>
public sealed record Annotations(
    IReadOnlyList<string> NotRequired,
    IReadOnlyList<string> ImageFields,
    IReadOnlyList<string> SecretFields,
    IReadOnlyList<string> SecretByName,
    IReadOnlyList<string> Pointers,
    IReadOnlyList<string> AlwaysWritten,
    IReadOnlyList<string> RequiredByDefinition)
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static Annotations Load(string file) => JsonSerializer.Deserialize<Annotations>(File.ReadAllText(file), Json)!;

    /// <summary>The names of the traits of a field, as the library calls them.</summary>
    public IEnumerable<string> TraitsOf(SchemaType type, SchemaField field)
    {
        string key = $"{type.Name}.{field.Name}";
        (string Trait, bool Has)[] traits =
        [
            ("List", field.ListItem is not null),
            ("Map", field.MapValue is not null),
            ("Required", field.Required && !NotRequired.Contains(key)),
            ("KeepsZero", Pointers.Contains(key)),
            ("AlwaysWritten", AlwaysWritten.Contains(key)),
            ("Secret", SecretFields.Contains(key)),
            ("RequiredByDefinition", RequiredByDefinition.Contains(key)),
            ("SecretByName", SecretByName.Contains(key)),
        ];
        return traits.Where(static trait => trait.Has).Select(static trait => trait.Trait);
    }
}
