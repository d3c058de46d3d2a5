using Alluxio.Config.Manifests.Writing;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Manifests.Writing;

public class YamlWriterTests
{
    [Fact]
    public void ToString_NestedCollections_AreLaidOutAsKubectlDoes()
    {
        YamlWriter writer = new();
        writer.StartMapping();
        writer.Key("kind");
        writer.String("Pod");
        writer.Key("spec");
        writer.StartMapping();
        writer.Key("containers");
        writer.StartSequence();
        writer.StartMapping();
        writer.Key("args");
        writer.StartSequence();
        writer.String("-c");
        writer.String("a\nb\n");
        writer.EndSequence();
        writer.Key("ports");
        writer.StartSequence();
        writer.StartMapping();
        writer.Key("containerPort");
        writer.Number(20000);
        writer.EndMapping();
        writer.EndSequence();
        writer.EndMapping();
        writer.StartMapping();
        writer.Key("limits");
        writer.StartMapping();
        writer.Key("cpu");
        writer.Null();
        writer.EndMapping();
        writer.Key("tty");
        writer.Boolean(true);
        writer.EndMapping();
        writer.EndSequence();
        writer.Key("nodeSelector");
        writer.StartMapping();
        writer.EndMapping();
        writer.Key("volumes");
        writer.StartSequence();
        writer.EndSequence();
        writer.EndMapping();
        writer.EndMapping();

        Assert.Equal(
            """
            kind: Pod
            spec:
              containers:
              - args:
                - -c
                - |
                  a
                  b
                ports:
                - containerPort: 20000
              - limits:
                  cpu: null
                tty: true
              nodeSelector: {}
              volumes: []

            """,
            writer.ToString());
    }

    [Fact]
    public void ToString_SequencesInSequences_ShareTheLine()
    {
        YamlWriter writer = new();
        writer.StartSequence();
        writer.StartSequence();
        writer.Number(1);
        writer.StartMapping();
        writer.EndMapping();
        writer.EndSequence();
        writer.StartSequence();
        writer.EndSequence();
        writer.EndSequence();

        Assert.Equal("- - 1\n  - {}\n- []\n", writer.ToString());
    }

    [Fact]
    public void StartDocument_SecondOne_WritesASeparator()
    {
        YamlWriter writer = new();
        writer.StartDocument();
        writer.StartMapping();
        writer.EndMapping();
        writer.StartDocument();
        writer.String("a");

        Assert.Equal("{}\n---\na\n", writer.ToString());
    }

    [Fact]
    public void ToString_DeepNesting_ReadsBack()
    {
        YamlWriter writer = new();
        const int depth = 100;
        for (int i = 0; i < depth; i++)
        {
            writer.StartMapping();
            writer.Key("a");
            writer.StartSequence();
        }

        for (int i = 0; i < depth; i++)
        {
            writer.EndSequence();
            writer.EndMapping();
        }

        string expected = string.Concat(Enumerable.Repeat("{ sa [ ", depth)) + string.Concat(Enumerable.Repeat("] } ", depth));
        Assert.Equal(expected.TrimEnd().Split(' '), ReadBack.Yaml(writer.ToString()));
    }

