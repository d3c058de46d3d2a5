using Alluxio.Config.Layering;
using Alluxio.Config.Systems.Operator.V1Alpha1.Plan;
using Alluxio.Config.Systems.Operator.V1Alpha1.Resolution;
using Alluxio.Config.Systems.Resolution;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Rules;

/// <summary>The rule tables of the open Alluxio operator fb67dec with its chart 1.1.0-SNAPSHOT.</summary>
internal static partial class OpenOperatorRules
{
    /// <summary>The rule of the one property file that all components read.</summary>
    internal const string SiteProperties = "common.properties";

    /// <summary>The field with the address of the storage.</summary>
    internal const string DatasetPath = "spec.dataset.path";

    private const CombineRule Replace = CombineRule.Replace;

    private const CombineRule Merge = CombineRule.MergeByKey;

    private const string Kind = "AlluxioCluster";

    private const string Chart = "deploy/charts/alluxio/values.yaml";

    private const string Templates = "deploy/charts/alluxio/templates";

    private const string Guide = "documented layering: component, global, built-in";

    private const string Lines = "line of the chart";

    /// <summary>The rules that the operator and its chart really follow.</summary>
    public static RuleTable AsBuilt { get; } = RuleTable.Of(
        "Alluxio operator fb67dec, chart 1.1.0-SNAPSHOT",
        Profile.AsBuilt,
        [
            .. Common(),
            .. Component("master"),
            .. Component("worker"),
            .. Component("proxy"),
            .. Component("fuse"),
            .. Master(),
            .. Worker(),
            .. Fuse(),
            .. Etcd(),
        ]);

    /// <summary>The documented rules: override, not merge.</summary>
    public static RuleTable Documented { get; } = Overridden(AsBuilt);

    /// <summary>The table of a profile.</summary>
    /// <param name="profile">The profile.</param>
    public static RuleTable For(Profile profile) => profile == Profile.AsBuilt ? AsBuilt : Documented;

    private static RuleTable Overridden(RuleTable asBuilt)
    {
        RuleTable table = asBuilt with { Profile = Profile.Documented };
        foreach (string component in OpenComponents.All)
        {
            RuleLayer[] options = [Own(component, "jvmOptions"), Global("spec.jvmOptions")];
            table = table
                .With(Rule(
                    CombineRule.Replace,
                    $"{component}.resources",
                    Guide,
                    "The component's value replaces the whole default.",
                    Own(component, "resources"),
                    Default(OpenOperatorDefaults.Resources(component))))
                .With(Rule(
                    CombineRule.Replace,
                    $"{component}.jvmOptions",
                    Guide,
                    "Only the list with the highest precedence reaches the JVM.",
                    [.. options, .. DefaultOptions(component)]))
                .With(Properties(component, options));
        }

        return table;
    }

    private static Rule Rule(CombineRule combine, string setting, string source, string? note, params ReadOnlySpan<RuleLayer> layers) =>
        RuleRows.Row(combine, setting, source, note, layers);

    private static RuleLayer Flags(RuleLayer options) => options with { Portion = FieldPortion.SystemProperties };

    private static RuleLayer Own(string component, string field) =>
        new() { Layer = Layer.Component, Kind = Kind, Field = $"spec.{component}.{field}" };

    private static RuleLayer Global(string field) => new() { Layer = Layer.Global, Kind = Kind, Field = field };

    private static RuleLayer Data(string field) => new() { Layer = Layer.Dataset, Kind = "Dataset", Field = field };

    private static RuleLayer Derived(string words) => new() { Layer = Layer.Derived, Field = words };

    private static RuleLayer Default(object value) => new() { Layer = Layer.BuiltIn, Field = "default of the chart", Default = value };
}
