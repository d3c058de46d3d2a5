using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Values;

namespace Alluxio.Config.Manifests;

/// <summary>Finds objects that are given twice: the same kind, namespace and name, in whatever version of the same API group.</summary>
internal static class DuplicateObjects
{
    private static readonly FieldPath NamePath = FieldPath.Parse("metadata.name");

    /// <summary>Reports each manifest that repeats one before it.</summary>
    public static void Within(IReadOnlyList<Manifest> manifests, DiagnosticBag diagnostics)
    {
        if (manifests.Count > 1)
        {
            _ = FirstOfEach(manifests, diagnostics);
        }
    }

    /// <summary>Reports each manifest of a list that repeats one of an earlier list.</summary>
    public static void Across(IReadOnlyList<IReadOnlyList<Manifest>> lists, DiagnosticBag diagnostics)
    {
        Dictionary<Identity, Manifest> known = [];
        foreach (IReadOnlyList<Manifest> list in lists)
        {
            foreach ((Identity identity, Manifest manifest) in FirstOfEach(list, null))
            {
                if (!known.TryAdd(identity, manifest))
                {
                    diagnostics.Add(Describe(identity, manifest, known[identity]));
                }
            }
        }
    }

    private static Dictionary<Identity, Manifest> FirstOfEach(IReadOnlyList<Manifest> manifests, DiagnosticBag? diagnostics)
    {
        Dictionary<Identity, Manifest> seen = [];
        foreach (Manifest manifest in manifests)
        {
            if (IdentityOf(manifest.Resource) is { } identity && !seen.TryAdd(identity, manifest))
            {
                diagnostics?.Add(Describe(identity, manifest, seen[identity]));
            }
        }

        return seen;
    }

    private static Diagnostic Describe(Identity identity, Manifest manifest, Manifest earlier) => BindingDiagnostics.DuplicateObject(
        identity.Kind,
        $"{identity.Namespace}/{identity.Name}",
        earlier.Locate(NamePath) is { } place ? $"at {place}" : "earlier in the set")
        .At(manifest.Locate(NamePath), NamePath, identity.Name);

    // Without a name (generateName) each is a separate object.
    private static Identity? IdentityOf(Resource resource) =>
        resource is { Kind: { Length: > 0 } kind, Metadata.Name: { Length: > 0 } name }
            ? new Identity(GroupOf(resource.ApiVersion), kind, ObjectNamespace.Of(resource), name)
            : null;

    private static string GroupOf(string? apiVersion) => apiVersion?.Split('/') is [var group, _] ? group : "";

    private readonly record struct Identity(string Group, string Kind, string Namespace, string Name);
}
