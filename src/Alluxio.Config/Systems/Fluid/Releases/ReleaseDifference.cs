using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Releases;

/// <summary>One thing that a release does differently from the release after it.</summary>
/// <param name="Text">What the older release does, as a sentence.</param>
internal sealed record ReleaseDifference(string Text)
{
    /// <summary>The pull request of Fluid that changed it; <see langword="null"/> where it is not known.</summary>
    public int? Pull { get; init; }

    /// <summary>How many of the recorded cases show it.</summary>
    public int Cases { get; init; }

    /// <summary>The constants of the chart.</summary>
    public Func<ChartConstants, ChartConstants>? Chart { get; init; }

    /// <summary>The ways of the engine.</summary>
    public Func<EngineBehaviour, EngineBehaviour>? Engine { get; init; }

    /// <summary>The settings of the stock installation.</summary>
    public Func<StockValues, StockValues>? Stock { get; init; }

    /// <summary>Rules that take the place of newer ones.</summary>
    public ValueList<Rule> Rules { get; init; } = [];

    /// <summary>Fields that its definitions do not have yet.</summary>
    public ValueList<ReleaseField> Lacks { get; init; } = [];

    /// <summary>Fields that its definitions still have.</summary>
    public ValueList<ReleaseField> Removed { get; init; } = [];

    /// <summary>The sentence.</summary>
    public override string ToString() => Text;
}
