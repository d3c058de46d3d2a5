using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests.Reading;
using Alluxio.Config.Values;

namespace Alluxio.Config.Manifests.Editing;

/// <summary>
/// The texts of a set of manifests, which can be edited; each edit gives new ones, and the set as it reads then. Relocation, moving and
/// fixes edit through it.
/// </summary>
internal sealed class ManifestTexts
{
    private readonly ManifestSet _given;

    // In the order of the set.
    private readonly Dictionary<SourceText, EditableText> _texts;

    private ManifestTexts(ManifestSet given, Dictionary<SourceText, EditableText> texts)
    {
        _given = given;
        _texts = texts;
        Manifests = Read();
    }

    /// <summary>The manifests as they read now.</summary>
    public ManifestSet Manifests { get; }

    /// <summary>The texts that differ from those that were given, in the order of the set.</summary>
    public ValueList<EditedText> Changed =>
        [.. _texts.Values.Select(static text => text.Log).Where(static log => log.HasChanged).Select(static log => log.ToEditedText())];

    /// <summary>The names of the texts that can be edited by name. If two texts have the same name, an edit would be ambiguous.</summary>
    public IEnumerable<string> Names =>
        _texts.Keys.GroupBy(static text => text.File).Where(static same => same.Count() == 1).Select(static same => same.Key);

    /// <summary>The texts of a set.</summary>
    public static ManifestTexts Of(ManifestSet manifests)
    {
        Dictionary<SourceText, EditableText> texts = [];
        foreach (SourceText text in manifests.Manifests.Select(static manifest => manifest.Source?.Whole).OfType<SourceText>())
        {
            if (!texts.ContainsKey(text))
            {
                texts.Add(text, EditableText.Of(text));
            }
        }

        return new ManifestTexts(manifests, texts);
    }

    /// <summary>The same manifests, each with a text: objects that came from none are written down.</summary>
    public static ManifestSet Give(ManifestSet manifests)
    {
        return manifests.Manifests.All(static manifest => manifest.Source is not null)
            ? manifests
            : manifests with { Manifests = [.. manifests.Manifests.SelectMany(Written)] };

        static IEnumerable<Manifest> Written(Manifest manifest) =>
            manifest.Source is not null ? [manifest] : Load(manifest.Resource.ToYaml(), NameOf(manifest)).Manifests;
    }

    /// <summary>Reads a text of any length and depth that was made here.</summary>
    public static ManifestSet Load(string text, string file) => ManifestReader.Read(text, file, LoadOptions.Default.Again);

    /// <summary>Reads what became of a text that was read before.</summary>
    public static ManifestSet Load(string text, SourceText original) => ManifestReader.Read(text, original.File, original.Options.Again);

    /// <summary>Edits the texts as they are now; the edits of one text do not overlap.</summary>
    public ManifestTexts With(IReadOnlyList<TextEdit> edits) => With(text => [.. edits.Where(edit => edit.Location.File == text.File)]);

    /// <summary>Edits the texts as they are now; the edits of one text do not overlap.</summary>
    public ManifestTexts With(IReadOnlyDictionary<SourceText, EditedText> edited) =>
        With(text => edited.TryGetValue(text, out EditedText? one) ? one.Edits : []);

    private ManifestTexts With(Func<SourceText, IReadOnlyList<TextEdit>> editsOf) => new(
        _given,
        _texts.ToDictionary(
            static entry => entry.Key,
            entry => editsOf(entry.Key) is { Count: > 0 } edits ? entry.Value.With(edits) : entry.Value));

    // Each manifest keeps its index in the set. If a text now has other documents, these begin at the index of its first former one.
    private ManifestSet Read()
    {
        HashSet<SourceText> seen = [];
        List<Manifest> manifests = [];
        foreach (Manifest manifest in _given.Manifests)
        {
            if (manifest.Source?.Whole is not { } whole)
            {
                manifests.Add(manifest);
            }
            else if (_texts[whole].Find(manifest) is { } now)
            {
                manifests.Add(now);
            }
            else if (seen.Add(whole))
            {
                manifests.AddRange(_texts[whole].Now.Manifests);
            }
        }

        // Findings in files without a manifest, in unreadable files and in objects without a text stay.
        HashSet<string> files = [.. _texts.Keys.Select(static text => text.File)];
        ManifestSet objects = new() { Manifests = _given.Manifests.Where(static manifest => manifest.Source is null).ToValueList() };
        ManifestSet read = ManifestSet.Join([objects, .. _texts.Values.Select(static text => text.Now)]);
        return new ManifestSet
        {
            Manifests = [.. manifests],
            Diagnostics =
            [
                .. _given.Diagnostics.Where(found => found.Location is null || !files.Contains(found.Location.File)),
                .. read.Diagnostics.Where(static found => found.Location is not null),
            ],
        };
    }

    private static string NameOf(Manifest manifest) =>
        $"{manifest.Resource.Kind}-{manifest.Resource.Metadata?.Name}.yaml".ToLowerInvariant();
}
