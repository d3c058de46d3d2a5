namespace Alluxio.Config.Comparison;

/// <summary>A step by its number.</summary>
/// <param name="Deployment">The deployment.</param>
/// <param name="Number">The number among the steps of the deployment, from 1.</param>
internal sealed record StepPlace(DeploymentComparison Deployment, int Number);
