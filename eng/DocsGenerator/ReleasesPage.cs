using System.Globalization;
using System.Text;
using Alluxio.Config.Systems.Fluid.Releases;
using Alluxio.Config.Systems.Operator.V1.Releases;
using Alluxio.Config.Systems.Releases;
using Alluxio.Config.Values;

namespace Alluxio.Config.DocsGenerator;

/// <summary>The releases of all systems with what each does differently from the one after it.</summary>
internal static class ReleasesPage
{
    public const string Path = "docs/releases.md";

    private const string Introduction = """
        # Releases

        Fluid creates other objects with every release, and a plan is made by the rules of one of them.

        - `ResolveOptions.Release` and `--release` name it: `1.0.4`, `master`, `AI-3.7`. `AlluxioConfig.Releases` lists all.
        - Without a name the manifests tell it where they can: the values of Fluid's chart by the tags of Fluid's own images, live objects by their
          labels, an AlluxioCluster by its image tag. `ResolveOptions.Live`, which `drift` gives, tells it by the objects of a cluster. `plan.Assumptions`,
          ALX3055 and `explain` say what told it.
        - Otherwise it is the newest release. `plan.Release` says which, `plan.Assumptions` and ALX3051 say that it was assumed.
        - A name counts before values of the chart, and those before live objects. ALX3056 says what tells another release and does not count.

        The controller's settings are those of the stock chart of the release unless the values of the chart, an environment or
        `ResolveOptions.Controller` give others. `AlluxioConfig.StockController("1.0.4")` returns them; `FluidController.CompiledIn` has the constants that
        are compiled into the controller, which no installation by the chart runs.

        Vendors number their editions of Fluid on their own; their images tell no release. A tag is certain where its image comes from Fluid's own place,
        `fluidcloudnative`, under whatever host. Under any other prefix it may be a mirror of Fluid or of a vendor: a release that has this number is
        assumed, with the prefix as the reason, and a number that no release has, or one without `v`, chooses none.

        """;

    private const string Cluster = """

        ## Alluxio Enterprise AI: the operator's `v1`

        The operator's code is closed and its definitions are not public. A release has the fields that its documents show. ALX3054 tells of a field that
        other releases document: a warning where the documents of the release have another place for it, and information otherwise. Such a field
        is used all the same, and marked as assumed, because nobody outside knows what the operator drops. The documents give no dates. `spec.imageTag`
        tells the release.

        | Release | Image in its documents | Operator |
        |---|---|---|

        """;

    public static string Write()
    {
        StringBuilder page = new(Markdown.Header);
        page.Append(Introduction);
        page.Append("\n## Fluid\n\n| Release | Date | Learnt from | Chart `alluxio` |\n|---|---|---|---|\n");
        foreach (FluidRelease release in FluidReleases.All)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {release.Release.Name} | {release.Release.Date:yyyy-MM-dd} | {release.Release.Source} | {release.Chart.Version} |\n");
        }

        page.Append("\n## What older releases of Fluid do differently\n\nRead from the top: each row holds for its release and all below. The cases are those ");
        page.Append("of the 103 recorded inputs that show the difference.\n\n");
        AppendDifferences<FluidRelease, FluidDifference>(page, FluidReleases.All, "| Changed by | Cases |", static difference => $"| {difference.Pull} | {Cases(difference)} |");
        page.Append("\n## Fields by release of Fluid\n\n");
        AppendFields<FluidRelease, FluidDifference>(page, FluidReleases.All);

        page.Append(Cluster);
        foreach (ClusterRelease release in ClusterReleases.All)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {release.Release.Name} | {release.ImageTag} | {release.Operator} |\n");
        }

        page.Append("\n## What older documents of the operator show differently\n\nRead from the top: each row holds for its release and all below.\n\n");
        AppendDifferences<ClusterRelease, ClusterDifference>(page, ClusterReleases.All, "| Pages |", static difference => $"| {difference.Pages} |");
        page.Append("\n## Fields by release of the operator's documents\n\n");
        AppendFields<ClusterRelease, ClusterDifference>(page, ClusterReleases.All);
        return page.ToString();
    }

    private static void AppendDifferences<TRelease, TDifference>(StringBuilder page, ValueList<TRelease> releases, string columns, Func<TDifference, string> cells)
        where TRelease : SystemRelease<TRelease, TDifference>
        where TDifference : ReleaseDifference
    {
        int more = columns.Count(static character => character == '|') - 1;
        page.Append("| Release | It differs from the one above ").Append(columns).Append("\n|---|---|").Insert(page.Length, "---|", more).Append('\n');
        foreach (TRelease release in releases.Where(static release => release.Newer is not null))
        {
            if (release.Differences.Count == 0)
            {
                page.Append(CultureInfo.InvariantCulture, $"| {release.Release.Name} | Nothing. |").Insert(page.Length, " |", more).Append('\n');
            }

            foreach (TDifference difference in release.Differences)
            {
                page.Append(CultureInfo.InvariantCulture, $"| {release.Release.Name} | {difference.Text} {cells(difference)}\n");
            }
        }
    }

    private static void AppendFields<TRelease, TDifference>(StringBuilder page, ValueList<TRelease> releases)
        where TRelease : SystemRelease<TRelease, TDifference>
        where TDifference : ReleaseDifference
    {
        page.Append("| Field | Releases |\n|---|---|\n");
        foreach (IGrouping<(string Kind, string Field), ReleaseField> field in releases[^1].Lacks.Concat(releases[^1].Removed).GroupBy(static field => (field.Kind, field.Field)))
        {
            ReleaseField first = field.First();
            string kind = first.IsKind ? " as a whole" : first.Kind is "OperatorValues" ? $" of {first.Kind}" : "";
            page.Append(CultureInfo.InvariantCulture, $"| `{first.Name}`{kind} | {string.Join(", ", field.Select(static part => part.Span))} |\n");
        }
    }

    private static string Cases(FluidDifference difference) => difference.Cases == 0 ? "none"
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{difference.Cases}: {string.Join(", ", difference.Examples.Select(static name => $"`{name}`"))}{(difference.Cases > difference.Examples.Count ? ", …" : "")}");
}
