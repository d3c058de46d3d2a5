using Alluxio.Config.Fluid;
using Alluxio.Config.Layering;
using Alluxio.Config.Systems.Fluid.Installation;
using Alluxio.Config.Systems.Fluid.Resolution;
using Alluxio.Config.Systems.Fluid.Rules;
using Alluxio.Config.Systems.Releases;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Releases;

/// <summary>One release of Fluid: besides rules and fields it has a chart, an engine and the settings of the stock installation.</summary>
internal sealed class FluidRelease : SystemRelease<FluidRelease, FluidDifference>
{
    private readonly Lazy<ProfileDifferences> _profiles;
    private readonly Lazy<FluidController> _controller;

    private FluidRelease(Release release, FluidRelease? newer, ValueList<FluidDifference> differences, Func<ValueList<FluidRelease>> all)
        : base(release, newer, differences, all)
    {
        Chart = differences.Aggregate(
            newer?.Chart ?? new ChartConstants(),
            static (chart, difference) => difference.Chart?.Invoke(chart) ?? chart);
        Engine = differences.Aggregate(
            newer?.Engine ?? new EngineBehaviour(),
            static (engine, difference) => difference.Engine?.Invoke(engine) ?? engine);
        Stock = differences.Aggregate(
            newer?.Stock ?? new StockValues(),
            static (stock, difference) => difference.Stock?.Invoke(stock) ?? stock);
        _controller = new(() => StockChart.ControllerOf(this));
        _profiles = new(() => FluidProfiles.DifferencesOf(this));
    }

    /// <summary>The constants that its chart <c>alluxio</c> writes.</summary>
    public ChartConstants Chart { get; }

    /// <summary>The special behaviour of its engine.</summary>
    public EngineBehaviour Engine { get; }

    /// <summary>The settings that its chart <c>fluid</c> gives the controller.</summary>
    public StockValues Stock { get; }

    /// <summary>The controller that its chart <c>fluid</c> installs without any values.</summary>
    public FluidController StockController => _controller.Value;

    /// <summary>Where the two tables differ.</summary>
    public ProfileDifferences Profiles => _profiles.Value;

    protected override RuleTable Newest => FluidRules.Newest;

    /// <summary>The newest state, which differs from nothing.</summary>
    public static FluidRelease Head(string name, DateOnly date, string source, Func<ValueList<FluidRelease>> all) =>
        new(Of(name, date, source), null, [], all);

    /// <summary>A release by what it does differently from the one after it.</summary>
    public FluidRelease Before(string name, DateOnly date, ValueList<FluidDifference> differences) =>
        new(Of(name, date, $"tag v{name}"), this, differences, All);

    protected override RuleTable DocumentedOf(RuleTable asBuilt) => FluidRules.DocumentedOf(asBuilt);

    protected override RuleTable Named(RuleTable table, Profile profile) =>
        table with { System = $"{Release}, chart alluxio {Chart.Version}" };

    // A field that the definition lacks cannot be set: the API server drops it.
    protected override RuleLayer Without(RuleLayer layer) => layer with { IsIgnored = true };

    private static Release Of(string name, DateOnly date, string source) =>
        new() { System = FluidSystem.SystemName, Name = name, Date = date, Source = source };
}
