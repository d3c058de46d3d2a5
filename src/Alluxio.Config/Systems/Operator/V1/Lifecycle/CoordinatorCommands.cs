using Alluxio.Config.Comparison;

namespace Alluxio.Config.Systems.Operator.V1.Lifecycle;

/// <summary>Runs commands of Alluxio in the first coordinator.</summary>
internal static class CoordinatorCommands
{
    /// <summary>A step with a command of Alluxio.</summary>
    /// <param name="command">The command, with its first word.</param>
    /// <param name="reason">Why it is needed, in a sentence.</param>
    public static ChangeStep Step(string command, string reason) => new(command, reason) { RunsInCoordinator = true };

    /// <summary>The effect with whole commands in its steps.</summary>
    /// <param name="effect">The effect.</param>
    /// <param name="plan">The cluster.</param>
    public static FieldEffect In(FieldEffect effect, ResolvedPlan plan) =>
        effect.Steps.Any(static step => step.RunsInCoordinator)
            ? effect with { Steps = [.. effect.Steps.Select(step => In(step, plan))] }
            : effect;

    /// <summary>The step with its whole command.</summary>
    /// <param name="step">The step.</param>
    /// <param name="plan">The cluster.</param>
    public static ChangeStep In(ChangeStep step, ResolvedPlan plan)
    {
        ComponentPlan coordinator = plan["coordinator"];
        return step.RunsInCoordinator
            ? step with
            {
                Command =
                    $"kubectl exec -n {plan.Namespace} {coordinator.WorkloadName}-0 -c {coordinator.ContainerName} -- {step.Command}",
                RunsInCoordinator = false,
            }
            : step;
    }
}