    [Theory]
    [InlineData("", "\"\"")]
    [InlineData("true", "\"true\"")]
    [InlineData("8080", "\"8080\"")]
    [InlineData("1e3", "\"1e3\"")]
    [InlineData("null", "\"null\"")]
    [InlineData("~", "\"~\"")]
    [InlineData("yes", "\"yes\"")]
    [InlineData("1:20", "\"1:20\"")]
    [InlineData("2001-12-14 21:59:43", "\"2001-12-14 21:59:43\"")]
    [InlineData(" 8080", "' 8080'")]
    [InlineData("8080 #", "'8080 #'")]
    [InlineData("-", "'-'")]
    [InlineData("it's", "it's")]
    [InlineData("'it's", "'''it''s'")]
    [InlineData("*", "'*'")]
    [InlineData("a: b", "'a: b'")]
    [InlineData("0 * * * *", "0 * * * *")]
    [InlineData("-Xmx16G", "-Xmx16G")]
    [InlineData("größe", "größe")]
    [InlineData("\u00A0", "'\u00A0'")]
    [InlineData("\uD83D\uDE00", "\uD83D\uDE00")]
    [InlineData("a\tb", "\"a\\tb\"")]
    [InlineData("a\r\nb", "\"a\\r\\nb\"")]
    [InlineData("\"\\\0", "\"\\\"\\\\\\u0000\"")]
    [InlineData("\u0085\u2028\uFEFF\u007F", "\"\\u0085\\u2028\\uFEFF\\u007F\"")]
    [InlineData("a\nb", "|-\n    a\n    b")]
    [InlineData("a\n\n\tb\n", "|\n    a\n\n    \tb")]
    [InlineData("a\n\n\n", "|+\n    a\n\n")]
    [InlineData(" a\nb", "|2-\n     a\n    b")]
    [InlineData("\na", "|2-\n\n    a")]
    [InlineData("\n", "\"\\n\"")]
    [InlineData("a \nb", "\"a \\nb\"")]
    [InlineData("\ta\nb", "\"\\ta\\nb\"")]
    [InlineData("a\n \nb", "\"a\\n \\nb\"")]
    public void String_AnyText_TakesTheSimplestSafeStyle(string text, string expected)
    {
        YamlWriter writer = new();
        writer.StartMapping();
        writer.Key("a");
        writer.StartMapping();
        writer.Key("b");
        writer.String(text);
        writer.EndMapping();
        writer.EndMapping();

        Assert.Equal($"a:\n  b: {expected}\n", writer.ToString());
    }

    [Fact]
    public void String_HalfASurrogatePair_BecomesTheReplacementCharacter()
    {
        YamlWriter writer = new();
        writer.String("a\uD83Db\uDE00");

        Assert.Equal("\"a\\uFFFDb\\uFFFD\"\n", writer.ToString());
    }

    [Theory]
    [InlineData("name", "name")]
    [InlineData("y", "\"y\"")]
    [InlineData("8080", "\"8080\"")]
    [InlineData("", "\"\"")]
    [InlineData("a *", "'a *'")]
    [InlineData("a\nb", "\"a\\nb\"")]
    public void Key_AwkwardName_IsQuoted(string name, string expected)
    {
        YamlWriter writer = new();
        writer.StartMapping();
        writer.Key(name);
        writer.Number(1);
        writer.EndMapping();

        Assert.Equal($"{expected}: 1\n", writer.ToString());
    }

    [Theory]
    [InlineData('a', 1000, "")]
    [InlineData('a', 1001, "? ")]
    [InlineData('\0', 166, "")]
    [InlineData('\0', 167, "? ")]
    public void Key_LongerThanReadersLookAhead_IsExplicit(char character, int count, string prefix)
    {
        string name = new(character, count);
        YamlWriter writer = new();
        writer.StartMapping();
        writer.Key(name);
        writer.StartSequence();
        writer.Number(1);
        writer.EndSequence();
        writer.EndMapping();
        string yaml = writer.ToString();

        Assert.Equal(["{", "s" + name, "[", "p1", "]", "}"], ReadBack.Yaml(yaml));
        Assert.Equal(prefix.Length > 0, yaml.StartsWith("? ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(long.MinValue, "-9223372036854775808")]
    [InlineData(0, "0")]
    [InlineData(long.MaxValue, "9223372036854775807")]
    public void Number_AnyNumber_IsPlain(long value, string expected)
    {
        YamlWriter writer = new();
        writer.Number(value);

        Assert.Equal(expected + "\n", writer.ToString());
    }

    [Theory]
    [InlineData(RawScalarKind.Number, "0x1F", "0x1F")]
    [InlineData(RawScalarKind.Number, "-1.50", "-1.50")]
    [InlineData(RawScalarKind.Number, ".inf", ".inf")]
    [InlineData(RawScalarKind.Number, "1 #", "'1 #'")]
    [InlineData(RawScalarKind.Number, "true", "\"true\"")]
    [InlineData(RawScalarKind.Boolean, "True", "True")]
    [InlineData(RawScalarKind.Boolean, "yes", "\"yes\"")]
    [InlineData(RawScalarKind.Null, "~", "~")]
    [InlineData(RawScalarKind.Null, "", "null")]
    [InlineData(RawScalarKind.Null, "5", "null")]
    [InlineData(RawScalarKind.String, "5", "\"5\"")]
    public void Raw_ByKind_IsAsWritten(RawScalarKind kind, string text, string expected)
    {
        YamlWriter writer = new();
        writer.Raw(new() { Kind = kind, Text = text });

        Assert.Equal(expected + "\n", writer.ToString());
    }
}
