namespace Alluxio.Config.Tests.Snapshots;

public sealed class SnapshotTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("snapshots").FullName;

    private string VerifiedPath => Path.Combine(_folder, "Case.stage.verified.txt");

    private string Received => Path.Combine(_folder, "Case.stage.received.txt");

    [Fact]
    public void Compare_SameText_SaysNothingAndRemovesTheReceivedFile()
    {
        File.WriteAllText(VerifiedPath, "a\n");
        File.WriteAllText(Received, "old\n");
        Assert.Null(SnapshotFile.Compare(VerifiedPath, "a\n", SnapshotMode.Verify));
        Assert.False(File.Exists(Received));
    }

    [Fact]
    public void Compare_NoVerifiedFile_WritesTheReceivedOne()
    {
        Assert.Contains(SnapshotMode.Variable, SnapshotFile.Compare(VerifiedPath, "a\n", SnapshotMode.Verify), StringComparison.Ordinal);
        Assert.Equal("a\n", File.ReadAllText(Received));
        Assert.False(File.Exists(VerifiedPath));
    }

    [Fact]
    public void Compare_OtherText_ShowsTheLinesAround()
    {
        File.WriteAllText(VerifiedPath, "1\n2\n3\n4\n5\n6\n7\n8\n9\n");
        string problem = SnapshotFile.Compare(VerifiedPath, "1\n2\n3\n4\nfive\n6\n7\n8\n9\n", SnapshotMode.Verify)!;
        Assert.EndsWith("\n@@ line 2 @@\n  2\n  3\n  4\n- 5\n+ five\n  6\n  7\n  8\n", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\n", "a", "  a\n- \n")]
    [InlineData("a  b\n", "a b\n", "- a  b\n+ a b\n")]
    [InlineData("a\n", "a\r\n", "CR line breaks")]
    public void Compare_OtherBlanksOrLineBreaks_IsADifference(string verified, string text, string expected)
    {
        File.WriteAllText(VerifiedPath, verified);
        Assert.Contains(expected, SnapshotFile.Compare(VerifiedPath, text, SnapshotMode.Verify), StringComparison.Ordinal);
    }

    [Fact]
    public void Compare_Accepting_WritesTheVerifiedFile()
    {
        Assert.Null(SnapshotFile.Compare(VerifiedPath, "new\n", SnapshotMode.Accept));
        Assert.Equal("new\n", File.ReadAllText(VerifiedPath));
    }

    [Theory]
    [InlineData(null, null, false)]
    [InlineData("1", null, true)]
    [InlineData("1", "false", true)]
    [InlineData("1", "true", false)]
    [InlineData("1", "True", false)]
    [InlineData("0", null, false)]
    public void From_Environment_AcceptsOnlyWithAReviewer(string? accept, string? server, bool expected) =>
        Assert.Equal(expected, SnapshotMode.From(name => name == "CI" ? server : accept).Accepts);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
