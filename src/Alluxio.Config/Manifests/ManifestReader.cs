using System.Text;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Manifests.Binding;
using Alluxio.Config.Manifests.Reading;

namespace Alluxio.Config.Manifests;

/// <summary>Reads texts into manifests: text → nodes → records.</summary>
internal static class ManifestReader
{
    private const string ByteOrderMark = "\uFEFF";

    public static ManifestSet Read(string text, string file, LoadOptions options)
    {
        DiagnosticBag diagnostics = new();
        return Read(Source(text, file, diagnostics), options, diagnostics);
    }

    public static ManifestSet Read(ReadOnlySpan<byte> utf8, string file, LoadOptions options)
    {
        DiagnosticBag diagnostics = new();
        if (SourceCharacters.AreUtf16(utf8))
        {
            // Read as UTF-8 every second character would be a problem of its own.
            diagnostics.Add(ReadingDiagnostics.InvalidEncoding.At(new SourceText(file, "").Locate(0), "are UTF-16, not UTF-8"));
            return new ManifestSet { Diagnostics = diagnostics.ToValueList() };
        }

        string text = Encoding.UTF8.GetString(utf8);
        SourceText source = Source(text, file, diagnostics);
        int bad = source.Text.Contains('\uFFFD', StringComparison.Ordinal) ? SourceCharacters.FirstInvalid(utf8) : -1;
        if (bad >= 0)
        {
            int offset = Encoding.UTF8.GetCharCount(utf8[..bad]) - (text.Length - source.Text.Length);
            diagnostics.Add(ReadingDiagnostics.InvalidEncoding.At(source.Locate(offset, offset + 1), "are not UTF-8"));
        }

        return Read(source, options, diagnostics);
    }

    private static SourceText Source(string text, string file, DiagnosticBag diagnostics)
    {
        if (!text.StartsWith(ByteOrderMark, StringComparison.Ordinal))
        {
            return new SourceText(file, text);
        }

        // Places are counted without the mark, as editors do.
        SourceText source = new(file, text[ByteOrderMark.Length..]);
        diagnostics.Add(ReadingDiagnostics.ByteOrderMark.At(source.Locate(0)));
        return source;
    }

    private static ManifestSet Read(SourceText source, LoadOptions options, DiagnosticBag diagnostics)
    {
        if (source.Text.Length > options.MaxLength)
        {
            diagnostics.Add(ReadingDiagnostics.TextTooLong.At(source.Locate(options.MaxLength), source.Text.Length, options.MaxLength));
            return new ManifestSet { Diagnostics = diagnostics.ToSortedList() };
        }

        SourceCharacters.Check(source, diagnostics);
        List<YamlDocument> documents = YamlTreeReader.Read(source, options, diagnostics);
        if (documents.Count == 0 && diagnostics.HasNoErrors)
        {
            diagnostics.Add(ReadingDiagnostics.NothingToRead.At(source.Locate(0)));
        }

        ResourceBinder binder = new(source, diagnostics);
        foreach (YamlDocument document in documents)
        {
            binder.Bind(document.Root);
        }

        DuplicateObjects.Within(binder.Manifests, diagnostics);
        return new ManifestSet { Manifests = [.. binder.Manifests], Diagnostics = diagnostics.ToSortedList() };
    }
}
