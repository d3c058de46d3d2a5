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

        This page lists each setting of each component. A numbered list has the places where you can set it (the layers), the highest
        precedence first. "Combine" says how the layers combine. The [guide](../guides/override-rules.md) explains this with a picture.

        | Combine | Meaning |
        |---|---|
        | replace | The definition with the highest precedence wins and hides the others. |
        | merge by key | All definitions are merged. If a key occurs twice, the higher precedence wins. |
        | append | All lists are joined. The list with the highest precedence comes last. |
        | forced | The controller overwrites the value of every other layer. |
        | ignored | The API accepts the field, but nothing reads it. |

        An absent field, `null`, an empty string, an empty list and an empty map count as unset. "As documented" and "as built" are the two
        [profiles](../guides/override-rules.md#two-profiles). If a setting does not mention them, its rule is the same in both.
        [Compatibility](compatibility.md) shows each difference with an example. A source is a file of Fluid's repository, or a page of
        documentation.

        "Derived" is a value that Fluid computes, and "controller" is an environment variable of Fluid's controller. *Engine* means the
        code of the controller that writes the values for the chart `alluxio`.

        The Alluxio operator has its own pages: [API v1alpha1](override-rules-v1alpha1.md) and [API v1](override-rules-v1.md).

        """;

    private const string Forced = """

        ## Properties that the engine writes

        Fluid's controller overwrites these global properties of the user, in this order:

        - If the Dataset's only mount replaces `/`: the options of this mount, with their values in the Dataset.
        - Always: `alluxio.master.mount.table.root.ufs`. The value is the address of the root mount, or `/underFSStorage` without one.
        - Always: `alluxio.user.file.replication.max`. The value is `spec.data.replicas`, but at least 1.
        - If a tier has the volume type `emptyDir`: `alluxio.user.short.circuit.enabled`. The value is `false`.
        - If the Dataset has no owner, or FUSE has fewer than two arguments: `alluxio.fuse.user.group.translation.enabled`. The value is
          `true`.
        - If `spec.hadoopConfig` is set: `alluxio.underfs.hdfs.configuration`. The value is the list of files of `spec.hadoopConfig`.

        ## Fluid's default properties

        Fluid sets a default only if the key is absent from `spec.properties` and from the properties of master, worker and FUSE. So if one
        component sets a key, no other component gets Fluid's default of this key.

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

        page.Append("\nThe value `256MB` replaces the general default of its key in two cases: `spec.properties` is empty, or master, "
            + "worker or\n");
        page.Append("FUSE have their own properties. In all other cases the engine treats the general default as a value of the user, and "
            + "keeps it.\n");
        page.Append($"`{PropertyDefaults.PurgeInterval}` is also a default of the chart, so it is always present.\n");
    }
}
