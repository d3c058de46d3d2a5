using System.Text;
using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config.Explanations;

/// <summary>Writes explanations for people.</summary>
internal static class ExplanationText
{
    public static string Write(Explanation explanation)
    {
        StringBuilder text = new();
        if (explanation.Message is { } message)
        {
            text.Append(message).Append(explanation.Suggestion is { } suggestion ? $" Did you mean '{suggestion}'?" : "").Append('\n');
        }

        AppendSettings(text, explanation.Settings);
        if (explanation.Notes.Count > 0)
        {
            text.Append(text.Length > 0 ? "\n" : "").AppendJoin('\n', explanation.Notes.AsEnumerable()).Append('\n');
        }

        return text.ToString().TrimEnd('\n');
    }

    /// <summary>One setting in full; of several, the given ones in full, and the others in a line each.</summary>
    public static void AppendSettings(StringBuilder text, ValueList<ExplainedSetting> settings)
    {
        (List<ExplainedSetting> full, List<ExplainedSetting> rest) = Divide(settings);
        foreach (ExplainedSetting setting in full)
        {
            text.Append(text.Length > 0 ? "\n" : "").Append(setting).Append(Also(setting)).Append(Releases(setting)).Append('\n');
            TextTable.Append(text, "  ", [.. setting.Rows.Select(static row =>
                (string[])[row.LayerName, row.Origin, row.Location?.ToString() ?? "", TextTable.Shorten(row.ValueText), row.Status])]);
            if (setting.Rows.Count == 0)
            {
                text.Append("  ").Append(Places(setting)).Append('\n');
            }
        }

        if (rest.Count > 0)
        {
            text.Append(text.Length > 0 ? "\n" : "").Append("Unset; the controller decides:\n");
            TextTable.Append(text, "  ", [.. rest.Select(static setting =>
                (string[])
                [
                    setting.Path,
                    $"= {TextTable.Shorten(setting.ValueText)}",
                    Origins(setting) + UpTo(setting),
                    Also(setting).Trim(),
                ])]);
        }
    }

    /// <summary>The settings with a full explanation, and the unset ones. One setting alone always has a full explanation.</summary>
    public static (List<ExplainedSetting> Full, List<ExplainedSetting> Short) Divide(ValueList<ExplainedSetting> settings)
    {
        (List<ExplainedSetting> full, List<ExplainedSetting> rest) = ([], []);
        foreach (ExplainedSetting setting in settings)
        {
            (settings.Count == 1 || setting.IsGiven ? full : rest).Add(setting);
        }

        return (full, rest);
    }

    /// <summary>Which other components have the same.</summary>
    public static string Also(ExplainedSetting setting) =>
        setting.AlsoFor.Count == 0 ? "" : $"   (also {string.Join(", ", setting.AlsoFor)})";

    /// <summary>Which releases have the rule, where others have another.</summary>
    public static string Releases(ExplainedSetting setting) => setting.Rule.Releases is { } releases ? $"   (rule {releases})" : "";

    // Differences of newer releases are news; those of older ones are not.
    private static string UpTo(ExplainedSetting setting) =>
        setting.Rule.IsOfOlderReleases ? $" (rule {setting.Rule.Releases})" : "";

    /// <summary>Where the winning values come from.</summary>
    public static string Origins(ExplainedSetting setting)
    {
        // Ports come one by one from the same hand.
        string[] givers = [.. setting.Rows
            .Where(static row => row.Outcome == DefinitionOutcome.Wins)
            .Select(static row => row.Giver)
            .Distinct(StringComparer.Ordinal)];
        return givers.Length switch
        {
            0 => "",
            1 => givers[0],
            2 => $"{givers[0]}, {givers[1]}",
            _ => FormattableString.Invariant($"{givers[0]} and {givers.Length - 1} more"),
        };
    }

    /// <summary>Where a setting without definitions could be given.</summary>
    public static string Places(ExplainedSetting setting)
    {
        string[] fields =
        [
            .. setting.Rule.Layers.Where(static layer => layer.Kind is not null && !layer.IsIgnored).Select(static layer => layer.Origin),
        ];
        string text = fields.Length == 0 ? "unset" : $"unset; it can be set in {string.Join(" or ", fields)}";
        RuleLayer[] others = [.. setting.Rule.Layers.Where(static layer => layer is { IsIgnored: true, Releases: not null })];
        return others.Length == 0
            ? text
            : $"{text}; {others[0].Releases} it can be set in {string.Join(" or ", others.Select(static layer => layer.Origin))}";
    }
}
