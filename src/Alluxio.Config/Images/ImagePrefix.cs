using System.Diagnostics.CodeAnalysis;
using Alluxio.Config.Values;

namespace Alluxio.Config.Images;

/// <summary>A registry from which images may come, or a part of one: <c>registry.example.com:5000/team</c>.</summary>
/// <remarks>
/// It is compared part by part, never as a text: <c>registry.example.com</c> does not cover <c>registry.example.com.evil.org</c>, and
/// <c>…/team</c> does not cover <c>…/team-b</c>. Hosts are the same in upper and lower case; a port has to be the same.
/// </remarks>
public sealed record ImagePrefix
{
    private const string DefaultRegistry = "docker.io";

    private ImagePrefix(string registry, string path) => (Registry, Path) = (registry, path);

    /// <summary>The host with its port, if any.</summary>
    public string Registry { get; }

    /// <summary>The path below which images may come from, without slashes at its ends.</summary>
    /// <value>Empty for the whole registry.</value>
    public string Path { get; }

    /// <summary>A prefix as it is written, for example <c>registry.example.com/team</c>; see <see cref="Parse"/>.</summary>
    /// <param name="text">The text; of <see langword="null"/> the prefix is <see langword="null"/>.</param>
    /// <exception cref="FormatException"><paramref name="text"/> is not a prefix. For a text that is not your own, use
    /// <see cref="TryParse(string?, out ImagePrefix?)"/>.</exception>
    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator ImagePrefix?(string? text) => text is null ? null : Parse(text);

    /// <summary>Reads a prefix.</summary>
    /// <param name="text">The registry, and perhaps a path: <c>docker.io/library</c>. The registry has to be written; a short name would
    /// mean <c>docker.io</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> is not a prefix; the message says why.</exception>
    public static ImagePrefix Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out ImagePrefix? prefix, out string? reason)
            ? prefix
            : throw new FormatException($"'{text}' is not a registry with a path: {reason}");
    }

    /// <summary>Reads a prefix, if the text is one.</summary>
    /// <param name="text">The registry, and perhaps a path; see <see cref="Parse"/>.</param>
    /// <param name="prefix">The prefix, or <see langword="null"/>.</param>
    /// <returns>Whether <paramref name="text"/> is a prefix.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ImagePrefix? prefix) => TryParse(text, out prefix, out _);

    /// <summary>Parses a prefix, or returns why the text is invalid.</summary>
    /// <param name="text">The registry, and perhaps a path.</param>
    /// <param name="prefix">The prefix, or <see langword="null"/>.</param>
    /// <param name="reason">What is wrong with the text, as a part of a sentence, or <see langword="null"/>.</param>
    /// <returns>Whether <paramref name="text"/> is a prefix.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ImagePrefix? prefix, [NotNullWhen(false)] out string? reason)
    {
        prefix = null;
        string[] parts = (text ?? "").Split('/', 2);
        string path = parts.Length > 1 ? parts[1].TrimEnd('/') : "";
        reason = parts[0].Length == 0 ? "the registry is missing"
            : !ImageGrammar.NamesRegistry(parts[0])
                ? $"'{parts[0]}' is not a host; write '{DefaultRegistry}/{text}' for a path of Docker Hub"
            : !ImageGrammar.Registry().IsMatch(parts[0]) ? $"'{parts[0]}' is not a registry"
            : path.Length > 0 && !ImageGrammar.Repository().IsMatch(path) ? $"'{path}' is not a path"
            : null;
        if (reason is null)
        {
            prefix = new ImagePrefix(Canonical(parts[0]), path);
        }

        return prefix is not null;
    }

    /// <summary>Whether an image comes from here.</summary>
    /// <param name="image">The image; without a registry it comes from <c>docker.io</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="image"/> is <see langword="null"/>.</exception>
    public bool Covers(ImageReference image)
    {
        ArgumentNullException.ThrowIfNull(image);
        ImageReference full = image.Normalized;
        return IsRegistryOf(full)
            && (Path.Length == 0 || full.Repository == Path || full.Repository.StartsWith(Path + "/", StringComparison.Ordinal));
    }

    /// <summary>The registry and the path.</summary>
    public override string ToString() => Path.Length == 0 ? Registry : $"{Registry}/{Path}";

    internal bool IsRegistryOf(ImageReference full) => Canonical(full.Registry ?? DefaultRegistry) == Registry;

    /// <summary>Whether the image is not from here, but has a similar prefix.</summary>
    internal bool LooksLike(ImageReference full) => !Covers(full)
        && (full.Name.Contains(ToString(), StringComparison.OrdinalIgnoreCase)
            || (!IsRegistryOf(full) && full.Name.Contains(Registry, StringComparison.OrdinalIgnoreCase)));

    private static string Canonical(string registry)
    {
        string lower = registry.ToLowerInvariant();
        return lower == "index.docker.io" ? DefaultRegistry : lower;
    }
}
