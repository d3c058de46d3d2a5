using Alluxio.Config.Kubernetes;

namespace Alluxio.Config.Comparison.Live;

/// <summary>Whether a live object of the expected name has another owner.</summary>
internal static class Ownership
{
    private static readonly string[] Releases = ["release", "app.kubernetes.io/instance"];

    /// <summary>The other owner of the object, as a sentence; <see langword="null"/> if it may be ours.</summary>
    public static string? OtherOwner(ResolvedPlan plan, Resource resource, LiveObject found)
    {
        foreach (string label in Releases)
        {
            string? ours = resource.Metadata?.Labels?.GetValueOrDefault(label);
            if (ours is null)
            {
                continue;
            }

            if (found.Text("metadata", "labels", label) is { } theirs && theirs != ours)
            {
                return $"Its label '{label}' is '{theirs}', not '{ours}'.";
            }

            if (label == Releases[0]
                && found.Text("metadata", "annotations", "meta.helm.sh/release-name") is { } release
                && release != ours)
            {
                return $"It belongs to the Helm release '{release}', not '{ours}'.";
            }
        }

        (string kind, string name, bool _) = found.Owners.FirstOrDefault(static owner => owner.IsController);
        return plan.Deployment?.Resource is { } deployment && kind == deployment.Kind && name != plan.Name
            ? $"Its controller is the {kind} '{name}'."
            : null;
    }
}
