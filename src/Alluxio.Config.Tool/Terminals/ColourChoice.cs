namespace Alluxio.Config.Tool.Terminals;

/// <summary>Whether a terminal of this process understands colours, and whether its owner wants them.</summary>
internal static class ColourChoice
{
    public static bool OfProcess => KnowsSequences && IsWanted(Environment.GetEnvironmentVariable("NO_COLOR"));

    // The older console of Windows prints sequences literally by default.
    public static bool KnowsSequences =>
        Environment.GetEnvironmentVariable("TERM") != "dumb"
        && (!OperatingSystem.IsWindows() || Environment.GetEnvironmentVariable("WT_SESSION") is not null);

    // https://no-color.org: any value that is not empty.
    public static bool IsWanted(string? noColor) => string.IsNullOrEmpty(noColor);
}
