using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Resolution;

/// <summary>
/// The maximum number of masters or coordinators: each has a separate Service, and a typing error must not fill the memory.
/// </summary>
internal static class ServerCount
{
    public const int Most = 1000;

    /// <summary>The count, or the most with a finding at its field.</summary>
    public static int Limited(int count, Manifest manifest, string field, DiagnosticBag diagnostics)
    {
        if (count > Most)
        {
            FieldPath path = FieldPath.Parse(field);
            diagnostics.Add(FluidDiagnostics.TooManyMasters(path, count, Most).At(manifest.Locate(path), path));
        }

        return Math.Min(count, Most);
    }
}
