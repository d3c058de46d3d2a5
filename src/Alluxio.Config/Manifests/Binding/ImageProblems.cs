using Alluxio.Config.Diagnostics;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests.Editing;
using Alluxio.Config.Manifests.Reading;
using Alluxio.Config.Values;

namespace Alluxio.Config.Manifests.Binding;

/// <summary>The faults of an image name whose tag has a separate field.</summary>
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

        return image.Digest is not null ? "a digest is not allowed here, because the controller appends ':' and imageTag" : null;
    }

    /// <summary>
    /// Moves the tag of an image into the field for it; <see langword="null"/> if that field holds another one, or more than the tag is
    /// wrong.
    /// </summary>
    public static Deferred<DiagnosticFix?>? MoveTagFix(SourceText source, YamlNode node, string text)
    {
        if (node.Parent is not YamlMapping owner
            || !ImageReference.TryParse(text, out ImageReference? image, out _)
            || image is not { Tag: { } tag, Digest: null })
        {
            return null;
        }

        FieldPath path = NodePaths.Of(node);
        FieldPath tagField = path.Parent!.Append("imageTag");
        FieldChange name = FieldChange.Set(path, image.Name);
        return owner["imageTag"] switch
        {
            null or YamlScalar { IsNull: true } => Fix(name, FieldChange.Set(tagField, tag)),
            YamlScalar given when given.Value == tag => Fix(name),
            _ => null,
        };

        Deferred<DiagnosticFix?> Fix(params IReadOnlyList<FieldChange> changes)
        {
            YamlNode root = node;
            while (root.Parent is { } parent)
            {
                root = parent;
            }

            // Edits are made of the text alone, whatever is bound to it later.
            return TextEditing.Fix(
                $"Write the tag '{tag}' into imageTag",
                new Manifest(root, source) { Resource = new UnknownResource { Content = new RawMapping() } },
                changes);
        }
    }

    private static string? Suggest(string text)
    {
        int scheme = text.IndexOf("://", StringComparison.Ordinal);
        string candidate = (scheme < 0 ? text : text[(scheme + 3)..]).Trim().TrimEnd('/').ToLowerInvariant();
        return ImageReference.TryParse(candidate, out ImageReference? image) ? image.Name : null;
    }
}
