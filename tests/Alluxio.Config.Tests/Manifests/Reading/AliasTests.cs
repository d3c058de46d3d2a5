using Alluxio.Config.Diagnostics;
using Alluxio.Config.Fluid;
using Alluxio.Config.Manifests;

namespace Alluxio.Config.Tests.Manifests.Reading;

public sealed class AliasTests
{
    [Fact]
    public void Load_Alias_StandsForItsAnchor()
    {
        AlluxioRuntimeSpec spec = Loaded.Spec("  master: &m\n    replicas: 3\n  worker: *m\n  jvmOptions: [&o -Xmx4G, *o]\n");

        Assert.Equal((3, 3), (spec.Master!.Replicas, spec.Worker!.Replicas));
        Assert.Equal(["-Xmx4G", "-Xmx4G"], spec.JvmOptions!);
    }

    [Fact]
    public void Load_UndefinedAlias_IsTheOnlyProblem()
    {
        Diagnostic diagnostic = Loaded.SingleInSpec("  replicas: *none\n");

        Assert.Equal(("ALX1005 (6,13)", "*none", 5), (Loaded.Place(diagnostic), diagnostic.Value, diagnostic.Location!.Length));
        Assert.Contains("no anchor '&none'", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_AnchorOfAnotherDocument_IsUndefined() =>
        Assert.Equal(["ALX1005 (9,9)"], Loaded.Places(Loaded.Dataset.Replace("hbase", "&n hbase", StringComparison.Ordinal)
            + "---\n"
            + Loaded.Dataset.Replace("hbase", "*n", StringComparison.Ordinal)));

    [Theory]
    [InlineData("  master: &m\n    env: *m\n", "ALX1020 (7,10)")]
    [InlineData("  jvmOptions: &m [*m]\n", "ALX1020 (6,19)")]
    public void Load_RecursiveAlias_IsTheOnlyProblem(string spec, string place) =>
        Assert.Equal([place], Loaded.Places(Loaded.Runtime + spec));

    [Fact]
    public void Load_ProblemInAnAliasedNode_IsReportedOnce() =>
        Assert.Equal(["ALX2001 (7,5)"], Loaded.Places(Loaded.Runtime + "  master: &m\n    replica: 3\n  worker: *m\n"));

    [Fact]
    public void Load_AliasBomb_IsReportedAtTheAliasThatIsTooMuch()
    {
        IEnumerable<string> lines =
            Enumerable.Range(1, 60).Select(static i => $"  l{i}: &l{i} [{string.Join(", ", Enumerable.Repeat($"*l{i - 1}", 10))}]\n");
        Diagnostic diagnostic =
            Loaded.Single(Loaded.Dataset + "status:\n  l0: &l0 [a, a, a, a, a, a, a, a, a, a]\n" + string.Concat(lines));

        Assert.Equal(("ALX1006", 10), (diagnostic.Code, diagnostic.Location!.Line));
        Assert.Contains("LoadOptions.MaxNodes", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_MergeBomb_IsReported()
    {
        string big = string.Join(", ", Enumerable.Range(0, 1000).Select(static i => $"k{i}: {i}"));
        string many = string.Concat(Enumerable.Repeat("  - <<: *big\n", 20_000));

        Assert.Equal("ALX1006", Loaded.Single($"{Loaded.Dataset}status:\n  big: &big {{{big}}}\n  many:\n{many}").Code);
    }

    // Each line is one level deeper although nothing is nested in the text, and the key given twice keeps the tree small.
    [Fact]
    public void Load_DepthByAliases_IsLimited()
    {
        string lines = string.Concat(Enumerable.Range(1, 20_000).Select(static i => $"  a: &a{i} [*a{i - 1}]\n"));

        Assert.Contains("ALX1007", Loaded.Text(Loaded.Dataset + "status:\n  a: &a0 [x]\n" + lines).Diagnostics.Select(static d => d.Code));
    }

    [Fact]
    public void Load_MergeKey_MergesWhereItStands()
    {
        AlluxioRuntimeSpec spec = Loaded.Spec(
            "  master: &m\n    replicas: 3\n    jvmOptions: [a]\n  worker:\n    <<: *m\n    replicas: 2\n  jobWorker:\n    replicas: 1\n   "
                + " <<: [*m, *m]\n");

        // Kubernetes' readers merge at the position of the key: later values win, earlier ones lose.
        Assert.Equal((2, 3), (spec.Worker!.Replicas, spec.JobWorker!.Replicas));
        Assert.Equal(["a"], spec.Worker.JvmOptions!);
    }

    [Theory]
    [InlineData("  <<: text\n", "ALX1018 (6,7)", "not a single value")]
    [InlineData("  <<: [a]\n", "ALX1018 (6,7)", "not a list")]
    public void Load_MergeKeyWithoutMapping_IsReported(string spec, string place, string words)
    {
        Diagnostic diagnostic = Loaded.SingleInSpec(spec);

        Assert.Equal(place, Loaded.Place(diagnostic));
        Assert.Contains(words, diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_QuotedMergeKey_IsAnOrdinaryKey() =>
        Assert.True(Loaded.Spec("  properties:\n    \"<<\": a\n").Properties!.ContainsKey("<<"));

    [Fact]
    public void LoadOptions_BadLimits_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => new LoadOptions { MaxDepth = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new LoadOptions { MaxDepth = 1001 });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new LoadOptions { MaxNodes = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new LoadOptions { MaxLength = 0 });
    }
}
