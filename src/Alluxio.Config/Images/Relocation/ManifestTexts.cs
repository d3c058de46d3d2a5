using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests;
using Alluxio.Config.Manifests.Editing;
using Alluxio.Config.Manifests.Reading;

namespace Alluxio.Config.Images.Relocation;

/// <summary>Between manifests and their texts.</summary>
internal static class ManifestTexts
{
    /// <summary>The same manifests, each with a text: objects that came from none are written down.</summary>
    public static ManifestSet Give(ManifestSet manifests) => manifests.Manifests.All(static manifest => manifest.Source is not null) ? manifests : manifests with
    {
        Manifests = [.. manifests.Manifests.SelectMany(static manifest => manifest.Source is not null ? [manifest] : Load(manifest.Resource.ToYaml(), NameOf(manifest)).Manifests)],
    };

    /// <summary>The set with some of its texts edited; every manifest keeps its place.</summary>
    public static ManifestSet Replace(ManifestSet manifests, IEnumerable<Manifest> edited, IEnumerable<EditedText> texts)
    {
        Dictionary<Manifest, Manifest> replaced = new(ReferenceEqualityComparer.Instance);
        List<Diagnostic> diagnostics = [];
        HashSet<string> files = [];
        foreach ((SourceText whole, EditedText text) in edited.Select(static manifest => manifest.Source!.Whole).Distinct().Zip(texts))
        {
            int[] starts = [.. Load(whole.Text, whole.File).Manifests.Select(static manifest => manifest.Location!.Offset)];
            ManifestSet now = Load(text.Text, text.File);
            foreach (Manifest manifest in manifests.Manifests.Where(manifest => manifest.Source?.Whole == whole))
            {
                replaced[manifest] = now.Manifests[Array.IndexOf(starts, manifest.Location!.Offset)];
            }

            files.Add(text.File);
            diagnostics.AddRange(now.Diagnostics);
        }

        return new ManifestSet
        {
            Manifests = [.. manifests.Manifests.Select(manifest => replaced.GetValueOrDefault(manifest, manifest))],
            Diagnostics = [.. manifests.Diagnostics.Where(diagnostic => diagnostic.Location is not { } location || !files.Contains(location.File)), .. diagnostics],
        };
    }

    /// <summary>Reads a text of any length and depth: the caller has read it before.</summary>
    public static ManifestSet Load(string text, string file) => ManifestReader.Read(text, file, LoadOptions.Again);

    private static string NameOf(Manifest manifest) => $"{manifest.Resource.Kind}-{manifest.Resource.Metadata?.Name}.yaml".ToLowerInvariant();
}
