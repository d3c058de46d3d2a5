using System.Runtime.CompilerServices;

namespace Alluxio.Config.KubernetesClient.Tests;

/// <summary>Finds files of the repository from where this file was compiled.</summary>
internal static class TestFiles
{
    public static string Project { get; } = ThisFolder();

    public static string Repository { get; } = Path.GetFullPath(Path.Combine(Project, "..", ".."));

    /// <summary>The recorded cases, which belong to the library's own tests.</summary>
    public static string Recorded { get; } = Path.Combine(Repository, "tests", "Alluxio.Config.Tests");

    private static string ThisFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
