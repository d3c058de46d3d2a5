using System.Text.Json;
using Alluxio.Config.Comparison.Objects;

namespace Alluxio.Config.Comparison.Live;

/// <summary>The owners of the fields of one live object, by its list of managed fields.</summary>
internal sealed class FieldOwners
{
    private readonly List<(FieldOwner Owner, JsonElement Fields)> _entries = [];

    public FieldOwners(ReadOnlyMemory<byte> managedFields)
    {
        if (managedFields.IsEmpty)
        {
            return;
        }

        using JsonDocument document = JsonDocument.Parse(managedFields);
        if (document.RootElement.ValueKind != JsonValueKind.Array)
        {
            return;
        }

        foreach (JsonElement entry in document.RootElement.EnumerateArray())
        {
            if (entry.ValueKind == JsonValueKind.Object && entry.TryGetProperty("fieldsV1", out JsonElement fields))
            {
                _entries.Add((new FieldOwner(Text(entry, "manager"), Text(entry, "subresource"), Text(entry, "time")), fields.Clone()));
            }
        }
    }

    /// <summary>The time of the last write to more than the status; <see langword="null"/> if it is unknown.</summary>
    public string? LastWrite => _entries.Select(static entry => entry.Owner)
        .Where(static owner => owner.Subresource != "status" && owner.Time.Length > 0)
        .Select(static owner => owner.Time)
        .Max(StringComparer.Ordinal);

    /// <summary>The owner of a field, or of the closest thing that holds it; of several the last writer.</summary>
    public FieldOwner? Of(ObjectStep step)
    {
        List<ObjectStep> steps = [];
        for (ObjectStep? current = step; current is not null; current = current.Parent)
        {
            steps.Insert(0, current);
        }

        FieldOwner? best = null;
        int deepest = 1;
        foreach ((FieldOwner owner, JsonElement fields) in _entries)
        {
            int depth = Depth(fields, steps);
            if (depth > deepest || (depth == deepest && best is not null && string.CompareOrdinal(owner.Time, best.Time) > 0))
            {
                (best, deepest) = (owner, depth);
            }
        }

        return best;
    }

    // How many steps of the way the list of one manager has.
    private static int Depth(JsonElement fields, List<ObjectStep> steps)
    {
        int depth = 0;
        foreach (ObjectStep step in steps)
        {
            if (fields.ValueKind != JsonValueKind.Object || !TryStep(fields, step, out fields))
            {
                break;
            }

            depth++;
        }

        return depth;
    }

    private static bool TryStep(JsonElement fields, ObjectStep step, out JsonElement next)
    {
        if (!step.IsItem)
        {
            return fields.TryGetProperty("f:" + step.Name, out next);
        }

        foreach (JsonProperty item in fields.EnumerateObject())
        {
            if (item.Name.StartsWith("k:", StringComparison.Ordinal) && HasValue(item.Name[2..], step.Name))
            {
                next = item.Value;
                return true;
            }
        }

        next = default;
        return false;
    }

    private static bool HasValue(string key, string value)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(key);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.EnumerateObject().Any(property => property.Value.ToString() == value);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Text(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
