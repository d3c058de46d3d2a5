namespace Alluxio.Config.Diagnostics.Catalogue;

/// <summary>ALX5058 and following: what is found while pull secrets are moved between pods and ServiceAccounts.</summary>
internal static class MovingDiagnostics
{
    public static readonly DiagnosticDescriptor RefusedRow = new()
    {
        Code = "ALX5058",
        Title = "Pull secrets not moved",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The pull secrets were not moved: {reason}.",
        Cause =
            "A pod without its own list gets the whole list of its ServiceAccount. The move must not change the pull secrets of any pod.",
        Remedy = "Use separate ServiceAccounts for pods with different lists, or make the lists equal first.",
    };

    public static DiagnosticMessage Refused(string reason) => RefusedRow.MessageOf(reason);

    public static readonly DiagnosticDescriptor PodsKeepTheirListsRow = new()
    {
        Code = "ALX5059",
        Title = "Existing pods keep their pull secrets",
        Severity = DiagnosticSeverity.Information,
        MessageFormat =
            "Existing pods of {pods} keep the pull secrets with which they were created. Apply the ServiceAccounts before the custom " +
            "resource, and re-create the pods.{accounts}",
        Cause =
            "Kubernetes copies a ServiceAccount's list into a pod only when it creates the pod. A pod that is created too early stays " +
            "without the list.",
        Remedy = "Apply the ServiceAccounts first, then the edited custom resource. Delete the pods that this does not re-create.",
    };

    public static DiagnosticMessage PodsKeepTheirLists(string pods, string accounts) => PodsKeepTheirListsRow.MessageOf(pods, accounts);
}
