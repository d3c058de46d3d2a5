using System.Globalization;
using Alluxio.Config.Values;

namespace Alluxio.Config.Comparison;

/// <summary>Which share of the cache several changes lose together, and how answers write it.</summary>
internal static class LossShares
{
    /// <summary>The whole cache.</summary>
    public static Deferred<double?> Whole { get; } = new(static () => 1);

    /// <summary>The share that changes lose; <see langword="null"/> if none loses anything.</summary>
    /// <remarks>Two shares of one cache may overlap, so only equal ones count; with the whole cache, everything is lost.</remarks>
    public static Deferred<double?>? Of(IEnumerable<ConfigurationChange> changes)
    {
        Deferred<double?>?[] shares =
        [
            .. changes.Where(static change => change.Loss != ChangeLoss.None).Select(static change => change.ShareOfLoss)
                .Distinct<Deferred<double?>?>(ReferenceEqualityComparer.Instance),
        ];
        return shares.Length switch
        {
            0 => null,
            1 => shares[0],
            _ => new(() => Array.Exists(shares, static share => share?.Value >= 1) ? 1
                : Array.TrueForAll(shares, share => share?.Value == shares[0]?.Value) ? shares[0]?.Value
                : null),
        };
    }

    /// <summary>The loss of all changes in the words of the first line: <c>cache (16.9 %, assumed)</c>.</summary>
    public static string Words(ChangeLoss loss, double? share) => (loss, share) switch
    {
        (ChangeLoss.None, _) => "nothing",
        (_, null) => Word(loss),
        (ChangeLoss.Cache, >= 1) => "the whole cache",
        (ChangeLoss.Cache, _) => $"cache ({Percent(share)}, assumed)",
        (_, >= 1) => $"{Word(loss)}, and the whole cache",
        _ => $"{Word(loss)}, and {Percent(share)} of the cache (assumed)",
    };

    /// <summary>The loss of one change as the end of a phrase: <c>, cache lost (16.9 %, assumed)</c>.</summary>
    /// <param name="loss">The loss.</param>
    /// <param name="share">The share of the cache, if it is known.</param>
    /// <param name="assumed">The remark that the share is assumed; empty where the whole phrase has it.</param>
    public static string Phrase(ChangeLoss loss, double? share, string assumed) => (loss, share) switch
    {
        (ChangeLoss.None, _) => "",
        (_, null) => $", {Word(loss)} lost",
        (ChangeLoss.Cache, >= 1) => ", whole cache lost",
        (ChangeLoss.Cache, _) => $", cache lost ({Percent(share)}{assumed})",
        (_, >= 1) => $", {Word(loss)} and whole cache lost",
        _ => $", {Word(loss)} and {Percent(share)} of the cache lost",
    };

    private static string Word(ChangeLoss loss) => loss == ChangeLoss.Data ? "data" : "cache";

    private static string Percent(double? share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.#} %");
}
