using System.Text.Json;
using System.Text.Json.Serialization;
using k8s;

namespace Alluxio.Config.KubernetesClient.Tests;

/// <summary>KubernetesClient's own reader, with unknown members refused.</summary>
internal static class StrictClient
{
    private static readonly JsonSerializerOptions Options = StrictOptions();

    public static T FromJson<T>(string json) => KubernetesJson.Deserialize<T>(json, Options);

    public static object FromJson(string json, Type type) => JsonSerializer.Deserialize(json, type, Options)!;

    public static List<object> FromYaml(string yaml) => KubernetesYaml.LoadAllFromString(yaml, null, strict: true);

    // The client shows its options only to those who want to change them: a copy is taken, and nothing changed.
    private static JsonSerializerOptions StrictOptions()
    {
        JsonSerializerOptions? copy = null;
        KubernetesJson.AddJsonOptions(options =>
            copy = new JsonSerializerOptions(options) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow });
        return copy!;
    }
}
