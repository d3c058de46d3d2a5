using System.Collections.Frozen;
using Alluxio.Config.Manifests.Reading;

namespace Alluxio.Config.Manifests.Binding;

/// <summary>Where a field belongs that stands one level too high or too deep.</summary>
internal static class FieldPlaces
{
    // More places than these say nothing.
    private const int MostPlaces = 4;

    // What has its name in most components, such as resources, belongs nowhere in particular.
    private static readonly string[] RuntimeFields =
    [
        "spec.alluxioVersion.image", "spec.alluxioVersion.imageTag", "spec.alluxioVersion.imagePullPolicy",
        "spec.initUsers.image", "spec.initUsers.imageTag", "spec.initUsers.imagePullPolicy",
        "spec.fuse.image", "spec.fuse.imageTag", "spec.fuse.imagePullPolicy", "spec.fuse.args", "spec.fuse.cleanPolicy",
        "spec.runAs.uid", "spec.runAs.gid", "spec.data.pin", "spec.management.cleanCachePolicy", "spec.management.metadataSyncPolicy",
        "spec.tieredstore.levels",
        "spec.tieredstore.levels.mediumtype", "spec.tieredstore.levels.volumeType", "spec.tieredstore.levels.volumeSource", "spec.tieredstore.levels.path",
        "spec.tieredstore.levels.quota", "spec.tieredstore.levels.quotaList", "spec.tieredstore.levels.high", "spec.tieredstore.levels.low",
    ];

    private static readonly string[] DatasetFields =
        ["spec.mounts.mountPoint", "spec.mounts.options", "spec.mounts.readOnly", "spec.mounts.shared", "spec.mounts.encryptOptions", "spec.mounts.path"];

    private static readonly FrozenDictionary<string, string[]> Fields = ResourceBindings.SpecFieldsOf(ModelledKinds.Fluid).ToFrozenDictionary(
        static fields => fields.Kind.Kind,
        static fields => (string[])[.. fields.Names.Select(static name => $"spec.{name}"), .. fields.Kind.Kind switch { "AlluxioRuntime" => RuntimeFields, "Dataset" => DatasetFields, _ => [] }]);

    /// <summary>
    /// The fields that have a field of this name, one level away from where it stands; empty if there are none, or too many.
    /// </summary>
    /// <param name="owner">The mapping in which the field stands.</param>
    /// <param name="name">The field's name.</param>
    public static string[] Of(YamlMapping owner, string name)
    {
        YamlNode root = owner;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        if (root is not YamlMapping document || document["apiVersion"] is not YamlScalar { Value: "data.fluid.io/v1alpha1" } || document["kind"] is not YamlScalar kind || !Fields.TryGetValue(kind.Value, out string[]? fields))
        {
            return [];
        }

        string[] at = [.. NodePaths.Of(owner).Segments.AsEnumerable().Select(static segment => segment.Name).OfType<string>()];
        string[] places = [.. fields.Where(field => IsOneLevelAway(field.Split('.'), at, name)).Select(static field => field[..Math.Max(0, field.LastIndexOf('.'))])];
        return places.Length <= MostPlaces ? places : [];
    }

    private static bool IsOneLevelAway(ReadOnlySpan<string> field, ReadOnlySpan<string> owner, string name) => field is [.. var place, var last] && last == name && place.Length > 0
        && ((place.Length == owner.Length + 1 && place[..^1].SequenceEqual(owner)) || (place.Length == owner.Length - 1 && owner[..^1].SequenceEqual(place)));
}
