using Alluxio.Config.Manifests.Writing;
using Alluxio.Config.Tests.Manifests.Writing;
using Alluxio.Config.Values;
using FsCheck;
using FsCheck.Fluent;

namespace Alluxio.Config.Tests.Laws;

public class WritingLaws
{
    private static readonly FsCheck.Config Runs = FsCheck.Config.QuickThrowOnFailure.WithMaxTest(2000);

    [Fact]
    public void Yaml_AnyTextAnywhere_ReadsBack() =>
        Prop.ForAll(TextGen.Texts, static text => ReadsBackAsYaml(Everywhere(text))).Check(Runs);

    [Fact]
    public void Yaml_AnyTextAsDocument_ReadsBack() =>
        Prop.ForAll(TextGen.Texts, static text => ReadsBackAsYaml(TextGen.Scalar(text))).Check(Runs);

    [Fact]
    public void Yaml_AnyTree_ReadsBack() => Prop.ForAll(TextGen.Trees, ReadsBackAsYaml).Check(Runs);

    [Fact]
    public void Yaml_TwoDocuments_ReadBack() =>
        Prop.ForAll(
            TextGen.Texts,
            static text =>
            {
                YamlWriter writer = new();
                writer.StartDocument();
                RawValueWriter.Write(TextGen.Scalar(text), writer);
                writer.StartDocument();
                RawValueWriter.Write(Everywhere(text), writer);
                Assert.Equal(
                    [.. ReadBack.Expected(TextGen.Scalar(text)), "---", .. ReadBack.Expected(Everywhere(text))],
                    ReadBack.Yaml(writer.ToString()));
            }).Check(Runs);

    [Fact]
    public void Yaml_AnyText_LeavesNoTraps() =>
        Prop.ForAll(
            TextGen.Texts,
            static text =>
            {
                string yaml = WriteYaml(Everywhere(text));
                Assert.EndsWith("\n", yaml, StringComparison.Ordinal);
                Assert.DoesNotContain(" \n", yaml, StringComparison.Ordinal);
                Assert.DoesNotContain("\t\n", yaml, StringComparison.Ordinal);
                Assert.DoesNotContain(yaml, static c => char.IsControl(c) && c is not ('\n' or '\t'));
                Assert.DoesNotContain(yaml, static c => c is '\u2028' or '\u2029' or '\uFEFF');
            }).Check(Runs);

    [Fact]
    public void PlainScalarIsSafe_AnyTextItAccepts_IsATextInBothVersions() =>
        Prop.ForAll(TextGen.Texts, static text => !PlainScalar.IsSafe(text) || YamlResolution.IsText(text)).Check(Runs);

    [Fact]
    public void Json_AnyTextAnywhere_ReadsBack() =>
        Prop.ForAll(TextGen.Texts, static text => ReadsBackAsJson(Everywhere(text))).Check(Runs);

    [Fact]
    public void Json_AnyTree_ReadsBack() => Prop.ForAll(TextGen.Trees, ReadsBackAsJson).Check(Runs);

    [Fact]
    public void Raw_AnyKindAndText_StaysOneScalar() =>
        Prop.ForAll(
            TextGen.RawScalars,
            static scalar =>
            {
                RawMapping map = Map(("first", scalar), ("list", List(scalar, Map(("a", scalar)))));
                List<string> texts = [.. ReadBack.Yaml(WriteYaml(map)).Select(static item => item[1..])];
                string text = scalar.Kind == RawScalarKind.Null && texts[2] == "null" ? "null" : ReadBack.InAFile(scalar.Text);
                Assert.Equal(["", "first", text, "list", "", text, "", "a", text, "", "", ""], texts);
                Assert.Equal(12, ReadBack.Json(WriteJson(map)).Count);
            }).Check(Runs);

    /// <summary>The text in every kind of place.</summary>
    private static RawMapping Everywhere(string text)
    {
        RawScalar scalar = TextGen.Scalar(text);
        RawMapping map = Map((text, scalar), (text + "2", scalar));
        RawSequence list = List(scalar, scalar);
        return Map(
            (text, scalar),
            ("list", List(scalar, list, List(list, map), map, List(), Map(), scalar)),
            (text + "map", Map((text, map), ("nested", Map((text, list), (text + "3", scalar))))),
            (text + "list", List(map, Map((text, list)), Map((text, Map())))),
            ("empty", List()),
            ("last", scalar));
    }

    private static RawMapping Map(params (string Key, RawValue Value)[] entries) =>
        new() { Entries = entries.Select(static entry => KeyValuePair.Create(entry.Key, entry.Value)).ToValueMap() };

    private static RawSequence List(params RawValue[] items) => new() { Items = [.. items] };

    private static void ReadsBackAsYaml(RawValue value)
    {
        string yaml = WriteYaml(value);
        Exception? exception = Record.Exception(() => Assert.Equal(ReadBack.Expected(value), ReadBack.Yaml(yaml)));
        Assert.True(exception is null, $"{exception?.Message}{yaml}");
    }

    private static void ReadsBackAsJson(RawValue value) => Assert.Equal(ReadBack.Expected(value), ReadBack.Json(WriteJson(value)));

    private static string WriteJson(RawValue value)
    {
        using JsonWriter writer = new();
        RawValueWriter.Write(value, writer);
        return writer.ToString();
    }

    private static string WriteYaml(RawValue value)
    {
        YamlWriter writer = new();
        RawValueWriter.Write(value, writer);
        return writer.ToString();
    }
}
