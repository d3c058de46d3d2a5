using System.Globalization;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Manifests.Reading;
using Alluxio.Config.Values;

namespace Alluxio.Config.Manifests.Binding;

/// <summary>
/// What generated readers use to turn nodes into values. Bad values are reported and read as Kubernetes' lenient readers would, so that
/// binding always goes on to the end.
/// </summary>
internal sealed partial class BindingContext(SourceText source, DiagnosticBag diagnostics)
{
    private const int LongestShownValue = 60;

    public string? String(YamlNode node)
    {
        if (node is not YamlScalar scalar)
        {
            WrongType(node, "a text");
            return null;
        }

        if (!scalar.IsPlain)
        {
            return scalar.Value;
        }

        if (scalar.IsNull)
        {
            return null;
        }

        Yaml11Kind kind = Yaml11.Resolve(scalar.Value).Kind;
        if (kind is Yaml11Kind.String or Yaml11Kind.Timestamp)
        {
            return scalar.Value;
        }

        DiagnosticDescriptor descriptor = kind == Yaml11Kind.Boolean ? BindingDiagnostics.BooleanForText : BindingDiagnostics.NumberForText;
        FieldPath path = NodePaths.Of(node);
        string shown = Shown(path, scalar.Value);
        Report(descriptor, node, path, shown, $"\"{shown}\"", Name(path), shown);
        return Yaml11.ToStringField(scalar.Value);
    }

    public int? Int32(YamlNode node) => (int?)Integer(node, int.MinValue, int.MaxValue);

    public long? Int64(YamlNode node) => Integer(node, long.MinValue, long.MaxValue);

    public bool? Boolean(YamlNode node)
    {
        if (node is YamlScalar { IsPlain: true } scalar)
        {
            switch (scalar.Value)
            {
                case "true" or "True" or "TRUE":
                    return true;
                case "false" or "False" or "FALSE":
                    return false;
                case "y" or "Y" or "yes" or "Yes" or "YES" or "on" or "On" or "ON":
                    OldBoolean(scalar, "true");
                    return true;
                case "n" or "N" or "no" or "No" or "NO" or "off" or "Off" or "OFF":
                    OldBoolean(scalar, "false");
                    return false;
            }

            if (scalar.IsNull)
            {
                return null;
            }
        }

        FieldPath path = NodePaths.Of(node);
        string shown = Describe(node, path);
        Report(BindingDiagnostics.BadBoolean, node, path, shown, null, Name(path), shown);
        return null;
    }

    public Quantity? Quantity(YamlNode node)
    {
        if (node is not YamlScalar scalar)
        {
            WrongType(node, "a quantity such as 2Gi");
            return null;
        }

        if (scalar.IsNull)
        {
            return null;
        }

        // Numbers pass through JSON on their way to Kubernetes: 1e3 arrives as 1000, 007 as 7.
        string text = scalar.IsPlain ? Yaml11.ToQuantityField(scalar.Value) : scalar.Value.Trim(' ');
        if (Values.Quantity.TryParse(text, out Quantity? quantity, out string? reason))
        {
            return quantity;
        }

        FieldPath path = NodePaths.Of(node);
        string shown = Shown(path, scalar.Value);
        Report(BindingDiagnostics.BadQuantity, node, path, shown, null, Name(path), shown, reason);
        return null;
    }

    public IntOrString? IntOrString(YamlNode node)
    {
        if (node is YamlScalar scalar)
        {
            if (scalar.IsNull)
            {
                return null;
            }

            return scalar.IsPlain && TryInteger(scalar.Value, out long value) && value is >= int.MinValue and <= int.MaxValue
                ? (int)value
                : scalar.Value;
        }

        WrongType(node, "a whole number or a text");
        return null;
    }

    public DateTimeOffset? Time(YamlNode node)
    {
        if (node is YamlScalar { IsNull: true })
        {
            return null;
        }

        if (node is YamlScalar scalar && DateTimeOffset.TryParse(
            scalar.Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset time))
        {
            return time;
        }

        FieldPath path = NodePaths.Of(node);
        string shown = Describe(node, path);
        Report(BindingDiagnostics.BadTime, node, path, shown, null, Name(path), shown);
        return null;
    }

