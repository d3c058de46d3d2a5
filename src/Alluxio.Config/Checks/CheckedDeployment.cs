using Alluxio.Config.Values;

namespace Alluxio.Config.Checks;

/// <summary>A deployment with what its system gives for checking it.</summary>
/// <param name="Facts">What the rules for every system ask.</param>
/// <param name="Rules">The rules that the system has of its own.</param>
/// <param name="AsBuilt">Where the plan has errors, the same deployment as built: what is only read strictly hides no object there.</param>
internal sealed record CheckedDeployment(DeploymentFacts Facts, ValueList<CheckRule> Rules, CheckedDeployment? AsBuilt = null);
