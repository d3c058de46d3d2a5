using System.Text;
using Alluxio.Config.Layering;

namespace Alluxio.Config.DocsGenerator;

/// <summary>The rules of one system under both profiles: a section for each component, and in it one for each setting.</summary>
internal static class RuleTables
{
    public static void Append(StringBuilder page, RuleTable documentedTable, RuleTable asBuiltTable)
    {
        Dictionary<string, Rule> documented = documentedTable.Rules.ToDictionary(static rule => rule.Setting);
        page.Append($"\nThe rules model {asBuiltTable.System}. Components: ");
        IGrouping<string, Rule>[] components = [.. asBuiltTable.Rules.GroupBy(static rule => rule.Setting.Split('.')[0])];
        page.AppendJoin(", ", components.Select(static component => $"[{component.Key}](#{component.Key.ToLowerInvariant()})"))
            .Append(".\n");
        foreach (IGrouping<string, Rule> component in components)
        {
            page.Append($"\n## {component.Key}\n");
            foreach (Rule asBuilt in component)
            {
                page.Append($"\n### {asBuilt.Setting}\n\n");
                if (documented[asBuilt.Setting] == asBuilt)
                {
                    AppendRule(page, asBuilt, "Combine");
                }
                else
                {
                    AppendRule(page, documented[asBuilt.Setting], "Combine **as documented**");
                    page.Append('\n');
                    AppendRule(page, asBuilt, "Combine **as built**");
                }
            }
        }
    }

    private static void AppendRule(StringBuilder page, Rule rule, string heading)
    {
        page.Append($"{heading}: {RuleText.Combine(rule.Combine)}\n\n{RuleText.Layers(rule)}\n");
        string? reason = rule.NotEmitted is { } given && given != rule.Note ? $" {given}" : "";
        string?[] notes = [rule.Note, rule.NotEmitted is null ? null : $"No object has a field for it.{reason}", $"Source: {rule.Source}."];
        page.Append(Markdown.Cell(string.Join(' ', notes.OfType<string>()))).Append('\n');
    }
}
