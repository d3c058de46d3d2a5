namespace Alluxio.Config.Diagnostics;

/// <summary>Where the pages about diagnostic codes are.</summary>
internal static class DiagnosticHelp
{
    private const string Pages = "https://github.com/alluxio-config/alluxio-config/blob/main/docs/diagnostics/";

    public static Uri PageOf(string code) => new($"{Pages}{code}.md");
}
