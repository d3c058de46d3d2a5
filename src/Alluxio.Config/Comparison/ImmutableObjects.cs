using Alluxio.Config.Kubernetes;

namespace Alluxio.Config.Comparison;

/// <summary>Secrets and ConfigMaps of the manifests whose content the API server never changes.</summary>
internal static class ImmutableObjects
{
    /// <summary>Why the API server refuses the change; <see langword="null"/> where it takes it.</summary>
    public static FieldEffect? RefusalOf(FieldDifference difference)
    {
        if (difference.IsWhole || difference.AfterManifest is null || difference.IsIn("metadata"))
        {
            return null;
        }

        string? reason = difference.BeforeManifest?.Resource switch
        {
            Secret { Immutable: true } or ConfigMap { Immutable: true } => "The object is immutable: create one with another name, and refer to that.",
            Secret when difference.Pattern == "type" => "The type of a Secret is immutable: delete the Secret and re-create it.",
            _ => null,
        };
        return reason is null ? null : new FieldEffect(ChangeEffect.Refused, reason) { IsReadDirectly = true };
    }
}
