using Alluxio.Config.Systems.Releases;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Releases;

/// <summary>One thing that a release of Fluid does differently from the release after it.</summary>
/// <param name="Text">What the older release does, as a sentence.</param>
internal sealed record FluidDifference(string Text) : ReleaseDifference(Text)
{
    /// <summary>The pull request of Fluid that changed it; <see langword="null"/> if it is unknown.</summary>
    public int? Pull { get; init; }

    /// <summary>How many of the recorded cases show it.</summary>
    public int Cases { get; init; }

    /// <summary>The names of the first of them, three at most.</summary>
    public ValueList<string> Examples { get; init; } = [];

    /// <summary>The constants of the chart.</summary>
    public Func<ChartConstants, ChartConstants>? Chart { get; init; }

    /// <summary>The ways of the engine.</summary>
    public Func<EngineBehaviour, EngineBehaviour>? Engine { get; init; }

    /// <summary>The settings of the stock installation.</summary>
    public Func<StockValues, StockValues>? Stock { get; init; }
}
