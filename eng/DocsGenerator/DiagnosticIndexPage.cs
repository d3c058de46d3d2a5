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
        ("ALX2", "ALX2xxx: fields and values of objects"),
        ("ALX3", "ALX3xxx: resolving an AlluxioRuntime"),
        ("ALX4", "ALX4xxx: resolving an AlluxioCluster; from ALX4500 on for the operator's API v1"),
        ("ALX5", "ALX5xxx: images of a plan and their pull secrets"),
        ("ALX6", "ALX6xxx: rules of `Check`; from ALX6100 on for Fluid, from ALX6200 on for the operators"),
    ];

    // A reader comes from a search engine and does not know the words of the other pages.
    private static readonly (string Term, string Meaning)[] Terms =
    [
        ("deployment", "One AlluxioRuntime or AlluxioCluster, with the objects that belong to it, such as its Dataset."),
        ("hash ring", "The properties and the algorithm by which a client finds the worker that caches a file."),
        ("lock", "A file that records to which names the images were copied, and the digests of the copies."),
        ("open operator", "The open-source Alluxio operator, with the API `k8s-operator.alluxio.com/v1alpha1`. The operator with the API "
            + "`k8s-operator.alluxio.com/v1` is closed source."),
        ("operation", "An object that starts a job on a Dataset of Fluid, such as a DataLoad or a DataBackup."),
        ("plan", "The result of the library for one deployment: its settings, and the objects that a controller would create."),
        ("profile", "The rules that the library follows: those of the documentation (`Documented`) or of the code of the controller "
            + "(`AsBuilt`). See [override rules](../guides/override-rules.md)."),
        ("relocation", "The change of images in manifests to copies in another registry."),
        ("stock chart", "Fluid's Helm chart with its default values."),
    ];

    public static string Write()
    {
        StringBuilder page = new(Markdown.Header);
        page.Append("# Diagnostics\n\n");
        page.Append("A code never changes its meaning within a major version. Each page has a message, the reason, what to do, and an "
            + "example before and after the correction.\n");
        page.Append($"These numbers were never assigned: {string.Join(", ", Unassigned())}.\n");
        page.Append("\"Accepted\" means that the controller (Fluid's or the operator's) accepts the input, even where the API server "
            + "refuses it. Under the profile `AsBuilt`, the finding is then only a warning.\n");
        page.Append("\n## Terms\n\n");
        foreach ((string term, string meaning) in Terms)
        {
            page.Append($"- **{term}**: {meaning}\n");
        }

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
