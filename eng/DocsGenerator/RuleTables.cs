using System.Text;
using Alluxio.Config.Layering;

namespace Alluxio.Config.DocsGenerator;

/// <summary>The tables of one system under both profiles, a section a component.</summary>
internal static class RuleTables
{
    public static void Append(StringBuilder page, RuleTable documentedTable, RuleTable asBuiltTable)
    {
        Dictionary<string, Rule> documented = documentedTable.Rules.ToDictionary(static rule => rule.Setting);
        page.Append($"\nThe tables model {asBuiltTable.System}.\n");
        foreach (IGrouping<string, Rule> component in asBuiltTable.Rules.GroupBy(static rule => rule.Setting.Split('.')[0]))
        {
            page.Append($"\n## {component.Key}\n\n| Setting | Combine | Layers, the strongest first | Notes | Source |\n|---|---|---|---|---|\n");
            foreach (Rule asBuilt in component)
            {
                if (documented[asBuilt.Setting] == asBuilt)
                {
                    AppendRow(page, asBuilt, "");
                }
                else
                {
                    AppendRow(page, documented[asBuilt.Setting], " as documented");
                    AppendRow(page, asBuilt, " as built");
                }
            }
        }
    }

    private static void AppendRow(StringBuilder page, Rule rule, string profile)
    {
        string note = Markdown.Cell(string.Join(' ', ((string?[])[rule.Note, rule.NotEmitted is { } reason ? $"No object shows it. {reason}" : null]).OfType<string>()));
        string combine = RuleText.Combine(rule.Combine);
        page.Append($"| `{rule.Setting}`{profile} | {combine} | {RuleText.Layers(rule)} | {note} | {Markdown.Cell(rule.Source)} |\n");
    }
}
