using Alluxio.Config.Manifests;
using Alluxio.Config.Manifests.Reading;

namespace Alluxio.Config.Reports;

/// <summary>A text in lines, with its secrets masked.</summary>
internal sealed class MaskedSource(SourceText text, Manifest[] manifests)
{
    private IReadOnlyList<string>? _lines;

    public string File => text.File;

    /// <summary>The number of the text in the report, from 1; 0 before the report points at it.</summary>
    public int Number { get; set; }

    /// <summary>The lines that the report points at.</summary>
    public SortedSet<int> Pointed { get; } = [];

    /// <summary>The findings at lines: the number and the code of each.</summary>
    public SortedDictionary<int, List<(int Number, string Code)>> Findings { get; } = [];

    /// <summary>The lines without their ends.</summary>
    public IReadOnlyList<string> Lines => _lines ??= SourceMasking.Lines(text, manifests);

    /// <summary>Whether a line is as it was written: nothing of it is masked.</summary>
    public bool IsUnchanged(int line) => text.LineAt(OffsetOf(line), out _).SequenceEqual(Lines[line - 1]);

    private int OffsetOf(int line)
    {
        int offset = 0;
        for (int next = 1; next < line; next++)
        {
            offset = text.NextLine(offset);
        }

        return offset;
    }
}
