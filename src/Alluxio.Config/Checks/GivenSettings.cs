using Alluxio.Config.Layering;

namespace Alluxio.Config.Checks;

/// <summary>Definitions that manifests give, each once, with the components that it reaches.</summary>
internal static class GivenSettings
{
    /// <summary>The strongest definitions of a setting of all components.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="name">The setting without its component, for example <c>imagePullPolicy</c>.</param>
    public static IReadOnlyCollection<(Definition Given, List<ComponentPlan> Components)> Strongest(ResolvedPlan plan, string name)
    {
        Dictionary<string, (Definition Given, List<ComponentPlan> Components)> found = new(StringComparer.Ordinal);
        foreach (ComponentPlan component in plan.Components.AsEnumerable())
        {
            if (component.Find(name)?.Winners is [{ } winner, ..] && IsOfManifest(winner))
            {
                if (!found.TryGetValue(winner.Origin, out (Definition Given, List<ComponentPlan> Components) entry))
                {
                    found[winner.Origin] = entry = (winner, []);
                }

                entry.Components.Add(component);
            }
        }

        return found.Values;
    }

    /// <summary>Whether a field gives a definition, not a default or the controller.</summary>
    public static bool IsOfManifest(Definition definition) => definition.Layer is Layer.Component or Layer.Global or Layer.Dataset;

    /// <summary>The names of components in a sentence: <c>master, worker</c>.</summary>
    public static string Names(IEnumerable<ComponentPlan> components) =>
        string.Join(", ", components.Select(static component => component.Name));
}
