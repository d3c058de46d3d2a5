namespace Alluxio.Config;

/// <summary>The Deployment of a system's own controller in a cluster: its image and its settings decide what deployments become.</summary>
public sealed record ControllerDeployment
{
    /// <summary>The namespace in which the system's chart installs it by default.</summary>
    public required string Namespace { get; init; }

    /// <summary>The name, which no chart value changes.</summary>
    public required string Name { get; init; }
}
