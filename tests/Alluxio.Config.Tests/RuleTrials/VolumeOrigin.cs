using System.Collections;
using System.IO.Enumeration;
using System.Text.Json.Nodes;
using Alluxio.Config.Layering;
using Alluxio.Config.Manifests.Compaction;
using Alluxio.Config.Models;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.RuleTrials;

/// <summary>Which setting gives a volume, or the mount of one.</summary>
/// <param name="System">The system; <c>*</c> in it stands for anything.</param>
/// <param name="Path">The field; <c>*</c> in it stands for anything.</param>
/// <param name="Settings">The settings with their component, or after <c>own.</c> those of the workload's own components.</param>
internal sealed record VolumeOrigin(string System, string Path, params string[] Settings)
{
    private const string Fluid = "Fluid";

    private const string Operator = "Alluxio operator v1";

    private const string OpenOperator = "Alluxio operator v1alpha1";

    private const string Operators = "Alluxio operator*";

    private static readonly string[] GivenByUsers = ["own.configMaps", "own.secrets", "own.pvcMounts", "own.hostPaths"];

    /// <summary>The values that a text of the setting comes to in a pod.</summary>
    /// <value>The default is the text itself.</value>
    private Func<string, ResolvedPlan, IEnumerable<string>> Made { get; init; } = static (text, _) => [text];

    /// <summary>All of them.</summary>
    public static readonly VolumeOrigin[] All =
    [
        new(Fluid, "volumes.*", "own.volumes"),
        new(Fluid, "volumeMounts.*", "own.volumeMounts"),
        OfTiers("mem*"),
        OfTiers("ssd*"),
        OfTiers("hdd*"),
        new(Fluid, "volume*.*", "master.mounts") { Made = static (text, _) => WithoutScheme(text) },
        new(Fluid, "volumes.alluxio-mount-secret*.secretName", "master.mounts"),
        new(Fluid, "volumes.hdfs-confs.configMap.name", "master.hadoopConfig"),
        new(Fluid, "volumes.pvc.claimName", "master.restore") { Made = static (text, _) => WithoutScheme(text) },
        new(Operators, "volumes.*-volume.*", GivenByUsers),
        new(Operators, "volumeMounts.*-volume", GivenByUsers),
        new(Operators, "volume*.alluxio-fuse-mount*", "fuse.hostPathForMount") { Made = static (text, _) => [text, FolderOf(text)] },
        new(Operators, "volume*.*journal-volume*", "own.journal.hostPath"),
        new(Operators, "volume*.*metastore-volume*", "own.metastore.hostPath"),
        new(Operators, "volume*.*system-info-volume*", "own.systemInfo"),
        new(Operators, "volume*.*pagestore-*", "own.pagestore.hostPath")
        {
            Made = static (text, _) => text.Split(',', StringSplitOptions.TrimEntries),
        },
        new(OpenOperator, "volumes.*pagestore-volume.emptyDir.sizeLimit", "own.pagestore.quota"),
        new(Operator, "volume*.tier-*", "own.tieredstore"),
        new(Operator, "volumes.*gateway-log-volume.hostPath.path", "own.log.hostPath"),
        new(Operator, "volumes.gateway-keys-volume.configMap.name", "own.authentication"),
    ];

    /// <summary>Whether the setting gives a value of a pod.</summary>
    /// <param name="field">The value.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="components">The components of the workload.</param>
    public bool Gives(PodField field, ResolvedPlan plan, ComponentPlan[] components) => IsLike(System, plan.System)
        && IsLike(Path, field.Path)
        && Settings.SelectMany(name => Find(name, plan, components))
            .SelectMany(static setting => Texts(setting.UntypedValue))
            .SelectMany(text => Made(text, plan))
            .Contains(field.Value.ToString());

    private static VolumeOrigin OfTiers(string name) => new(Fluid, $"volume*.{name}", "worker.tieredstore")
    {
        // On a node, each runtime has a folder below those of its tiers.
        Made = static (text, plan) =>
            text.Split(',').SelectMany(path => (string[])[path, $"{path.TrimEnd('/')}/{plan.Namespace}/{plan.Name}"]),
    };

    private static IEnumerable<Setting> Find(string name, ResolvedPlan plan, ComponentPlan[] components)
    {
        int dot = name.IndexOf('.', StringComparison.Ordinal);
        return (name[..dot] == "own" ? components : plan.Components.Where(component => component.Name == name[..dot]))
            .Select(component => component.Settings.GetValueOrDefault(name[(dot + 1)..]))
            .OfType<Setting>();
    }

    // local:///data is a folder of the node, and pvc://claim/folder a folder of a claim.
    private static string[] WithoutScheme(string text) => text.Split("://") switch
    {
        ["local", var path] => [path],
        ["pvc", var path] => path.Split('/', 2),
        _ => [],
    };

    // The folder above a path, in its shortest form.
    private static string FolderOf(string path)
    {
        List<string> steps = [];
        foreach (string step in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step != "..")
            {
                steps.Add(step);
            }
            else if (steps.Count > 0)
            {
                steps.RemoveAt(steps.Count - 1);
            }
        }

        return $"/{string.Join('/', steps.SkipLast(1))}";
    }

    private static IEnumerable<string> Texts(object? value) => value switch
    {
        null => [],
        string text => [text],
        ValueMap<string> map => map.SelectMany(static entry => (string[])[entry.Key, entry.Value]),
        Model model => Texts(JsonNode.Parse(OmitEmpty.Compact(model).ToJson())),
        JsonObject fields => fields.SelectMany(static entry => Texts(entry.Value).Append(entry.Key)),
        JsonNode and not JsonArray => [value.ToString()!],
        IEnumerable items => items.Cast<object?>().SelectMany(Texts),
        _ => [FormattableString.Invariant($"{value}")],
    };

    private static bool IsLike(string pattern, string text) => FileSystemName.MatchesSimpleExpression(pattern, text, ignoreCase: false);
}
