using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests.Reading;

namespace Alluxio.Config.Manifests.Editing;

/// <summary>One text with its edits, and what it reads as.</summary>
internal sealed class EditableText
{
    // Where the manifests started in the text as it was given.
    private readonly int[] _starts;

    private EditableText(EditLog log, ManifestSet now, int[]? starts)
    {
        Log = log;
        Now = now;
        _starts = starts ?? [.. now.Manifests.Select(static manifest => manifest.Location!.Offset)];
    }

    /// <summary>The edits.</summary>
    public EditLog Log { get; }

    /// <summary>The manifests of the text as it is now.</summary>
    public ManifestSet Now { get; }

    public static EditableText Of(SourceText text) => new(new EditLog(text), ManifestTexts.Load(text.Prefix + text.Text, text), null);

    public EditableText With(IEnumerable<TextEdit> edits)
    {
        EditLog log = Log.With(edits);
        return new EditableText(log, ManifestTexts.Load(log.Original.Prefix + log.Text, log.Original), _starts);
    }

    /// <summary>The current form of a manifest; <see langword="null"/> if the text has more or fewer documents than before.</summary>
    /// <param name="given">A manifest of the text as it was given.</param>
    public Manifest? Find(Manifest given) =>
        Now.Manifests.Count == _starts.Length && Array.IndexOf(_starts, given.Location!.Offset) is >= 0 and int index
            ? Now.Manifests[index]
            : null;
}
