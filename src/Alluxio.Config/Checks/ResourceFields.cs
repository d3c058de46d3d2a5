using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks;

/// <summary>Finds the fields that give requests and limits.</summary>
internal static class ResourceFields
{
    public const string Limits = "limits";

    public const string Requests = "requests";

    /// <summary>
    /// The field of one amount, with the amount as written; <see langword="null"/> if a default or the controller gives it.
    /// </summary>
    /// <param name="resources">The setting <c>resources</c> of a component.</param>
    /// <param name="deployment">The manifest.</param>
    /// <param name="part"><see cref="Limits"/> or <see cref="Requests"/>.</param>
    /// <param name="resource">For example <c>memory</c>.</param>
    public static (FieldPath Path, string? Text)? Find(Setting resources, Manifest deployment, string part, string resource)
    {
        foreach (Definition winner in resources.Winners.AsEnumerable())
        {
            if (!GivenSettings.IsOfManifest(winner) || !FieldPath.TryParse(winner.Origin, out FieldPath? path))
            {
                continue;
            }

            FieldPath field = path.Append(part).Append(resource);
            ResourceRequirements? given = winner.Value as ResourceRequirements;
            string? text = (part == Limits ? given?.Limits : given?.Requests)?.GetValueOrDefault(resource)?.Text;
            if (text is not null || deployment.PresenceOf(field) == FieldPresence.Given)
            {
                return (field, text);
            }
        }

        return null;
    }
}
