namespace Alluxio.Config.Diagnostics.Catalogue;

/// <summary>What is found while the state of a cluster is read.</summary>
internal static class LiveDiagnostics
{
    public static readonly DiagnosticDescriptor BrokenJsonRow = new()
    {
        Code = "ALX1030",
        Title = "State of a cluster that is no JSON",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "From here on the state of the cluster cannot be read: {reason}. What stands before it was read, and nothing behind it: print it anew with 'kubectl get … -o json'.",
        Cause = "The output was cut, a message of kubectl stands between the objects, or it was printed as YAML or as a table.",
        Remedy = "Print the objects with 'kubectl get … -o json' into a file, and keep messages out of it (2> for the errors).",
    };

    public static DiagnosticMessage BrokenJson(string reason) => BrokenJsonRow.MessageOf(reason);
}
