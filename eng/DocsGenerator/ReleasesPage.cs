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
    public const string Path = "docs/reference/releases.md";

    private const string Introduction = """
        # Releases

        Each release of Fluid creates different objects. A plan follows the rules of one release. The library chooses the release
        from the first of these places that names one:

        1. `ResolveOptions.Release`, or `--release` on the command line, for example `1.0.4`, `master` or `AI-3.7`. `AlluxioConfig.Releases`
           lists all releases.
        2. The manifests. Values of Fluid's chart name the release by the tags of Fluid's own images, and an AlluxioCluster by its image
           tag.
        3. Live objects, by their labels or by the image of Fluid's controller. `drift` passes them in `ResolveOptions.Live`. They may
           also be among the manifests, for example the Deployment of Fluid's controller that `helm template` writes.

        If no place names a release, the library assumes the newest one and reports [ALX3051](../diagnostics/ALX3051.md). `plan.Release` is
        the chosen release. `plan.Assumptions`, [ALX3055](../diagnostics/ALX3055.md) and `explain` name the place that it comes from. If
        another place names a different release, the plan does not follow it, and [ALX3056](../diagnostics/ALX3056.md) reports the place.

        ## The settings of Fluid's controller

        By default, the settings of Fluid's controller are those of the release's chart without changes (the stock chart).
        `AlluxioConfig.StockController("1.0.4")` returns them. Four places override them: values of the chart, the environment of the
        controller, `ResolveOptions.Controller`, and the Deployment of the controller among the objects. `FluidController.CompiledIn` has
        the constants in the controller's code. In an installation, the chart always overrides these constants.

        ## Images of Fluid that name a release

        - An image of Fluid's own repository, `fluidcloudnative`, on any host: its tag names the release.
        - An image with a different path: it may be a mirror of Fluid, or an edition of a vendor. The plan assumes the release with the
          number of the tag, and names the path as the reason.
        - A tag that has no number of a known release, or no `v`: it names no release. Vendors may number their editions of Fluid
          differently. To add a release, see [Extending with a release](../guides/extend.md).

        """;

    private const string Cluster = """

        ## Alluxio Enterprise AI: the operator's `v1`

        `spec.imageTag` names the release. The source code and the custom resource definitions of this operator are not public, so a release
        has the fields of its documentation. If only other releases document a field, the plan still uses the field and marks it as assumed.
        [ALX3054](../diagnostics/ALX3054.md) reports such a field: as a warning if the documentation of the release has a different place
        for the field, otherwise as information. The documentation gives no dates of releases.

        | Release | Image in its documentation | Operator |
        |---|---|---|

        """;

    public static string Write()
    {
        StringBuilder page = new(Markdown.Header);
        page.Append(Introduction);
        page.Append("\n## Fluid\n\n| Release | Date | Source | Chart `alluxio` |\n|---|---|---|---|\n");
        foreach (FluidRelease release in FluidReleases.All)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"| {release.Release.Name} | {release.Release.Date:yyyy-MM-dd} | {release.Release.Source} | {release.Chart.Version} |\n");
        }

        page.Append("\n## What older releases of Fluid do differently\n\nThe newest release comes first. A difference applies to its "
            + "release and to all older ones. ");
        page.Append("Brackets name Fluid's pull\nrequest and the recorded cases (of 103) that show the difference.\n");
        AppendDifferences<FluidRelease, FluidDifference>(
            page,
            FluidReleases.All,
            static difference => $"{(difference.Pull is { } pull ? $"pull request {pull}; " : "")}{Cases(difference)}");
        page.Append("\n## Fields by release of Fluid\n\n");
        AppendFields<FluidRelease, FluidDifference>(page, FluidReleases.All);

        page.Append(Cluster);
        foreach (ClusterRelease release in ClusterReleases.All)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {release.Release.Name} | {release.ImageTag} | {release.Operator} |\n");
        }

        page.Append("\n## What older documentation of the operator shows differently\n\nRead from the top: a difference holds for its "
            + "release and for all older ones.\n");
        AppendDifferences<ClusterRelease, ClusterDifference>(page, ClusterReleases.All, static difference => $"{difference.Pages}");
        page.Append("\n## Fields by release of the operator's documentation\n\n");
        AppendFields<ClusterRelease, ClusterDifference>(page, ClusterReleases.All);
        return page.ToString();
    }

    private static void AppendDifferences<TRelease, TDifference>(
        StringBuilder page,
        ValueList<TRelease> releases,
        Func<TDifference, string> source)
        where TRelease : SystemRelease<TRelease, TDifference>
        where TDifference : ReleaseDifference
    {
        foreach (TRelease release in releases.Where(static release => release.Newer is not null))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n### {release.Release.Name}\n\n");
            page.Append(release.Differences.Count == 0 ? "No difference.\n" : "");
            foreach (TDifference difference in release.Differences)
            {
                page.Append(CultureInfo.InvariantCulture, $"- {difference.Text} ({source(difference)})\n");
            }
        }
    }

    private static void AppendFields<TRelease, TDifference>(StringBuilder page, ValueList<TRelease> releases)
        where TRelease : SystemRelease<TRelease, TDifference>
        where TDifference : ReleaseDifference
    {
        page.Append("| Field | Releases |\n|---|---|\n");
        foreach (IGrouping<(string Kind, string Field), ReleaseField> field in releases[^1].Lacks
            .Concat(releases[^1].Removed)
            .GroupBy(static field => (field.Kind, field.Field)))
        {
            ReleaseField first = field.First();
            string kind = first.IsKind ? " as a whole" : first.Kind is "OperatorValues" ? $" of {first.Kind}" : "";
            page.Append(
                CultureInfo.InvariantCulture,
                $"| `{first.Name}`{kind} | {string.Join(", ", field.Select(static part => part.Span))} |\n");
        }
    }

    private static string Cases(FluidDifference difference) => difference.Cases == 0 ? "no objects of the cases differ"
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{difference.Cases} {(difference.Cases == 1 ? "case" : "cases")}: {string.Join(
                ", ",
                difference.Examples.Select(static name => $"`{name}`"))}{(difference.Cases > difference.Examples.Count ? ", …" : "")}");
}
