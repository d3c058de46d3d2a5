using System.Text;
using Alluxio.Config.Systems.Fluid.Releases;
using Alluxio.Config.Systems.Fluid.Resolution;

namespace Alluxio.Config.DocsGenerator;

/// <summary>The rule tables of Fluid under both profiles, with what all pages of rules begin with.</summary>
internal static class OverrideRulesPage
{
    public const string Path = "docs/override-rules.md";

    private const string Introduction = """
        # Override rules

        Where each setting of each component may be given, which place is the strongest, and how the places combine. The same tables decide what
        the library resolves and explains; `ResolveOptions.Rules` takes a changed one.

        | Combine | Meaning |
        |---|---|
        | replace | the strongest definition takes all, the others are hidden |
        | merge by key | all definitions count; where two give one key, the stronger wins |
        | append | the definitions stand one behind the other, the strongest last |
        | forced | the controller's own value counts, whatever is given |
        | ignored | the API accepts the field and nobody reads it |

        An absent field, `null`, an empty text, an empty list and an empty map count as not given. "As documented" and "as built" are the two
        profiles; a setting without these words has one rule in both. [Compatibility](compatibility.md) shows each difference with an example.
        Sources are files of the modelled system.

        """;

    private const string Others = """

        This page holds the tables of Fluid; the [open operator](override-rules-v1alpha1.md) and the [operator's API v1](override-rules-v1.md) have pages of
        their own.

        """;

    private const string Forced = """

        ## Properties that the engine writes

        Over the user's global properties, in this order:

        | Property | Value | When |
        |---|---|---|
        | the options of the root mount | as the Dataset gives them | the Dataset's only mount takes the place of `/` |
        | `alluxio.master.mount.table.root.ufs` | the root mount's address, else `/underFSStorage` | always |
        | `alluxio.user.file.replication.max` | `spec.data.replicas`, at least 1 | always |
        | `alluxio.user.short.circuit.enabled` | `false` | a tier has the volume type `emptyDir` |
        | `alluxio.fuse.user.group.translation.enabled` | `true` | the Dataset has no owner, or FUSE has fewer than two arguments |
        | `alluxio.underfs.hdfs.configuration` | the files of `spec.hadoopConfig` | it is given |

        ## Fluid's default properties

        Each is set where no manifest gives the key: neither `spec.properties` nor the properties of master, worker or FUSE. So a key that one
        component gives loses its default for all the others.

        | Property | Default |
        |---|---|

        """;

    public static string Write()
    {
        StringBuilder page = new(Markdown.Header);
        page.Append(Introduction);
        page.Append(Others);
        RuleTables.Append(page, FluidReleases.Newest.Documented, FluidReleases.Newest.AsBuilt);
        page.Append(Forced);
        AppendDefaults(page);
        return page.ToString();
    }

    private static void AppendDefaults(StringBuilder page)
    {
        foreach ((string key, PropertyEntry entry) in (IEnumerable<KeyValuePair<string, PropertyEntry>>)[.. PropertyDefaults.Permissions, .. PropertyDefaults.General])
        {
            page.Append($"| `{key}` | `{entry.Value}` |\n");
        }

        page.Append($"| `{PropertyDefaults.JournalType}` | `EMBEDDED` with several masters, else `UFS` |\n");
        page.Append("| `alluxio.user.direct.memory.io.enabled` | `true` where FUSE mounts read-only and there is one tier with one path |\n");
        page.Append("\nWhere all mounts of the Dataset are read over HTTP, which a Dataset without mounts counts as:\n\n| Property | Default |\n|---|---|\n");
        foreach ((string key, PropertyEntry entry) in PropertyDefaults.Http)
        {
            page.Append($"| `{key}` | `{entry.Value}` |\n");
        }

        page.Append("\nThe `256MB` replace the general defaults of the same keys only where the user gives no global properties, or where master, worker or\n");
        page.Append("FUSE have properties of their own; otherwise the engine takes its own earlier default for the user's.\n");
        page.Append($"`{PropertyDefaults.PurgeInterval}` is also a default of the chart, so that it is always there.\n");
    }
}
