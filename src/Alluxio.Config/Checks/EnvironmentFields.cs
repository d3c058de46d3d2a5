using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks;

/// <summary>Where the variables of a container come from.</summary>
internal static class EnvironmentFields
{
    /// <summary>The field of a variable's value; <see langword="null"/> if the manifest does not give the variable.</summary>
    public static FieldPath? PathOf(Manifest deployment, ComponentPlan component, string name)
    {
        foreach (Definition winner in component.Find("env")?.Winners ?? [])
        {
            if (FieldPath.TryParse(winner.Origin, out FieldPath? path)
                && (InMap(deployment, path, name) ?? InList(winner.Value, path, name)) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>How often the manifest gives a variable: a list may have it twice.</summary>
    public static int CountOf(ComponentPlan component, string name) =>
        Math.Max(1, (component.Find("env")?.Winners ?? []).AsEnumerable()
            .Sum(winner => (winner.Value as RawSequence)?.Items.Count(item => NameOf(item) == name) ?? 0));

    /// <summary>Whether a ConfigMap that the container takes variables from has one of this name.</summary>
    public static bool IsOfConfigMap(ResolvedPlan plan, Container container, string name)
    {
        foreach (EnvFromSource source in container.EnvFrom.AsItems())
        {
            if (source.ConfigMapRef?.Name is { } map && plan.Objects.Any(candidate => candidate is ConfigMap { Data: { } data }
                && candidate.Metadata?.Name == map
                && data.ContainsKey(name)))
            {
                return true;
            }
        }

        return false;
    }

    private static FieldPath? InMap(Manifest deployment, FieldPath path, string name)
    {
        // The origin is the map, or already the entry.
        FieldPath entry = path.Segments[^1].Name == name ? path : path.Append(name);
        return deployment.Has(entry) ? entry : null;
    }

    private static FieldPath? InList(object? value, FieldPath path, string name)
    {
        ValueList<RawValue> items = (value as RawSequence)?.Items ?? [];
        for (int i = 0; i < items.Count; i++)
        {
            if (NameOf(items[i]) == name)
            {
                return path.Append(i).Append("value");
            }
        }

        return null;
    }

    private static string? NameOf(RawValue item) =>
        item is RawMapping { Entries: { } entries } && entries.TryGetValue("name", out RawValue? given) && given is RawScalar scalar
            ? scalar.Text
            : null;
}
