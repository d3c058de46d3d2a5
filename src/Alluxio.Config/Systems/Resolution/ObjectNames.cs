using System.Text.RegularExpressions;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Resolution;

/// <summary>Names as Kubernetes accepts them for objects: subdomains of RFC 1123.</summary>
internal static partial class ObjectNames
{
    private const int MaxLength = 253;

    private static readonly FieldPath Path = FieldPath.Parse("metadata.name");

    /// <summary>Reports a name that the API server refuses; a missing name has its own finding.</summary>
    public static void Check(Manifest manifest, string name, DiagnosticBag diagnostics)
    {
        // A template left in is reported as such.
        if (name.Length > 0 && !name.Contains("{{", StringComparison.Ordinal) && !IsSubdomain(name))
        {
            diagnostics.Add(FluidDiagnostics.BadName(name).At(manifest.Locate(Path), Path, name));
        }
    }

    /// <summary>Whether an object can have a name.</summary>
    public static bool IsSubdomain(string name) => name.Length <= MaxLength && Subdomain().IsMatch(name);

    /// <summary>Whether an object has a name, in the namespace of another.</summary>
    public static bool IsCalled(Resource candidate, string? name, Resource neighbour) =>
        candidate.Metadata?.Name == name && ObjectNamespace.Of(candidate) == ObjectNamespace.Of(neighbour);

    [GeneratedRegex("^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Subdomain();
}
