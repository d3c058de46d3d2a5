using Alluxio.Config.Values;

namespace Alluxio.Config.Derivations;

/// <summary>Commands that move pods. Names come from manifests, and so are quoted for the shell where they need it.</summary>
internal static class Kubectl
{
    private const string Plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_./=,:";

    public static string Restart(string kind, string inNamespace, string name) =>
        $"kubectl rollout restart {Quote($"{kind.ToLowerInvariant()}/{name}")} -n {Quote(inNamespace)}";

    /// <summary>Restarts what a selector finds one after the other: some may not be away together.</summary>
    public static string RestartEach(string kind, string inNamespace, ValueMap<string> selector) =>
        $"for each in $(kubectl get {kind.ToLowerInvariant()} -n {Quote(inNamespace)} -l {Selector(selector)} -o name); do "
        + $"kubectl rollout restart -n {Quote(inNamespace)} $each && kubectl rollout status -n {Quote(inNamespace)} $each; done";

    public static string DeletePods(string inNamespace, ValueMap<string> selector) =>
        $"kubectl delete pod -n {Quote(inNamespace)} -l {Selector(selector)}";

    public static string DeleteJobs(string inNamespace, ValueMap<string> selector) =>
        $"kubectl delete job -n {Quote(inNamespace)} -l {Selector(selector)}";

    /// <summary>Deletes an object that may be gone already.</summary>
    public static string Delete(string kind, string inNamespace, string name) =>
        $"kubectl delete {Quote($"{kind.ToLowerInvariant()}/{name}")} -n {Quote(inNamespace)} --ignore-not-found";

    /// <summary>Deletes a custom resource and creates it again as the API server has it.</summary>
    public static string Recreate(string resource, string inNamespace, string name) =>
        $"kubectl get {Quote($"{resource}/{name}")} -n {Quote(inNamespace)} -o yaml | kubectl replace --force -f -";

    private static string Selector(ValueMap<string> selector) =>
        Quote(string.Join(',', selector.Select(static label => $"{label.Key}={label.Value}")));

    private static string Quote(string text) =>
        text.Length > 0 && text.All(static character => Plain.Contains(character, StringComparison.Ordinal))
            ? text
            : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
