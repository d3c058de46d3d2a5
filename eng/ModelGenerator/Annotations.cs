using System.Text.Json;

namespace Alluxio.Config.ModelGenerator;

/// <summary>What the schemas do not say: which fields are secret, which name an image without its tag, and which "required" ones the API server fills in itself.</summary>
public sealed record Annotations(
    IReadOnlyList<string> NotRequired,
    IReadOnlyList<string> ImageFields,
    IReadOnlyList<string> SecretFields,
    IReadOnlyDictionary<string, string> SecretByName)
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static Annotations Load(string file) => JsonSerializer.Deserialize<Annotations>(File.ReadAllText(file), Json)!;
}
