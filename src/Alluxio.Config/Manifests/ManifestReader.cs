using System.Buffers;
using System.Globalization;
using System.Text;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Fluid;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests.Binding;
using Alluxio.Config.Manifests.Reading;
using Alluxio.Config.Values;

namespace Alluxio.Config.Manifests;

/// <summary>Reads texts into manifests: text → nodes → records.</summary>
internal static class ManifestReader
{
    private const string ByteOrderMark = "\uFEFF";

    // All control characters but tab and line breaks; DEL and the C1 block without NEL.
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Concat(Enumerable.Range(127, 33)).Where(static c => c is not ('\t' or '\n' or '\r' or 0x85)).Select(static c => (char)c)]);

    public static ManifestSet Read(string text, string file, LoadOptions options)
    {
        DiagnosticBag diagnostics = new();
        List<YamlDocument> documents = ReadDocuments(text, file, options, diagnostics, out SourceText source);
        if (documents.Count == 0 && diagnostics.HasNoErrors)
        {
            diagnostics.Add(ReadingDiagnostics.NothingToRead.At(source.Locate(0)));
        }

        List<Manifest> manifests = new(documents.Count);
        BindingContext context = new(source, diagnostics);
        foreach (YamlDocument document in documents)
        {
            Bind(document, document.Root, context, diagnostics, manifests);
        }

        return new ManifestSet { Manifests = [.. manifests], Diagnostics = Sorted(diagnostics) };
    }

    public static ManifestSet Read(ReadOnlySpan<byte> utf8, string file, LoadOptions options)
    {
        string text = Encoding.UTF8.GetString(utf8);
        ManifestSet set = Read(text, file, options);
        return InvalidEncoding(utf8, text, file) is { } invalid ? set with { Diagnostics = [invalid, .. set.Diagnostics] } : set;
    }

    /// <summary>Reads the environment of a controller: a map from names to texts.</summary>
    public static ControllerEnvironment ReadEnvironment(string text, string file, LoadOptions options)
    {
        DiagnosticBag diagnostics = new();
        List<YamlDocument> documents = ReadDocuments(text, file, options, diagnostics, out SourceText source);
        BindingContext context = new(source, diagnostics);
        ValueMap<string> variables = documents.SelectMany(document => context.Map(document.Root, Variable) ?? []).ToValueMap();
        return new ControllerEnvironment { Variables = variables, Diagnostics = Sorted(diagnostics) };
    }

    public static ControllerEnvironment ReadEnvironment(ReadOnlySpan<byte> utf8, string file, LoadOptions options)
    {
        string text = Encoding.UTF8.GetString(utf8);
        ControllerEnvironment environment = ReadEnvironment(text, file, options);
        return InvalidEncoding(utf8, text, file) is { } invalid
            ? environment with { Diagnostics = [invalid, .. environment.Diagnostics] }
            : environment;
    }

    /// <summary>Reads a text that is one scalar; <see langword="null"/> where it is not.</summary>
    public static string? ReadScalar(string text)
    {
        DiagnosticBag diagnostics = new();
        List<YamlDocument> documents = YamlTreeReader.Read(new SourceText("", text), LoadOptions.Default, diagnostics);
        return diagnostics.HasNoErrors && documents is [{ Root: YamlScalar scalar }] ? scalar.Value : null;
    }

    // A process sees nothing but texts: true, 08 and 1e3 count as written, with and without quotes.
    private static string Variable(YamlNode node, BindingContext context) =>
        (node is YamlScalar { IsNull: false } scalar ? scalar.Value : context.String(node)) ?? "";

    private static List<YamlDocument> ReadDocuments(
        string text, string file, LoadOptions options, DiagnosticBag diagnostics, out SourceText source)
    {
        bool isMarked = text.StartsWith(ByteOrderMark, StringComparison.Ordinal);
        source = new SourceText(file, isMarked ? text[1..] : text);
        if (isMarked)
        {
            diagnostics.Add(ReadingDiagnostics.ByteOrderMark.At(source.Locate(0)));
        }

        if (source.Text.Length > options.MaxLength)
        {
            diagnostics.Add(ReadingDiagnostics.TextTooLong.At(source.Locate(options.MaxLength), source.Text.Length, options.MaxLength));
            return [];
        }

        CheckCharacters(source, diagnostics);
        return YamlTreeReader.Read(source, options, diagnostics);
    }

    private static Diagnostic? InvalidEncoding(ReadOnlySpan<byte> utf8, string text, string file)
    {
        int bad = text.Contains('\uFFFD', StringComparison.Ordinal) ? FirstInvalid(utf8) : -1;
        return bad < 0
            ? null
            : ReadingDiagnostics.InvalidEncoding.At(new SourceText(file, text).Locate(Encoding.UTF8.GetCharCount(utf8[..bad])));
    }

    private static int FirstInvalid(ReadOnlySpan<byte> utf8)
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

    private static void CheckCharacters(SourceText source, DiagnosticBag diagnostics)
    {
        string text = source.Text;
        int carriageReturn = text.IndexOf('\r', StringComparison.Ordinal);
        if (carriageReturn >= 0)
        {
            diagnostics.Add(ReadingDiagnostics.CarriageReturn.At(source.Locate(carriageReturn)));
        }

        int start = 0;
        for (int next = text.AsSpan().IndexOfAny(Controls); next >= 0; next = text.AsSpan(start).IndexOfAny(Controls))
        {
            string code = ((int)text[start + next]).ToString("X4", CultureInfo.InvariantCulture);
            diagnostics.Add(ReadingDiagnostics.ControlCharacter.At(source.Locate(start + next, start + next + 1), code));
            start += next + 1;
        }
    }

    private static void Bind(YamlDocument document, YamlNode node, BindingContext context, DiagnosticBag diagnostics, List<Manifest> manifests)
    {
        SourceLocation location = document.Source.Locate(node.Start);
        if (node is not YamlMapping mapping)
        {
            diagnostics.Add(BindingDiagnostics.NotAnObject.At(location, node.Description));
            return;
        }

        string? apiVersion = Text(mapping["apiVersion"]);
        string? kind = Text(mapping["kind"]);
        if (kind == "List" && apiVersion == "v1" && mapping["items"] is YamlSequence items)
        {
            foreach (YamlNode item in items.Items)
            {
                // Paths of an item start at the item, as if it stood alone.
                item.Parent = null;
                Bind(document, item, context, diagnostics, manifests);
            }

            return;
        }

        // What is missing may stand behind the place where reading had to stop.
        if (document.IsComplete && (string.IsNullOrEmpty(apiVersion) || string.IsNullOrEmpty(kind)))
        {
            Missing(mapping, apiVersion, location, diagnostics);
        }

        Resource? resource = ResourceBindings.TryGetReader(apiVersion, kind, out Func<YamlNode, BindingContext, Resource?>? read)
            ? read(mapping, context)
            : Unknown(mapping, apiVersion, kind, location, context, diagnostics);
        if (resource is not null)
        {
            manifests.Add(new Manifest(mapping, document.Source) { Resource = resource });
        }
    }

    private static void Missing(YamlMapping mapping, string? apiVersion, SourceLocation location, DiagnosticBag diagnostics)
    {
        string missing = string.IsNullOrEmpty(apiVersion) ? "apiVersion" : "kind";
        string example = missing == "kind"
            ? ResourceBindings.KindsOf(apiVersion!).Select(static kind => $"kind: {kind}").FirstOrDefault() ?? "kind: AlluxioRuntime"
            : "apiVersion: data.fluid.io/v1alpha1";

        diagnostics.Add(BindingDiagnostics.MissingKind.Create(location, FieldPath.Root.Append(missing), null, example, missing, example));
    }

    private static UnknownResource Unknown(
        YamlMapping mapping, string? apiVersion, string? kind, SourceLocation location, BindingContext context, DiagnosticBag diagnostics)
    {
        if (!string.IsNullOrEmpty(apiVersion) && !string.IsNullOrEmpty(kind))
        {
            string? suggestion = ResourceBindings.Suggest(apiVersion, kind);
            diagnostics.Add(BindingDiagnostics.UnknownKind.Create(
                location, FieldPath.Root.Append("kind"), kind, suggestion, kind, apiVersion, suggestion is null ? "" : $" Did you mean {suggestion}?"));
        }

        ObjectMeta? metadata = mapping["metadata"] is YamlMapping meta
            ? new ObjectMeta { Name = Text(meta["name"]), Namespace = Text(meta["namespace"]) }
            : null;
        return new UnknownResource { ApiVersion = apiVersion, Kind = kind, Metadata = metadata, Content = (RawMapping)RawValues.From(mapping) };
    }

    private static string? Text(YamlNode? node) => node is YamlScalar { IsNull: false } scalar ? scalar.Value : null;

    // Reading and binding report in turns; people read from top to bottom.
    private static ValueList<Diagnostic> Sorted(DiagnosticBag diagnostics) => diagnostics.IsEmpty
        ? []
        : [.. diagnostics.ToValueList().OrderBy(static diagnostic => diagnostic.Location?.Offset ?? 0)];
}
