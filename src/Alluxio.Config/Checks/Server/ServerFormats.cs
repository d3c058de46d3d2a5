using System.Buffers;
using System.Net;
using System.Text;

namespace Alluxio.Config.Checks.Server;

/// <summary>The formats that Kubernetes asks of names and values. Letters are those of ASCII, and lengths are bytes.</summary>
internal static class ServerFormats
{
    private const int LabelLength = 63;

    private const int SubdomainLength = 253;

    private const int PortNameLength = 15;

    /// <summary>The last minor version of Kubernetes 1 with the strict names of variables.</summary>
    private const int LastStrictVariables = 31;

    private const string SmallLettersAndDigits = "abcdefghijklmnopqrstuvwxyz0123456789";

    private static readonly SearchValues<char> OfPiece = SearchValues.Create(SmallLettersAndDigits + "-");

    private static readonly SearchValues<char> OfName = SearchValues.Create(SmallLettersAndDigits + "ABCDEFGHIJKLMNOPQRSTUVWXYZ-_.");

    /// <summary>Small letters, digits and dashes.</summary>
    public static bool IsLabel(string text) => Length(text) is >= 1 and <= LabelLength && IsPiece(text);

    /// <summary>Label-like parts, joined by dots; a part has no separate limit.</summary>
    public static bool IsSubdomain(ReadOnlySpan<char> text)
    {
        foreach (Range piece in text.Split('.'))
        {
            if (!IsPiece(text[piece]))
            {
                return false;
            }
        }

        return Length(text) is >= 1 and <= SubdomainLength;
    }

    /// <summary>A label that begins with a letter.</summary>
    public static bool IsServiceName(string text) => IsLabel(text) && char.IsAsciiLetterLower(text[0]);

    /// <summary>A key of a label: a name, with an optional domain and slash before it.</summary>
    public static bool IsQualifiedName(string text)
    {
        int slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? IsNamePart(text) : IsNamePart(text.AsSpan(slash + 1)) && IsSubdomain(text.AsSpan(0, slash));
    }

    /// <summary>A value of a label, which may be empty.</summary>
    public static bool IsLabelValue(string text) => text.Length == 0 || IsNamePart(text);

    /// <summary>A key of an annotation: upper case does not count.</summary>
    public static bool IsAnnotationKey(string text) => IsQualifiedName(text.ToLowerInvariant());

    /// <summary>A name of a variable.</summary>
    /// <param name="text">The name.</param>
    /// <param name="minorVersion">The minor version of the cluster: newer ones take more.</param>
    public static bool IsVariableName(string text, int minorVersion) => text.Length > 0 && (minorVersion > LastStrictVariables
        ? !text.AsSpan().ContainsAnyExceptInRange(' ', '~') && !text.Contains('=', StringComparison.Ordinal)
        : !char.IsAsciiDigit(text[0]) && IsFileKey(text));

    /// <summary>A key of a ConfigMap or Secret.</summary>
    public static bool IsKey(string text) => Length(text) <= SubdomainLength && text.Length > 0 && IsFileKey(text);

    /// <summary>A name of a container's port.</summary>
    public static bool IsPortName(string text) => text.Length is >= 1 and <= PortNameLength && IsPiece(text)
        && text.AsSpan().ContainsAnyInRange('a', 'z') && !text.Contains("--", StringComparison.Ordinal);

    /// <summary>A path in a volume that does not leave it.</summary>
    public static bool IsInnerPath(string text) => !text.StartsWith('/') && !HasBackStep(text);

    /// <summary>Whether a step of a path goes up.</summary>
    public static bool HasBackStep(ReadOnlySpan<char> text)
    {
        foreach (Range step in text.Split('/'))
        {
            if (text[step] is "..")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An address of IPv4 in four numbers, or of IPv6.</summary>
    public static bool IsAddress(string text) => text.Contains(':', StringComparison.Ordinal)
        ? !text.Contains('%', StringComparison.Ordinal) && !text.Contains('[', StringComparison.Ordinal) && IPAddress.TryParse(text, out _)
        : text.Split('.') is { Length: 4 } parts
            && parts.All(static part => part.Length is >= 1 and <= 3 && part.All(char.IsAsciiDigit) && byte.TryParse(part, out _));

    private static bool IsNamePart(ReadOnlySpan<char> text) => Length(text) is >= 1 and <= LabelLength
        && !text.ContainsAnyExcept(OfName)
        && char.IsAsciiLetterOrDigit(text[0]) && char.IsAsciiLetterOrDigit(text[^1]);

    private static bool IsFileKey(string text) => text != "." && !text.StartsWith("..", StringComparison.Ordinal)
        && !text.AsSpan().ContainsAnyExcept(OfName);

    private static bool IsPiece(ReadOnlySpan<char> text) =>
        text.Length > 0 && text[0] != '-' && text[^1] != '-' && !text.ContainsAnyExcept(OfPiece);

    private static int Length(ReadOnlySpan<char> text) => Encoding.UTF8.GetByteCount(text);
}
