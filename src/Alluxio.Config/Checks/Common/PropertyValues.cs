using System.Buffers;
using System.Globalization;

namespace Alluxio.Config.Checks.Common;

/// <summary>The texts that Alluxio parses as times, sizes and numbers, and what an unreadable one was meant to be.</summary>
internal static class PropertyValues
{
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.-");

    // Each unit with its other names, without the plural's s, which Alluxio refuses but people write.
    private static readonly string[][] Times =
    [
        ["ms", "millisecond", "msec", "milli"], ["s", "sec", "second"], ["min", "m", "minute"], ["h", "hr", "hour"], ["d", "day"],
    ];

    private static readonly string[][] Sizes =
    [
        ["B", "byte"], ["KB", "k", "kib", "ki", "kilobyte", "kilo"], ["MB", "m", "mib", "mi", "megabyte", "mega", "meg"],
        ["GB", "g", "gib", "gi", "gigabyte", "giga", "gig"], ["TB", "t", "tib", "ti", "terabyte", "tera"],
        ["PB", "p", "pib", "pi", "petabyte"],
    ];

    /// <summary>Whether Alluxio can parse a value, without blanks around it, as a type.</summary>
    public static bool IsReadable(PropertyType type, ReadOnlySpan<char> value) => type switch
    {
        PropertyType.Time => IsTime(value),
        PropertyType.Size => IsSize(value),
        PropertyType.Integer => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        PropertyType.Decimal => IsDecimal(value),
        _ => true,
    };

    /// <summary>A readable value that says the same as an unreadable one; <see langword="null"/> if none certainly does.</summary>
    public static string? Meant(PropertyType type, string value)
    {
        string? meant = type switch
        {
            PropertyType.Time => WithUnit(value, Times),
            PropertyType.Size => WithUnit(value, Sizes),
            PropertyType.Decimal when value is [>= '1' and <= '9', '0', '%'] => $"0.{value[0]}",
            PropertyType.Decimal when value is [>= '1' and <= '9', >= '1' and <= '9', '%'] => $"0.{value[..2]}",
            PropertyType.Decimal when value == "100%" => "1",
            _ => null,
        };
        return meant is not null && IsReadable(type, meant) ? meant : null;
    }

    // A whole number and letters: neither decimals nor a blank between.
    private static bool IsTime(ReadOnlySpan<char> value)
    {
        ReadOnlySpan<char> digits = value.StartsWith('-') ? value[1..] : value;
        int end = digits.IndexOfAnyExceptInRange('0', '9') is >= 0 and int at ? at : digits.Length;
        return end > 0 && digits[end..] is var unit && (unit.IsEmpty || Is(unit, "millisecond") || Is(unit, "ms")
            || Is(unit, "s") || Is(unit, "sec") || Is(unit, "second") || Is(unit, "m") || Is(unit, "min") || Is(unit, "minute")
            || Is(unit, "h") || Is(unit, "hr") || Is(unit, "hour") || Is(unit, "d") || Is(unit, "day"));
    }

    // The unit begins after the last digit, so a blank is part of it.
    private static bool IsSize(ReadOnlySpan<char> value)
    {
        int end = value.LastIndexOfAnyInRange('0', '9') + 1;
        if (end == 0 || !double.TryParse(value[..end], NumberStyles.Float, CultureInfo.InvariantCulture, out _))
        {
            return false;
        }

        ReadOnlySpan<char> unit = value[end..];
        return unit.IsEmpty || Is(unit, "b")
            || ("kmgtpKMGTP".Contains(unit[0]) && (unit.Length == 1 || Is(unit[1..], "b") || Is(unit[1..], "i") || Is(unit[1..], "ib")));
    }

    // Java also takes the letter of a type after a number.
    private static bool IsDecimal(ReadOnlySpan<char> value) => double.TryParse(
        value.Length > 1 && value[^1] is 'd' or 'D' or 'f' or 'F' ? value[..^1] : value,
        NumberStyles.Float,
        CultureInfo.InvariantCulture,
        out _);

    private static string? WithUnit(string value, string[][] units)
    {
        int end = value.AsSpan().IndexOfAnyExcept(NumberCharacters);
        if (end <= 0)
        {
            return null;
        }

        string word = value[end..].Trim();
        string singular = word.EndsWith('s') && word.Length > 2 ? word[..^1] : word;
        string[]? unit = Array.Find(units, names => Array.Exists(names, name => Is(word, name) || Is(singular, name)));
        return unit is null ? null : value[..end] + unit[0];
    }

    private static bool Is(ReadOnlySpan<char> unit, ReadOnlySpan<char> name) => unit.Equals(name, StringComparison.OrdinalIgnoreCase);
}
