using Alluxio.Config.Layering;
using Alluxio.Config.Systems.Operator.Resolution;
using Alluxio.Config.Systems.Operator.V1Alpha1.Plan;
using Alluxio.Config.Systems.Operator.V1Alpha1.Rules;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Resolution;

/// <summary>
/// The one property file, made of its rule: the weakest layer comes first, so that of two lines of one key the stronger counts. Chart:
/// <c>templates/conf/_alluxio-site-properties.tpl</c>.
/// </summary>
internal sealed class SiteFile
{
    private const string Root = "alluxio.dora.client.ufs.root";

    // The lines that the chart prints before its own line of a property.
    private static readonly Dictionary<string, string[]> Headings = new(StringComparer.Ordinal)
    {
        ["alluxio.dora.client.read.location.policy.enabled"] = ["# Enable Dora"],
        ["alluxio.k8s.env.deployment"] = ["", "# Common properties"],
        ["alluxio.master.hostname"] = ["# Master address for single master"],
        ["alluxio.master.journal.folder"] = ["", "# Journal properties"],
        ["alluxio.worker.block.store.type"] = ["", "# Page Storage"],
        ["alluxio.worker.identity.uuid.file.path"] = ["", "# Worker Identity"],
        ["alluxio.dora.worker.metastore.rocksdb.dir"] = ["", "# Metastore"],
    };

    private readonly OpenCluster _cluster;
    private readonly RuleReader _rules;
    private readonly Rule _rule;
    private readonly MountTableKind _mountTable;

    private SiteFile(OpenCluster cluster, RuleReader rules, MountTableKind mountTable)
    {
        _cluster = cluster;
        _rules = rules;
        _rule = rules[OpenOperatorRules.SiteProperties];
        _mountTable = mountTable;
    }

    /// <summary>The lines.</summary>
    public SiteProperties Properties { get; } = new();

    /// <summary>Where the mounts are kept. The chart looks at what the cluster's properties say.</summary>
    public static MountTableKind MountTable(RuleReader rules) => rules[OpenOperatorRules.SiteProperties].Layers
        .Where(static layer => layer.Layer == Layer.Global)
        .Select(layer => (rules.Define(layer)?.Value as ValueMap<string>)?.GetValueOrDefault("alluxio.mount.table.source"))
        .FirstOrDefault() switch
    {
        "ETCD" => MountTableKind.Etcd,
        "STATIC_FILE" => MountTableKind.File,
        _ => MountTableKind.None,
    };

    public static SiteFile Of(OpenCluster cluster, RuleReader rules, MountTableKind mountTable, bool hasEtcd)
    {
        SiteFile file = new(cluster, rules, mountTable);
        for (int i = file._rule.Layers.Count - 1; i >= 0; i--)
        {
            file.Write(file._rule.Layers[i], hasEtcd);
        }

        return file;
    }

    private void Write(RuleLayer layer, bool hasEtcd)
    {
        Definition? given = _rules.Define(layer);
        if (layer.Layer == Layer.Derived)
        {
            WriteBehind(layer, hasEtcd);
        }
        else if (layer.Layer == Layer.BuiltIn)
        {
            foreach ((string key, string value) in given?.Value as ValueMap<string> ?? [])
            {
                Line(layer, key, value);
            }
        }
        else if (layer.Field != OpenOperatorRules.DatasetPath)
        {
            Properties.Given(given);
        }
        else if (_mountTable != MountTableKind.Etcd && (given ?? Absent()) is { } path)
        {
            Properties.Write(Root, path);
        }
    }

    // The chart writes the line without a path, too.
    private Definition? Absent() =>
        _rule.Layers.FirstOrDefault(static layer => layer.Layer == Layer.Derived) is { } row ? Definition.Of(row, "") : null;

    // The lines that override the user's lines.
    private void WriteBehind(RuleLayer row, bool hasEtcd)
    {
        Line(row, "alluxio.cluster.name", $"{_cluster.Namespace}-{_cluster.Release}");
        int masters = Math.Min(_cluster.Master.Count, ServerCount.Most);
        if (masters == 1)
        {
            Line(row, "alluxio.master.hostname", $"{_cluster.FullName}-master-0");
        }

        Line(row, "alluxio.master.journal.folder", OpenFolders.Journal);
        if (masters > 1)
        {
            Line(row, "alluxio.master.embedded.journal.addresses", SiteProperties.MasterAddresses(_cluster.FullName, masters));
        }

        Line(row, "alluxio.worker.block.store.type", "PAGE");
        Line(row, "alluxio.worker.page.store.type", "LOCAL");
        Line(row, "alluxio.worker.page.store.dirs", _cluster.PageStore.HostPath);
        Line(row, "alluxio.worker.page.store.sizes", _cluster.PageStore.Size);
        Line(row, "alluxio.worker.identity.uuid.file.path", $"{OpenFolders.SystemInfo}/worker_identity");
        Line(row, "alluxio.dora.worker.metastore.rocksdb.dir", OpenFolders.Metastore);
        if (hasEtcd)
        {
            Line(row, "alluxio.worker.membership.manager.type", "ETCD");
            Line(row, "alluxio.etcd.endpoints", $"http://{_cluster.Release}-etcd:2379");
        }
    }

    private void Line(RuleLayer row, string key, string value)
    {
        if (Headings.TryGetValue(key, out string[]? heading))
        {
            Properties.Heading(heading);
        }

        Properties.Write(row, key, value);
    }
}
