using System.Globalization;
using System.Text;
using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.DocsGenerator;

/// <summary>The list of all diagnostic codes.</summary>
internal static class DiagnosticIndexPage
{
    private static readonly (string Prefix, string Title)[] Groups =
    [
        ("ALX1", "ALX1xxx: reading YAML or JSON"),
        ("ALX2", "ALX2xxx: reading documents as typed models"),
        ("ALX3", "ALX3xxx: resolving an AlluxioRuntime"),
        ("ALX4", "ALX4xxx: resolving an AlluxioCluster; from ALX4500 on for the operator's API v1"),
        ("ALX5", "ALX5xxx: images of a plan and their pull secrets"),
        ("ALX6", "ALX6xxx: rules of `Check`; from ALX6100 on for Fluid, from ALX6200 on for the operators"),
    ];

    public static string Write()
    {
        StringBuilder page = new(Markdown.Header);
        page.Append("# Diagnostics\n\n");
        page.Append("A code never changes its meaning. Each page has a message, the reason, what to do, and an example before and after "
            + "the correction.\n");
        page.Append($"These numbers were never assigned: {string.Join(", ", Unassigned())}.\n");
        page.Append("\"Accepted\" means that controllers accept such input: under the profile `AsBuilt` the error is a warning.\n");
        foreach (IGrouping<string, DiagnosticDescriptor> group in DiagnosticCatalogue.All.GroupBy(
            static descriptor => descriptor.Code[..4]))
        {
            string title = Groups.FirstOrDefault(entry => entry.Prefix == group.Key).Title ?? $"{group.Key}xxx";
            page.Append($"\n## {title}\n\n| Code | Title | Severity | Accepted |\n|---|---|---|---|\n");
            foreach (DiagnosticDescriptor descriptor in group)
            {
                string accepted = descriptor.ControllersAccept ? "yes" : "";
                page.Append($"| [{descriptor.Code}]({descriptor.Code}.md) | {Markdown.Cell(descriptor.Title)} | "
                    + $"{DiagnosticPage.Severity(descriptor.Severity)} | {accepted} |\n");
            }
        }

        return page.ToString();
    }

    // A code that was given once stays in the catalogue, so that what is missing between two of a group was never given.
    private static IEnumerable<string> Unassigned() =>
        from codes in DiagnosticCatalogue.All.Select(static descriptor => descriptor.Code).GroupBy(static code => code[..4])
        let numbers = codes.Select(static code => int.Parse(code.AsSpan(3), CultureInfo.InvariantCulture)).Order().ToList()
        from pair in numbers.Zip(numbers.Skip(1))
        where pair.Second > pair.First + 1
        select pair.Second == pair.First + 2 ? Code(pair.First + 1) : $"{Code(pair.First + 1)} to {Code(pair.Second - 1)}";

    private static string Code(int number) => string.Create(CultureInfo.InvariantCulture, $"ALX{number}");
}