    public Base64Value? Base64(YamlNode node)
    {
        if (node is not YamlScalar scalar)
        {
            WrongType(node, "base64 text");
            return null;
        }

        Base64Value value = new(scalar.IsNull ? "" : scalar.Value);
        if (!value.TryDecode(out _))
        {
            FieldPath path = NodePaths.Of(node);
            Report(BindingDiagnostics.BadBase64, node, path, SecretText.Mask, null, Name(path));
        }

        return value;
    }

    /// <summary>The mapping behind a node, or <see langword="null"/> for null and, reported, for everything else.</summary>
    public YamlMapping? Mapping(YamlNode node)
    {
        if (node is YamlMapping mapping)
        {
            return mapping;
        }

        if (node is not YamlScalar { IsNull: true })
        {
            WrongType(node, "a mapping");
        }

        return null;
    }

    public ValueList<T>? List<T>(YamlNode node, Func<YamlNode, BindingContext, T> readItem)
    {
        if (node is YamlSequence sequence)
        {
            if (sequence.Items.Count == 0)
            {
                return [];
            }

            T[] items = new T[sequence.Items.Count];
            for (int i = 0; i < items.Length; i++)
            {
                items[i] = readItem(sequence.Items[i], this);
            }

            return new(items);
        }

        if (node is not YamlScalar { IsNull: true })
        {
            WrongType(node, "a list");
        }

        return null;
    }

    public ValueMap<T>? Map<T>(YamlNode node, Func<YamlNode, BindingContext, T> readValue)
    {
        if (Mapping(node) is not { } mapping)
        {
            return null;
        }

        if (mapping.Entries.Count == 0)
        {
            return [];
        }

        KeyValuePair<string, T>[] entries = new KeyValuePair<string, T>[mapping.Entries.Count];
        bool isRenamed = false;
        for (int i = 0; i < entries.Length; i++)
        {
            YamlScalar key = mapping.Entries[i].Key;
            entries[i] = new(MapKey(key, mapping), readValue(mapping.Entries[i].Value, this));
            isRenamed |= !ReferenceEquals(entries[i].Key, key.Value);
        }

        // Only a renamed key can meet another one; the last wins.
        return isRenamed ? new([.. entries.Reverse().DistinctBy(static entry => entry.Key).Reverse()]) : new(entries);
    }

    /// <summary>Keeps a field that the type does not have, and reports it.</summary>
    public void Unknown(in YamlEntry entry, YamlMapping owner, string typeName, ReadOnlySpan<string> knownNames, ref List<KeyValuePair<string, RawValue>>? unknown)
    {
        string name = entry.Key.Value;
        (unknown ??= []).Add(new(name, RawValues.From(entry.Value)));
        string? suggestion = SpellChecker.Suggest(name, knownNames.ToArray());
        FieldPath path = NodePaths.Of(owner).Append(name);
        diagnostics.Add(BindingDiagnostics.UnknownField.Create(
            source.Locate(entry.Key.Start, entry.Key.End), path, name, suggestion, name, typeName,
            suggestion is null ? $" {FieldList(knownNames)}" : $" Did you mean '{suggestion}'?"));
    }

    public void Required(YamlMapping owner, string typeName, string fieldName)
    {
        if (owner.IndexOf(fieldName) < 0)
        {
            FieldPath path = NodePaths.Of(owner);
            diagnostics.Add(BindingDiagnostics.RequiredFieldMissing.Create(
                source.Locate(owner.Start), path.Append(fieldName), null, null, path.Segments.Count == 0 ? typeName : $"'{path}'", fieldName));
        }
    }

