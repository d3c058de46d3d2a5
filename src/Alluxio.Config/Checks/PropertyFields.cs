using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks;

/// <summary>Takes maps of properties apart.</summary>
internal static class PropertyFields
{
    /// <summary>The properties of one map.</summary>
    public static IEnumerable<PropertyField> Of(Manifest manifest, string section, ValueMap<string>? properties, PropertyUse use) =>
        (properties ?? []).Select(property => new PropertyField(manifest, section, property.Key, property.Value, use));
}
