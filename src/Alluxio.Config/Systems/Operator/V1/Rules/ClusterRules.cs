using Alluxio.Config.Layering;
using Alluxio.Config.Systems.Operator.V1.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Rules;

/// <summary>
/// The rule tables of the Alluxio operator's <c>v1</c> API. Its code is closed: the layers say what the public documentation shows, and
/// those that it does not show are marked as assumed.
/// </summary>
internal static partial class ClusterRules
{
    private const string Cluster = "AlluxioCluster";

    private const string OperatorValues = "OperatorValues";

    private const string Install = "documentation AI-3.7: installing on Kubernetes";

    private const string Images = "documentation AI-3.6: handling images";

    private const string Deployment = "documentation AI-3.6: deployment";

    private const string Sizing = "documentation AI-3.2 and AI-3.3: prerequisites";

    private const string Ring = "documentation AI-3.8: managing the hash ring";

    private const string Workers = "documentation AI-3.8: managing workers";

    private const string Audit = "documentation AI-3.7: audit log";

    private const string Access = "documentation AI-3.7: user roles and access control";

    private const string CacheOnlyGuide = "documentation AI-3.5: writing temporary files";

    private const string Storages = "documentation AI-3.8: under file systems";

    private const string LicenseGuide = "documentation AI-3.6: license";

    private const string Silent = "not documented; structure of the open operator";

    private const string Guide = "override, not merge; assumed if undocumented";

    /// <summary>The documented rules: a component's value replaces the global one completely.</summary>
    public static RuleTable Documented { get; } = new()
    {
        System = ClusterSystem.SystemName,
        Profile = Profile.Documented,
        Rules =
        [
            .. Alluxio("coordinator"),
            .. Alluxio("worker"),
            .. Alluxio("fuse"),
            .. Coordinator(),
            .. Worker(),
            .. Fuse(),
            .. Etcd(),
            .. Gateway(),
            .. Dashboard(),
            .. Monitor("prometheus", "prom/prometheus", "v2.52.0"),
            .. Monitor("grafana", "grafana/grafana", "10.4.5"),
            .. CacheOnly(),
            .. Operator(),
        ],
    };

    /// <summary>The table for releases whose documents state the operator's default resources and JVM options.</summary>
    public static RuleTable WithKnownDefaults(RuleTable table) => table with
    {
        Rules = table.Rules
            .Select(static rule => rule with
            {
                Layers = rule.Layers
                    .Select(static layer => layer.Field == ClusterDefaults.Words ? layer with { IsAssumed = false } : layer)
                    .ToValueList(),
            })
            .ToValueList(),
    };

    // A setting that no object shows.
    private static Rule NotEmitted(string why, Rule rule) => rule with { NotEmitted = why };

    private static RuleLayer Own(string field) => new() { Layer = Layer.Component, Kind = Cluster, Field = field };

    private static RuleLayer Global(string field) => new() { Layer = Layer.Global, Kind = Cluster, Field = field };

    private static RuleLayer Values(string field) => new() { Layer = Layer.Controller, Kind = OperatorValues, Field = field };

    private static RuleLayer Default(object? value, string words = "default of the operator") =>
        new() { Layer = Layer.BuiltIn, Field = words, Default = value };

    private static RuleLayer Assumed(RuleLayer layer) => layer with { IsAssumed = true };
}
