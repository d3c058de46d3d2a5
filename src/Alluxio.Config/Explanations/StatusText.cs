using Alluxio.Config.Layering;

namespace Alluxio.Config.Explanations;

/// <summary>Says what became of a definition. The texts that nearly all rows have are there once.</summary>
internal static class StatusText
{
    public const string Hidden = "hidden";

    public const string Ignored = "ignored";

    public const string Empty = "hidden (empty is the same as unset)";

    public const string Dropped = "hidden (dropped)";

    private const string Assumed = ", assumed";

    /// <summary>Of a definition that makes the value.</summary>
    /// <param name="rule">How definitions combine.</param>
    /// <param name="lost">The keys that stronger definitions give.</param>
    /// <param name="isAssumed">Whether no document shows that the definition counts.</param>
    public static string Wins(CombineRule rule, string[] lost, bool isAssumed) => lost.Length > 0
        ? Of($"wins ({Word(rule)}, but not {string.Join(", ", lost)})", isAssumed)
        : (rule, isAssumed) switch
        {
            (CombineRule.Replace, false) => "wins (replace)",
            (CombineRule.Replace, true) => "wins (replace)" + Assumed,
            (CombineRule.MergeByKey, false) => "wins (merge)",
            (CombineRule.MergeByKey, true) => "wins (merge)" + Assumed,
            _ => Of($"wins ({Word(rule)})", isAssumed),
        };

    /// <summary>A status, and that it is assumed.</summary>
    public static string Of(string status, bool isAssumed) => (status, isAssumed) switch
    {
        (_, false) => status,
        (Hidden, true) => Hidden + Assumed,
        _ => status + Assumed,
    };

    /// <summary>A status, and which releases have the field where the release of the plan does not.</summary>
    public static string InReleases(string status, RuleLayer? layer) =>
        layer?.Releases is { } releases ? $"{status} (field {releases})" : status;

    private static string Word(CombineRule rule) => rule switch
    {
        CombineRule.Replace => "replace",
        CombineRule.MergeByKey => "merge",
        CombineRule.Append => "append",
        CombineRule.Forced => "forced",
        _ => "ignored",
    };
}
