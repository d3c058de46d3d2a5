using Alluxio.Config.Comparison.Objects;
using Alluxio.Config.Manifests;
using Alluxio.Config.Models;
using Alluxio.Config.Values;

namespace Alluxio.Config.Comparison;

/// <summary>
/// Finds the fields that differ between two versions of an object. Lists of named items are compared by name, others by position.
/// </summary>
internal sealed class FieldDifferences
{
    private readonly List<FieldDifference> _found = [];
    private readonly Manifest? _before;
    private readonly Manifest? _after;

    private FieldDifferences(Manifest? before, Manifest? after) => (_before, _after) = (before, after);

    /// <summary>The fields of an object that differ; all fields below <c>spec</c> and the like where one of the two is missing.</summary>
    public static IReadOnlyList<FieldDifference> Of(Manifest? before, Manifest? after)
    {
        if (before is not null && after is not null && ReferenceEquals(before.Resource, after.Resource))
        {
            return [];
        }

        if (before?.Resource is { IsUnmodelled: true } && after?.Resource is { IsUnmodelled: true })
        {
            return ForeignDifferences.Of(before, after);
        }

        FieldDifferences differences = new(before, after);
        ModelType type = (after ?? before)!.Resource.ModelType;
        differences.Models(type, before?.Resource, after?.Resource, new Place("", FieldPath.Root, FieldPath.Root, null, null));
        return differences._found;
    }

    private void Models(ModelType type, Model? before, Model? after, Place place)
    {
        ModelField[] fields = type.Layout.Fields;
        for (int slot = 0; slot < fields.Length; slot++)
        {
            ModelField field = fields[slot];
            object? left = before?.Fields[slot];
            object? right = after?.Fields[slot];
            if ((!Equals(left, right) || IsSpelledOtherwise(field, left, right))
                && !(place.Pattern == "metadata" && ServerFields.IsRecord(field.Name)))
            {
                Field(field, left, right, place.Below(field.Name));
            }
        }

        foreach (string key in (before?.UnknownFields ?? []).Keys.Union((after?.UnknownFields ?? []).Keys))
        {
            Leaf(before?.UnknownFields?.GetValueOrDefault(key), after?.UnknownFields?.GetValueOrDefault(key), place.Below(key));
        }
    }

    // The open operator keeps amounts of resources as texts, which the API server reads.
    private static bool IsSameAmount(string pattern, string before, string after) =>
        (pattern.Contains("resources.limits", StringComparison.Ordinal) || pattern.Contains("resources.requests", StringComparison.Ordinal))
        && Quantity.TryParse(before, out Quantity? left) && Quantity.TryParse(after, out Quantity? right) && left.Equals(right);

    // Amounts are equal by value. A change of the text alone is a difference, too. Both values are equal here.
    private static bool IsSpelledOtherwise(ModelField field, object? left, object? right) => (left, right) switch
    {
        (null, _) or (_, null) => false,
        _ when ReferenceEquals(left, right) => false,
        (Quantity before, Quantity after) => before.Text != after.Text,
        (ValueMap<Quantity> before, ValueMap<Quantity> after) => before.AsEnumerable()
            .Any(amount => after.GetValueOrDefault(amount.Key)?.Text != amount.Value.Text),
        _ => field.Type is { Layout.HasAmounts: true } type && (left is Model before
            ? IsSpelledOtherwise(type, before, (Model)right)
            : field.Is(FieldTraits.List) && IsSpelledOtherwise(type, type.ItemsOf(left), type.ItemsOf(right))),
    };

