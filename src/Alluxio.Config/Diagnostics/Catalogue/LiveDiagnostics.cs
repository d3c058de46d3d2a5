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
        Cause = "The output is truncated, contains a message of kubectl, or was printed as YAML or as a table.",
        Remedy = "Print the objects with 'kubectl get … -o json' into a file, and keep messages out of it (redirect errors with 2>).",
    };

    public static DiagnosticMessage BrokenJson(string reason) => BrokenJsonRow.MessageOf(reason);
}
