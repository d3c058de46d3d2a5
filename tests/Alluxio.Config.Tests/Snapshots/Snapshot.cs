using System.Runtime.CompilerServices;

namespace Alluxio.Config.Tests.Snapshots;

/// <summary>Holds a text against the file that stands for it beside the test.</summary>
internal static class Snapshot
{
    /// <summary>Fails where the text is not that of <c>TestClass.TestMethod[.stage].verified.extension</c>.</summary>
    public static void Match(
        string text, string extension, string? stage = null, [CallerFilePath] string testFile = "", [CallerMemberName] string test = "")
    {
        string name = $"{Path.GetFileNameWithoutExtension(testFile)}.{test}" + (stage is null ? "" : $".{stage}");
        string path = Path.Combine(Path.GetDirectoryName(testFile)!, SnapshotFile.Verified(name, extension));
        if (SnapshotFile.Compare(path, text, SnapshotMode.Current) is { } problem)
        {
            Assert.Fail(problem);
        }
    }
}
