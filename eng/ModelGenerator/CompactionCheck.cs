namespace Alluxio.Config.ModelGenerator;

/// <summary>
/// Checks the annotations of types whose values pass through Kubernetes' Go types: the compiler does not find a typo there.
/// </summary>
internal static class CompactionCheck
{
    private static readonly string[] Roots = ["Volume", "VolumeMount", "Toleration", "NodeSelector"];

    // The types that the library can compact.
    private static readonly string[] Scalars = ["string", "bool", "int32", "int64", "quantity", "time", "json"];
    private static readonly string[] Items = ["string"];
    private static readonly string[] Values = ["string", "quantity"];

    public static void Run(Schema schema, Annotations annotations)
    {
        Dictionary<string, SchemaType> types = schema.Types.ToDictionary(static type => type.Name);
        SortedSet<string> reachable = new(StringComparer.Ordinal);
        foreach (string root in Roots)
        {
            Reach(types, root, reachable);
        }

        (string Key, SchemaField Field)[] fields =
        [
            .. reachable.SelectMany(name => types[name].Fields.Select(field => ($"{name}.{field.Name}", field))),
        ];
        string unknown = string.Join(", ", annotations.Pointers.Concat(annotations.AlwaysWritten)
            .Except(fields.Where(static field => !field.Field.Required).Select(static field => field.Key)));
        string unclear = string.Join(", ", fields.Where(field => !IsClear(types, field.Field)
            || annotations.NotRequired.Contains(field.Key)).Select(static field => field.Key));
        if (unknown.Length > 0 || unclear.Length > 0)
        {
            throw new InvalidOperationException(
                $"No optional fields that are compacted: {unknown}. Types without a rule for compaction: {unclear}.");
        }
    }

    private static void Reach(Dictionary<string, SchemaType> types, string name, SortedSet<string> reachable)
    {
        if (types.TryGetValue(name, out SchemaType? type) && reachable.Add(name))
        {
            foreach (SchemaField field in type.Fields)
            {
                Reach(types, field.ListItem ?? field.MapValue ?? field.Type, reachable);
            }
        }
    }

    private static bool IsClear(Dictionary<string, SchemaType> types, SchemaField field) => field switch
    {
        { ListItem: { } item } => Items.Contains(item) || (types.ContainsKey(item) && item != "LocalObjectReference"),
        { MapValue: { } value } => Values.Contains(value),
        _ => Scalars.Contains(field.Type) || types.ContainsKey(field.Type),
    };
}
