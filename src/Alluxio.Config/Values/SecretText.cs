namespace Alluxio.Config.Values;

/// <summary>Decides which values must not be shown, by the name under which they stand.</summary>
internal static class SecretText
{
    public const string Mask = "***";

    private static readonly string[] SecretParts =
    [
        "password", "passwd", "secret", "token", "credential", "accesskey", "access-key", "access.key", "access_key", "accountkey", "account.key",
        "privatekey", "private.key", "private-key", "license", "apikey", "api-key", "api.key", "sas", "passphrase", "authorization.key",
    ];

    // Names that only point at a secret; hiding them would hide what the user looks for.
    private static readonly string[] PublicEndings = ["secretname", "secretref", "secrets", "secret.name", "secretkeyref"];

    /// <summary>Whether values under this name are to be masked.</summary>
    public static bool IsSecretName(string name)
    {
        foreach (string ending in PublicEndings)
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        foreach (string part in SecretParts)
        {
            int index = name.IndexOf(part, StringComparison.OrdinalIgnoreCase);
            if (index >= 0 && (part != "sas" || IsWord(name, index, part.Length)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The value, or the mask where the name tells that it is secret. References by path are no secrets.</summary>
    public static string Show(string name, string value) =>
        value.Length > 0 && IsSecretName(name) && !value.StartsWith("/etc/fluid/secrets/", StringComparison.Ordinal) ? Mask : value;

    private static bool IsWord(string name, int index, int length) =>
        (index == 0 || !char.IsLetterOrDigit(name[index - 1])) &&
        (index + length == name.Length || !char.IsLetterOrDigit(name[index + length]));
}
