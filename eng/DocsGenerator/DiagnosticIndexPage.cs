using System.Globalization;
using System.Text;
using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.DocsGenerator;

/// <summary>The list of all diagnostic codes.</summary>
internal static class DiagnosticIndexPage
{
    private static readonly (string Prefix, string Title)[] Groups =
    [
        ("ALX1", "ALX1xxx: while a text is read as YAML or JSON"),
        ("ALX2", "ALX2xxx: while documents become typed models"),
        ("ALX3", "ALX3xxx: while an AlluxioRuntime is resolved"),
        ("ALX4", "ALX4xxx: while an AlluxioCluster is resolved, some of them for an AlluxioRuntime, too; from ALX4500 on: of the operator's API v1"),
        ("ALX5", "ALX5xxx: about the images of a plan and what they are pulled with"),
        ("ALX6", "ALX6xxx: found by the rules of `Check`; from ALX6100 on about Fluid, from ALX6200 on about the operators"),
    ];

    public static string Write()
    {
        StringBuilder page = new(Markdown.Header);
        page.Append("# Diagnostics\n\n");
        page.Append("A code never changes its meaning. Each page says why the finding matters and what to do. An example shows what the library reports, and the corrected text.\n");
        page.Append($"These numbers were never given to a finding: {string.Join(", ", Unassigned())}.\n");
        page.Append("\"Accepted\" means that controllers accept such input all the same: under the profile `AsBuilt` the error is a warning.\n");
        foreach (IGrouping<string, DiagnosticDescriptor> group in DiagnosticCatalogue.All.GroupBy(static descriptor => descriptor.Code[..4]))
        {
            string title = Groups.FirstOrDefault(entry => entry.Prefix == group.Key).Title ?? $"{group.Key}xxx";
            page.Append($"\n## {title}\n\n| Code | Title | Severity | Accepted |\n|---|---|---|---|\n");
            foreach (DiagnosticDescriptor descriptor in group)
            {
                string accepted = descriptor.ControllersAccept ? "yes" : "";
                page.Append($"| [{descriptor.Code}]({descriptor.Code}.md) | {Markdown.Cell(descriptor.Title)} | {DiagnosticPage.Severity(descriptor.Severity)} | {accepted} |\n");
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
