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
            "A pod without pull secrets gets the whole list of its ServiceAccount. The move must not change the pull secrets of any pod, " +
            "so pods with different lists cannot share a ServiceAccount.",
        Remedy = "Use one ServiceAccount for each different list. Or give all pods that share a ServiceAccount the same list first.",
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
            "Kubernetes copies the list of a ServiceAccount into a pod only at the creation of the pod. A pod that was created before " +
            "the ServiceAccount was changed does not get the list.",
        Remedy =
            "Apply the ServiceAccounts first, and then the edited custom resource. Delete the existing pods that the change does not " +
            "re-create.",
    };

    public static DiagnosticMessage PodsKeepTheirLists(string pods, string accounts) => PodsKeepTheirListsRow.MessageOf(pods, accounts);
}
