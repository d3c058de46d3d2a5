using Alluxio.Config.Values;

namespace Alluxio.Config.Manifests.Binding;

/// <summary>What is wrong with an image that is given without its tag, because the tag has a field of its own.</summary>
internal static class ImageProblems
{
    /// <summary>Why the text is not the name of an image, as a part of a sentence, or <see langword="null"/>.</summary>
    public static string? WhyBad(string text, out string? suggestion)
    {
        suggestion = Suggest(text);
        if (!ImageReference.TryParse(text, out ImageReference? image, out string? reason))
        {
            return text.Contains("://", StringComparison.Ordinal) ? "an image reference has no scheme such as 'https://'" : reason;
        }

        if (image.Tag is not null)
        {
            return $"the tag '{image.Tag}' goes into imageTag";
        }

        return image.Digest is not null ? "a digest cannot stand here, because the controller adds ':' and imageTag" : null;
    }

    private static string? Suggest(string text)
    {
        int scheme = text.IndexOf("://", StringComparison.Ordinal);
        string candidate = (scheme < 0 ? text : text[(scheme + 3)..]).Trim().TrimEnd('/').ToLowerInvariant();
        return ImageReference.TryParse(candidate, out ImageReference? image) ? image.Name : null;
    }
}
