using System.Text;
using Alluxio.Config.Systems.Fluid.Releases;
using Alluxio.Config.Systems.Fluid.Resolution;

namespace Alluxio.Config.DocsGenerator;

/// <summary>The rule tables of Fluid under both profiles, with what all pages of rules begin with.</summary>
internal static class OverrideRulesPage
{
    public const string Path = "docs/reference/override-rules.md";

    private const string Introduction = """
        # Override rules of Fluid

        This page lists each setting of each component: the places where you can give it, the strongest first, and how the places combine.
        The library resolves and explains with the same rules. The [guide](../guides/override-rules.md) explains the idea with a picture.

        | Combine | Meaning |
        |---|---|
        | replace | The strongest definition wins and hides the others. |
        | merge by key | All definitions count. If two have the same key, the stronger one wins. |
        | append | All definitions count, one after the other, the strongest last. |
        | forced | The controller's own value is effective, even if a manifest sets another one. |
        | ignored | The API accepts the field, but nothing reads it. |

        An absent field, `null`, an empty text, an empty list and an empty map count as unset. "As documented" and "as built" are the two
        profiles. If a setting does not mention them, its rule is the same in both. [Compatibility](compatibility.md) shows each difference
        with an example. Sources are files of the modelled system.

        Other systems have their own pages: the [open operator](override-rules-v1alpha1.md) and the [operator's API
        v1](override-rules-v1.md).

        """;

    private const string Forced = """

        ## Properties that the engine writes

        Fluid's controller (the engine) overwrites these global properties of the user, in this order:

        - The options of the root mount as in the Dataset, if the Dataset's only mount replaces `/`.
        - `alluxio.master.mount.table.root.ufs`: the root mount's address, else `/underFSStorage`. Always.
        - `alluxio.user.file.replication.max`: `spec.data.replicas`, at least 1. Always.
        - `alluxio.user.short.circuit.enabled`: `false`, if a tier has the volume type `emptyDir`.
        - `alluxio.fuse.user.group.translation.enabled`: `true`, if the Dataset has no owner or FUSE has fewer than two arguments.
        - `alluxio.underfs.hdfs.configuration`: the files of `spec.hadoopConfig`, if it is set.

        ## Fluid's default properties

        Fluid sets a default only if neither `spec.properties` nor the properties of master, worker or FUSE contain the key. So if one
        component sets a key, no other component gets Fluid's default of that key.

        | Property | Default |
        |---|---|

        """;

    public static string Write()
    {
        StringBuilder page = new(Markdown.Header);
        page.Append(Introduction);
        RuleTables.Append(page, FluidReleases.Newest.Documented, FluidReleases.Newest.AsBuilt);
        page.Append(Forced);
        AppendDefaults(page);
        return page.ToString();
    }

    private static void AppendDefaults(StringBuilder page)
    {
        foreach ((string key, PropertyEntry entry) in (IEnumerable<KeyValuePair<string, PropertyEntry>>)[
            .. PropertyDefaults.Permissions,
            .. PropertyDefaults.General,
        ])
        {
            page.Append($"| `{key}` | `{entry.Value}` |\n");
        }

        page.Append($"| `{PropertyDefaults.JournalType}` | `EMBEDDED` with several masters, else `UFS` |\n");
        page.Append(
            "| `alluxio.user.direct.memory.io.enabled` | `true` if FUSE mounts read-only and there is one tier with one path |\n");
        page.Append("\nIf the Dataset reads all its mounts over HTTP, or has no mounts:\n\n| Property | Default |\n|---|---|\n");
        foreach ((string key, PropertyEntry entry) in PropertyDefaults.Http)
        {
            page.Append($"| `{key}` | `{entry.Value}` |\n");
        }

        page.Append("\nThe `256MB` replaces the general default of the same key only if the user gives no global properties, or if master, "
            + "worker or\n");
        page.Append("FUSE have their own properties. Otherwise the engine mistakes its own earlier default for a value of the user, and "
            + "keeps it.\n");
        page.Append($"`{PropertyDefaults.PurgeInterval}` is also a default of the chart, so it is always present.\n");
    }
}
