using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests;
using Alluxio.Config.Manifests.Editing;
using Alluxio.Config.Manifests.Reading;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Fixing;

/// <summary>A set of manifests whose texts can be edited; each edit gives a new one.</summary>
internal sealed class FixedTexts
{
    // In the order of the set: a text with its manifests, or manifests that came from none.
    private readonly IReadOnlyList<(EditLog? Log, ManifestSet Manifests)> _parts;
    private readonly ValueList<Diagnostic> _others;

    private FixedTexts(IReadOnlyList<(EditLog? Log, ManifestSet Manifests)> parts, ValueList<Diagnostic> others)
    {
        _parts = parts;
        _others = others;
        Manifests = parts.Aggregate(new ManifestSet { Diagnostics = others }, static (set, part) => set.Concat(part.Manifests));
    }

    /// <summary>The manifests as they read now.</summary>
    public ManifestSet Manifests { get; }

    public ValueList<EditedText> Changed => [.. _parts.Select(static part => part.Log).OfType<EditLog>().Where(static log => log.HasChanged).Select(static log => log.ToEditedText())];

    /// <summary>The names of the texts that can be edited. Of two texts of one name nobody can tell which an edit is for.</summary>
    public IEnumerable<string> Names => _parts.Select(static part => part.Log?.Original.File).OfType<string>().GroupBy(static name => name).Where(static same => same.Count() == 1).Select(static same => same.Key);

    public static FixedTexts Of(ManifestSet manifests)
    {
        List<(EditLog? Log, ManifestSet Manifests)> parts = [];
        foreach (IGrouping<object, Manifest> part in manifests.Manifests.GroupBy(static manifest => (object?)manifest.Source?.Whole ?? manifest))
        {
            parts.Add(part.Key is SourceText source ? (new EditLog(source), Read(source.File, source.Prefix + source.Text)) : (null, ManifestSet.Of(part.First().Resource)));
        }

        // What was found in files that hold no manifest, or cannot be read at all, stays.
        HashSet<string> files = [.. parts.Select(static part => part.Log?.Original.File).OfType<string>()];
        return new FixedTexts(parts, manifests.Diagnostics.Where(diagnostic => diagnostic.Location is null || !files.Contains(diagnostic.Location.File)).ToValueList());
    }

    public FixedTexts With(IReadOnlyList<TextEdit> edits) => new(
        [
            .. _parts.Select(part => part.Log is { } log && edits.Any(edit => edit.Location.File == log.Original.File)
                ? Edited(log.With(edits.Where(edit => edit.Location.File == log.Original.File)))
                : part),
        ],
        _others);

    private static (EditLog? Log, ManifestSet Manifests) Edited(EditLog log) => (log, Read(log.Original.File, log.Original.Prefix + log.Text));

    private static ManifestSet Read(string file, string text) => ManifestReader.Read(text, file, LoadOptions.Again);
}
