using System.Text.Json;

namespace Alluxio.Config;

/// <summary>The Secrets and ServiceAccounts that objects of one namespace name, in whatever field of any kind.</summary>
internal sealed class NamedObjects
{
    // A pod that names no account has the one that every namespace has.
    private readonly HashSet<string> _accounts = new(StringComparer.Ordinal) { "default" };

    private readonly SortedSet<string> _secrets = new(StringComparer.Ordinal);

    public IEnumerable<string> Secrets => _secrets;

    public bool HasAccount(string name) => _accounts.Contains(name);

    public void Add(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (JsonProperty property in value.EnumerateObject())
                {
                    Add(property);
                    Add(property.Value);
                }

                break;
            case JsonValueKind.Array:
                foreach (JsonElement item in value.EnumerateArray())
                {
                    Add(item);
                }

                break;
        }
    }

    private void Add(JsonProperty property)
    {
        switch (property.Name)
        {
            // The 'secrets' of a ServiceAccount are tokens, which must not be read.
            case "imagePullSecrets" when property.Value.ValueKind == JsonValueKind.Array:
                foreach (JsonElement item in property.Value.EnumerateArray())
                {
                    AddName(item, _secrets);
                }

                break;
            case "secretName" or "secretRef" or "secretKeyRef" or "nodePublishSecretRef" or "nodeStageSecretRef":
                AddName(property.Value, _secrets);
                break;
            case "secret" when property.Value.ValueKind == JsonValueKind.Object:
                AddName(property.Value, _secrets);
                break;
            case "serviceAccountName" or "serviceAccount":
                AddName(property.Value, _accounts);
                break;
        }
    }

    private static void AddName(JsonElement value, ISet<string> names)
    {
        if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty("name", out JsonElement name))
        {
            value = name;
        }

        if (value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text)
        {
            names.Add(text);
        }
    }
}
