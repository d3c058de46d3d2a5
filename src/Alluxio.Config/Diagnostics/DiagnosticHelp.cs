namespace Alluxio.Config.Diagnostics;

/// <summary>Where the pages about diagnostic codes are.</summary>
internal static class DiagnosticHelp
{
    /// <summary>Where the project is.</summary>
    public const string Project = "https://github.com/alluxio-config/alluxio-config";

    private const string Pages = Project + "/blob/main/docs/diagnostics/";

    public static Uri PageOf(string code) => new($"{Pages}{code}.md");
}
