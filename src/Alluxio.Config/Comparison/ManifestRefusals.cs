using Alluxio.Config.Kubernetes;

namespace Alluxio.Config.Comparison;

/// <summary>
/// Secrets and ConfigMaps of the manifests that the API server does not take. It refuses an update whole, whichever field it refuses.
/// </summary>
internal static class ManifestRefusals
{
    /// <summary>Why the API server refuses the change; <see langword="null"/> if it takes it.</summary>
    public static FieldEffect? Of(FieldDifference difference)
    {
        if (difference.IsWhole || difference is not { BeforeManifest.Resource: Secret or ConfigMap, AfterManifest: not null })
        {
            return null;
        }

        Resource before = difference.BeforeManifest.Resource;
        ObjectChange change = ObjectComparer.Compare([before], [difference.AfterManifest.Resource])[0];
        if (change.Refusals.Count == 0)
        {
            return null;
        }

        // A kubelet may keep what it knows of an immutable object under its name.
        string advice = before is Secret { Immutable: true } or ConfigMap { Immutable: true }
            ? "Create one with another name, and refer to that."
            : $"Delete the {before.Kind} and re-create it.";
        return new FieldEffect(ChangeEffect.Refused, $"{string.Join("; ", change.Refusals)}. {advice}") { IsReadDirectly = true };
    }
}
