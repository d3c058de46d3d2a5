using System.Text.Json;

namespace Alluxio.Config;

/// <summary>Finds the Secrets and ServiceAccounts that an object names, in whatever field of any kind.</summary>
internal static class NamedObjects
{
    public static void Find(JsonElement value, HashSet<string> secrets, HashSet<string> accounts)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (JsonProperty property in value.EnumerateObject())
                {
                    Add(property, secrets, accounts);
                    Find(property.Value, secrets, accounts);
                }

                break;
            case JsonValueKind.Array:
                foreach (JsonElement item in value.EnumerateArray())
                {
                    Find(item, secrets, accounts);
                }

                break;
        }
    }

    private static void Add(JsonProperty property, HashSet<string> secrets, HashSet<string> accounts)
    {
        switch (property.Name)
        {
            // A ServiceAccount lists in 'secrets' what its pods may mount; tokens among them are nobody's business here.
            case "imagePullSecrets" when property.Value.ValueKind == JsonValueKind.Array:
                foreach (JsonElement item in property.Value.EnumerateArray())
                {
                    AddName(item, secrets);
                }

                break;
            case "secretName" or "secretRef" or "secretKeyRef" or "nodePublishSecretRef" or "nodeStageSecretRef" or "secret":
                AddName(property.Value, secrets);
                break;
            case "serviceAccountName" or "serviceAccount":
                AddName(property.Value, accounts);
                break;
        }
    }

    private static void AddName(JsonElement value, HashSet<string> names)
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
