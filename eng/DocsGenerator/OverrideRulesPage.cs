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
        | merge by key | All definitions count. Where two give the same key, the stronger wins. |
        | append | All definitions count, one after the other, the strongest last. |
        | forced | The controller's own value counts, whatever a manifest gives. |
        | ignored | The API accepts the field, but nothing reads it. |

        An absent field, `null`, an empty text, an empty list and an empty map count as not given. "As documented" and "as built" are the
        two profiles. A setting without these words has one rule in both. [Compatibility](compatibility.md) shows each difference with an
        example. Sources are files of the modelled system.

        Other systems have their own pages: the [open operator](override-rules-v1alpha1.md) and the [operator's API
        v1](override-rules-v1.md).

        """;

    private const string Forced = """

        ## Properties that the engine writes

        The engine writes these over the user's global properties, in this order:

        - The options of the root mount, as the Dataset gives them, where the Dataset's only mount replaces `/`.
        - `alluxio.master.mount.table.root.ufs`: the root mount's address, else `/underFSStorage`. Always.
        - `alluxio.user.file.replication.max`: `spec.data.replicas`, at least 1. Always.
        - `alluxio.user.short.circuit.enabled`: `false`, where a tier has the volume type `emptyDir`.
        - `alluxio.fuse.user.group.translation.enabled`: `true`, where the Dataset has no owner or FUSE has fewer than two arguments.
        - `alluxio.underfs.hdfs.configuration`: the files of `spec.hadoopConfig`, where it is given.

        ## Fluid's default properties

        Fluid sets each default where no manifest gives the key: neither `spec.properties` nor the properties of master, worker or FUSE. A
        key that one component gives therefore loses its default for all the others.

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
            "| `alluxio.user.direct.memory.io.enabled` | `true` where FUSE mounts read-only and there is one tier with one path |\n");
        page.Append("\nIf the Dataset reads all its mounts over HTTP, or has no mounts:\n\n| Property | Default |\n|---|---|\n");
        foreach ((string key, PropertyEntry entry) in PropertyDefaults.Http)
        {
            page.Append($"| `{key}` | `{entry.Value}` |\n");
        }

        page.Append("\nThe `256MB` replaces the general default of the same key only if the user gives no global properties, or if master, "
            + "worker or\n");
        page.Append("FUSE have their own properties. Otherwise the engine takes its own earlier default for the user's value.\n");
        page.Append($"`{PropertyDefaults.PurgeInterval}` is also a default of the chart, so it is always present.\n");
    }
}
