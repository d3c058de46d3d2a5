using System.Text.Json;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Models;
using Alluxio.Config.Values;
using k8s;

namespace Alluxio.Config;

/// <summary>Takes a record through JSON to a type of KubernetesClient, and back to see that all of it arrived.</summary>
internal static class ModelConverter
{
    public static KubernetesConversion<T> Convert<T>(Model model)
        where T : class
    {
        string json = model.ToJson();
        string name = NameOf(model);
        T value;
        try
        {
            value = KubernetesJson.Deserialize<T>(json);
        }
        catch (Exception problem) when (problem is JsonException or FormatException or InvalidOperationException or NotSupportedException)
        {
            throw new KubernetesConversionException($"{name} is not a {typeof(T).Name}: {problem.Message}", problem);
        }

        using JsonDocument sent = JsonDocument.Parse(json);
        using JsonDocument arrived = JsonDocument.Parse(KubernetesJson.Serialize(value));
        List<LostField> lost = [];
        JsonLoss.Find(
            sent.RootElement,
            arrived.RootElement,
            FieldPath.Root,
            path => lost.Add(new LostField { Object = name, Path = path }));
        return new KubernetesConversion<T> { Value = value, LostFields = lost.ToValueList() };
    }

    private static string NameOf(Model model) => model switch
    {
        Resource { Metadata.Namespace: { Length: > 0 } space } resource => $"{resource.Kind} {space}/{resource.Metadata.Name}",
        Resource resource => $"{resource.Kind} {resource.Metadata?.Name}",
        _ => model.GetType().Name,
    };
}
