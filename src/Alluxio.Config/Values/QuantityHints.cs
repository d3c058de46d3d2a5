namespace Alluxio.Config.Values;

/// <summary>Says what is wrong with a text that is not a <see cref="Quantity"/>.</summary>
internal static class QuantityHints
{
    private const string Suffixes = "n u m k M G T P E Ki Mi Gi Ti Pi Ei";

    public static string WhyBad(string text, bool hasDigits, string suffix)
    {
        if (text.Any(char.IsWhiteSpace))
        {
            return "spaces are not allowed";
        }

        if (!hasDigits)
        {
            return "it does not begin with a number";
        }

        if (suffix[0] is '.' or ',')
        {
            return "the number is invalid; write it with at most one '.' and no ','";
        }

        return Suggest(suffix) is string suggestion
            ? $"unknown suffix '{suffix}'; did you mean {suggestion}?"
            : $"unknown suffix '{suffix}'; the suffixes are {Suffixes}";
    }

    /// <summary>The reason as the end of a sentence; some reasons are questions.</summary>
    public static string Sentence(string reason) => reason.EndsWith('?') ? reason : reason + ".";

    /// <summary>
    /// The quantity that was probably meant, of the same size where bytes were written (<c>2GB</c> is <c>2G</c>), or
    /// <see langword="null"/>.
    /// </summary>
    public static string? Correct(string text)
    {
        string compact = string.Concat(text.Where(static character => !char.IsWhiteSpace(character)));
        int digits = compact.AsSpan().LastIndexOfAnyInRange('0', '9') + 1;
        string unit = compact[digits..].ToUpperInvariant().TrimEnd('B');
        string suffix = unit switch
        {
            "K" or "N" or "U" => unit.ToLowerInvariant(),
            [_, 'I'] => $"{unit[0]}i",
            _ => unit,
        };
        string candidate = compact[..digits] + suffix;
        return candidate != text && Quantity.TryParse(candidate, out _) ? candidate : null;
    }

    // People write bytes (GB, GiB, gb), forget the case (K, gi), or shift both.
    private static string? Suggest(string suffix)
    {
        string unit = suffix.ToUpperInvariant();
        if (unit is "B")
        {
            return "the number without suffix";
        }

        if (unit.EndsWith('B'))
        {
            unit = unit[..^1];
        }

        return unit switch
        {
            "K" => "'Ki' or 'k'",
            "M" => "'Mi' or 'M'",
            "G" => "'Gi' or 'G'",
            "T" => "'Ti' or 'T'",
            "P" => "'Pi' or 'P'",
            "E" => "'Ei' or 'E'",
            "KI" => "'Ki'",
            "MI" => "'Mi'",
            "GI" => "'Gi'",
            "TI" => "'Ti'",
            "PI" => "'Pi'",
            "EI" => "'Ei'",
            "U" => "'u'",
            "N" => "'n'",
            _ => null,
        };
    }
}
