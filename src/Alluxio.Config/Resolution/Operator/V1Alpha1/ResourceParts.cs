using Alluxio.Config.Kubernetes;
using Alluxio.Config.Values;

namespace Alluxio.Config.Resolution.Operator.V1Alpha1;

/// <summary>Resources as texts by <c>limits.cpu</c>, <c>limits.memory</c>, <c>requests.cpu</c> and <c>requests.memory</c>: all that the types know.</summary>
internal static class ResourceParts
{
    private static readonly string[] Names = ["cpu", "memory"];

    public static ValueMap<string>? Split(object? value) => value is not ResourceRequirements resources
        ? null
        : Parts("limits", resources.Limits).Concat(Parts("requests", resources.Requests)).ToValueMap();

    public static ResourceRequirements Join(ValueMap<string> parts) => new() { Limits = Amounts(parts, "limits"), Requests = Amounts(parts, "requests") };

    private static IEnumerable<KeyValuePair<string, string>> Parts(string group, ValueMap<Quantity>? amounts)
    {
        foreach (string name in Names)
        {
            if (amounts?.GetValueOrDefault(name) is { } amount)
            {
                yield return new($"{group}.{name}", amount.Text);
            }
        }
    }

    private static ValueMap<Quantity>? Amounts(ValueMap<string> parts, string group)
    {
        KeyValuePair<string, Quantity>[] amounts = [.. Names
            .Where(name => parts.ContainsKey($"{group}.{name}"))
            .Select(name => new KeyValuePair<string, Quantity>(name, Quantity.Parse(Quantity.Parse(parts[$"{group}.{name}"]).CanonicalText)))];
        return amounts.Length == 0 ? null : new(amounts);
    }
}
