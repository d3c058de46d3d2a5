using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Values;

public sealed class FieldPathTests
{
    [Fact]
    public void ToString_AllKindsOfSteps_WritesEach()
    {
        FieldPath path = FieldPath.Root
            .Append("spec").Append("worker").Append("imagePullSecrets").Append(0).Append("name").Append("alluxio.user.x").Append("y");

        Assert.Equal("spec.worker.imagePullSecrets[0].name[\"alluxio.user.x\"].y", path.ToString());
        Assert.Equal(path, FieldPath.Parse(path.ToString()));
        Assert.Equal(path.GetHashCode(), FieldPath.Parse(path.ToString()).GetHashCode());
    }

    [Theory]
    [InlineData("")]
    [InlineData("spec")]
    [InlineData("[0]")]
    [InlineData("[0][1]")]
    [InlineData("[\"\"]")]
    [InlineData("[\"0a\"].b")]
    [InlineData("[\"a]b\"]")]
    [InlineData("a[\"q\\\"\\\\\"]")]
    [InlineData("$defs.a-b.c/d._e")]
    [InlineData("[\"kubernetes.io/x\"]")]
    [InlineData("a[2147483647]")]
    public void Parse_CanonicalText_PrintsItBack(string text) => Assert.Equal(text, FieldPath.Parse(text).ToString());

    [Fact]
    public void Parse_QuotedSimpleName_IsTheName() =>
        Assert.Equal(FieldPath.Parse("spec.worker"), FieldPath.Parse("[\"spec\"][\"worker\"]"));

    [Theory]
    [InlineData(null)]
    [InlineData(".")]
    [InlineData(".a")]
    [InlineData("a.")]
    [InlineData("a..b")]
    [InlineData("a.[0]")]
    [InlineData("a[")]
    [InlineData("a[]")]
    [InlineData("a[0")]
    [InlineData("a[01]")]
    [InlineData("a[-1]")]
    [InlineData("a[2147483648]")]
    [InlineData("a[b]")]
    [InlineData("a[\"b]")]
    [InlineData("a[\"b\"")]
    [InlineData("a[\"b\\n\"]")]
    [InlineData("a[\"b\\")]
    [InlineData("a[0]b")]
    [InlineData("a]b")]
    [InlineData("0a")]
    [InlineData("a b")]
    public void TryParse_BadText_IsFalse(string? text)
    {
        Assert.False(FieldPath.TryParse(text, out FieldPath? path));
        Assert.Null(path);
    }

    [Fact]
    public void Parse_BadText_Throws() => Assert.Throws<FormatException>(() => FieldPath.Parse("a..b"));

    [Fact]
    public void Parent_AnyPath_LacksLastStep()
    {
        Assert.Equal("spec.items", FieldPath.Parse("spec.items[0]").Parent?.ToString());
        Assert.Equal(FieldPath.Root, FieldPath.Parse("spec").Parent);
        Assert.Null(FieldPath.Root.Parent);
    }

    [Fact]
    public void StartsWith_OtherPath_ComparesSteps()
    {
        FieldPath path = FieldPath.Parse("spec.items[0]");

        Assert.True(path.StartsWith(path));
        Assert.True(path.StartsWith(FieldPath.Root));
        Assert.True(path.StartsWith(FieldPath.Parse("spec.items")));
        Assert.False(path.StartsWith(FieldPath.Parse("spec.item")));
        Assert.False(path.StartsWith(path.Append("x")));
    }

    [Fact]
    public void Append_NegativeIndex_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => FieldPath.Root.Append(-1));

    [Fact]
    public void Segment_NameAndIndex_ExcludeEachOther()
    {
        ValueList<FieldPathSegment> segments = FieldPath.Parse("a[1]").Segments;

        Assert.Equal("a", segments[0].Name);
        Assert.Null(segments[0].Index);
        Assert.Null(segments[1].Name);
        Assert.Equal(1, segments[1].Index);
        Assert.NotEqual(FieldPathSegment.FromName("1"), FieldPathSegment.FromIndex(1));
    }
}
