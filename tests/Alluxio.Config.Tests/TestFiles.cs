using System.Runtime.CompilerServices;

namespace Alluxio.Config.Tests;

/// <summary>Finds files of the repository from where this file was compiled.</summary>
internal static class TestFiles
{
    public static string Project { get; } = ThisFolder();

    public static string Repository { get; } = Path.GetFullPath(Path.Combine(Project, "..", ".."));

    private static string ThisFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
