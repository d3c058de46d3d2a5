using System.Text;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;

namespace Alluxio.Config.Manifests.Reading;

/// <summary>From what a caller has to a <see cref="SourceText"/>; reports what is wrong with the encoding.</summary>
internal static class SourceTexts
{
    private const string ByteOrderMark = "\uFEFF";

    public static SourceText Open(string text, string file, LoadOptions options, DiagnosticBag diagnostics)
    {
        if (!text.StartsWith(ByteOrderMark, StringComparison.Ordinal))
        {
            return new SourceText(file, text) { Options = options };
        }

        // Places are counted without the mark, as editors do.
        SourceText source = new(file, text[ByteOrderMark.Length..]) { Prefix = ByteOrderMark, Options = options };
        diagnostics.Add(ReadingDiagnostics.ByteOrderMark().At(source.Locate(0)));
        return source;
    }

    public static SourceText Open(ReadOnlySpan<byte> utf8, string file, LoadOptions options, DiagnosticBag diagnostics)
    {
        if (SourceCharacters.AreUtf16(utf8))
        {
            // Read as UTF-8, every second character would be a separate problem.
            SourceText nothing = new(file, "");
            diagnostics.Add(ReadingDiagnostics.InvalidEncoding("are UTF-16, not UTF-8").At(nothing.Locate(0)));
            return nothing;
        }

        string text = Encoding.UTF8.GetString(utf8);
        SourceText source = Open(text, file, options, diagnostics);
        int bad = source.Text.Contains('\uFFFD', StringComparison.Ordinal) ? SourceCharacters.FirstInvalid(utf8) : -1;
        if (bad >= 0)
        {
            int offset = Encoding.UTF8.GetCharCount(utf8[..bad]) - (text.Length - source.Text.Length);
            diagnostics.Add(ReadingDiagnostics.InvalidEncoding("are not UTF-8").At(source.Locate(offset, offset + 1)));
        }

        return source;
    }
}
