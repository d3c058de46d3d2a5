using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Alluxio.Config.ModelGenerator;

namespace Alluxio.Config.DocsGenerator;

/// <summary>Writes a JSON Schema of one kind for editors: strict, with the texts of the fields.</summary>
internal sealed class EditorSchema(IReadOnlyList<Schema> schemas, Annotations annotations)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly SortedDictionary<string, JsonObject> _definitions = new(StringComparer.Ordinal);

    public string Write(string root)
    {
        SchemaType type = schemas[0].Types.Single(candidate => candidate.Name == root);
        JsonObject document = new()
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = $"{root} of {schemas[0].Version}",
        };
        foreach ((string key, JsonNode? value) in Object(schemas[0], type).ToArray())
        {
            document[key] = value?.DeepClone();
        }

        if (type.IsResource)
        {
            JsonObject properties = document["properties"]!.AsObject();
            properties["apiVersion"]!.AsObject()["const"] = type.ApiVersion;
            properties["kind"]!.AsObject()["const"] = root;

            // Skips fields that the API server adds.
            properties["status"] = true;
            document["required"] = new JsonArray("apiVersion", "kind", "metadata");
        }

        JsonObject definitions = [];
        foreach ((string name, JsonObject definition) in _definitions)
        {
            definitions[name] = definition;
        }

        document["definitions"] = definitions;
        return document.ToJsonString(Json) + "\n";
    }

    private JsonObject Object(Schema schema, SchemaType type)
    {
        JsonObject properties = [];
        JsonArray required = [];
        foreach (SchemaField field in type.Fields)
        {
            JsonObject property = new() { ["description"] = schema.Texts[type.Name].Fields[field.Name] };
            Describe(property, schema, field.Type);
            properties[field.Name] = property;
            if (field.Required && !annotations.NotRequired.Contains($"{type.Name}.{field.Name}"))
            {
                required.Add(field.Name);
            }
        }

        JsonObject result = new()
        {
            ["description"] = schema.Texts[type.Name].Summary,
            ["type"] = "object",
            ["properties"] = properties,
        };

        // Open systems may have undocumented fields, also below a type of Kubernetes.
        if (!schemas[0].IsOpen)
        {
            result["additionalProperties"] = false;
        }

        if (required.Count > 0)
        {
            result["required"] = required;
        }

        return result;
    }

    private void Describe(JsonObject target, Schema schema, string type)
    {
        switch (type)
        {
            case "string" or "secret-text":
                target["type"] = "string";
                break;
            case "bool":
                target["type"] = "boolean";
                break;
            case "lenient-bool":
                target["enum"] = new JsonArray(true, false, "true", "false");
                break;
            case "secret-name":
                Describe(target, schema, "LocalObjectReference");
                target.Remove("allOf", out JsonNode? reference);
                target["anyOf"] = new JsonArray(new JsonObject { ["type"] = "string" }, reference!.AsArray()[0]!.DeepClone());
                break;
            case "int32":
                (target["type"], target["minimum"], target["maximum"]) = ("integer", int.MinValue, int.MaxValue);
                break;
            case "int64":
                target["type"] = "integer";
                break;
            case "int-or-string":
                target["type"] = new JsonArray("integer", "string");
                break;
            case "quantity":
                target["type"] = new JsonArray("string", "number");
                target["pattern"] = @"^[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([numkMGTPE]|[KMGTPE]i|[eE][+-]?[0-9]+)?$";
                break;
            case "time":
                (target["type"], target["format"]) = ("string", "date-time");
                break;
            case "bytes":
                (target["type"], target["contentEncoding"]) = ("string", "base64");
                break;
            case "json":
                break;
            case ['l', 'i', 's', 't', '<', .. string item, '>']:
                (target["type"], target["items"]) = ("array", Item(schema, item));
                break;
            case ['m', 'a', 'p', '<', .. string item, '>']:
                (target["type"], target["additionalProperties"]) = ("object", Item(schema, item));
                break;
            default:
                // Beside a reference draft 7 allows no description.
                target["allOf"] = new JsonArray(new JsonObject { ["$ref"] = $"#/definitions/{Define(schema, type)}" });
                break;
        }
    }

    private JsonObject Item(Schema schema, string type)
    {
        JsonObject item = [];
        Describe(item, schema, type);
        return item;
    }

    private string Define(Schema current, string type)
    {
        // A type of the same system comes first: both systems have a SecretKeySelector.
        Schema owner = current.Types.Any(candidate => candidate.Name == type)
            ? current
            : schemas.First(schema => schema.Types.Any(candidate => candidate.Name == type));
        string name = $"{owner.System}.{type}";
        if (_definitions.TryAdd(name, []))
        {
            _definitions[name] = Object(owner, owner.Types.Single(candidate => candidate.Name == type));
        }

        return name;
    }
}
