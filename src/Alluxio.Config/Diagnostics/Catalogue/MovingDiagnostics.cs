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
        Cause = "A pod without a list of its own gets the whole list of its ServiceAccount. A move that gives any pod other secrets than before, or takes some away, is no move.",
        Remedy = "Give pods with different lists different ServiceAccounts, or make their lists the same first.",
    };

    public static DiagnosticMessage Refused(string reason) => RefusedRow.MessageOf(reason);

    public static readonly DiagnosticDescriptor PodsKeepTheirListsRow = new()
    {
        Code = "ALX5059",
        Title = "Pods that exist keep their pull secrets",
        Severity = DiagnosticSeverity.Information,
        MessageFormat = "Pods of {pods} that exist keep the list that they were created with. Apply the ServiceAccounts before the custom resource, and re-create the pods.{accounts}",
        Cause = "Kubernetes copies an account's list into a pod when the pod is created, and never again. A pod that is created before its account has the list stays without it.",
        Remedy = "Apply the ServiceAccounts first, then the edited custom resource, and delete pods that are not re-created by that.",
    };

    public static DiagnosticMessage PodsKeepTheirLists(string pods, string accounts) => PodsKeepTheirListsRow.MessageOf(pods, accounts);
}
