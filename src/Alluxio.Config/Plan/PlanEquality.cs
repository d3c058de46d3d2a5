using Alluxio.Config.Diagnostics;
using Alluxio.Config.Kubernetes;

namespace Alluxio.Config.Plan;

/// <summary>
/// Whether two plans are equal. Parts that depend on files (names, order, places, comments) do not count; parts that follow from the rest
/// (for emitters and later stages) are not compared again.
/// </summary>
internal static class PlanEquality
{
    public static bool AreEqual(ResolvedPlan one, ResolvedPlan other) =>
        one.System == other.System
        && one.Release == other.Release
        && one.AssumedSettings == other.AssumedSettings
        && one.Name == other.Name
        && one.Namespace == other.Namespace
        && Equals(one.Deployment?.Resource, other.Deployment?.Resource)
        && one.Objects == other.Objects
        && one.Rules == other.Rules
        && one.Components == other.Components
        && (ReferenceEquals(one.Manifests, other.Manifests) || HoldSame(ResourcesOf(one), ResourcesOf(other)))
        && HoldSame(FindingsOf(one), FindingsOf(other));

    private static IEnumerable<Resource> ResourcesOf(ResolvedPlan plan) =>
        plan.Manifests.Manifests.Select(static manifest => manifest.Resource);

    // Messages may name places of other objects.
    private static IEnumerable<(string Code, DiagnosticSeverity Severity, string? Path, string? Value)> FindingsOf(ResolvedPlan plan) =>
        plan.Diagnostics.Select(static found => (found.Code, found.Severity, found.Path?.ToString(), found.Value));

    private static bool HoldSame<T>(IEnumerable<T> one, IEnumerable<T> other)
        where T : notnull
    {
        Dictionary<T, int> counts = one.CountBy(static item => item).ToDictionary();
        foreach (T item in other)
        {
            if (!counts.TryGetValue(item, out int count))
            {
                return false;
            }

            if (count == 1)
            {
                counts.Remove(item);
            }
            else
            {
                counts[item] = count - 1;
            }
        }

        return counts.Count == 0;
    }
}
