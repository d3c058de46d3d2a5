using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Fluid;
using Alluxio.Config.Manifests.Binding;
using Alluxio.Config.Manifests.Reading;
using Alluxio.Config.Values;

namespace Alluxio.Config.Manifests;

/// <summary>Reads texts into manifests: text → nodes → records.</summary>
internal static class ManifestReader
{
    public static ManifestSet Read(string text, string file, LoadOptions options)
    {
        DiagnosticBag diagnostics = new();
        return Read(SourceTexts.Open(text, file, options, diagnostics), options, diagnostics);
    }

    public static ManifestSet Read(ReadOnlySpan<byte> utf8, string file, LoadOptions options)
    {
        DiagnosticBag diagnostics = new();
        return Read(SourceTexts.Open(utf8, file, options, diagnostics), options, diagnostics);
    }

    /// <summary>Reads the environment of a controller: a map from names to texts.</summary>
    public static ControllerEnvironment ReadEnvironment(string text, string file, LoadOptions options)
    {
        DiagnosticBag diagnostics = new();
        return ReadEnvironment(SourceTexts.Open(text, file, options, diagnostics), options, diagnostics);
    }

    public static ControllerEnvironment ReadEnvironment(ReadOnlySpan<byte> utf8, string file, LoadOptions options)
    {
        DiagnosticBag diagnostics = new();
        return ReadEnvironment(SourceTexts.Open(utf8, file, options, diagnostics), options, diagnostics);
    }

    /// <summary>Reads a text that is one scalar; <see langword="null"/> if it is not.</summary>
    public static string? ReadScalar(string text)
    {
        DiagnosticBag diagnostics = new();
        List<YamlDocument> documents = DocumentReader.Read(new SourceText("", text), LoadOptions.Default, diagnostics);
        return diagnostics.HasNoErrors && documents is [{ Root: YamlScalar scalar }] ? scalar.Value : null;
    }

    private static ManifestSet Read(SourceText source, LoadOptions options, DiagnosticBag diagnostics)
    {
        List<YamlDocument> documents = ReadDocuments(source, options, diagnostics);
        if (documents.Count == 0 && diagnostics.HasNoErrors)
        {
            diagnostics.Add(ReadingDiagnostics.EmptyManifest().At(source.Locate(0)));
        }

        List<Manifest> manifests = [];
        DocumentFindings findings = new(diagnostics);
        ResourceBinder whole = new(source, diagnostics, manifests);
        foreach (YamlDocument document in documents)
        {
            DiagnosticBag told = findings.For(document);
            ResourceBinder binder = told == diagnostics ? whole : new(document.Source, told, document.IsSuperseded ? [] : manifests);
            binder.Bind(document.Root);
            findings.Settle();
        }

        DuplicateObjects.Within(manifests, diagnostics);
        MountRules.Within(manifests, diagnostics);
        return new ManifestSet { Manifests = [.. manifests], Diagnostics = diagnostics.ToSortedList() };
    }

    private static ControllerEnvironment ReadEnvironment(SourceText source, LoadOptions options, DiagnosticBag diagnostics)
    {
        List<KeyValuePair<string, string>> variables = [];
        List<KeyValuePair<string, SourceLocation>> locations = [];
        DocumentFindings findings = new(diagnostics);
        foreach (YamlDocument document in ReadDocuments(source, options, diagnostics))
        {
            BindingContext context = new(document.Source, findings.For(document));
            ValueMap<string> given = context.Map(document.Root, Variable) ?? [];
            findings.Settle();
            if (!document.IsSuperseded)
            {
                variables.AddRange(given);
                locations.AddRange(Places(document));
            }
        }

        return new ControllerEnvironment
        {
            Variables = variables.ToValueMap(),
            Locations = locations.ToValueMap(),
            Diagnostics = diagnostics.ToSortedList(),
        };
    }

    private static IEnumerable<KeyValuePair<string, SourceLocation>> Places(YamlDocument document) => document.Root is YamlMapping mapping
        ? [.. mapping.Entries.ToArray().Select(entry =>
            new KeyValuePair<string, SourceLocation>(entry.Key.Value, document.Source.Locate(entry.Value)))]
        : [];

    // A process sees nothing but texts: true, 08 and 1e3 count as written, with and without quotes.
    private static string Variable(YamlNode node, BindingContext context) =>
        (node is YamlScalar { IsNull: false } scalar ? scalar.Value : context.String(node)) ?? "";

    private static List<YamlDocument> ReadDocuments(SourceText source, LoadOptions options, DiagnosticBag diagnostics)
    {
        if (source.Text.Length > options.MaxLength)
        {
            diagnostics.Add(ReadingDiagnostics.TextTooLong(source.Text.Length, options.MaxLength).At(source.Locate(options.MaxLength)));
            return [];
        }

        SourceCharacters.Check(source, diagnostics);
        return DocumentReader.Read(source, options, diagnostics);
    }
}
