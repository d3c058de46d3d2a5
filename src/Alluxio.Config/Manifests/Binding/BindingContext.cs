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

    // RFC 3339; a more lenient reader takes "12" or "Monday" for a time.
    private static readonly string[] TimeFormats = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"];

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

        if (IsText(scalar))
        {
            return scalar.Value;
        }

        NotText(scalar);
        return Yaml11.ToStringField(scalar.Value);
    }

    /// <summary>A text that names an image without its tag.</summary>
    public string? Image(YamlNode node)
    {
        string? text = String(node);
        if (string.IsNullOrEmpty(text) || node is not YamlScalar { IsPlaceholder: false } || diagnostics.IsFull)
        {
            return text;
        }

        if (ImageProblems.WhyBad(text, out string? suggestion) is { } reason)
        {
            FieldPath path = NodePaths.Of(node);
            string shown = Shortened(text);
            Report(BindingDiagnostics.BadImageReference, node, path, shown, suggestion, Name(path), shown, reason);
        }

        return text;
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

        string? suggestion = node is YamlScalar { Value: "true" or "false" } quoted ? quoted.Value : null;
        Bad(BindingDiagnostics.BadBoolean, node, suggestion, []);
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

        if (!diagnostics.IsFull)
        {
            FieldPath path = NodePaths.Of(node);
            string shown = Shown(node, path, scalar.Value);
            string sentence = reason.EndsWith('?') ? reason : reason + ".";
            Report(BindingDiagnostics.BadQuantity, node, path, shown, QuantityHints.Correct(text), Name(path), shown, sentence);
        }

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

            if (!scalar.IsPlain || IsText(scalar))
            {
                return scalar.Value;
            }

            if (TryInteger(scalar.Value, out long value) && value is >= int.MinValue and <= int.MaxValue)
            {
                return (int)value;
            }

            if (Yaml11.Resolve(scalar.Value).Kind == Yaml11Kind.Integer)
            {
                Bad(BindingDiagnostics.BadInteger, node, null, [int.MinValue, int.MaxValue]);
            }
            else
            {
                NotText(scalar);
            }

            return Yaml11.ToStringField(scalar.Value);
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

        if (node is YamlScalar scalar && DateTimeOffset.TryParseExact(
            scalar.Value, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset time))
        {
            return time;
        }

        Bad(BindingDiagnostics.BadTime, node, null, []);
        return null;
    }

    public Base64Value? Base64(YamlNode node)
    {
        if (node is not YamlScalar scalar)
        {
            WrongType(node, "base64 text");
            return null;
        }

        // A number or boolean may be base64 by chance, but the API server takes texts only.
        if (scalar.IsPlain && !scalar.IsNull && !IsText(scalar))
        {
            NotText(scalar, isSecret: true);
            return new(Yaml11.ToStringField(scalar.Value));
        }

        Base64Value value = new(scalar.IsNull ? "" : scalar.Value);
        if (!value.TryDecode(out _) && !diagnostics.IsFull)
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

    /// <summary>The list behind a node, or <see langword="null"/> for null and, reported, for everything else.</summary>
    public YamlSequence? Sequence(YamlNode node)
    {
        if (node is YamlSequence sequence)
        {
            return sequence;
        }

        if (node is not YamlScalar { IsNull: true })
        {
            WrongType(node, "a list");
        }

        return null;
    }

    public ValueList<T>? List<T>(YamlNode node, Func<YamlNode, BindingContext, T> readItem)
    {
        if (Sequence(node) is not { } sequence)
        {
            return null;
        }

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

    public ValueMap<T>? Map<T>(YamlNode node, Func<YamlNode, BindingContext, T> readValue)
    {
        if (Mapping(node) is not { } mapping)
        {
            return null;
        }

        ReadOnlySpan<YamlEntry> from = mapping.Entries;
        if (from.Length == 0)
        {
            return [];
        }

        KeyValuePair<string, T>[] entries = new KeyValuePair<string, T>[from.Length];
        for (int i = 0; i < entries.Length; i++)
        {
            CheckKey(mapping, from[i].Key);
            entries[i] = new(from[i].Key.Value, readValue(from[i].Value, this));
        }

        return new(entries);
    }

    /// <summary>Keeps a field that the type does not have, and reports it.</summary>
    public void Unknown(in YamlEntry entry, YamlMapping owner, string typeName, ReadOnlySpan<string> knownNames, ref List<KeyValuePair<string, RawValue>>? unknown)
    {
        string name = entry.Key.Value;
        (unknown ??= []).Add(new(name, RawValues.From(entry.Value)));
        if (diagnostics.IsFull)
        {
            return;
        }

        string? suggestion = SpellChecker.Suggest(name, knownNames.ToArray());
        FieldPath path = NodePaths.Of(owner).Append(name);
        diagnostics.Add(BindingDiagnostics.UnknownField.Create(
            source.Locate(entry.Key), path, name, suggestion, name, typeName,
            suggestion is null ? $" {FieldList(knownNames)}" : $" Did you mean '{suggestion}'?"));
    }

    /// <summary>Reports that a required field is not there; a null counts as not there, as it does for the API server.</summary>
    public void Required(YamlMapping owner, string typeName, string fieldName)
    {
        YamlNode? given = owner[fieldName];
        if (owner.IsCut || given is not (null or YamlScalar { IsNull: true, IsPlaceholder: false }) || diagnostics.IsFull)
        {
            return;
        }

        FieldPath path = NodePaths.Of(owner);
        diagnostics.Add(BindingDiagnostics.RequiredFieldMissing.Create(
            source.Locate(given?.Start ?? owner.Start), path.Append(fieldName), null, null, path.Segments.Count == 0 ? typeName : $"'{path}'", fieldName));
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

        string? suggestion = node is YamlScalar quoted && long.TryParse(quoted.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long meant)
            && meant >= minimum && meant <= maximum ? quoted.Value : null;
        Bad(BindingDiagnostics.BadInteger, node, suggestion, [minimum, maximum]);
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
        if (diagnostics.IsFull)
        {
            return;
        }

        FieldPath path = NodePaths.Of(scalar);
        Report(BindingDiagnostics.OldBoolean, scalar, path, scalar.Value, meaning, Name(path), scalar.Value, meaning);
    }

    private void WrongType(YamlNode node, string expected) => Bad(BindingDiagnostics.WrongType, node, null, [expected]);

    private static bool IsText(YamlScalar scalar) => Yaml11.Resolve(scalar.Value).Kind is Yaml11Kind.String or Yaml11Kind.Timestamp;

    private void NotText(YamlScalar scalar, bool isSecret = false)
    {
        if (!diagnostics.IsFull)
        {
            FieldPath path = NodePaths.Of(scalar);
            NotText(scalar, path, Name(path), isSecret ? SecretText.Mask : Shown(scalar, path, scalar.Value));
        }
    }

    private void NotText(YamlScalar scalar, FieldPath path, string name, string shown)
    {
        DiagnosticDescriptor descriptor = Yaml11.Resolve(scalar.Value).Kind == Yaml11Kind.Boolean ? BindingDiagnostics.BooleanForText : BindingDiagnostics.NumberForText;
        Report(descriptor, scalar, path, shown, shown == scalar.Value ? $"\"{shown}\"" : null, name, shown);
    }

    // Keys are texts. A number is taken as it is written; where it would become another text, and for booleans, the author should say what he means.
    private void CheckKey(YamlMapping mapping, YamlScalar key)
    {
        if (key.IsPlain && !IsText(key) && Yaml11.ToStringField(key.Value) != key.Value && !diagnostics.IsFull)
        {
            FieldPath path = NodePaths.Of(mapping);
            NotText(key, path.Append(key.Value), $"the key {key.Value} of {Name(path)}", Shortened(key.Value));
        }
    }

    /// <summary>Reports a value whose message names the field first and the value last.</summary>
    private void Bad(DiagnosticDescriptor descriptor, YamlNode node, string? suggestion, ReadOnlySpan<object?> between)
    {
        if (!diagnostics.IsFull)
        {
            FieldPath path = NodePaths.Of(node);
            string? value = node is YamlScalar { IsNull: false } scalar ? Shown(node, path, scalar.Value) : null;
            string described = node is YamlScalar { IsPlain: false } ? $"the quoted text '{value}'" : value is null ? node.Description : $"'{value}'";
            Report(descriptor, node, path, value, value == SecretText.Mask ? null : suggestion, [Name(path), .. between, described]);
        }
    }

    private void Report(DiagnosticDescriptor descriptor, YamlNode node, FieldPath path, string? value, string? suggestion, params ReadOnlySpan<object?> facts) =>
        diagnostics.Add(descriptor.Create(node is YamlScalar ? source.Locate(node) : source.Locate(node.Start), path, value, suggestion, facts));

    private static string Name(FieldPath path) => path.Segments.Count == 0 ? "the document" : path.ToString();

    private static string Shown(YamlNode node, FieldPath path, string value) => SecretFields.HoldsSecret(node, path) ? SecretText.Mask : Shortened(value);

    private static string Shortened(string value) => value.Length <= LongestShownValue ? value : $"{value.AsSpan(0, LongestShownValue)}…";
}
