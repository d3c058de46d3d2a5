using Alluxio.Config.Values;

namespace Alluxio.Config.Images;

/// <summary>What Kubernetes fills in where a container names no pull policy.</summary>
internal static class PullPolicies
{
    /// <summary>
    /// The policy of the container, or that of Kubernetes. The text after the tag has no effect: <c>latest</c> with a digest is pulled
    /// always, too.
    /// </summary>
    public static string Effective(string? policy, string? image) =>
        !string.IsNullOrEmpty(policy) ? policy
        : ImageReference.TryParse(image, out ImageReference? reference)
            && (reference.Tag is "latest" || (reference.Tag is null && reference.Digest is null)) ? "Always"
        : "IfNotPresent";
}
