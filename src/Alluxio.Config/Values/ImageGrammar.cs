using System.Text.RegularExpressions;

namespace Alluxio.Config.Values;

/// <summary>The grammar of the parts of an <see cref="ImageReference"/>.</summary>
internal static partial class ImageGrammar
{
    public const int MaxRepositoryLength = 255;

    /// <summary>Whether a first segment names a registry and is not the first part of a repository path.</summary>
    public static bool NamesRegistry(ReadOnlySpan<char> segment) =>
        segment is "localhost" || segment.ContainsAny(".:[");

    // A host name, an IPv4 address or an IPv6 address in brackets, each with an optional port.
    [GeneratedRegex(
        @"^(?:[A-Za-z0-9]+(?:-+[A-Za-z0-9]+)*(?:\.[A-Za-z0-9]+(?:-+[A-Za-z0-9]+)*)*|\[[A-Fa-f0-9:]+\])(?::[0-9]+)?\z")]
    public static partial Regex Registry();

    [GeneratedRegex(@"^[a-z0-9]+(?:(?:\.|__?|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:\.|__?|-+)[a-z0-9]+)*)*\z")]
    public static partial Regex Repository();

    [GeneratedRegex(@"^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}\z")]
    public static partial Regex Tag();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[A-Fa-f0-9]{32,}\z")]
    public static partial Regex Digest();

    // The bare id of an image, which container runtimes do not take for a name.
    [GeneratedRegex(@"^[a-f0-9]{64}\z")]
    public static partial Regex Identifier();
}
