using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Layering;

namespace Alluxio.Config.Resolution;

/// <summary>Compares the hash rings of the components of an operator's cluster: they must be one.</summary>
internal static class HashRingReports
{
    /// <summary>Reports each component whose ring differs from that of the first.</summary>
    public static void Report(IEnumerable<KeyValuePair<string, Setting<HashRing>>> rings, DiagnosticBag diagnostics)
    {
        (string Component, Setting<HashRing> Ring)? first = null;
        foreach ((string component, Setting<HashRing> ring) in rings)
        {
            first ??= (component, ring);
            if (ring.Value == first.Value.Ring.Value)
            {
                continue;
            }

            (Definition? left, Definition? right) = Culprits(first.Value.Ring, ring);
            diagnostics.Add(OperatorDiagnostics.HashRingsDiffer.At(
                right?.Location ?? left?.Location, component, ring.Value, Place(right), first.Value.Component, first.Value.Ring.Value, Place(left)));
        }
    }

    // The definitions that one of them has and the other has not.
    private static (Definition? Left, Definition? Right) Culprits(Setting<HashRing> left, Setting<HashRing> right) =>
        (left.Winners.FirstOrDefault(winner => !right.Winners.Contains(winner)), right.Winners.FirstOrDefault(winner => !left.Winners.Contains(winner)));

    private static string Place(Definition? definition) => definition is null
        ? "by default"
        : definition.Location is { } location ? $"{definition.Origin} at {location}" : definition.Origin;
}
