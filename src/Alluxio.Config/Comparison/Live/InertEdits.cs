using Alluxio.Config.Comparison.Objects;
using Alluxio.Config.Values;

namespace Alluxio.Config.Comparison.Live;

/// <summary>Tells where a custom resource was edited and its controller did nothing with the edit.</summary>
internal static class InertEdits
{
    public static ValueList<string> Of(ResolvedPlan plan, LiveObjects live, LiveComparison comparison)
    {
        if (plan.Deployment?.Resource is not { } resource || live.Find(ObjectKey.Of(resource)) is not { } found)
        {
            return [];
        }

        LiveObjectComparison? own = comparison.Objects.FirstOrDefault(candidate =>
            candidate.IsManifest
                && candidate.Kind == found.Key.Kind
                && candidate.Name == found.Key.Name
                && candidate.Namespace == found.Key.Namespace);
        string name = found.Key.ToString();
        if (own?.State == LiveState.Differs)
        {
            return [$"{name} in the cluster differs from the manifest, which may cause the differences of its objects."];
        }

        LiveObject[] differing =
        [
            .. comparison.Objects.Where(static candidate => !candidate.IsManifest && candidate.State == LiveState.Differs)
                .Select(candidate => live.All.FirstOrDefault(other =>
                    other.Key.Kind == candidate.Kind && other.Key.Name == candidate.Name && other.Key.Namespace == candidate.Namespace))
                .OfType<LiveObject>(),
        ];
        long generation = found.Number("metadata", "generation") ?? 1;
        if (differing.Length == 0 || generation <= 1)
        {
            return [];
        }

        // A client that wrote an object after the edit either changed it by hand or applied the edit.
        string? edited = new FieldOwners(found.ManagedFields).LastWrite;
        LiveObject[] older = [.. differing.Where(other => edited is null
            || new FieldOwners(other.ManagedFields).LastWrite is not { } written
            || string.CompareOrdinal(written, edited) < 0)];
        if (older.Length == 0)
        {
            return [];
        }

        string names = string.Join(", ", older.Select(static other => other.Key.ToString()));
        return
        [
            $"{name} matches the manifest and was edited (generation {generation}{(edited is null
                ? ""
                : $", {edited}")}), but {names} still differ"
            + $"{(edited is null
                ? " (assumed: the text has no managed fields)"
                : " and were written before")}: the edit has no effect until the resource is re-created.",
        ];
    }
}
