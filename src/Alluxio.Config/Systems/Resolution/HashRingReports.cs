using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Layering;

namespace Alluxio.Config.Systems.Resolution;

/// <summary>Compares the hash rings of the components of an operator's cluster: they must be one.</summary>
internal static class HashRingReports
{
    /// <summary>Reports each component whose ring differs from that of the first.</summary>
    public static void Report(IReadOnlyList<ComponentRing> rings, DiagnosticBag diagnostics)
    {
        foreach (ComponentRing ring in rings.Skip(1))
        {
            ComponentRing first = rings[0];
            if (HashRingReader.FirstDifference(first.Ring, ring.Ring) is { } key)
            {
                Definition? left = HashRingReader.Strongest(key, first.Definitions);
                Definition? right = HashRingReader.Strongest(key, ring.Definitions);
                diagnostics.Add(OperatorDiagnostics.HashRingsDiffer(
                    ring.Component, ring.Ring.ToString(), Place(right),
                    first.Component, first.Ring.ToString(), Place(left))
                    .At(right?.Location ?? left?.Location));
            }
        }
    }

    private static string Place(Definition? definition) => definition is null
        ? "by default"
        : definition.Location is { } location ? $"{definition.Origin} at {location}" : definition.Origin;
}
