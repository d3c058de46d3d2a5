namespace Alluxio.Config.Systems.Operator.Checks;

/// <summary>Makes the rows of fields that count in one mode only.</summary>
internal static class ModeFields
{
    private const string OnHost = "hostPath";

    private const string InClaim = "persistentVolumeClaim";

    /// <summary>The rows of a store: a directory of the node, or what a claim asks for.</summary>
    public static IEnumerable<ModeField> Store(
        IReadOnlyDictionary<string, Func<object, object?>> fields, string section, string component, string store, string[] ofClaim) =>
    [
        Field(fields, section, "hostPath", component, store, OnHost),
        Field(fields, section, "storageClass", component, store, InClaim),
        .. ofClaim.Select(name => Field(fields, section, name, component, store, InClaim)),
    ];

    /// <summary>One row of a store.</summary>
    public static ModeField Field(
        IReadOnlyDictionary<string, Func<object, object?>> fields,
        string section,
        string name,
        string component,
        string store,
        string value,
        string? effect = null) =>
        new($"{section}.{name}", fields[$"{section}.{name}"], component, $"{store}.type", $"{section}.type", value, effect);

    /// <summary>The rows of the fields next to <c>enabled</c>.</summary>
    public static IEnumerable<ModeField> Switch(
        IReadOnlyDictionary<string, Func<object, object?>> fields,
        string section,
        string component) =>
        from field in fields
        where field.Key.StartsWith(section + ".", StringComparison.Ordinal)
            && field.Key.IndexOf('.', section.Length + 1) < 0
            && field.Key != section + ".enabled"
        orderby field.Key
        select new ModeField(field.Key, field.Value, component, "enabled", section + ".enabled", "true");
}
