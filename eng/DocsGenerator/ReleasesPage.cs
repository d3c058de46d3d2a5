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

        Each release of Fluid creates different objects. A plan follows the rules of one release.

        The first of these that names a release decides:

        1. `ResolveOptions.Release`, or `--release` on the command line: `1.0.4`, `master`, `AI-3.7`. `AlluxioConfig.Releases` lists all.
        2. The manifests: the values of Fluid's chart by the tags of Fluid's own images, an AlluxioCluster by its image tag.
        3. Live objects by their labels, or by the image of Fluid's own controller. `drift` gives them in `ResolveOptions.Live`. They may
           also be among the manifests: for example the Deployment of Fluid's controller, as `helm template` writes it.
        4. Nothing: the plan assumes the newest release.

        `plan.Release` says which release it is. `plan.Assumptions`, ALX3055 and `explain` say where the name of the release comes from.
        ALX3051 reports that the release was assumed. ALX3056 reports other places that name a different release, which has no effect.

        The controller's settings are those of the release's stock chart, unless the values of the chart, an environment,
        `ResolveOptions.Controller` or the controller among the objects set other values. `AlluxioConfig.StockController("1.0.4")` returns
        them. `FluidController.CompiledIn` holds the constants that are compiled into the controller. The chart always overrides
        them.

        Vendors number their editions of Fluid in their own way, so their images name no release. [Extending with a
        release](../guides/extend.md) adds one. A tag is certain if its image comes from Fluid's own repository, `fluidcloudnative`,
        under any host. An image under another prefix may be a mirror of Fluid or of a vendor's edition. The plan then assumes the release
        with that number, and names the prefix as the reason. A tag with the number of no known release, or without `v`, names no release.

        """;

    private const string Cluster = """

        ## Alluxio Enterprise AI: the operator's `v1`

        The operator's code is closed and its custom resource definitions are not public. A release has the fields that its documentation
        shows. ALX3054 reports a field that only other releases document. It is a warning if the documentation of the release has another
        place for the field, and information otherwise. The plan still uses such a field and marks it as assumed, because the operator's
        behaviour is not public. The documentation gives no dates. `spec.imageTag` names the release.

        | Release | Image in its documentation | Operator |
        |---|---|---|

        """;

    public static string Write()
    {
        StringBuilder page = new(Markdown.Header);
        page.Append(Introduction);
        page.Append("\n## Fluid\n\n| Release | Date | Learnt from | Chart `alluxio` |\n|---|---|---|---|\n");
        foreach (FluidRelease release in FluidReleases.All)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"| {release.Release.Name} | {release.Release.Date:yyyy-MM-dd} | {release.Release.Source} | {release.Chart.Version} |\n");
        }

        page.Append("\n## What older releases of Fluid do differently\n\nRead from the top: a difference holds for its release and for all "
            + "older ones. ");
        page.Append("Brackets have Fluid's pull request and\nthe recorded cases (of 103) that show the difference.\n");
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
