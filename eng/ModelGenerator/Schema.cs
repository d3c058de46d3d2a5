using System.Text.Json;
using System.Text.Json.Serialization;

namespace Alluxio.Config.ModelGenerator;

/// <summary>One schema file: the types of one system.</summary>
public sealed record Schema
{
    /// <summary>How the system is called in code: the namespace's last part.</summary>
    public required string System { get; init; }

    /// <summary>The folder of the system below Models.</summary>
    public string Folder => System.Replace('.', '/');

    /// <summary>How documentation names the system and its version.</summary>
    public required string Version { get; init; }

    public required IReadOnlyList<SchemaType> Types { get; init; }

    /// <summary>Whether undocumented fields may exist: they are kept and reported as information.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether the definitions take amounts as texts and whole numbers only.</summary>
    public bool HasWholeAmounts { get; init; }

    public required IReadOnlyDictionary<string, TypeText> Texts { get; init; }

    public static Schema Load(string schemaFile, string system, string version)
    {
        SchemaFile file = JsonSerializer.Deserialize<SchemaFile>(File.ReadAllText(schemaFile), Json)!;
        string texts = Path.ChangeExtension(schemaFile, ".docs.json");
        return new Schema
        {
            System = system,
            Version = version,
            Types = file.Types,
            IsOpen = file.Open,
            HasWholeAmounts = file.WholeAmounts,
            Texts = JsonSerializer.Deserialize<Dictionary<string, TypeText>>(File.ReadAllText(texts), Json)!,
        };
    }

    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    private sealed record SchemaFile(IReadOnlyList<SchemaType> Types, bool Open = false, bool WholeAmounts = false);
}

/// <summary>A type of a schema.</summary>
/// <param name="Name">The name of the type.</param>
/// <param name="Package">The Go package, or what stands for it.</param>
/// <param name="Fields">The fields, in upstream's order.</param>
/// <param name="Values">Whether it is a document without apiVersion, kind and metadata: the values of a Helm chart.</param>
public sealed record SchemaType(string Name, string Package, IReadOnlyList<SchemaField> Fields, bool Values = false)
{
    /// <summary>Top-level objects have all three.</summary>
    [JsonIgnore]
    public bool IsResource => Has("kind") && Has("apiVersion") && Has("metadata");

    /// <summary>Whether it describes a separate document.</summary>
    [JsonIgnore]
    public bool IsDocument => IsResource || Values;

    [JsonIgnore]
    public string ApiVersion => Package switch
    {
        "core/v1" => "v1",
        "apps/v1" => "apps/v1",
        "batch/v1" => "batch/v1",
        "storage/v1" => "storage.k8s.io/v1",
        "api/v1alpha1" => "data.fluid.io/v1alpha1",
        "operator/v1alpha1" => "k8s-operator.alluxio.com/v1alpha1",
        "operator/v1" => "k8s-operator.alluxio.com/v1",
        _ => throw new InvalidOperationException($"No apiVersion is known for the package {Package}."),
    };

    private bool Has(string name) => Fields.Any(field => field.Name == name);
}

/// <summary>
/// A field of a type. Types: string, bool, int32, int64, quantity, time, bytes, json, int-or-string, lenient-bool, secret-name,
/// secret-text, a type's name, list&lt;T&gt;, map&lt;T&gt;.
/// </summary>
public sealed record SchemaField(string Name, string Type, bool Required)
{
    /// <summary>The least number that the definition takes.</summary>
    public long? Minimum { get; init; }

    /// <summary>The least length of a text that the definition takes.</summary>
    public int? MinLength { get; init; }

    /// <summary>The least number of items that the definition takes.</summary>
    public int? MinItems { get; init; }

    /// <summary>The only texts that the definition takes.</summary>
    public IReadOnlyList<string>? Enum { get; init; }

    /// <summary>The expression that the definition asks of a text.</summary>
    public string? Pattern { get; init; }

    [JsonIgnore]
    public string PropertyName => string.Concat(Name.Split('-').Select(static part => char.ToUpperInvariant(part[0]) + part[1..]));

    [JsonIgnore]
    public string? ListItem => Type.StartsWith("list<", StringComparison.Ordinal) ? Type[5..^1] : null;

    [JsonIgnore]
    public string? MapValue => Type.StartsWith("map<", StringComparison.Ordinal) ? Type[4..^1] : null;
}

/// <summary>The documentation of a type and its fields.</summary>
/// <param name="Summary">What the type is.</param>
/// <param name="Fields">What each field is.</param>
/// <param name="Evidence">For systems whose sources are closed: how it is known that each field exists.</param>
public sealed record TypeText(
    string Summary,
    IReadOnlyDictionary<string, string> Fields,
    IReadOnlyDictionary<string, FieldEvidence>? Evidence = null);
