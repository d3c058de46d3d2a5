namespace Alluxio.Config.ModelGenerator;

/// <summary>From schema types to C# types.</summary>
internal sealed class TypeNames(IReadOnlyList<Schema> schemas, Schema current)
{
    public string CSharp(SchemaField field) => field switch
    {
        { ListItem: { } item } => $"ValueList<{Plain(item)}>",
        { MapValue: { } value } => $"ValueMap<{Plain(value)}>",
        _ => Plain(field.Type),
    };

    public bool IsStruct(SchemaField field) => CSharp(field) is "bool" or "int" or "long" or "DateTimeOffset" or "IntOrString";

    public string Plain(string type) => type switch
    {
        "string" => "string",
        "bool" or "lenient-bool" => "bool",
        "int32" => "int",
        "int64" => "long",
        "quantity" => "Quantity",
        "time" => "DateTimeOffset",
        "bytes" => "Base64Value",
        "json" => "RawValue",
        "int-or-string" => "IntOrString",
        "secret-name" or "secret-text" => "Kubernetes.LocalObjectReference",
        _ => IsForeign(type) ? $"{SystemOf(type)}.{type}" : type,
    };

    /// <summary>The C# expression that says what a field, an item of its list or a value of its map is.</summary>
    public string Kind(string type) => type switch
    {
        "string" => "ValueKind.Text",
        "bool" => "ValueKind.Boolean",
        "lenient-bool" => "ValueKind.LenientBoolean",
        "int32" => "ValueKind.Int32",
        "int64" => "ValueKind.Int64",
        "quantity" => "ValueKind.Quantity",
        "time" => "ValueKind.Time",
        "bytes" => "ValueKind.Base64",
        "json" => "ValueKind.Raw",
        "int-or-string" => "ValueKind.IntOrString",
        "secret-name" => "ValueKind.SecretName",
        "secret-text" => "ValueKind.BareSecretName",
        "LocalObjectReference" => "ValueKind.Reference",
        _ => $"ModelType.Of<{Plain(type)}>()",
    };

    private string SystemOf(string type) => schemas.First(schema => schema.Types.Any(candidate => candidate.Name == type)).System;

    private bool IsForeign(string type) => current.Types.All(candidate => candidate.Name != type);
}
