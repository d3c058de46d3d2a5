using System.Text;
using Alluxio.Config.Values;

namespace Alluxio.Config.Explanations;

/// <summary>Writes explanations as Markdown.</summary>
internal static class ExplanationMarkdown
{
    public static string Write(Explanation explanation)
    {
        StringBuilder text = new();
        if (explanation.Message is { } message)
        {
            text.Append(Plain(message))
                .Append(explanation.Suggestion is { } suggestion ? $" Did you mean {Code(suggestion)}?" : "")
                .Append('\n');
        }

        AppendSettings(text, explanation.Settings);
        if (explanation.Notes.Count > 0)
        {
            text.Append(text.Length > 0 ? "\n" : "");
            foreach (string note in explanation.Notes)
            {
                text.Append("- ").Append(Plain(note)).Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>A heading and a table for each setting; of several, one table for all unset settings.</summary>
    public static void AppendSettings(StringBuilder text, ValueList<ExplainedSetting> settings)
    {
        (List<ExplainedSetting> full, List<ExplainedSetting> rest) = ExplanationText.Divide(settings);
        foreach (ExplainedSetting setting in full)
        {
            text.Append(text.Length > 0 ? "\n" : "")
                .Append("### ")
                .Append(Code(setting.Path))
                .Append(" = ")
                .Append(Code(setting.ValueText))
                .Append("\n\n");
            AppendRows(text, setting);
        }

        if (rest.Count > 0)
        {
            text.Append(text.Length > 0 ? "\n" : "").Append("### Decided by the controller\n\n");
            Row(text, "Setting", "Value", "From", "Also for");
            Row(text, "---", "---", "---", "---");
            foreach (ExplainedSetting setting in rest)
            {
                Row(
                    text,
                    Code(setting.Path),
                    Code(setting.ValueText),
                    Plain(ExplanationText.Origins(setting)),
                    Plain(string.Join(", ", setting.AlsoFor)));
            }
        }
    }

    /// <summary>A table row of ready cells.</summary>
    public static void Row(StringBuilder text, params ReadOnlySpan<string> cells)
    {
        text.Append('|');
        foreach (string cell in cells)
        {
            text.Append(' ').Append(cell).Append(cell.Length == 0 ? "|" : " |");
        }

        text.Append('\n');
    }

    /// <summary>A text that no reader takes for markup.</summary>
    public static string Code(string text)
    {
        if (text.Length == 0)
        {
            return "";
        }

        // The fence must be longer than every run of backticks inside; the bar would end a table cell even in code.
        int run = 0;
        int longest = 0;
        foreach (char character in text)
        {
            run = character == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        string fence = new('`', longest + 1);
        string pad = longest > 0 ? " " : "";
        return $"{fence}{pad}{text.Replace("|", "\\|", StringComparison.Ordinal)}{pad}{fence}";
    }

    private static void AppendRows(StringBuilder text, ExplainedSetting setting)
    {
        if (setting.Rule.Releases is { } releases)
        {
            text.Append("The rule is one ").Append(Plain(releases)).Append(".\n\n");
        }

        if (setting.AlsoFor.Count > 0)
        {
            text.Append("Also for ").Append(Plain(string.Join(", ", setting.AlsoFor))).Append(".\n\n");
        }

        if (setting.Rows.Count == 0)
        {
            text.Append(Plain(ExplanationText.Places(setting))).Append('\n');
            return;
        }

        Row(text, "Layer", "From", "Where", "Value", "Result");
        Row(text, "---", "---", "---", "---", "---");
        foreach (ExplainedDefinition row in setting.Rows)
        {
            string status = Plain(row.Status);
            Row(
                text, row.LayerName, Code(row.Origin), Plain(row.Location?.ToString() ?? ""), Code(row.ValueText),
                row.Outcome == DefinitionOutcome.Wins ? $"**{status}**" : status);
        }

        if (setting.Rule.Note is { } note)
        {
            text.Append('\n').Append(Plain(note)).Append('\n');
        }
    }

    /// <summary>Words that no reader takes for markup.</summary>
    public static string Plain(string text)
    {
        StringBuilder escaped = new(text.Length);
        foreach (char character in text)
        {
            escaped.Append(character is '\\' or '|' or '*' or '_' or '`' or '<' or '[' or ']' ? $"\\{character}" : character.ToString());
        }

        return escaped.ToString();
    }
}