    // Keys pass through the same types as values: y becomes true, 1.10 becomes 1.1.
    private string MapKey(YamlScalar key, YamlMapping owner)
    {
        Yaml11Scalar scalar = key.IsPlain ? Yaml11.Resolve(key.Value) : new(Yaml11Kind.String, key.Value);
        if (scalar.Kind is Yaml11Kind.String or Yaml11Kind.Timestamp || (scalar.Kind == Yaml11Kind.Integer && scalar.ToStringField() == key.Value))
        {
            return key.Value;
        }

        FieldPath path = NodePaths.Of(owner).Append(key.Value);
        if (scalar.Kind == Yaml11Kind.Null)
        {
            Report(BindingDiagnostics.WrongType, key, path, null, null, $"A key of '{Name(NodePaths.Of(owner))}'", "a text", "null");
            return key.Value;
        }

        DiagnosticDescriptor descriptor = scalar.Kind == Yaml11Kind.Boolean ? BindingDiagnostics.BooleanForText : BindingDiagnostics.NumberForText;
        Report(descriptor, key, path, key.Value, $"\"{key.Value}\"", $"The key of '{path}'", key.Value);
        return scalar.ToStringField();
    }

    private static string FieldList(ReadOnlySpan<string> names) =>
        names.Length <= 12 ? $"Its fields are {string.Join(", ", names.ToArray())}." : "Remove it or correct its place.";

    private long? Integer(YamlNode node, long minimum, long maximum)
    {
        if (node is YamlScalar { IsPlain: true } scalar)
        {
            if (TryInteger(scalar.Value, out long value) && value >= minimum && value <= maximum)
            {
                return value;
            }

            if (scalar.IsNull)
            {
                return null;
            }
        }

        FieldPath path = NodePaths.Of(node);
        string shown = Describe(node, path);
        Report(BindingDiagnostics.BadInteger, node, path, shown, null, Name(path), minimum, maximum, shown);
        return null;
    }

    // Integers of YAML 1.1 (0400 is octal) and floats without fraction, as they arrive through JSON.
    private static bool TryInteger(string text, out long value)
    {
        Yaml11Scalar scalar = Yaml11.Resolve(text);
        bool isFloat = scalar.Kind == Yaml11Kind.Float && double.IsInteger(scalar.Float) && Math.Abs(scalar.Float) < 1e15;
        Int128 integer = isFloat ? (Int128)scalar.Float : scalar.Integer;
        bool fits = (isFloat || scalar.Kind == Yaml11Kind.Integer) && integer >= long.MinValue && integer <= long.MaxValue;
        value = fits ? (long)integer : 0;
        return fits;
    }

    private void OldBoolean(YamlScalar scalar, string meaning)
    {
        FieldPath path = NodePaths.Of(scalar);
        Report(BindingDiagnostics.OldBoolean, scalar, path, scalar.Value, meaning, Name(path), scalar.Value, meaning);
    }

    private void WrongType(YamlNode node, string expected)
    {
        FieldPath path = NodePaths.Of(node);
        string shown = Describe(node, path);
        Report(BindingDiagnostics.WrongType, node, path, shown, null, Name(path), expected, shown);
    }

    private void Report(DiagnosticDescriptor descriptor, YamlNode node, FieldPath path, string? value, string? suggestion, params ReadOnlySpan<object?> facts) =>
        diagnostics.Add(descriptor.Create(source.Locate(node.Start, node is YamlScalar ? node.End : node.Start), path, value, suggestion, facts));

    private static string Name(FieldPath path) => path.Segments.Count == 0 ? "the document" : path.ToString();

    private static string Describe(YamlNode node, FieldPath path) => node is YamlScalar { IsNull: false } scalar
        ? scalar.IsPlain ? $"'{Shown(path, scalar.Value)}'" : $"the quoted text '{Shown(path, scalar.Value)}'"
        : node.Description;

    private static string Shown(FieldPath path, string value)
    {
        if (path.Segments.Count > 0 && path.Segments[^1].Name is { } name)
        {
            value = SecretText.Show(name, value);
        }

        return value.Length <= LongestShownValue ? value : $"{value.AsSpan(0, LongestShownValue)}…";
    }
}
