using System.Text;
using Alluxio.Config.Explanations;

namespace Alluxio.Config.Derivations;

/// <summary>Writes graphs of derivations as tables.</summary>
internal static class DerivationText
{
    private static readonly string[] Columns = ["From", "To", "What", "Trigger", "Why"];

    public static string Write(DerivationGraph graph)
    {
        StringBuilder text = new();
        DerivationNotes notes = new();
        TextTable.Append(text, "", [Columns, .. Rows(graph, notes)]);
        notes.AppendTo(text.Append('\n'), "", static note => note);
        return text.ToString().TrimEnd('\n');
    }

    public static string WriteMarkdown(DerivationGraph graph)
    {
        StringBuilder text = new();
        DerivationNotes notes = new();
        ExplanationMarkdown.Row(text, Columns);
        ExplanationMarkdown.Row(text, [.. Columns.Select(static _ => "---")]);
        foreach (string[] row in Rows(graph, notes))
        {
            ExplanationMarkdown.Row(
                text,
                [.. row.Select(static (cell, column) => column < 2 ? ExplanationMarkdown.Code(cell) : ExplanationMarkdown.Plain(cell))]);
        }

        notes.AppendTo(text.Append('\n'), "", ExplanationMarkdown.Plain);
        return text.ToString();
    }

    private static IEnumerable<string[]> Rows(DerivationGraph graph, DerivationNotes notes) =>
        new DerivationRows(graph).Edges.Select(edge => (string[])
        [
            edge.From,
            DerivationRows.Inside(edge.From, edge.To),
            DerivationLabels.Of(edge.Subject),
            edge.IsAssumed ? $"{DerivationLabels.Of(edge.Trigger)} (assumed)" : DerivationLabels.Of(edge.Trigger),
            notes.Number($"{edge.Reason} ({edge.Source})"),
        ]);
}
