using System.Text;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Fluid;
using Alluxio.Config.Manifests;

namespace Alluxio.Config.Tests.Manifests.Reading;

public sealed class CharacterTests
{
    [Fact]
    public void Load_ByteOrderMark_IsSkippedAndDoesNotCount()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Loaded.Dataset + "spce: {}\n")];
        foreach (ManifestSet set in (ManifestSet[])[
            AlluxioConfig.LoadBytes(bytes),
            AlluxioConfig.LoadText("\uFEFF" + Loaded.Dataset + "spce: {}\n"),
        ])
        {
            Assert.Equal(["ALX1009 (1,1)", "ALX2001 (5,1)"], set.Diagnostics.Select(Loaded.Place));
            Assert.Equal("hbase", set.Manifests[0].Resource.Metadata!.Name);
            Assert.Equal(DiagnosticSeverity.Information, set.Diagnostics[0].Severity);
        }
    }

    [Fact]
    public void Load_WindowsLineBreaks_AreRead()
    {
        ManifestSet set = Loaded.Text((Loaded.Runtime
            + "  hadoopConfig: |\n    a\n    b\n  replica: 1\n").Replace("\n", "\r\n", StringComparison.Ordinal));

        Assert.Equal(["ALX1010 (1,35)", "ALX2001 (9,3)"], set.Diagnostics.Select(Loaded.Place));
        Assert.Contains("uses CRLF line breaks", set.Diagnostics[0].Message, StringComparison.Ordinal);
        Assert.Equal("a\nb\n", set.OfType<AlluxioRuntime>().Single().Spec!.HadoopConfig);
    }

    [Fact]
    public void Load_OldMacLineBreaks_AreNamed() =>
        Assert.Contains("uses CR line breaks", Loaded.Single(Loaded.Dataset.Replace('\n', '\r')).Message, StringComparison.Ordinal);

    [Fact]
    public void Load_ControlCharacterInAValue_IsEscapedInTheMessage()
    {
        Diagnostic diagnostic = Loaded.SingleInSpec("  disablePrometheus: \"a\\0b\\nc\"\n");

        Assert.Contains("'a\\u0000b\\nc'", diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("  hadoopConfig: !foo bar\n", "!foo", 17)]
    [InlineData("  hadoopConfig: &a !foo bar\n", "!foo", 20)]
    [InlineData("  master: !m {replicas: 1}\n", "!m", 11)]
    [InlineData("  jvmOptions: !l\n  - a\n", "!l", 15)]
    public void Load_TagWithoutEffect_IsReported(string spec, string tag, int column)
    {
        Diagnostic diagnostic = Loaded.SingleInSpec(spec);

        Assert.Equal(($"ALX1023 (6,{column})", tag, tag.Length), (Loaded.Place(diagnostic), diagnostic.Value, diagnostic.Location!.Length));
    }

    [Fact]
    public void Load_TagsOfYaml_AreFine() =>
        Assert.Equal("1", Loaded.Spec("  hadoopConfig: !!str 1\n  master: !!map {}\n  jvmOptions: ! [a]\n").HadoopConfig);

    [Fact]
    public void Load_OldMacLineBreaks_AreRead() =>
        Assert.Equal(["ALX1010 (1,35)", "ALX1002 (6,1)"], Loaded.Places((Loaded.Runtime + "\treplicas: 1\n").Replace('\n', '\r')));

    [Theory]
    [InlineData('\0', "U+0000")]
    [InlineData('\u0007', "U+0007")]
    [InlineData('\u001B', "U+001B")]
    [InlineData('\u007F', "U+007F")]
    [InlineData('\u0080', "U+0080")]
    public void Load_ControlCharacter_IsReportedInItsPlace(char character, string code)
    {
        Diagnostic diagnostic = Loaded.SingleInSpec($"  hadoopConfig: a{character}b\n");

        Assert.Equal(("ALX1011 (6,18)", 1), (Loaded.Place(diagnostic), diagnostic.Location!.Length));
        Assert.Contains(code, diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_ByteOrderMarkWhereFilesWereJoined_IsReported() =>
        Assert.Contains("ALX1011 (5,1)", Loaded.Places($"{Loaded.Dataset}\uFEFF---\n{Loaded.Dataset}"));

    [Fact]
    public void Load_ByteOrderMarkInsideAText_IsFine() =>
        Assert.Equal("a\uFEFFb", Loaded.Spec("  hadoopConfig: \"a\uFEFFb\"\n").HadoopConfig);

    [Fact]
    public void Load_TextBehindNul_IsRead() =>
        Assert.Equal(["ALX1011 (6,18)", "ALX2001 (7,3)"], Loaded.Places(Loaded.Runtime + "  hadoopConfig: a\0\0b\n  replica: 1\n"));

    [Fact]
    public void LoadBytes_InvalidUtf8_IsReportedInItsPlace()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Loaded.Runtime + "  hadoopConfig: äö"), 0xE4, (byte)'\n'];
        ManifestSet set = AlluxioConfig.LoadBytes(bytes, "f");

        Assert.Equal(["ALX1009 (1,1)", "ALX1014 (6,19)"], set.Diagnostics.Select(Loaded.Place));
        Assert.Equal("The bytes here are not UTF-8. Save the file as UTF-8.", set.Diagnostics[1].Message);
    }

    [Fact]
    public void LoadBytes_ReplacementCharacterInTheText_IsFine() =>
        Assert.Empty(AlluxioConfig.LoadBytes(Encoding.UTF8.GetBytes(Loaded.Runtime + "  hadoopConfig: \uFFFD\n")).Diagnostics);

    [Fact]
    public void LoadBytes_Utf16_IsTheOnlyProblem()
    {
        foreach (Encoding encoding in (Encoding[])[Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            Diagnostic diagnostic =
                Assert.Single(AlluxioConfig.LoadBytes([.. encoding.GetPreamble(), .. encoding.GetBytes(Loaded.Dataset)]).Diagnostics);

            Assert.Equal("ALX1014 (1,1)", Loaded.Place(diagnostic));
            Assert.Contains("UTF-16", diagnostic.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n")]
    [InlineData("# only\n# comments\n")]
    [InlineData("---\n---\n")]
    [InlineData("--- # nothing\n...\n")]
    [InlineData("null\n")]
    public void Load_NoDocument_IsAWarning(string text)
    {
        Diagnostic diagnostic = Loaded.Single(text);

        Assert.Equal(("ALX1012 (1,1)", DiagnosticSeverity.Warning), (Loaded.Place(diagnostic), diagnostic.Severity));
    }

    [Fact]
    public void Load_EmptyDocumentsBetweenOthers_AreNotWorthAWord() =>
        Assert.Empty(Loaded.Text("---\n---\n" + Loaded.Dataset + "---\n# end\n").Diagnostics);

    [Fact]
    public void LoadStream_ReadsToTheEnd()
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(Loaded.Dataset));

        Assert.Equal("hbase", Assert.Single(AlluxioConfig.LoadStream(stream).Manifests).Resource.Metadata!.Name);
    }
}
