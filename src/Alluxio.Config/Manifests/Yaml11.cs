using System.Globalization;
using System.Text.RegularExpressions;

namespace Alluxio.Config.Manifests;

/// <summary>
/// How the Kubernetes tools (go-yaml v2 below sigs.k8s.io/yaml) read a plain scalar, that is one without quotes: mostly YAML 1.1.
/// </summary>
internal static partial class Yaml11
{
    /// <summary>The value of a plain scalar.</summary>
    public static Yaml11Scalar Resolve(string plain) => plain switch
    {
        "" or "~" or "null" or "Null" or "NULL" => new(Yaml11Kind.Null, plain),
        "y" or "Y" or "yes" or "Yes" or "YES" or "on" or "On" or "ON" or "true" or "True" or "TRUE" =>
            new(Yaml11Kind.Boolean, plain) { Boolean = true },
        "n" or "N" or "no" or "No" or "NO" or "off" or "Off" or "OFF" or "false" or "False" or "FALSE" =>
            new(Yaml11Kind.Boolean, plain),
        ".nan" or ".NaN" or ".NAN" => new(Yaml11Kind.Float, plain) { Float = double.NaN },
        ".inf" or ".Inf" or ".INF" or "+.inf" or "+.Inf" or "+.INF" =>
            new(Yaml11Kind.Float, plain) { Float = double.PositiveInfinity },
        "-.inf" or "-.Inf" or "-.INF" => new(Yaml11Kind.Float, plain) { Float = double.NegativeInfinity },
        ['.', ..] => ResolveFraction(plain),
        ['+' or '-' or (>= '0' and <= '9'), ..] => ResolveNumber(plain),
        _ => new(Yaml11Kind.String, plain),
    };

    /// <summary>
    /// The text that a string field gets when a plain scalar lands in it: <c>007</c> becomes <c>7</c>, <c>yes</c> becomes <c>true</c>,
    /// <c>12e6</c> becomes <c>1.2e+07</c>, a null becomes the empty text. Also what becomes of a text that a chart writes without quotes.
    /// </summary>
    public static string ToStringField(string plain) => Resolve(plain).ToStringField();

    /// <summary>
    /// The text that a quantity field reads when a plain scalar lands in it: <c>12e6</c> becomes <c>12000000</c>; the empty text means that
    /// the field is absent.
    /// </summary>
    public static string ToQuantityField(string plain) => Resolve(plain).ToQuantityField();

    /// <summary>
    /// Whether some reader of YAML 1.1 or 1.2 might take a plain text for something else than a text. It asks for quotes too often rather
    /// than too rarely, but looks at types only: indicators, comments and line breaks are the writer's business.
    /// </summary>
    public static bool LooksLikeNonString(string plain)
    {
        // Nearly every text ends here.
        if (plain.Length > 0 && !(char.IsAsciiDigit(plain[0]) || "+-.~=<nNyYtTfFoO".Contains(plain[0], StringComparison.Ordinal)))
        {
            return false;
        }

        return Resolve(plain).Kind != Yaml11Kind.String || Word().IsMatch(plain) || Number().IsMatch(plain) || Date().IsMatch(plain);
    }

    // A number without integer part is read with Go's rules: underscores only between digits.
    private static Yaml11Scalar ResolveFraction(string plain) =>
        GoFraction().IsMatch(plain) && TryReadFloat(plain.Replace("_", "", StringComparison.Ordinal), out double value)
            ? new(Yaml11Kind.Float, plain) { Float = value }
            : new(Yaml11Kind.String, plain);

    private static Yaml11Scalar ResolveNumber(string plain)
    {
        if (Timestamp().IsMatch(plain))
        {
            return new(Yaml11Kind.Timestamp, plain);
        }

        // Underscores do not count, at any position: 1__0_ is ten.
        string bare = plain.Replace("_", "", StringComparison.Ordinal);
        if (Yaml11Integer.TryRead(bare, out Int128 integer))
        {
            return new(Yaml11Kind.Integer, plain) { Integer = integer };
        }

        return GoNumber().IsMatch(bare) && TryReadFloat(bare, out double value)
            ? new(Yaml11Kind.Float, plain) { Float = value }
            : new(Yaml11Kind.String, plain);
    }

    // Go refuses what is out of range; .NET gives infinity.
    private static bool TryReadFloat(string text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);

    [GeneratedRegex(@"^\.[0-9]+(?:_[0-9]+)*(?:[eE][-+]?[0-9]+(?:_[0-9]+)*)?\z")]
    private static partial Regex GoFraction();

    [GeneratedRegex(@"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?\z")]
    private static partial Regex GoNumber();

    [GeneratedRegex(
        "^[0-9]{4}-(?:0?[1-9]|1[0-2])-(?:0?[1-9]|[12][0-9]|3[01])"
        + @"(?:[Tt][0-9]{1,2}:[0-9]{1,2}:[0-9]{1,2}(?:\.[0-9]+)?(?:Z|[-+][0-9]{2}:[0-9]{2})"
        + @"| [0-9]{1,2}:[0-9]{1,2}:[0-9]{1,2}(?:\.[0-9]+)?)?\z")]
    private static partial Regex Timestamp();

    [GeneratedRegex(
        @"^(?:~|=|<<|null|y|yes|n|no|on|off|true|false|[-+]?\.(?:inf|nan))\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    // Hexadecimal, binary and octal numbers; decimal numbers with fraction and exponent; numbers to the base 60.
    [GeneratedRegex(
        "^[-+]?(?:0[xX][-+]?[0-9a-fA-F_]+|0[bB][-+]?[01_]+|0[oO][-+]?[0-7_]+"
        + @"|(?:\.[0-9_]*|[0-9][0-9_]*(?:\.[0-9_]*)?)(?:[eE][-+]?[0-9_]+)?"
        + @"|[0-9][0-9_]*(?::[0-9]+)+(?:\.[0-9_]*)?)\z")]
    private static partial Regex Number();

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt \t][^\n]*)?\z")]
    private static partial Regex Date();
}
