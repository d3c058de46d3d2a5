using System.Globalization;
using System.Text;
using Alluxio.Config.Systems.Fluid.Releases;

namespace Alluxio.Config.DocsGenerator;

/// <summary>The releases of Fluid with what each does differently from the one after it.</summary>
internal static class ReleasesPage
{
    public const string Path = "docs/releases.md";

    private const string Introduction = """
        # Releases

        Fluid creates other objects with every release, and a plan is made by the rules of one of them.

        - `ResolveOptions.Release` and `--release` name it: `1.0.4`, `master`, `AI-3.7`. `AlluxioConfig.Releases` lists all.
        - Without a name the manifests tell it where they can: the values of Fluid's chart by the tags of Fluid's own images, a live workload by its
          labels, an AlluxioCluster by its image tag.
        - Otherwise it is the newest release. `plan.Release` says which, `plan.Assumptions` and ALX3051 say that it was assumed.

        The controller's settings are those of the stock chart of the release unless the values of the chart, an environment or
        `ResolveOptions.Controller` give others. `AlluxioConfig.StockController("1.0.4")` returns them; `FluidController.CompiledIn` has the constants that
        are compiled into the controller, which no installation by the chart runs.

        Vendors number their editions of Fluid on their own; their images tell no release.

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
        page.Append("of the 103 recorded inputs that show the difference.\n\n| Release | It differs from the one above | Changed by | Cases |\n|---|---|---|---|\n");
        foreach (FluidRelease release in FluidReleases.All.Where(static release => release.Newer is not null))
        {
            if (release.Differences.Count == 0)
            {
                page.Append(CultureInfo.InvariantCulture, $"| {release.Release.Name} | Nothing. | | |\n");
            }

            foreach (ReleaseDifference difference in release.Differences)
            {
                string pull = difference.Pull is { } number ? number.ToString(CultureInfo.InvariantCulture) : "";
                page.Append(CultureInfo.InvariantCulture, $"| {release.Release.Name} | {difference.Text} | {pull} | {Cases(difference)} |\n");
            }
        }

        page.Append("\n## Fields by release\n\n| Field | Releases |\n|---|---|\n");
        foreach (ReleaseField field in FluidReleases.All[^1].Lacks)
        {
            page.Append(CultureInfo.InvariantCulture, $"| `{field.Field}` | since {field.Since} |\n");
        }

        foreach (FluidRelease release in FluidReleases.All)
        {
            foreach (ReleaseField field in release.Differences.SelectMany(static difference => difference.Removed))
            {
                page.Append(CultureInfo.InvariantCulture, $"| `{field.Field}` | up to {release.Release.Name} |\n");
            }
        }

        return page.ToString();
    }

    private static string Cases(ReleaseDifference difference) => difference.Cases > 0 ? difference.Cases.ToString(CultureInfo.InvariantCulture) : "none";
}
