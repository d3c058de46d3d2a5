namespace Alluxio.Config.Tests.Snapshots;

/// <summary>The verified text in its file, and the received text beside it while both differ.</summary>
internal static class SnapshotFile
{
    private const string VerifiedPart = ".verified.";

    private const string ReceivedPart = ".received.";

    public static string Verified(string name, string extension) => $"{name}{VerifiedPart}{extension}";

    public static bool IsVerified(string path) => Path.GetFileName(path).Contains(VerifiedPart, StringComparison.Ordinal);

    /// <summary>The name before <c>.verified.</c>.</summary>
    public static string NameOf(string path)
    {
        string file = Path.GetFileName(path);
        return file[..file.IndexOf(VerifiedPart, StringComparison.Ordinal)];
    }

    /// <summary>All verified files below a folder, without what the build copies.</summary>
    public static IEnumerable<string> Below(string folder) => Directory
        .EnumerateFiles(folder, "*" + VerifiedPart + "*", SearchOption.AllDirectories)
        .Where(path => Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj"))
        .Order(StringComparer.Ordinal);

    /// <summary>The fault of a text, or <see langword="null"/> if the text is the verified one.</summary>
    public static string? Compare(string verifiedPath, string text, SnapshotMode mode)
    {
        string received = Path.Combine(
            Path.GetDirectoryName(verifiedPath)!,
            Path.GetFileName(verifiedPath).Replace(VerifiedPart, ReceivedPart, StringComparison.Ordinal));
        string? verified = File.Exists(verifiedPath) ? File.ReadAllText(verifiedPath) : null;
        if (text.Contains('\r', StringComparison.Ordinal))
        {
            return $"{verifiedPath}: the text has CR line breaks; everything that is written uses LF.";
        }

        if (verified == text || mode.Accepts)
        {
            File.Delete(received);
            if (verified != text)
            {
                File.WriteAllText(verifiedPath, text);
            }

            return null;
        }

        File.WriteAllText(received, text);
        return verified is null
            ? $"{verifiedPath} does not exist; the text was written to {received}. Review it, then run again with "
                + $"{SnapshotMode.Variable}=1."
            : $"{verifiedPath} differs (- verified, + received). Review it, then run again with {SnapshotMode.Variable}=1.\n"
                + $"{TextDiff.Describe(verified, text)}";
    }
}
