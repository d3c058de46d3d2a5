using System.Text;
using Alluxio.Config.Explanations;

namespace Alluxio.Config.Derivations;

/// <summary>Writes what a change does to pods.</summary>
internal static class AfterChangeText
{
    private static readonly string[] Columns = ["Pods", "Containers", "Outcome", "Why"];

    public static string Write(AfterChange after)
    {
        StringBuilder text = new($"After {after.Change}:\n");
        DerivationNotes notes = new();
        TextTable.Append(text, "  ", [.. Rows(after, notes)]);
        notes.AppendTo(text, "  ", static note => note);
        text.Append(after.Note is null ? "" : $"  {after.Note}\n");
        if (after.Commands.Count > 0)
        {
            text.Append("Commands:\n");
            foreach (string command in after.Commands)
            {
                text.Append("  ").Append(command).Append('\n');
            }
        }

        return text.ToString().TrimEnd('\n');
    }

    public static string WriteMarkdown(AfterChange after)
    {
        StringBuilder text = new($"### After {ExplanationMarkdown.Plain(after.Change.ToString())}\n");
        DerivationNotes notes = new();
        if (after.Pods.Count > 0)
        {
            ExplanationMarkdown.Row(text.Append('\n'), Columns);
            ExplanationMarkdown.Row(text, [.. Columns.Select(static _ => "---")]);
            foreach (string[] row in Rows(after, notes))
            {
                ExplanationMarkdown.Row(text, [
                    .. row.Select(static (cell, column) => column == 0 ? ExplanationMarkdown.Code(cell) : ExplanationMarkdown.Plain(cell)),
                ]);
            }

            notes.AppendTo(text.Append('\n'), "", ExplanationMarkdown.Plain);
        }

        text.Append(after.Note is null ? "" : $"\n{ExplanationMarkdown.Plain(after.Note)}\n");
        if (after.Commands.Count > 0)
        {
            text.Append("\n```sh\n").Append(string.Join('\n', after.Commands)).Append("\n```\n");
        }

        return text.ToString();
    }

    private static IEnumerable<string[]> Rows(AfterChange after, DerivationNotes notes) => after.Pods.Select(pods => (string[])
    [
        pods.Workload.ToString(), string.Join(", ", pods.Containers), Outcome(pods), notes.Number(pods.Because),
    ]);

    private static string Outcome(PodsAfterChange pods)
    {
        string triggers = string.Join(", ", pods.Waiting.Select(
            static edge => edge.Trigger).Where(trigger => pods.Outcome != PodsOutcome.AtNextRun).Distinct().Select(DerivationLabels.Of));
        return DerivationLabels.Of(pods.Outcome) + (triggers.Length > 0 ? $": {triggers}" : "") + (pods.IsAssumed ? " (assumed)" : "");
    }
}
