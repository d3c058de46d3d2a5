using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Alluxio.Config.Values.Json;

namespace Alluxio.Config.Values;

/// <summary>
/// The name of a container image: <c>registry:5000/team/image:tag@sha256:…</c>, where only the repository path is required.
/// It prints back exactly what was read.
/// </summary>
/// <remarks>
/// <c>alluxio/alluxio</c> and <c>docker.io/alluxio/alluxio</c> name one image but are not equal; compare <see cref="Normalized"/> for that.
/// </remarks>
[JsonConverter(typeof(ImageReferenceConverter))]
public sealed record ImageReference
{
    private const string DefaultRegistry = "docker.io";
    private const string DefaultRegistryAlias = "index.docker.io";
    private const string DefaultNamespace = "library/";

    private ImageReference(string? registry, string repository, string? tag, string? digest)
    {
        Registry = registry;
        Repository = repository;
        Tag = tag;
        Digest = digest;
    }

    /// <summary>The registry's host with its port, if any: <c>ghcr.io</c>, <c>localhost:5000</c>, <c>[::1]:5000</c>.</summary>
    /// <value>
    /// <see langword="null"/> if the text names none. The first segment is a registry only if it contains <c>.</c> or <c>:</c>, is an
    /// address in brackets or is <c>localhost</c>.
    /// </value>
    public string? Registry { get; }

    /// <summary>The path without the registry: <c>alluxio/alluxio</c>.</summary>
    /// <value>Lower case, at most 255 characters.</value>
    public string Repository { get; }

    /// <summary>The tag.</summary>
    /// <value><see langword="null"/> if the text has none, which container runtimes take for <c>latest</c> unless there is a
    /// digest.</value>
    public string? Tag { get; }

    /// <summary>The digest with its algorithm: <c>sha256:…</c>. It decides what is pulled, whatever the tag says.</summary>
    /// <value><see langword="null"/> if the text has none.</value>
    public string? Digest { get; }

    /// <summary>Registry and repository, without tag and digest.</summary>
    public string Name => Registry is null ? Repository : $"{Registry}/{Repository}";

    /// <summary>
    /// The same image with its registry spelled out, as container runtimes complete it: <c>redis:7</c> becomes
    /// <c>docker.io/library/redis:7</c>. Tag and digest are unchanged.
    /// </summary>
    public ImageReference Normalized
    {
        get
        {
            string registry = Registry is null or DefaultRegistryAlias ? DefaultRegistry : Registry;
            bool isOfficial = registry == DefaultRegistry && !Repository.Contains('/', StringComparison.Ordinal);
            return new(registry, isOfficial ? DefaultNamespace + Repository : Repository, Tag, Digest);
        }
    }

