using System.Globalization;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Manifests.Reading;
using Alluxio.Config.Models;
using Alluxio.Config.Values;

namespace Alluxio.Config.Manifests.Binding;

internal sealed partial class BindingContext
{
    // RFC 3339; a more lenient reader takes "12" or "Monday" for a time.
    private static readonly string[] TimeFormats = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"];

    public string? String(YamlNode node)
    {
        if (node is not YamlScalar scalar)
        {
            WrongType(node, "a string");
            return null;
        }

        if (!scalar.IsPlain)
        {
            _ = IsTemplate(scalar);
            return scalar.Value;
        }

        if (scalar.IsNull)
        {
            return scalar.IsPlaceholder && scalar.Value.Length > 0 ? scalar.Value : null;
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

        if (ImageProblems.WhyBad(text, out string? suggestion) is { } reason && !IsTemplate(node))
        {
            FieldPath path = NodePaths.Of(node);
            string shown = Shortened(text);
            Report(
                BindingDiagnostics.BadImageReference(Name(path), shown, reason),
                node, path, shown, suggestion, ImageProblems.MoveTagFix(source, node, text));
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
        Bad(node, BindingDiagnostics.BadBoolean, suggestion);
        return null;
    }

    /// <summary>A boolean that upstream also takes as a text.</summary>
    public bool? LenientBoolean(YamlNode node) =>
        node is YamlScalar { IsPlain: false, Value: "true" or "false" } text ? text.Value == "true" : Boolean(node);

    /// <summary>A reference that is given by its name alone or as an object with a name.</summary>
    public Kubernetes.LocalObjectReference? SecretName(YamlNode node) => node is YamlScalar
        ? String(node) is { } name ? new Kubernetes.LocalObjectReference { Name = name } : null
        : ObjectReference(node);

    /// <summary>A reference that is given by its name alone; an object with a name is reported and still read.</summary>
    public Kubernetes.LocalObjectReference? BareSecretName(YamlNode node)
    {
        if (node is not YamlScalar)
        {
            WrongType(node, "a string, the name only", BindingFixes.NameAlone(source, node));
        }

        return SecretName(node);
    }

    /// <summary>A reference that is an object with a name; a name alone is reported and still read.</summary>
    public Kubernetes.LocalObjectReference? Reference(YamlNode node)
    {
        if (node is not YamlScalar { IsNull: false } scalar)
        {
            return ObjectReference(node);
        }

        WrongType(node, "a mapping with a name", BindingFixes.Named(source, scalar));
        return new Kubernetes.LocalObjectReference { Name = scalar.Value };
    }

    private Kubernetes.LocalObjectReference? ObjectReference(YamlNode node) =>
        (Kubernetes.LocalObjectReference?)ModelReader.Read(ModelType.Of<Kubernetes.LocalObjectReference>(), node, this);

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
                _ = IsTemplate(scalar);
                return scalar.Value;
            }

            if (TryInteger(scalar.Value, out long value) && value is >= int.MinValue and <= int.MaxValue)
            {
                return (int)value;
            }

            if (Yaml11.Resolve(scalar.Value).Kind == Yaml11Kind.Integer)
            {
                BadInteger(node, int.MinValue, int.MaxValue);
            }
            else
            {
                NotText(scalar);
            }

            return Yaml11.ToStringField(scalar.Value);
        }

        WrongType(node, "an integer or a string");
        return null;
    }

    public DateTimeOffset? Time(YamlNode node)
    {
        if (node is YamlScalar { IsNull: true })
        {
            return null;
        }

        if (node is YamlScalar scalar && DateTimeOffset.TryParseExact(
            scalar.Value, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out DateTimeOffset time))
        {
            return time;
        }

        Bad(node, BindingDiagnostics.BadTime);
        return null;
    }

    public Base64Value? Base64(YamlNode node)
    {
        if (node is not YamlScalar scalar)
        {
            WrongType(node, "a base64 string");
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
            Report(BindingDiagnostics.BadBase64(Name(path)), node, path, SecretText.Mask);
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

        string? suggestion = node is YamlScalar quoted
            && long.TryParse(quoted.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long meant)
            && meant >= minimum && meant <= maximum ? quoted.Value : null;
        BadInteger(node, minimum, maximum, suggestion);
        return null;
    }

    // Apart from the reading, so that who reads good numbers pays for no closure.
    private void BadInteger(YamlNode node, long minimum, long maximum, string? suggestion = null) =>
        Bad(node, (field, found) => BindingDiagnostics.BadInteger(field, minimum, maximum, found), suggestion);

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

    private static bool IsText(YamlScalar scalar) => Yaml11.Resolve(scalar.Value).Kind is Yaml11Kind.String or Yaml11Kind.Timestamp;

    private void OldBoolean(YamlScalar scalar, string meaning)
    {
        if (diagnostics.IsFull)
        {
            return;
        }

        FieldPath path = NodePaths.Of(scalar);
        Report(
            BindingDiagnostics.OldBoolean(Name(path), scalar.Value, meaning),
            scalar, path, scalar.Value, meaning, BindingFixes.Replace(source, scalar, meaning, "Write a YAML 1.2 boolean"));
    }

    // The intent of such a text is ambiguous: the word, or true and false.
    private static bool IsOldBoolean(string text) => Yaml11.Resolve(text).Kind == Yaml11Kind.Boolean && text is not ("true" or "false");
}
