using System.Text.Json;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests;
using Alluxio.Config.Manifests.Reading;
using FsCheck.Fluent;

namespace Alluxio.Config.Tests.Laws;

/// <summary>JSON has a separate, quicker reader; nothing else may distinguish the two.</summary>
public sealed class JsonLaws
{
    [Fact]
    public void Read_Json_GivesTheNodesAndPlacesOfYaml() => Law.Hold(
        JsonGen.Documents,
        static text => AsJson(text, LoadOptions.Default) is { } json && json == AsYaml(text, LoadOptions.Default),
        runs: 2000);

    [Fact]
    public void Read_JsonBeyondALimit_IsReadAsYaml() => Law.Hold(
        from text in JsonGen.Document
        from depth in Gen.Choose(1, 4)
        from nodes in Gen.Choose(1, 20)
        select (text, new LoadOptions { MaxDepth = depth, MaxNodes = nodes }),
        static input => Read(input.text, input.Item2) == AsYaml(input.text, input.Item2),
        runs: 1000);

    // Invalid JSON is still read as before: as YAML, with YAML's messages.
    [Fact]
    public void Read_EditedJson_GivesWhatYamlGives() => Law.Hold(
        from text in JsonGen.Documents
        from place in Gen.Choose(0, text.Length)
        from cut in Gen.Choose(0, Math.Min(2, text.Length - place))
        from added in Gen.Elements(
            "", "", ",", ":", "}", "]", "{", "[", "\"", "'", "a", "1", "#", " #", "//", "-", "\n", "\n---\n", "\u0085", "\u2028 ", "\uD83D",
            "\\", "\0", "\\uD83D")
        select text.Remove(place, cut).Insert(place, added),
        static text => Read(text, LoadOptions.Default) == AsYaml(text, LoadOptions.Default),
        runs: 2000);

    private static string Read(string text, LoadOptions options)
    {
        DiagnosticBag diagnostics = new();
        return Describe(DocumentReader.Read(new SourceText("f", text), options, diagnostics), diagnostics);
    }

    private static string? AsJson(string text, LoadOptions options)
    {
        DiagnosticBag diagnostics = new();
        return JsonTreeReader.TryRead(new SourceText("f", text), options, diagnostics, out List<YamlDocument>? documents)
            ? Describe(documents, diagnostics)
            : null;
    }

    private static string AsYaml(string text, LoadOptions options)
    {
        DiagnosticBag diagnostics = new();
        return Describe(YamlTreeReader.Read(new SourceText("f", text), options, diagnostics), diagnostics);
    }

    private static string Describe(List<YamlDocument> documents, DiagnosticBag diagnostics) => string.Join(
        '\n',
        documents.Select(static document => $"{Describe(document.Root)} {document.IsRepaired} {document.IsSuperseded}")
            .Concat(diagnostics.ToValueList().Select(static found => $"{found} {found.Location?.Length} {found.Path}")));

    private static string Describe(YamlNode node)
    {
        string facts = $"{node.Start}-{node.End} {node.Parent?.Start} {node.Weight} {node.Height} {node.IsFlow} {node.IsCut}";
        return node switch
        {
            YamlScalar scalar => $"{JsonSerializer.Serialize(scalar.Value)}({facts} {scalar.IsPlain} {scalar.IsPlaceholder})",
            YamlSequence sequence => $"[{string.Join(", ", sequence.Items.Select(Describe))}]({facts})",
            YamlMapping mapping => $"{{{string.Join(
                ", ",
                mapping.Entries.ToArray().Select(static entry => $"{Describe(entry.Key)}: {Describe(entry.Value)}"))}}}({facts})",
            _ => "?",
        };
    }
}
