using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Manifests.Reading;

/// <summary>From a text to the trees of its documents. It hides which parser reads the text.</summary>
internal static class DocumentReader
{
    /// <summary>Reads all documents of a text, and reports what is wrong with their syntax.</summary>
    public static List<YamlDocument> Read(SourceText source, LoadOptions options, DiagnosticBag diagnostics) =>
        JsonTreeReader.TryRead(source, options, diagnostics, out List<YamlDocument>? documents)
            ? documents
            : YamlTreeReader.Read(source, options, diagnostics);
}
