using System.Buffers;
using System.Globalization;
using System.Text;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;

namespace Alluxio.Config.Manifests.Reading;

/// <summary>Checks what a text is made of: its encoding, line breaks and invisible characters.</summary>
internal static class SourceCharacters
{
    // All control characters but tab and line breaks; DEL and the C1 block without NEL. A byte order mark is one where
    // files were joined, at the start of a line; inside a text readers let it pass.
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 32)
            .Concat(Enumerable.Range(127, 33))
            .Where(static c => c is not ('\t' or '\n' or '\r' or 0x85))
            .Select(static c => (char)c), '\uFEFF']);

    public static void Check(SourceText source, DiagnosticBag diagnostics)
    {
        int carriageReturn = source.Text.IndexOf('\r', StringComparison.Ordinal);
        if (carriageReturn >= 0)
        {
            diagnostics.Add(ReadingDiagnostics.CarriageReturn(IsPair(source.Text, carriageReturn) ? "CRLF" : "CR")
                .At(source.Locate(carriageReturn)));
        }

        // One for each line: a file of another kind has thousands.
        int start = 0;
        while (start < source.Text.Length && !diagnostics.IsFull)
        {
            int next = source.Text.AsSpan(start).IndexOfAny(Controls);
            if (next < 0)
            {
                return;
            }

            start += next;
            if (source.Text[start] == '\uFEFF' && start > 0 && source.Text[start - 1] is not ('\n' or '\r'))
            {
                start++;
                continue;
            }

            string code = ((int)source.Text[start]).ToString("X4", CultureInfo.InvariantCulture);
            diagnostics.Add(ReadingDiagnostics.ControlCharacter(code).At(source.Locate(start, start + 1)));
            start = source.NextLine(start);
        }
    }

    private static bool IsPair(string text, int offset) => offset + 1 < text.Length && text[offset + 1] == '\n';

    /// <summary>Whether the bytes start with the mark of UTF-16 or UTF-32.</summary>
    public static bool AreUtf16(ReadOnlySpan<byte> bytes) => bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, 0, 0xFE, 0xFF, ..];

    /// <summary>The offset of the first byte that is not UTF-8, or -1.</summary>
    public static int FirstInvalid(ReadOnlySpan<byte> utf8)
    {
        int position = 0;
        while (position < utf8.Length)
        {
            if (Rune.DecodeFromUtf8(utf8[position..], out _, out int consumed) != OperationStatus.Done)
            {
                return position;
            }

            position += consumed;
        }

        return -1;
    }
}
