using System.Diagnostics.CodeAnalysis;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests.Writing;
using Alluxio.Config.Models;

namespace Alluxio.Config.Manifests.Binding;

/// <summary>Which type belongs to which kind, over all systems.</summary>
internal static class ResourceBindings
{
    private static readonly ModelledKind[] All =
        [.. ModelledKinds.OperatorV1, .. ModelledKinds.OperatorV1Alpha1, .. ModelledKinds.Fluid, .. ModelledKinds.Kubernetes];

    private static readonly Dictionary<(string ApiVersion, string Kind), ModelType> Types =
        All.ToDictionary(static kind => (kind.ApiVersion, kind.Kind), static kind => kind.Type);

    // Operations on a Dataset have field names that many files have, such as options and resources: these identify no kind.
    private static readonly string[] Operations = ["DataLoad", "DataBackup", "DataProcess"];

    // The groups are data.fluid.io and k8s-operator.alluxio.com.
    private static readonly string[] OwnNames = ["fluid", "alluxio"];

    /// <summary>Whether a resource starts work on a Dataset and is no part of a deployment.</summary>
    public static bool IsOperation(Resource resource) => Operations.Contains(resource.Kind)
        || (resource.Kind == "Load" && resource.ApiVersion?.StartsWith("k8s-operator.alluxio.com/", StringComparison.Ordinal) == true);

    /// <summary>The names of the fields of spec, for each kind that has one and can be recognized by them.</summary>
    public static IEnumerable<(ModelledKind Kind, string[] Names)> SpecFields => SpecFieldsOf(All);

    public static IEnumerable<(ModelledKind Kind, string[] Names)> SpecFieldsOf(IEnumerable<ModelledKind> kinds)
    {
        foreach (ModelledKind kind in kinds)
        {
            if (kind.SpecFields() is { } names && !Operations.Contains(kind.Kind))
            {
                yield return (kind, names);
            }
        }
    }

    public static bool TryGetType(string? apiVersion, string? kind, [NotNullWhen(true)] out ModelType? type) =>
        Types.TryGetValue((apiVersion ?? "", kind ?? ""), out type);

    public static IEnumerable<string> KindsOf(string apiVersion) =>
        Types.Keys.Where(key => key.ApiVersion == apiVersion).Select(static key => key.Kind).Order(StringComparer.Ordinal);

    /// <summary>The API version under which a kind is modelled, or <see langword="null"/>.</summary>
    public static string? ApiVersionOf(string? kind) =>
        Types.Keys.Where(key => key.Kind == kind).Select(static key => key.ApiVersion).Order(StringComparer.Ordinal).FirstOrDefault();

    /// <summary>
    /// The modelled kind that the author probably intended: the same kind of a similar API version, or a similar kind of the same version.
    /// </summary>
    public static (string ApiVersion, string Kind)? Suggest(string apiVersion, string kind)
    {
        string[] versions =
        [
            .. Types.Keys.Where(key => key.Kind == kind).Select(static key => key.ApiVersion).Order(StringComparer.Ordinal),
        ];

        // Built-in kinds have moved between the groups without a dot; others name whose kind it is, which is easily left out.
        string? near = Array.Find(versions, version => GroupOf(version) == GroupOf(apiVersion))
            ?? SpellChecker.Suggest(apiVersion, versions)
            ?? Array.Find(versions, version => version.EndsWith($"/{apiVersion}", StringComparison.Ordinal))
            ?? Array.Find(versions, version => !GroupOf(version).Contains('.', StringComparison.Ordinal)
                && !GroupOf(apiVersion).Contains('.', StringComparison.Ordinal))
            ?? (IsMisspeltGroup(apiVersion, kind) ? NearestVersion(apiVersion, versions) : null);
        if (near is not null)
        {
            return (near, kind);
        }

        return SpellChecker.Suggest(kind, KindsOf(apiVersion)) is { } nearKind ? (apiVersion, nearKind) : null;
    }

    /// <summary>
    /// Whether Fluid or the operator has a kind, and the group names one of them but is the group of neither.
    /// </summary>
    public static bool IsMisspeltGroup(string apiVersion, string kind)
    {
        string group = GroupOf(apiVersion);
        return Array.Exists(OwnNames, name => group.Contains(name, StringComparison.OrdinalIgnoreCase))
            && Types.Keys.Any(key => key.Kind == kind && IsOwn(key.ApiVersion))
            && !Types.Keys.Any(key => GroupOf(key.ApiVersion) == group);
    }

    private static bool IsOwn(string apiVersion) =>
        Array.Exists(OwnNames, name => GroupOf(apiVersion).Contains(name, StringComparison.Ordinal));

    // The group with the same name counts more than the same version.
    private static string? NearestVersion(string apiVersion, string[] versions)
    {
        string name = Array.Find(OwnNames, own => GroupOf(apiVersion).Contains(own, StringComparison.OrdinalIgnoreCase)) ?? "";
        string version = apiVersion[(apiVersion.IndexOf('/', StringComparison.Ordinal) + 1)..];
        return versions
            .Where(IsOwn)
            .OrderByDescending(candidate => GroupOf(candidate).Contains(name, StringComparison.Ordinal))
            .ThenByDescending(candidate => candidate.EndsWith($"/{version}", StringComparison.Ordinal))
            .FirstOrDefault();
    }

    public static void Write(ModelWriter writer, Model model)
    {
        switch (model)
        {
            case UnknownResource unknown:
                RawValueWriter.Write(unknown.Content, writer);
                break;
            case Fluid.FluidValues values:
                RawValueWriter.Write(values.Content, writer);
                break;
            default:
                ModelWriting.Write(writer, model);
                break;
        }
    }

    /// <summary>The group of an API version; empty for that of the core.</summary>
    public static string GroupOf(string apiVersion) =>
        apiVersion.Contains('/', StringComparison.Ordinal) ? apiVersion[..apiVersion.IndexOf('/', StringComparison.Ordinal)] : "";
}
