using System.Globalization;
using Alluxio.Config.Manifests.Writing;
using Alluxio.Config.ModelGenerator;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Manifests.Binding;

/// <summary>Builds documents from a schema: every field set, and no two to the same value.</summary>
internal sealed class SchemaDocument
{
    // Below this depth only required fields are set: all of a pod on every level would be too much to look at.
    private const int FullDepth = 3;

    private int _count;

    public static RawMapping Everything(Schema schema, SchemaType type) => new SchemaDocument().Record(schema, type, 0);

    public static RawMapping Only(Schema schema, SchemaField field) =>
        new() { Entries = [new(field.Name, new SchemaDocument().Value(schema, field, 0))] };

    public static string ToYaml(RawValue document)
    {
        YamlWriter writer = new();
        RawValueWriter.Write(document, writer);
        return writer.ToString();
    }

    private RawMapping Record(Schema schema, SchemaType type, int depth) => new()
    {
        Entries = type.Fields
            .Where(field => depth < FullDepth || field.Required)
            .Select(field => KeyValuePair.Create(field.Name, Value(schema, field, depth)))
            .ToValueMap(),
    };

    private RawValue Value(Schema schema, SchemaField field, int depth) => field switch
    {
        { ListItem: { } item } => new RawSequence { Items = [One(schema, item, depth), One(schema, item, depth)] },
        { MapValue: { } value } =>
            new RawMapping { Entries = [new("b.c/d-e", One(schema, value, depth)), new("8080", One(schema, value, depth))] },
        _ => One(schema, field.Type, depth),
    };

    private RawValue One(Schema schema, string type, int depth)
    {
        int number = ++_count;
        string digits = number.ToString(CultureInfo.InvariantCulture);
        return type switch
        {
            "string" or "secret-name" or "secret-text" => Text("text-" + digits),
            "bool" or "lenient-bool" => new RawScalar { Text = number % 2 == 0 ? "true" : "false", Kind = RawScalarKind.Boolean },
            "int32" => Number(digits),
            "int64" => Number("-5000000" + digits.PadLeft(4, '0')),
            "quantity" => Text(digits + "Gi"),
            "time" => Text(new DateTime(2024, 2, 29).AddSeconds(number).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
            "bytes" => Text(Base64Value.FromUtf8(digits).Text),
            "json" => new RawMapping { Entries = [new("f:a", new RawSequence { Items = [Number(digits), Text(digits)] })] },
            "int-or-string" => number % 2 == 0 ? Number(digits) : Text(digits + "%"),
            _ => ModelSchemas.Find(schema, type) is { } found
                ? Record(found.Schema, found.Type, depth + 1)
                : throw new InvalidOperationException($"No type {type}."),
        };
    }

    private static RawScalar Text(string text) => new() { Text = text };

    private static RawScalar Number(string digits) => new() { Text = digits, Kind = RawScalarKind.Number };
}
