using System.Text;
using Alluxio.Config.Layering;
using Alluxio.Config.Resolution.Fluid;

namespace Alluxio.Config.DocsGenerator;

/// <summary>The rule tables of both profiles: for each setting its layers and how they combine.</summary>
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
        Dictionary<string, Rule> documented = FluidRules.Documented.Rules.ToDictionary(static rule => rule.Setting);
        page.Append($"\nThe tables model {FluidRules.AsBuilt.System}.\n");
        foreach (IGrouping<string, Rule> component in FluidRules.AsBuilt.Rules.GroupBy(static rule => rule.Setting.Split('.')[0]))
        {
            page.Append($"\n## {component.Key}\n\n| Setting | Combine | Layers, the strongest first | Notes | Source |\n|---|---|---|---|---|\n");
            foreach (Rule asBuilt in component)
            {
                if (documented[asBuilt.Setting] == asBuilt)
                {
                    AppendRow(page, asBuilt, "");
                }
                else
                {
                    AppendRow(page, documented[asBuilt.Setting], " as documented");
                    AppendRow(page, asBuilt, " as built");
                }
            }
        }

        page.Append(Forced);
        AppendDefaults(page);
        return page.ToString();
    }

    private static void AppendRow(StringBuilder page, Rule rule, string profile)
    {
        string note = Markdown.Cell(rule.Note ?? "");
        string combine = RuleText.Combine(rule.Combine);
        page.Append($"| `{rule.Setting}`{profile} | {combine} | {RuleText.Layers(rule)} | {note} | {Markdown.Cell(rule.Source)} |\n");
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
