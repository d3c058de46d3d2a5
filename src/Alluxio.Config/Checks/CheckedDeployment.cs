using Alluxio.Config.Values;

namespace Alluxio.Config.Checks;

/// <summary>A deployment with what its system gives for checking it.</summary>
/// <param name="Facts">The facts for the rules of every system.</param>
/// <param name="Rules">The system's own rules.</param>
/// <param name="AsBuilt">
/// Where the plan has errors, the same deployment as built: errors of the strict reading alone hide no object there.
/// </param>
internal sealed record CheckedDeployment(DeploymentFacts Facts, ValueList<CheckRule> Rules, CheckedDeployment? AsBuilt = null);
