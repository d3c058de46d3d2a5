using Alluxio.Config.Comparison.Live;

namespace Alluxio.Config.Tool.Live;

/// <summary>A cluster compared with its manifests.</summary>
/// <param name="Comparisons">One for each deployment.</param>
/// <param name="IsComplete">Whether everything could be read that the comparisons need.</param>
internal sealed record LiveAnswer(IReadOnlyList<LiveComparison> Comparisons, bool IsComplete)
{
    /// <summary>A difference counts more than what could not be read: it is there whatever the rest would say.</summary>
    public int ExitCode => Comparisons.Any(static comparison => comparison.Differs) ? Tool.ExitCode.Effects
        : IsComplete ? Tool.ExitCode.Ok
        : Tool.ExitCode.Errors;
}
