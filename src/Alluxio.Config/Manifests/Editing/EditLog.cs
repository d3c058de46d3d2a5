using System.Text;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests.Reading;

namespace Alluxio.Config.Manifests.Editing;

/// <summary>
/// A text that is edited in rounds. It remembers which pieces are still those of the first text, so that all rounds together are edits of
/// that.
/// </summary>
internal sealed class EditLog(SourceText original)
{
    // A piece of the original, or, where Inserted is not null, its replacement.
    private List<(int Start, int Length, string? Inserted)> _pieces = [(0, original.Text.Length, null)];

    public SourceText Original => original;

    public bool HasChanged =>
        _pieces.Exists(static piece => piece.Inserted is not null) || _pieces.Sum(static piece => piece.Length) != original.Text.Length;

    /// <summary>Applies edits of the text as it is now; they do not overlap.</summary>
    public EditLog With(IEnumerable<TextEdit> edits)
    {
        EditLog next = new(original) { _pieces = _pieces };

        // From the end, so that places stay right; of two insertions in one place the first one comes first.
        foreach (TextEdit edit in edits.OrderBy(static edit => edit.Location.Offset).Reverse())
        {
            next._pieces = Replace(next._pieces, edit.Location.Offset, edit.Location.Length, edit.NewText);
        }

        return next;
    }

    /// <summary>The text as it is now, without byte order mark.</summary>
    public string Text
    {
        get
        {
            StringBuilder text = new();
            foreach ((int start, int length, string? inserted) in _pieces)
            {
                text.Append(inserted ?? original.Text.Substring(start, length));
            }

            return text.ToString();
        }
    }

    /// <summary>The text as it is now, with the edits that lead there from the original.</summary>
    public EditedText ToEditedText()
    {
        List<TextEdit> edits = [];
        int done = 0;
        StringBuilder inserted = new();
        foreach ((int start, int length, string? text) in _pieces.Append((original.Text.Length, 0, null)))
        {
            if (text is not null)
            {
                inserted.Append(text);
                continue;
            }

            if (start > done || inserted.Length > 0)
            {
                edits.Add(new TextEdit { Location = original.Locate(done, start), NewText = inserted.ToString() });
                inserted.Clear();
            }

            done = start + length;
        }

        return new EditedText { File = original.File, Text = original.Prefix + Text, Edits = [.. edits] };
    }

    private static List<(int Start, int Length, string? Inserted)> Replace(
        List<(int Start, int Length, string? Inserted)> pieces,
        int offset,
        int length,
        string text)
    {
        List<(int Start, int Length, string? Inserted)> result = [];
        int at = 0;
        bool isDone = false;
        foreach ((int start, int own, string? inserted) in pieces)
        {
            int size = inserted?.Length ?? own;

            // The text before the edit, then the new text once, then the text after the edit.
            Add(result, start, inserted, 0, Math.Clamp(offset - at, 0, size));
            if (!isDone && offset <= at + size)
            {
                result.Add((0, 0, text));
                isDone = true;
            }

            Add(result, start, inserted, Math.Clamp(offset + length - at, 0, size), size);
            at += size;
        }

        return result;
    }

    private static void Add(List<(int Start, int Length, string? Inserted)> pieces, int start, string? inserted, int from, int to)
    {
        if (from < to)
        {
            pieces.Add(inserted is null ? (start + from, to - from, null) : (0, 0, inserted[from..to]));
        }
    }
}
