using System.Globalization;
using System.Text;

namespace Alluxio.Config.Derivations;

/// <summary>Writes graphs of derivations in the language of Mermaid.</summary>
internal static class DerivationMermaid
{
    public static string Write(DerivationGraph graph)
    {
        DerivationRows rows = new(graph);
        Dictionary<string, string> ids = [];
        StringBuilder text = new("flowchart LR\n");
        foreach ((string label, DerivationNodeKind kind) in rows.Labels)
        {
            string id = string.Create(CultureInfo.InvariantCulture, $"n{ids.Count + 1}");
            (string open, string close) = kind switch
            {
                DerivationNodeKind.Setting => ("([", "])"),
                DerivationNodeKind.Container => ("(", ")"),
                DerivationNodeKind.ServiceAccount => ("{{", "}}"),
                _ => ("[", "]"),
            };
            ids[label] = id;
            text.Append("  ")
                .Append(id)
                .Append(open)
                .Append(Quote(kind == DerivationNodeKind.Container ? label[(label.IndexOf(": ", StringComparison.Ordinal) + 2)..] : label))
                .Append(close)
                .Append('\n');
        }

        foreach ((string from, string to, DerivationTrigger trigger, bool isAssumed) in rows.Edges
            .Select(static edge => (edge.From, edge.To, edge.Trigger, edge.IsAssumed))
            .Distinct())
        {
            text.Append("  ")
                .Append(ids[from])
                .Append(isAssumed ? " -.->|" : " -->|")
                .Append(Quote(DerivationLabels.Of(trigger)))
                .Append("| ")
                .Append(ids[to])
                .Append('\n');
        }

        return text.ToString();
    }

    // Inside quotes only entities and the quote itself mean anything; a backtick at the start would begin Markdown.
    private static string Quote(string label)
    {
        StringBuilder text = new("\"");
        foreach (char character in label)
        {
            text.Append(character switch
            {
                '"' => "#quot;",
                '#' => "#35;",
                '&' => "#amp;",
                '<' => "#lt;",
                '>' => "#gt;",
                '`' => "#96;",
                '\\' => "#92;",
                _ when char.IsControl(character) => " ",
                _ => character.ToString(),
            });
        }

        return text.Append('"').ToString();
    }
}