    private static bool IsSpelledOtherwise(ModelType type, Model before, Model after)
    {
        ModelField[] fields = type.Layout.Fields;
        for (int slot = before.Fields.Next(0); slot >= 0; slot = before.Fields.Next(slot + 1))
        {
            if (IsSpelledOtherwise(fields[slot], before.Fields[slot], after.Fields[slot]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSpelledOtherwise(ModelType type, ReadOnlySpan<Model> before, ReadOnlySpan<Model> after)
    {
        for (int i = 0; i < before.Length; i++)
        {
            if (IsSpelledOtherwise(type, before[i], after[i]))
            {
                return true;
            }
        }

        return false;
    }

    private void Field(ModelField field, object? left, object? right, Place place)
    {
        if (field.Is(FieldTraits.Map) && (left ?? right) is ValueMap<string>)
        {
            ValueMap<string> before = left as ValueMap<string> ?? [];
            ValueMap<string> after = right as ValueMap<string> ?? [];
            foreach (string key in before.Keys.Union(after.Keys, StringComparer.Ordinal))
            {
                Leaf(before.GetValueOrDefault(key), after.GetValueOrDefault(key), place.Key(key));
            }
        }
        else if (field.Is(FieldTraits.Map) && (left ?? right) is ValueMap<Quantity>)
        {
            ValueMap<Quantity> before = left as ValueMap<Quantity> ?? [];
            ValueMap<Quantity> after = right as ValueMap<Quantity> ?? [];
            foreach (string key in before.Keys.Union(after.Keys, StringComparer.Ordinal))
            {
                Leaf(before.GetValueOrDefault(key), after.GetValueOrDefault(key), place.Key(key));
            }
        }
        else if (field.Is(FieldTraits.List) && field.Type is { } item)
        {
            Items(item, left is null ? [] : [.. item.ItemsOf(left)], right is null ? [] : [.. item.ItemsOf(right)], place);
        }
        else if (field.Type is { } type && !field.Is(FieldTraits.List) && !field.Is(FieldTraits.Map))
        {
            Models(type, left as Model, right as Model, place);
        }
        else
        {
            Leaf(left, right, place);
        }
    }

    private void Items(ModelType type, Model[] before, Model[] after, Place place)
    {
        int name = Array.FindIndex(type.Layout.Fields, static field => field.Name == "name" && field.Kind == ValueKind.Text);
        string?[] left = Keys(before, name);
        string?[] right = Keys(after, name);
        for (int i = 0; i < before.Length; i++)
        {
            int other = Array.IndexOf(right, left[i]);
            Model? match = other < 0 ? null : after[other];
            if (match is null)
            {
                Leaf(before[i], null, place.Item(i, null, before[i], null));
            }
            else if (!ReferenceEquals(before[i], match))
            {
                Models(type, before[i], match, place.Item(i, other, before[i], match));
            }
        }

        for (int i = 0; i < after.Length; i++)
        {
            if (!left.Contains(right[i]))
            {
                Leaf(null, after[i], place.Item(null, i, null, after[i]));
            }
        }
    }

    // By name where each item has a unique one, by position otherwise.
    private static string?[] Keys(Model[] items, int name)
    {
        string?[] names = [.. items.Select(item => name < 0 ? null : item.Fields[name] as string)];
        return names.Contains(null) || names.Distinct(StringComparer.Ordinal).Count() < names.Length
            ? [.. items.Select(static (_, index) => $"[{index}]")]
            : names;
    }

    private void Leaf(object? left, object? right, Place place)
    {
        bool isSpelling = left is Quantity before && right is Quantity after ? before.Equals(after) && before.Text != after.Text
            : left is string text && right is string other && text != other && IsSameAmount(place.Pattern, text, other);
        if (Equals(left, right) && !isSpelling)
        {
            return;
        }

        _found.Add(new FieldDifference
        {
            BeforeManifest = _before,
            AfterManifest = _after,
            Pattern = place.Pattern,
            BeforePath = place.Before,
            AfterPath = place.After,
            Before = left,
            After = right,
            ItemBefore = place.ItemBefore,
            ItemAfter = place.ItemAfter,
            IsSpelling = isSpelling,
        });
    }

    private sealed record Place(string Pattern, FieldPath? Before, FieldPath? After, Model? ItemBefore, Model? ItemAfter)
    {
        public Place Below(string name) =>
            this with
            {
                Pattern = Pattern.Length == 0 ? name : $"{Pattern}.{name}",
                Before = Before?.Append(name),
                After = After?.Append(name),
            };

        public Place Key(string key) => this with { Before = Before?.Append(key), After = After?.Append(key) };

        public Place Item(int? before, int? after, Model? itemBefore, Model? itemAfter) => new(
            Pattern + "[]", before is { } i ? Before?.Append(i) : null, after is { } j ? After?.Append(j) : null, itemBefore, itemAfter);
    }
}
