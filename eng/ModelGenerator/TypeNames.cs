namespace Alluxio.Config.ModelGenerator;

/// <summary>From schema types to C# types, readers and writers.</summary>
internal sealed class TypeNames(IReadOnlyList<Schema> schemas, Schema current, bool qualifyAll = false)
{
    public string CSharp(SchemaField field) => field switch
    {
        { ListItem: { } item } => $"ValueList<{Plain(item)}>",
        { MapValue: { } value } => $"ValueMap<{Plain(value)}>",
        _ => Plain(field.Type),
    };

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
        _ => qualifyAll || IsForeign(type) ? $"{SystemOf(type)}.{type}" : type,
    };

    /// <summary>An expression that reads the node <c>n</c> with the context <c>c</c>.</summary>
    public string Read(SchemaField field, string node) => field switch
    {
        { ListItem: { } item } => $"context.List({node}, static (n, c) => {ReadItem(item)})",
        { MapValue: { } value } => $"context.Map({node}, static (n, c) => {ReadItem(value)})",
        _ => ReadOne(field.Type, node, "context"),
    };

    /// <summary>Statements that write the value of a present field.</summary>
    public string Write(SchemaField field, string value) => field switch
    {
        { ListItem: { } item } => $"ModelWriting.List(writer, {value}, static (w, v) => {WriteOne(item, "w", "v")})",
        { MapValue: { } item } => $"ModelWriting.Map(writer, {value}, static (w, v) => {WriteOne(item, "w", "v")})",
        _ => WriteOne(field.Type, "writer", value),
    };

    private string ReadItem(string type) => type switch
    {
        // Null items stand for the zero value, as in Kubernetes' own readers.
        "string" => "c.String(n) ?? \"\"",
        "int32" => "c.Int32(n) ?? 0",
        "int64" => "c.Int64(n) ?? 0",
        "quantity" => "c.Quantity(n) ?? Quantity.Zero",
        "bytes" => "c.Base64(n) ?? new Base64Value(\"\")",
        _ => $"{ReadOne(type, "n", "c")} ?? new {Plain(type)}()",
    };

    private string ReadOne(string type, string node, string context) => type switch
    {
        "string" => $"{context}.String({node})",
        "bool" => $"{context}.Boolean({node})",
        "lenient-bool" => $"{context}.LenientBoolean({node})",
        "int32" => $"{context}.Int32({node})",
        "int64" => $"{context}.Int64({node})",
        "quantity" => $"{context}.Quantity({node})",
        "time" => $"{context}.Time({node})",
        "bytes" => $"{context}.Base64({node})",
        "json" => $"RawValues.From({node})",
        "int-or-string" => $"{context}.IntOrString({node})",
        "secret-name" => $"{context}.SecretName({node})",
        "secret-text" => $"{context}.BareSecretName({node})",
        "LocalObjectReference" => $"{context}.Reference({node})",
        _ => $"{BindingOf(type)}.Read{type}({node}, {context})",
    };

    private string WriteOne(string type, string writer, string value) => type switch
    {
        "string" => $"{writer}.String({value})",
        "bool" or "lenient-bool" => $"{writer}.Boolean({value})",
        "int32" or "int64" => $"{writer}.Number({value})",
        "quantity" => $"{writer}.String({value}.Text)",
        "time" => $"ModelWriting.Time({writer}, {value})",
        "bytes" => $"{writer}.String({value}.Text)",
        "json" => $"RawValueWriter.Write({value}, {writer})",
        "int-or-string" => $"ModelWriting.IntOrString({writer}, {value})",
        "secret-name" => $"ModelWriting.SecretName({writer}, {value})",
        "secret-text" => $"ModelWriting.BareSecretName({writer}, {value})",
        _ => $"{BindingOf(type)}.Write{type}({writer}, {value})",
    };

    private string SystemOf(string type) => SchemaOf(type).System;

    private string BindingOf(string type) => SchemaOf(type).BindingName;

    private Schema SchemaOf(string type) => IsForeign(type) ? schemas.First(schema => schema.Types.Any(t => t.Name == type)) : current;

    private bool IsForeign(string type) => current.Types.All(candidate => candidate.Name != type);
}
