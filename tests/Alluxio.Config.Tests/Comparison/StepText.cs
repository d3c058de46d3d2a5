using Alluxio.Config.Comparison;

namespace Alluxio.Config.Tests.Comparison;

/// <summary>Steps without the pod in which they run a command of Alluxio. <see cref="StepOrderTests"/> has one whole command.</summary>
internal static class StepText
{
    private const string InCoordinator = "-coordinator -- ";

    public static string Of(ChangeStep step) => step.Command.IndexOf(InCoordinator, StringComparison.Ordinal) is var end and > 0
        ? step.Command[(end + InCoordinator.Length)..]
        : step.Command;
}
