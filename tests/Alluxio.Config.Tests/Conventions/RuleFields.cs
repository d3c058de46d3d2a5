using Alluxio.Config.Fluid;
using Alluxio.Config.Layering;
using Alluxio.Config.ModelGenerator;
using Alluxio.Config.Models;

namespace Alluxio.Config.Tests.Conventions;

/// <summary>The possible fields of rule layers.</summary>
internal static class RuleFields
{
    /// <summary>The words that follow a field where a layer reads only a part of it.</summary>
    private static readonly string[] Parts = [" (-D)", " (repository)", " (tag)", " (trimmed)"];

    private static readonly HashSet<string> MetadataFields = [.. Schema
        .Load(Path.Combine(TestFiles.Repository, "eng", "schemas", "kubernetes-1.36.json"), "Kubernetes", "")
        .Types.Single(static type => type.Name == "ObjectMeta")
        .Fields.Select(static field => $"metadata.{field.Name}")];

    /// <summary>The settings of the controller: its variables, and further settings.</summary>
    public static readonly string[] Controller =
    [
        "MOUNT_ROOT",
        "FLUID_WORKDIR",
        "ALLUXIO_RUNTIME_IMAGE_ENV",
        "ALLUXIO_FUSE_IMAGE_ENV",
        "DEFAULT_INIT_IMAGE_ENV",
        "IMAGE_PULL_SECRETS",
        "CRITICAL_FUSE_POD",
        "ALLUXIO_MOUNT_CONFIG_STORAGE",
        "KUBE_VERSION",
        "port allocation",
    ];

    /// <summary>All fields of a kind that hold no other modelled field.</summary>
    public static IEnumerable<string> Leaves(string kind)
    {
        string[] all = [.. All(kind)];
        return all.Where(path => !all.Any(other => other.Length > path.Length && Covers(path, other)));
    }

    public static bool Exists(string kind, string path) =>
        MetadataFields.Contains(path)
        || All(kind).Contains(path);

    /// <summary>The field of a layer without the words that say which part of it is read.</summary>
    public static string FieldOf(RuleLayer layer)
    {
        string? part = Array.Find(Parts, layer.Field.EndsWith);
        return part is null ? layer.Field : layer.Field[..^part.Length];
    }

    /// <summary>Whether one path is another, or one of its parents.</summary>
    public static bool Covers(string parent, string path) =>
        path.StartsWith(parent, StringComparison.Ordinal) && (path.Length == parent.Length || path[parent.Length] is '.' or '[');

    private static IEnumerable<string> All(string kind) => kind == "Dataset" ? FieldTable<Dataset>.All : FieldTable<AlluxioRuntime>.All;
}
