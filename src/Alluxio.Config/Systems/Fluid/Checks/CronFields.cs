using System.Globalization;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>The five fields of a cron schedule, with the values that a CronJob accepts.</summary>
internal static class CronFields
{
    private static readonly Field[] All =
    [
        new("minute", 0, 59),
        new("hour", 0, 23),
        new("day of the month", 1, 31),
        new("month", 1, 12, "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"),
        new("day of the week", 0, 6, "SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"),
    ];

    /// <summary>The number of the fields.</summary>
    public static int Count => All.Length;

    /// <summary>The first value that a CronJob refuses, and the reason; <see langword="null"/> if there is none.</summary>
    /// <param name="fields">The texts of the five fields.</param>
    public static string? Fault(string[] fields)
    {
        for (int i = 0; i < All.Length; i++)
        {
            foreach (string value in fields[i].Split(',', StringSplitOptions.RemoveEmptyEntries))
            {
                if (All[i].Fault(value) is { } fault)
                {
                    return $"{All[i].Name} '{value}' {fault}";
                }
            }
        }

        return null;
    }

    private sealed record Field(string Name, int Least, int Most, params string[] Words)
    {
        // A single number with a step is the begin of a range. The step itself may be greater than the range.
        public string? Fault(string value)
        {
            string[] steps = value.Split('/');
            string[] ends = steps[0].Split('-');
            bool isAll = ends[0] is "*" or "?";
            int? first = isAll ? Least : Number(ends[0]);
            int? last = isAll || (ends.Length == 1 && steps.Length > 1) ? Most : Number(ends[^1]);
            return (!isAll && ends.Length > 2) || steps.Length > 2 ? "is not one value, range or step"
                : first is null || last is null || first < Least || last > Most ? $"must be {Range}"
                : first > last ? "must not begin after its end"
                : steps.Length == 2 && Digits(steps[1]) is null or 0 ? "must have a step of 1 or more"
                : null;
        }

        private string Range => string.Create(CultureInfo.InvariantCulture, $"from {Least} to {Most}")
            + (Words.Length == 0 ? "" : $" or from {Words[0]} to {Words[^1]}");

        private int? Number(string text)
        {
            int word = Array.FindIndex(Words, name => name.Equals(text, StringComparison.OrdinalIgnoreCase));
            return word >= 0 ? word + Least : Digits(text);
        }

        private static int? Digits(string text) =>
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
    }
}
