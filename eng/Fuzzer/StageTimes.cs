using System.Diagnostics;
using System.Globalization;

namespace Alluxio.Config.Fuzzer;

/// <summary>How long each stage took, over all inputs.</summary>
internal static class StageTimes
{
    private static readonly Dictionary<string, long> Ticks = new(StringComparer.Ordinal);

    public static bool IsOn { get; set; }

    public static T Of<T>(string stage, Func<T> work)
    {
        if (!IsOn)
        {
            return work();
        }

        long start = Stopwatch.GetTimestamp();
        T result = work();
        lock (Ticks)
        {
            Ticks[stage] = Ticks.GetValueOrDefault(stage) + Stopwatch.GetTimestamp() - start;
        }

        return result;
    }

    public static string Text(int count) => string.Join('\n', Ticks.OrderByDescending(static entry => entry.Value)
        .Select(entry => string.Create(
            CultureInfo.InvariantCulture, $"{entry.Key,-12} {1_000_000.0 * entry.Value / Stopwatch.Frequency / count,8:0} µs an input")));
}
