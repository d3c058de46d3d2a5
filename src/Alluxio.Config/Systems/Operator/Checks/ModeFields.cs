using System.Collections.Frozen;
using Alluxio.Config.Kubernetes;

namespace Alluxio.Config.Systems.Operator.Checks;

/// <summary>Makes the rows of fields that count in one mode only.</summary>
internal static class ModeFields
{
    private const string OnHost = "hostPath";

    private const string InClaim = "persistentVolumeClaim";

    /// <summary>The rows of a store: a directory of the node, or what a claim asks for.</summary>
    public static IEnumerable<ModeField> Store<T>(FrozenDictionary<string, Func<T, object?>> fields, string section, string component, string store, string[] ofClaim)
        where T : Resource =>
    [
        Field(fields, section, "hostPath", component, store, OnHost),
        Field(fields, section, "storageClass", component, store, InClaim),
        .. ofClaim.Select(name => Field(fields, section, name, component, store, InClaim)),
    ];

    /// <summary>One row of a store.</summary>
    public static ModeField Field<T>(FrozenDictionary<string, Func<T, object?>> fields, string section, string name, string component, string store, string value, string? effect = null)
        where T : Resource
    {
        Func<T, object?> read = fields[$"{section}.{name}"];
        return new ModeField($"{section}.{name}", root => read((T)root), component, $"{store}.type", $"{section}.type", value, effect);
    }

    /// <summary>The rows of what stands beside <c>enabled</c>.</summary>
    public static IEnumerable<ModeField> Switch<T>(FrozenDictionary<string, Func<T, object?>> fields, string section, string component)
        where T : Resource =>
        from field in fields
        where field.Key.StartsWith(section + ".", StringComparison.Ordinal) && field.Key.IndexOf('.', section.Length + 1) < 0 && field.Key != section + ".enabled"
        orderby field.Key
        select new ModeField(field.Key, root => field.Value((T)root), component, "enabled", section + ".enabled", "true");
}
