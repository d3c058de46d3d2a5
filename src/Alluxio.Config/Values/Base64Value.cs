using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Alluxio.Config.Values;

/// <summary>
/// A value that is written in base64, such as an entry of a Secret's <c>data</c>. It keeps its text as written and never prints it.
/// </summary>
public sealed record Base64Value
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>A value with a base64 text.</summary>
    /// <param name="text">The text as written; it is not checked, see <see cref="TryDecode"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    public Base64Value(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
    }

    /// <summary>The base64 text as written; it may be wrong or broken into lines. This is the secret: do not print it.</summary>
    public string Text { get; }

    /// <summary>Not to be used: a text may be the value or its base64 form.</summary>
    /// <param name="text">The text.</param>
    [Obsolete("Write Base64Value.FromUtf8(text) for the value itself, or new Base64Value(text) for what is base64 already.", error: true)]
    public static implicit operator Base64Value(string text) => new(text);

    /// <summary>The base64 form of bytes, with padding and without line breaks.</summary>
    /// <param name="bytes">The bytes to encode; they may be none.</param>
    public static Base64Value FromBytes(ReadOnlySpan<byte> bytes) => new(Convert.ToBase64String(bytes));

    /// <summary>The base64 form of a text.</summary>
    /// <param name="value">The text to encode in UTF-8.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="value"/> holds half of a surrogate pair.</exception>
    public static Base64Value FromUtf8(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(Convert.ToBase64String(StrictUtf8.GetBytes(value)));
    }

    /// <summary>Decodes the text, if it is base64: the standard alphabet with padding; line breaks do not count.</summary>
    /// <param name="bytes">The bytes, or <see langword="null"/>.</param>
    /// <returns>Whether <see cref="Text"/> is base64.</returns>
    public bool TryDecode([NotNullWhen(true)] out byte[]? bytes)
    {
        bytes = null;

        // Convert would skip blanks too; Kubernetes does not.
        if (Text.AsSpan().ContainsAny(' ', '\t'))
        {
            return false;
        }

        byte[] buffer = new byte[Text.Length / 4 * 3];
        if (!Convert.TryFromBase64String(Text, buffer, out int length))
        {
            return false;
        }

        bytes = buffer[..length];
        return true;
    }

    /// <summary>The text that is encoded. This is the secret: do not print it.</summary>
    /// <exception cref="FormatException"><see cref="Text"/> is not base64, or what it encodes is not UTF-8.</exception>
    public string ToUtf8String()
    {
        if (!TryDecode(out byte[]? bytes))
        {
            throw new FormatException("The value is not base64.");
        }

        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            // The inner exception would name bytes of the secret.
            throw new FormatException("The value is not a text in UTF-8.");
        }
    }

    /// <summary>Always <c>***</c>, because the value may be a secret.</summary>
    public override string ToString() => "***";
}
