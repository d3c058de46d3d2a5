namespace Alluxio.Config.Images.Coverage;

/// <summary>The tables of a coverage report, cell by cell; containers of a pod with equal rows share one.</summary>
internal static class CoverageReportRows
{
    public static readonly (string Title, string[] Columns)[] Tables =
    [
        ("Coverage", ["Image", "Pod", "Answer", "Opened by", "Why"]),
        ("Secrets", ["Pull secret", "Registries", "Opens", "Pods", "Not needed by"]),
    ];

    /// <summary>The rows of all tables, in the order of <see cref="Tables"/>.</summary>
    public static string[][][] Of(CoverageReport report) => [[.. Images(report)], [.. report.Secrets.Select(Secret)]];

    private static IEnumerable<string[]> Images(CoverageReport report) => report.Images
        .Select(static coverage => (string[])
        [
            coverage.Image.ToString(), coverage.Image.Pod.ToString(), ReportTables.Words(coverage.Outcome.ToString()),
            string.Join(", ", coverage.OpenedBy),
            coverage.Outcome is CoverageOutcome.NotCovered or CoverageOutcome.Unknown ? coverage.Statement : "",
        ])
        .DistinctBy(static row => string.Join('\n', row))
        .OrderBy(static row => row[0], StringComparer.Ordinal);

    private static string[] Secret(SecretCoverage secret) =>
    [
        secret.Secret.ToString(),
        secret.Secret.State == CredentialState.Known
            ? string.Join(", ", secret.Secret.Registries)
            : ReportTables.Words(secret.Secret.State.ToString()),
        secret.Opens.Count > 0 ? string.Join(", ", secret.Opens) : secret.OpensNothing ? "nothing" : "",
        string.Join(", ", secret.Pods),
        string.Join(", ", secret.NotNeededBy),
    ];
}
