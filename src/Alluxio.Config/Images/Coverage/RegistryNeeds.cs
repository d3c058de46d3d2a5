using Alluxio.Config.Values;

namespace Alluxio.Config.Images.Coverage;

/// <summary>Which registries ask for a credential: those that are named, and those for which there is any.</summary>
internal sealed class RegistryNeeds(CoverageOptions options, KnownCredentials known)
{
    private readonly CredentialScope[] _scopes = [.. known.Scopes];

    /// <summary>Whether the image can certainly be pulled anonymously, because the input says so.</summary>
    public bool IsPublic(ImageReference image) =>
        Longest(options.Public, image) is { } open && open > (Longest(options.Private, image) ?? -1);

    public bool NeedsCredential(ImageReference image) =>
        !IsPublic(image)
            && (Longest(options.Private, image) is not null || Array.Exists(_scopes, scope => scope.IsRegistryOf(image.Normalized)));

    private static int? Longest(ValueList<ImagePrefix> prefixes, ImageReference image) =>
        prefixes.Where(prefix => prefix.Covers(image)).Max(static prefix => (int?)prefix.Path.Length);
}
