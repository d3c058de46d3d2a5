using Alluxio.Config.Fluid;
using Alluxio.Config.Layering;
using Alluxio.Config.Systems.Fluid.Installation;
using Alluxio.Config.Systems.Fluid.Resolution;
using Alluxio.Config.Systems.Fluid.Rules;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Releases;

/// <summary>
/// One release of Fluid: its name, and what it does differently from the release after it. Rule tables are made when somebody asks for them.
/// </summary>
internal sealed class FluidRelease
{
    private readonly Lazy<RuleTable> _asBuilt;
    private readonly Lazy<RuleTable> _documented;
    private readonly Lazy<ProfileDifferences> _profiles;
    private readonly Lazy<FluidController> _controller;

    private FluidRelease(Release release, FluidRelease? newer, ValueList<ReleaseDifference> differences)
    {
        Release = release;
        Newer = newer;
        Differences = differences;
        Chart = differences.Aggregate(newer?.Chart ?? new ChartConstants(), static (chart, difference) => difference.Chart?.Invoke(chart) ?? chart);
        Engine = differences.Aggregate(newer?.Engine ?? new EngineBehaviour(), static (engine, difference) => difference.Engine?.Invoke(engine) ?? engine);
        Stock = differences.Aggregate(newer?.Stock ?? new StockValues(), static (stock, difference) => difference.Stock?.Invoke(stock) ?? stock);
        Lacks = [.. newer?.Lacks ?? [], .. differences.SelectMany(difference => difference.Lacks.Select(field => field with { Since = newer!.Release.Name }))];
        Removed = [.. newer?.Removed ?? [], .. differences.SelectMany(static difference => difference.Removed)];
        _asBuilt = new(() => Named(WithoutFields(FromEngine())));
        _documented = new(() => Named(WithoutFields(FluidRules.DocumentedOf(FromEngine()))));
        _controller = new(() => StockChart.ControllerOf(this));
        _profiles = new(() => FluidProfiles.DifferencesOf(Documented, AsBuilt));
    }

    /// <summary>What users call it.</summary>
    public Release Release { get; }

    /// <summary>The release after it; <see langword="null"/> for the newest state.</summary>
    public FluidRelease? Newer { get; }

    /// <summary>What it does differently from the release after it.</summary>
    public ValueList<ReleaseDifference> Differences { get; }

    /// <summary>What its chart <c>alluxio</c> writes whatever anybody sets.</summary>
    public ChartConstants Chart { get; }

    /// <summary>What its engine does on ways of its own.</summary>
    public EngineBehaviour Engine { get; }

    /// <summary>What its chart <c>fluid</c> gives the controller.</summary>
    public StockValues Stock { get; }

    /// <summary>The controller that its chart <c>fluid</c> installs without any values.</summary>
    public FluidController StockController => _controller.Value;

    /// <summary>The fields of newer definitions that its definitions do not have.</summary>
    public ValueList<ReleaseField> Lacks { get; }

    /// <summary>The fields of its definitions that newer ones do not have.</summary>
    public ValueList<ReleaseField> Removed { get; }

    /// <summary>What its controller does.</summary>
    public RuleTable AsBuilt => _asBuilt.Value;

    /// <summary>What its documentation says: override, not merge.</summary>
    public RuleTable Documented => _documented.Value;

    /// <summary>Where the two tables differ.</summary>
    public ProfileDifferences Profiles => _profiles.Value;

    /// <summary>The newest state, which differs from nothing.</summary>
    public static FluidRelease Head(string name, DateOnly date, string source) => new(Of(name, date, source), null, []);

    /// <summary>A release by what it does differently from the one after it.</summary>
    public FluidRelease Before(string name, DateOnly date, ValueList<ReleaseDifference> differences) => new(Of(name, date, $"tag v{name}"), this, differences);

    /// <summary>The rules of a profile.</summary>
    public RuleTable Rules(Profile profile) => profile == Profile.AsBuilt ? AsBuilt : Documented;

    private static Release Of(string name, DateOnly date, string source) => new() { System = FluidSystem.SystemName, Name = name, Date = date, Source = source };

    private RuleTable FromEngine() => Differences.Aggregate(
        Newer?.FromEngine() ?? FluidRules.Newest,
        static (table, difference) => difference.Rules.Aggregate(table, static (changed, rule) => changed.With(rule)));

    private RuleTable Named(RuleTable table) => table with { System = $"{Release}, chart alluxio {Chart.Version}" };

    // What the definition lacks, nobody can give: the API server drops it.
    private RuleTable WithoutFields(RuleTable table)
    {
        foreach (Rule rule in table.Rules.Where(rule => rule.Layers.Any(IsLacking)))
        {
            Rule current = table.Rules.First(candidate => candidate.Setting == rule.Setting);
            table = table.With(current with
            {
                Layers = current.Layers.Select(layer => IsLacking(layer) ? layer with { IsIgnored = true } : layer).ToValueList(),
            });
        }

        return table;
    }

    private bool IsLacking(RuleLayer layer) => !layer.IsIgnored && Lacks.Any(field => field.Covers(layer));
}
