using System.Globalization;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Manifests.Reading;
using Alluxio.Config.Values;

namespace Alluxio.Config.Manifests.Binding;

internal sealed partial class BindingContext
{
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
}
