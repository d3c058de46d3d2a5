using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Manifests;
using Alluxio.Config.Manifests.Reading;
using Alluxio.Config.Values;

namespace Alluxio.Config.Images.Relocation;

/// <summary>Reads locks: JSON is YAML, and so problems have their places.</summary>
internal static class LockReader
{
    public static ImageLock Read(string text, string file)
    {
        DiagnosticBag diagnostics = new();
        SourceText source = SourceTexts.Open(text, file, LoadOptions.Default, diagnostics);
        List<ImageLockEntry> entries = [];
        foreach (YamlDocument document in DocumentReader.Read(source, LoadOptions.Default, diagnostics))
        {
            if (document.Root is YamlMapping root && root["images"] is YamlSequence images)
            {
                entries.AddRange(images.Items.Select(item => Entry(item, document.Source, diagnostics)).OfType<ImageLockEntry>());
            }
            else
            {
                Report(document.Source, document.Root, "it has no list 'images'", diagnostics);
            }
        }

        return new ImageLock { Images = [.. entries.DistinctBy(static entry => entry.Source)], Diagnostics = diagnostics.ToSortedList() };
    }

    private static ImageLockEntry? Entry(YamlNode node, SourceText source, DiagnosticBag diagnostics)
    {
        if (node is not YamlMapping mapping || Image("source") is not { } from || Image("target") is not { } to)
        {
            Report(source, node, "an item requires 'source' and 'target', which are image names", diagnostics);
            return null;
        }

        return new ImageLockEntry
        {
            Source = from.Normalized.ToString(),
            Target = to.ToString(),
            SourceDigest = Digest("sourceDigest", from),
            TargetDigest = Digest("targetDigest", to),
            Platforms = mapping["platforms"] is YamlSequence platforms
                ? [.. platforms.Items.OfType<YamlScalar>().Select(static platform => platform.Value)]
                : [],
        };

        ImageReference? Image(string key) =>
            ImageReference.TryParse((mapping[key] as YamlScalar)?.Value, out ImageReference? image) ? image : null;

        string? Digest(string key, ImageReference image)
        {
            if (mapping[key] is not YamlScalar { IsNull: false } scalar)
            {
                return null;
            }

            if (ImageReference.TryParse($"{image.Name}@{scalar.Value}", out _))
            {
                return scalar.Value;
            }

            Report(source, scalar, $"'{scalar.Value}' is not a digest", diagnostics);
            return null;
        }
    }

    private static void Report(SourceText source, YamlNode node, string problem, DiagnosticBag diagnostics) =>
        diagnostics.Add(RelocationDiagnostics.BadLock(problem).At(source.Locate(node)));
}
