using Alluxio.Config.Manifests.Reading;
using Alluxio.Config.Values;

namespace Alluxio.Config.Manifests.Binding;

/// <summary>Decides which values of a document must not be shown.</summary>
internal static class SecretFields
{
    public static bool HoldsSecret(YamlNode node, FieldPath path)
    {
        foreach (FieldPathSegment segment in path.Segments)
        {
            if (segment.Name is "stringData")
            {
                return true;
            }
        }

        // An item of a list goes by the list's name.
        string? name = path.Segments.AsSpan().ToArray().LastOrDefault(static segment => segment.Name is not null).Name;
        return name switch
        {
            null => false,

            // Entries such as those of env have their name beside them.
            "value" when node.Parent is YamlMapping owner && owner["name"] is YamlScalar sibling => SecretText.IsSecretName(sibling.Value),
            _ => SecretText.IsSecretName(name),
        };
    }
}
