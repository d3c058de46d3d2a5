namespace Alluxio.Config.Diagnostics.Catalogue;

/// <summary>Findings while the state of a cluster is read.</summary>
internal static class LiveDiagnostics
{
    public static readonly DiagnosticDescriptor BrokenJsonRow = new()
    {
        Code = "ALX1030",
        Title = "Cluster state is not valid JSON",
        Severity = DiagnosticSeverity.Error,
        MessageFormat =
            "The state of the cluster cannot be read from here on: {reason}. Everything before this place was read. Print the state " +
            "again with 'kubectl get … -o json'.",
        Cause =
            "The library reads only the JSON output of kubectl. The file is truncated, contains an error message of kubectl, or holds " +
            "YAML or a table.",
        Remedy = "Write the JSON output into a file: 'kubectl get … -o json > FILE'. Redirect error messages to another file with 2>.",
    };

    public static DiagnosticMessage BrokenJson(string reason) => BrokenJsonRow.MessageOf(reason);
}
