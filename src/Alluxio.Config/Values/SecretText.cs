using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Alluxio.Config.Values;

/// <summary>Decides by their names which values must not be shown.</summary>
internal static partial class SecretText
{
    public const string Mask = "***";

    private const string ReferencePrefix = "/etc/fluid/secrets/";

    private static readonly string[] SecretParts =
    [
        "password", "passwd", "secret", "token", "credential", "license", "sas", "pass", "pwd", "passphrase", "authorization.key",
        "stringdata",
        "accesskey", "access-key", "access.key", "access_key", "accountkey", "account-key", "account.key", "account_key",
        "privatekey", "private-key", "private.key", "private_key", "apikey", "api-key", "api.key", "api_key",

        // The annotation that holds a copy of the whole object, also of a Secret.
        "last-applied-configuration",
    ];

    // Hardly any name is secret: one pass over it says so.
    private static readonly SearchValues<string> AnySecretPart = SearchValues.Create(SecretParts, StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-");

    // Names that only point at a secret; hiding them would hide what the user looks for.
    private static readonly string[] PublicEndings = ["secretname", "secretref", "secrets", "secret.name", "secretkeyref"];

    /// <summary>Whether values under this name are to be masked.</summary>
    public static bool IsSecretName(string name) => IsSecretName(name.AsSpan());

    /// <inheritdoc cref="IsSecretName(string)"/>
    public static bool IsSecretName(ReadOnlySpan<char> name)
    {
        if (!name.ContainsAny(AnySecretPart))
        {
            return false;
        }

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
            if (index >= 0 && (part is not ("sas" or "pass" or "pwd") || IsWord(name, index, part.Length)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The value, or the mask where the name tells that it is secret. In other texts (JVM options, property files, JSON, addresses) the
    /// same holds for what is assigned inside of them, <c>-Daws.secretKey=***</c>, and for the password of an address. References by path
    /// are no secrets.
    /// </summary>
    public static string Show(string name, string value) => IsSecretName(name) && IsSecretValue(value) ? Mask : MaskParts(value);

    /// <summary>The same for a value of any type; a collection of unknown values under a secret name is secret as a whole.</summary>
    public static string? Show<T>(string name, T value) => value switch
    {
        string text => Show(name, text),
        RawScalar scalar => Show(name, scalar.Text),
        RawValue when IsSecretName(name) => Mask,
        _ => value?.ToString(),
    };

    /// <summary>The texts of a list of options, where a secret may also be the item after its name: <c>--token</c>, <c>abc</c>.</summary>
    public static IEnumerable<string> ShowOptions(IEnumerable<string> options)
    {
        bool isSecretNext = false;
        foreach (string option in options)
        {
            yield return isSecretNext && IsSecretValue(option) ? Mask : MaskParts(option);
            isSecretNext = option.StartsWith('-') && !option.Contains('=', StringComparison.Ordinal) && IsSecretName(option);
        }
    }

    private static bool IsSecretValue(ReadOnlySpan<char> value) =>
        !value.IsEmpty && !value.StartsWith(ReferencePrefix, StringComparison.Ordinal);

    private static string MaskParts(string text)
    {
        string shown = MaskAssignments(text);
        if (shown.Contains('"', StringComparison.Ordinal))
        {
            shown = Quoted().Replace(
                shown,
                static match => IsSecretName(match.Groups["name"].ValueSpan) ? match.Groups["head"].Value + Mask + "\"" : match.Value);
        }

        if (shown.Contains("<value>", StringComparison.Ordinal))
        {
            shown = Property().Replace(
                shown, static match => IsSecretName(NameOf(match.Value)) ? Value().Replace(match.Value, Mask) : match.Value);
        }

        return shown.Contains("://", StringComparison.Ordinal) ? Password().Replace(shown, "$1" + Mask + "@") : shown;
    }

    // From the equals sign to the end of the line: a secret may hold blanks, and hiding too much does no harm.
    private static string MaskAssignments(string text)
    {
        StringBuilder? masked = null;
        int done = 0;
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        while (equals >= 0)
        {
            ReadOnlySpan<char> before = text.AsSpan(0, equals).TrimEnd(' ');
            int next = equals + 1;
            if (IsSecretName(before[(before.LastIndexOfAnyExcept(NameCharacters) + 1)..]))
            {
                int length = text.AsSpan(next).IndexOf('\n');
                int end = length < 0 ? text.Length : next + length;
                if (IsSecretValue(text.AsSpan(next, end - next).Trim()))
                {
                    (masked ??= new()).Append(text, done, next - done).Append(Mask);
                    next = done = end;
                }
            }

            equals = text.IndexOf('=', next);
        }

        return masked is null ? text : masked.Append(text, done, text.Length - done).ToString();
    }

    private static bool IsWord(ReadOnlySpan<char> name, int index, int length) =>
        (index == 0 || !char.IsLetterOrDigit(name[index - 1])) &&
        (index + length == name.Length || !char.IsLetterOrDigit(name[index + length]));

    // "name": "value", as in JSON.
    [GeneratedRegex(@"(?<head>""(?<name>[^""\\]*)""\s*:\s*"")[^""]*""", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    private static ReadOnlySpan<char> NameOf(string property) => Name().Match(property).ValueSpan.Trim();

    // A property of a configuration file of Hadoop, whose elements have any order. A part of a file may lack the end.
    [GeneratedRegex(
        "<property>.*?(?:</property>|$)|<name>.*?(?:</property>|(?=<name>)|$)",
        RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Property();

    [GeneratedRegex("(?<=<name>)[^<]*", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex("(?<=<value>).+?(?=</value>|$)", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Value();

    // user:password@host; the last @ before the path ends the password.
    [GeneratedRegex(@"(://[^/@\s:]*:)[^/""\s]+@", RegexOptions.CultureInvariant)]
    private static partial Regex Password();
}
