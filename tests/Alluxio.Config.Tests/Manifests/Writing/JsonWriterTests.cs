using Alluxio.Config.Manifests.Writing;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Manifests.Writing;

public class JsonWriterTests
{
    [Fact]
    public void ToString_NestedCollections_AreIndentedByTwo()
    {
        using JsonWriter writer = new();
        RawValueWriter.Write(
            new RawMapping
            {
                Entries =
                [
                    new("a", new RawSequence { Items = [Number("1.0"), new RawScalar { Text = "\"größe\"\n" }] }),
                    new("b", new RawMapping()),
                    new("c", new RawSequence()),
                    new("d", new RawMapping { Entries = [new("e", Number("-12e3"))] }),
                ],
            },
            writer);

        Assert.Equal(
            """
            {
              "a": [
                1.0,
                "\"größe\"\n"
              ],
              "b": {},
              "c": [],
              "d": {
                "e": -12e3
              }
            }

            """,
            writer.ToString());
    }

    [Fact]
    public void ToString_ModelScalars_AreJsonScalars()
    {
        using JsonWriter writer = new();
        writer.StartSequence();
        writer.Number(long.MinValue);
        writer.Boolean(false);
        writer.Null();
        writer.String("5");
        writer.EndSequence();

        Assert.Equal("[\n  -9223372036854775808,\n  false,\n  null,\n  \"5\"\n]\n", writer.ToString());
    }

    [Theory]
    [InlineData(RawScalarKind.Number, "123456789012345678901234567890.10", "123456789012345678901234567890.10")]
    [InlineData(RawScalarKind.Number, "1E+3", "1E+3")]
    [InlineData(RawScalarKind.Number, "-0", "-0")]
    [InlineData(RawScalarKind.Number, "0x1F", "\"0x1F\"")]
    [InlineData(RawScalarKind.Number, "007", "\"007\"")]
    [InlineData(RawScalarKind.Number, "+1", "\"+1\"")]
    [InlineData(RawScalarKind.Number, ".5", "\".5\"")]
    [InlineData(RawScalarKind.Number, "1.", "\"1.\"")]
    [InlineData(RawScalarKind.Number, "1e", "\"1e\"")]
    [InlineData(RawScalarKind.Number, "-", "\"-\"")]
    [InlineData(RawScalarKind.Number, "", "\"\"")]
    [InlineData(RawScalarKind.Number, ".inf", "\".inf\"")]
    [InlineData(RawScalarKind.Number, "1_000", "\"1_000\"")]
    [InlineData(RawScalarKind.Boolean, "True", "true")]
    [InlineData(RawScalarKind.Boolean, "FALSE", "false")]
    [InlineData(RawScalarKind.Boolean, "yes", "\"yes\"")]
    [InlineData(RawScalarKind.Null, "~", "null")]
    [InlineData(RawScalarKind.String, "null", "\"null\"")]
    public void Raw_ByKind_IsJson(RawScalarKind kind, string text, string expected)
    {
        using JsonWriter writer = new();
        writer.Raw(new() { Kind = kind, Text = text });

        Assert.Equal(expected + "\n", writer.ToString());
    }

    private static RawScalar Number(string text) => new() { Kind = RawScalarKind.Number, Text = text };
}
