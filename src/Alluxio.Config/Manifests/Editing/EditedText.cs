using System.Text;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Values;

namespace Alluxio.Config.Manifests.Editing;

/// <summary>A text after its edits.</summary>
public sealed record EditedText
{
    /// <summary>The name of the file or other source.</summary>
    public required string File { get; init; }

    /// <summary>The whole text. The rest is unchanged: comments, quotes, line breaks.</summary>
    public required string Text { get; init; }

    /// <summary>The edits that made it, in the order of the text.</summary>
    /// <value>Empty for a text that is new as a whole.</value>
    public ValueList<TextEdit> Edits { get; init; } = [];

    /// <summary>Applies edits to a text.</summary>
    /// <param name="text">The text that the edits were made for, without byte order mark.</param>
    /// <param name="edits">The edits, in any order.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> or <paramref name="edits"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Two edits overlap, or one lies outside of the text.</exception>
    public static string Apply(string text, IEnumerable<TextEdit> edits)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(edits);
        StringBuilder result = new();
        int done = 0;
        foreach (TextEdit edit in edits.OrderBy(static edit => edit.Location.Offset))
        {
            int start = edit.Location.Offset;
            if (start < done || start + edit.Location.Length > text.Length)
            {
                throw new ArgumentException($"The edit at {edit.Location} overlaps another one or is outside of the text.", nameof(edits));
            }

            result.Append(text, done, start - done).Append(edit.NewText);
            done = start + edit.Location.Length;
        }

        return result.Append(text, done, text.Length - done).ToString();
    }

    /// <summary>The file and how many edits it had.</summary>
    public override string ToString() => $"{File} ({Edits.Count})";
}
