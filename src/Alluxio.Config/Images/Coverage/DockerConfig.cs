using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Values;

namespace Alluxio.Config.Images.Coverage;

/// <summary>Reads for which registries a Secret has credentials. User names, passwords and tokens are looked at, and not kept.</summary>
internal sealed record DockerConfig
{
    private const string JsonType = "kubernetes.io/dockerconfigjson";

    private const string OldType = "kubernetes.io/dockercfg";

    private const string NoRegistry = "one of its entries has no registry";

    public required CredentialState State { get; init; }

    /// <summary>The entries that have a credential.</summary>
    public ValueList<CredentialScope> Scopes { get; init; } = [];

    /// <summary>The problem, in words without any value: entries without a credential, or why the text cannot be read.</summary>
    public ValueList<string> Problems { get; init; } = [];

    /// <summary>Whether the kubelet looks for credentials in Secrets of this type.</summary>
    public static bool IsTypeOf(Secret secret) => secret.Type is JsonType or OldType;

    /// <summary>A config of which only the keys are known.</summary>
    public static DockerConfig OfKeys(ValueList<string> keys)
    {
        CredentialScope?[] scopes =
        [
            .. keys.Select(static key => CredentialScope.TryParse(key, out CredentialScope? scope) ? scope : null),
        ];
        return new DockerConfig
        {
            State = CredentialState.Known,
            Scopes = scopes.OfType<CredentialScope>().ToValueList(),
            Problems = scopes.Contains(null) ? [NoRegistry] : [],
        };
    }

    public static DockerConfig Of(Secret secret)
    {
        string key = secret.Type == OldType ? ".dockercfg" : ".dockerconfigjson";
        if (!IsTypeOf(secret))
        {
            return new DockerConfig { State = CredentialState.PassedOver };
        }

        if (!TryText(secret, key, out byte[]? bytes))
        {
            return NotReadable($"'{key}' is not base64");
        }

        return bytes.Length == 0 ? new DockerConfig { State = CredentialState.PassedOver } : Read(bytes, secret.Type == JsonType);
    }

    // The API server merges stringData into data, and it wins there.
    private static bool TryText(Secret secret, string key, [NotNullWhen(true)] out byte[]? bytes)
    {
        if (secret.StringData?.GetValueOrDefault(key) is { } text)
        {
            bytes = Encoding.UTF8.GetBytes(text);
            return true;
        }

        bytes = [];
        return secret.Data?.GetValueOrDefault(key) is not { } value || value.TryDecode(out bytes);
    }

    private static DockerConfig Read(byte[] bytes, bool hasAuths)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(bytes);
            JsonElement root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                return NotReadable("it is not a JSON object");
            }

            JsonElement auths = root;
            return hasAuths && !root.TryGetProperty("auths", out auths) ? new DockerConfig { State = CredentialState.Known }
                : auths.ValueKind == JsonValueKind.Null ? new DockerConfig { State = CredentialState.Known }
                : auths.ValueKind != JsonValueKind.Object ? NotReadable("'auths' is not an object")
                : Entries(auths);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            // The latter for half of a surrogate pair, which is found only when the text is asked for.
            // The exception's message may quote the text.
            return NotReadable("it is not JSON");
        }
    }

    private static DockerConfig Entries(JsonElement auths)
    {
        List<CredentialScope> scopes = [];
        List<string> problems = [];
        foreach (JsonProperty entry in auths.EnumerateObject())
        {
            if (!CredentialScope.TryParse(entry.Name, out CredentialScope? scope))
            {
                problems.Add(NoRegistry);
                continue;
            }

            switch (HasCredential(entry.Value))
            {
                case null:
                    return NotReadable($"the entry '{scope}' does not have the form of a docker config");
                case false:
                    problems.Add($"the entry '{scope}' has no user name and password");
                    break;
                default:
                    scopes.Add(scope);
                    break;
            }
        }

        return new DockerConfig { State = CredentialState.Known, Scopes = [.. scopes], Problems = [.. problems] };
    }

    // null: the kubelet refuses the whole config.
    private static bool? HasCredential(JsonElement entry)
    {
        if (entry.ValueKind == JsonValueKind.Null)
        {
            return false;
        }

        if (entry.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        bool hasAny = false;
        foreach (string name in (ReadOnlySpan<string>)["username", "password", "email", "auth"])
        {
            if (!entry.TryGetProperty(name, out JsonElement value) || value.ValueKind == JsonValueKind.Null)
            {
                continue;
            }

            if (value.ValueKind != JsonValueKind.String || (name == "auth" && value.GetString() is { Length: > 0 } pair && !IsPair(pair)))
            {
                return null;
            }

            hasAny |= name != "email" && value.GetString() is { Length: > 0 };
        }

        return hasAny;
    }

    // user:password in base64; newer kubelets take it without its padding, too.
    private static bool IsPair(string text) =>
        new Base64Value(text.PadRight((text.Length + 3) / 4 * 4, '=')).TryDecode(out byte[]? pair) && pair.AsSpan().Contains((byte)':');

    private static DockerConfig NotReadable(string why) => new() { State = CredentialState.NotReadable, Problems = [why] };
}