    /// <summary>Reads an image name.</summary>
    /// <param name="text">The text, without blanks.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> is not an image name; the message says which part is wrong.</exception>
    public static ImageReference Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string? reason = Read(text, out ImageReference? image);
        return image ?? throw new FormatException($"'{text}' is not an image name: {reason}");
    }

    /// <summary>Reads an image name, if the text is one.</summary>
    /// <param name="text">The text, without blanks.</param>
    /// <param name="image">The image, or <see langword="null"/>.</param>
    /// <returns>Whether <paramref name="text"/> is an image name.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ImageReference? image) => TryParse(text, out image, out _);

    /// <summary>Parses an image name, or returns why the text is invalid.</summary>
    /// <param name="text">The text, without blanks.</param>
    /// <param name="image">The image, or <see langword="null"/>.</param>
    /// <param name="reason">What is wrong with the text, as a part of a sentence, or <see langword="null"/>.</param>
    /// <returns>Whether <paramref name="text"/> is an image name.</returns>
    public static bool TryParse(
        string? text, [NotNullWhen(true)] out ImageReference? image, [NotNullWhen(false)] out string? reason)
    {
        reason = Read(text, out image);
        return image is not null;
    }

    /// <summary>The same image with another tag; a digest stays and still decides what is pulled.</summary>
    /// <param name="tag">The tag: at most 128 letters, digits, <c>_</c>, <c>.</c> and <c>-</c>; <see langword="null"/> for none.</param>
    /// <exception cref="ArgumentException"><paramref name="tag"/> is not a tag.</exception>
    public ImageReference WithTag(string? tag) => Checked(new(Registry, Repository, tag, Digest), nameof(tag));

    /// <summary>The same image with another digest; the tag stays.</summary>
    /// <param name="digest">The algorithm, a colon and at least 32 hexadecimal digits; <see langword="null"/> for none.</param>
    /// <exception cref="ArgumentException"><paramref name="digest"/> is not a digest.</exception>
    public ImageReference WithDigest(string? digest) => Checked(new(Registry, Repository, Tag, digest), nameof(digest));

    /// <summary>The image of the same path, tag and digest in another registry.</summary>
    /// <param name="registry">Host and optional port; <see langword="null"/> for none.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="registry"/> is not a registry, or would be read as a part of the path, or its absence makes the path's first segment
    /// look like a registry.
    /// </exception>
    public ImageReference WithRegistry(string? registry) => Checked(new(registry, Repository, Tag, Digest), nameof(registry));

    /// <summary>The image of the same registry, tag and digest at another path.</summary>
    /// <param name="repository">The path, in lower case and without registry.</param>
    /// <exception cref="ArgumentNullException"><paramref name="repository"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="repository"/> is not a path, or its first segment looks like a
    /// registry.</exception>
    public ImageReference WithRepository(string repository)
    {
        ArgumentNullException.ThrowIfNull(repository);
        return Checked(new(Registry, repository, Tag, Digest), nameof(repository));
    }

    /// <summary>The text that was read.</summary>
    public override string ToString() =>
        $"{Name}{(Tag is null ? "" : ":" + Tag)}{(Digest is null ? "" : "@" + Digest)}";

    private static string? Read(string? text, out ImageReference? image)
    {
        image = null;
        if (string.IsNullOrEmpty(text))
        {
            return "the text is empty";
        }

        if (ImageGrammar.Identifier().IsMatch(text))
        {
            return "64 hexadecimal digits are the id of an image, not its name";
        }

        (string rest, string? digest) = Cut(text, text.IndexOf('@', StringComparison.Ordinal));
        (string? registry, rest) = CutRegistry(rest);

        // Only now, because the registry may have a port.
        (string repository, string? tag) = Cut(rest, rest.IndexOf(':', StringComparison.Ordinal));
        ImageReference found = new(registry, repository, tag, digest);
        if (found.WhyBad() is string reason)
        {
            return reason;
        }

        image = found;
        return null;
    }

    private static (string Head, string? Tail) Cut(string text, int position) =>
        position < 0 ? (text, null) : (text[..position], text[(position + 1)..]);

    private static (string? Registry, string Path) CutRegistry(string text)
    {
        int slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash >= 0 && ImageGrammar.NamesRegistry(text.AsSpan(0, slash))
            ? (text[..slash], text[(slash + 1)..])
            : (null, text);
    }

    private static ImageReference Checked(ImageReference image, string parameter)
    {
        string? reason = image.WhyBad();

        // The parts are good; do they still stand for themselves when they are put together?
        if (reason is null && (!TryParse(image.ToString(), out ImageReference? again) || again != image))
        {
            reason = "registry and path would be read differently";
        }

        return reason is null ? image : throw new ArgumentException($"'{image}' is not possible: {reason}", parameter);
    }

    private string? WhyBad()
    {
        if (Registry is not null && !ImageGrammar.Registry().IsMatch(Registry))
        {
            return $"'{Registry}' is not a registry";
        }

        if (Repository.Length > ImageGrammar.MaxRepositoryLength)
        {
            return $"the path is longer than {ImageGrammar.MaxRepositoryLength} characters";
        }

        if (!ImageGrammar.Repository().IsMatch(Repository))
        {
            return Repository.Any(char.IsAsciiLetterUpper)
                ? $"the path '{Repository}' must be in lower case"
                : $"'{Repository}' is not a path";
        }

        if (Tag is not null && !ImageGrammar.Tag().IsMatch(Tag))
        {
            return $"'{Tag}' is not a tag";
        }

        return Digest is not null && !ImageGrammar.Digest().IsMatch(Digest) ? $"'{Digest}' is not a digest" : null;
    }
}
