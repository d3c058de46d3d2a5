using System.Diagnostics.CodeAnalysis;
using Alluxio.Config.Values;

namespace Alluxio.Config.Images.Coverage;

/// <summary>
/// The part of a registry that a credential is for: the key of an entry in a docker config, read as the kubelet reads it. It does not
/// contain the credential.
/// </summary>
/// <remarks>
/// <c>registry.example.com</c>, <c>registry.example.com:5000/team</c>, <c>https://registry.example.com/v1/</c> (the whole registry) and
/// <c>*.example.com</c> (one label, not more, and not <c>example.com</c> itself) are such keys. A port has to be the same on both sides,
/// and so have upper and lower case. <c>index.docker.io</c> alone stands for <c>docker.io</c>; with a path it is invalid.
/// </remarks>
public sealed record CredentialScope
{
    private const string DockerHub = "docker.io";

    private const string DockerHubKey = "index.docker.io";

    private CredentialScope(string host, string port, string path) => (Host, Port, Path) = (host, port, path);

    /// <summary>The host. Each of its labels may be a pattern with <c>*</c> and <c>[a-z]</c>.</summary>
    public string Host { get; }

    /// <summary>The port.</summary>
    /// <value>Empty if the key has none.</value>
    public string Port { get; }

    /// <summary>The path with its first slash, and without the version of the registry's interface.</summary>
    /// <value>Empty for the whole registry.</value>
    public string Path { get; }

    /// <summary>Reads the key of an entry.</summary>
    /// <param name="text">The key as written. It omits credentials.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> names no host.</exception>
    public static CredentialScope Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        // The text may hold a password, and so is not repeated.
        return TryParse(text, out CredentialScope? scope) ? scope : throw new FormatException("The key names no registry.");
    }

    /// <summary>Reads the key of an entry, if it names a host.</summary>
    /// <param name="text">The key as written.</param>
    /// <param name="scope">Its meaning, or <see langword="null"/>.</param>
    /// <returns>Whether <paramref name="text"/> names a host.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out CredentialScope? scope)
    {
        scope = null;
        string rest = WithoutScheme(text ?? "");
        int end = rest.AsSpan().IndexOfAny('?', '#');
        rest = end < 0 ? rest : rest[..end];
        int slash = rest.IndexOf('/', StringComparison.Ordinal);
        string authority = slash < 0 ? rest : rest[..slash];
        authority = authority[(authority.LastIndexOf('@') + 1)..];
        (string host, string port) = SplitPort(authority);
        if (host.Length == 0 || host.AsSpan().ContainsAny(" \t\"<>") || !port.All(char.IsAsciiDigit))
        {
            return false;
        }

        string path = slash < 0 ? "" : rest[slash..];
        if (path.StartsWith("/v1/", StringComparison.Ordinal) || path.StartsWith("/v2/", StringComparison.Ordinal))
        {
            path = path[3..];
        }

        scope = new CredentialScope(host, port, path == "/" ? "" : path);
        return true;
    }

    /// <summary>Whether a credential for this opens an image.</summary>
    /// <param name="image">The image; without a registry it comes from <c>docker.io</c>.</param>
    /// <remarks>
    /// The kubelet compares paths as texts and so sends a credential for <c>/team</c> to <c>/team-b</c>, too. A registry that has given it
    /// for the one hardly accepts it for the other; here it does not count.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="image"/> is <see langword="null"/>.</exception>
    public bool Covers(ImageReference image)
    {
        ArgumentNullException.ThrowIfNull(image);
        ImageReference full = image.Normalized;
        string path = "/" + full.Repository;
        return IsRegistryOf(full) && path.StartsWith(Path, StringComparison.Ordinal)
            && (Path.Length == 0 || Path.Length == path.Length || Path[^1] == '/' || path[Path.Length] == '/');
    }

    /// <summary>The key without scheme and version.</summary>
    public override string ToString() => (Port.Length == 0 ? Host : $"{Host}:{Port}") + Path;

    /// <summary>Whether the kubelet sends the credential, though it hardly opens the image.</summary>
    internal bool OnlyStartsLike(ImageReference image) =>
        !Covers(image) && IsRegistryOf(image.Normalized) && $"/{image.Normalized.Repository}".StartsWith(Path, StringComparison.Ordinal);

    internal bool IsRegistryOf(ImageReference full)
    {
        string registry = full.Registry ?? DockerHub;
        if (registry == DockerHub && Host == DockerHubKey && Port.Length == 0)
        {
            return Path.Length == 0;
        }

        (string host, string port) = SplitPort(registry);
        string[] patterns = Host.Split('.');
        string[] labels = host.Split('.');
        return port == Port
            && patterns.Length == labels.Length
            && patterns.Zip(labels).All(static pair => LabelGlob.IsMatch(pair.First, pair.Second));
    }

    private static string WithoutScheme(string text) =>
        text.StartsWith("https://", StringComparison.Ordinal) ? text[8..]
        : text.StartsWith("http://", StringComparison.Ordinal) ? text[7..]
        : text;

    // An address in brackets contains colons, and loses the brackets only before a port.
    private static (string Host, string Port) SplitPort(string authority)
    {
        int colon = authority.LastIndexOf(':');
        bool isPort = colon >= 0 && !authority.AsSpan(colon).Contains(']');
        return !isPort ? (authority, "")
            : authority.StartsWith('[') && authority[colon - 1] == ']' ? (authority[1..(colon - 1)], authority[(colon + 1)..])
            : (authority[..colon], authority[(colon + 1)..]);
    }
}
