using System.Diagnostics;
using System.Text;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests;

namespace Alluxio.Config.Tests.Manifests.Reading;

public sealed class LimitTests
{
    // Far above what is needed, also on a busy machine, and far below what quadratic work would take.
    private static readonly TimeSpan Quick = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData(100)]
    [InlineData(20_000)]
    [InlineData(2_000_000)]
    public void Load_ManyBrackets_AreReportedAtTheFirstTooMany(int count)
    {
        Stopwatch watch = Stopwatch.StartNew();
        Diagnostic diagnostic = Loaded.Single($"{Loaded.Dataset}status: {new string('[', count)}");

        Assert.Equal("ALX1007 (5,108)", Loaded.Place(diagnostic));
        Assert.True(watch.Elapsed < Quick);
    }

    [Fact]
    public void Load_NestingUpToTheLimit_IsRead()
    {
        string text = $"{Loaded.Dataset}status: {new string('[', 99)}{new string(']', 99)}\n";

        Assert.Empty(Loaded.Text(text).Diagnostics);
        Assert.Equal("ALX1007", Loaded.Single(text.Replace("[]", "[[]]", StringComparison.Ordinal)).Code);
        Assert.Empty(AlluxioConfig.LoadText(
            text.Replace("[]", "[[]]", StringComparison.Ordinal),
            "f",
            new LoadOptions { MaxDepth = 101 }).Diagnostics);
    }

    [Fact]
    public void Load_NestingByIndentation_IsLimited()
    {
        StringBuilder text = new(Loaded.Dataset + "status:\n");
        for (int i = 1; i < 300; i++)
        {
            text.Append(' ', i).Append("a:\n");
        }

        Assert.Equal("ALX1007 (105,101)", Loaded.Place(Loaded.Single(text.ToString())));
    }

    [Fact]
    public void Load_DocumentsBehindTooDeepNesting_AreRead()
    {
        ManifestSet set = Loaded.Text($"a: {new string('[', 200)}\n---\n{Loaded.Dataset}");

        Assert.Equal("ALX1007", Assert.Single(set.Diagnostics).Code);
        Assert.Equal("Dataset", Assert.Single(set.Manifests).Resource.Kind);
    }

    [Fact]
    public void Load_TooManyNodes_IsReported() => Assert.Equal(
        "ALX1006", Assert.Single(AlluxioConfig.LoadText(
            Loaded.Dataset + "status: [1, 2, 3, 4, 5]\n",
            "f",
            new LoadOptions { MaxNodes = 10 }).Diagnostics).Code);

    [Fact]
    public void Load_TooLongText_IsReported()
    {
        Diagnostic diagnostic = Assert.Single(AlluxioConfig.LoadText(Loaded.Dataset, "f", new LoadOptions { MaxLength = 40 }).Diagnostics);

        Assert.Equal("ALX1008 (2,6)", Loaded.Place(diagnostic));
        Assert.Contains("the limit is 40", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_ThousandsOfProblems_StopsAtALimit()
    {
        string fields = string.Concat(Enumerable.Range(0, 50_000).Select(static i => $"  replica{i}: 1\n"));
        Stopwatch watch = Stopwatch.StartNew();
        ManifestSet set = Loaded.Text(Loaded.Runtime + fields);

        Assert.Equal((1001, "ALX1016"), (set.Diagnostics.Count, set.Diagnostics[1000].Code));
        Assert.True(watch.Elapsed < Quick);
    }

    [Fact]
    public void Load_ThousandsOfBadDocuments_AreQuick()
    {
        Stopwatch watch = Stopwatch.StartNew();
        ManifestSet set = Loaded.Text(string.Concat(Enumerable.Repeat("--- @\n", 500_000)));

        Assert.Equal(1001, set.Diagnostics.Count);
        Assert.True(watch.Elapsed < Quick);
    }

    [Fact]
    public void Load_MappingsOfManyKeys_AreQuick()
    {
        string keys = string.Concat(Enumerable.Range(0, 100_000).Select(static i => $"    k{i}: a\n"));
        Stopwatch watch = Stopwatch.StartNew();

        Assert.Equal(100_000, Loaded.Spec("  properties:\n" + keys).Properties!.Count);
        Assert.True(watch.Elapsed < Quick);
    }
}
