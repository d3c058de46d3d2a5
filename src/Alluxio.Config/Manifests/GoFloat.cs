using System.Globalization;
using System.Text;

namespace Alluxio.Config.Manifests;

/// <summary>Writes floating-point numbers as Go does: the fewest digits that read back as the same number.</summary>
internal static class GoFloat
{
    /// <summary>Go's general format with the precision of 32 bits: <c>0.7</c>, <c>1000</c>, and from a million on <c>1.2e+07</c>.</summary>
    public static string ToGeneralText(float value) =>
        float.IsFinite(value) ? ToGeneralText(value.ToString("R", CultureInfo.InvariantCulture)) : NonFiniteText(value);

    /// <summary>Go's general format with the precision of 64 bits.</summary>
    public static string ToGeneralText(double value) =>
        double.IsFinite(value) ? ToGeneralText(value.ToString("R", CultureInfo.InvariantCulture)) : NonFiniteText(value);

    private static string ToGeneralText(string shortest)
    {
        Decimals decimals = Decimals.Of(shortest);
        return decimals.Exponent is < -4 or >= 6 ? decimals.ToScientific(exponentDigits: 2) : decimals.ToFixed();
    }

    /// <summary>The number in Go's JSON: <c>12000000</c>, and an exponent only below 1e-6 or from 1e21 on.</summary>
    /// <remarks>
    /// JSON has neither infinities nor NaN; Go fails there. The text that comes out instead is not a number for any reader.
    /// </remarks>
    public static string ToJsonText(double value)
    {
        if (!double.IsFinite(value))
        {
            return NonFiniteText(value);
        }

        Decimals decimals = Decimals.Of(value.ToString("R", CultureInfo.InvariantCulture));
        return decimals.Exponent switch
        {
            < -6 => decimals.ToScientific(exponentDigits: 1),
            >= 21 => decimals.ToScientific(exponentDigits: 2),
            _ => decimals.ToFixed(),
        };
    }

    private static string NonFiniteText(double value) => double.IsNaN(value) ? "NaN" : value > 0 ? "+Inf" : "-Inf";

    /// <summary>Sign, significant digits and the decimal exponent of the first digit.</summary>
    private readonly record struct Decimals(string Sign, string Digits, int Exponent)
    {
        /// <summary>Takes .NET's shortest text apart: <c>-0.00012</c>, <c>1E+16</c>.</summary>
        public static Decimals Of(string text)
        {
            string sign = text.StartsWith('-') ? "-" : "";
            string[] parts = text[sign.Length..].Split('E');
            string mantissa = parts[0];
            int exponent = parts.Length > 1 ? int.Parse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0;
            int point = mantissa.IndexOf('.', StringComparison.Ordinal);
            exponent += (point < 0 ? mantissa.Length : point) - 1;

            string digits = mantissa.Replace(".", "", StringComparison.Ordinal);
            string significant = digits.TrimStart('0');
            return significant.Length == 0
                ? new(sign, "0", 0)
                : new(sign, significant.TrimEnd('0'), exponent - (digits.Length - significant.Length));
        }

        public string ToFixed()
        {
            StringBuilder text = new(Sign);
            if (Exponent < 0)
            {
                return text.Append("0.").Append('0', -Exponent - 1).Append(Digits).ToString();
            }

            int whole = Exponent + 1;
            if (Digits.Length <= whole)
            {
                return text.Append(Digits).Append('0', whole - Digits.Length).ToString();
            }

            return text.Append(Digits, 0, whole).Append('.').Append(Digits, whole, Digits.Length - whole).ToString();
        }

        public string ToScientific(int exponentDigits)
        {
            string fraction = Digits.Length > 1 ? $".{Digits.AsSpan(1)}" : "";
            string size = Math.Abs(Exponent).ToString($"D{exponentDigits}", CultureInfo.InvariantCulture);
            return $"{Sign}{Digits[0]}{fraction}e{(Exponent < 0 ? '-' : '+')}{size}";
        }
    }
}
