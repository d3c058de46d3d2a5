namespace Alluxio.Config.Checks;

/// <summary>How a SARIF report names files.</summary>
public sealed record SarifOptions
{
    /// <summary>The defaults: names as they were loaded.</summary>
    public static SarifOptions Default { get; } = new();

    /// <summary>
    /// The folder that names are given from, usually the root of the repository: files below it are named relative to it.
    /// </summary>
    /// <value>An absolute path. <see langword="null"/>, the default, leaves names as they were loaded.</value>
    public string? Root { get; init; }

    /// <summary>The file for findings without a place, because code hosts refuse findings without a file.</summary>
    /// <value><see langword="null"/>, the default, leaves them without a place, as SARIF allows.</value>
    public string? FileOfFindingsWithoutPlace { get; init; }
}
