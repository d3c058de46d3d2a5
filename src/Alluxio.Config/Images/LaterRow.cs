namespace Alluxio.Config.Images;

/// <summary>
/// One row of the catalogue for a container in pods that are none of the plan's workloads: started later, or by a chart that is not
/// emitted.
/// </summary>
internal sealed record LaterRow
{
    /// <summary>The pull policy that the component's setting gives.</summary>
    public const string OfComponent = "component";

    /// <summary>The container's image. The name of the container is the first of its containers, if it is known.</summary>
    public required ImageRow Image { get; init; }

    public required string Kind { get; init; }

    /// <summary>The name, with <c>{0}</c> for the deployment's.</summary>
    public required string Name { get; init; }

    /// <summary>The namespace; <see langword="null"/> for the deployment's.</summary>
    public string? Namespace { get; init; }

    public ContainerRole Role { get; init; }

    /// <summary>The image where no setting makes it; <see langword="null"/> if it is unknown.</summary>
    public string? Text { get; init; }

    /// <summary>How the settings of the row become the image.</summary>
    public LaterText From { get; init; }

    /// <summary>
    /// The pull policy; empty if the container has none, <see langword="null"/> if it is unknown, or <see cref="OfComponent"/>.
    /// </summary>
    public string? PullPolicy { get; init; }

    /// <summary>The component whose pull secrets the pods get; <see langword="null"/> if no setting reaches them.</summary>
    public string? SecretsOf { get; init; }

    /// <summary>Whether of that setting only what the controller gives counts.</summary>
    public bool OnlySecretsOfController { get; init; }

    /// <summary>The source of the pods' list and account, in words, if no manifest of the plan sets them.</summary>
    public string? ListDependsOn { get; init; }

    /// <summary>A fixed account.</summary>
    public string? Account { get; init; }

    /// <summary>The component whose <c>serviceAccountName</c> the pods get.</summary>
    public string? AccountOf { get; init; }

    /// <summary>Whether the row counts only where the operator's values are not among the manifests.</summary>
    public bool OnlyWithoutValues { get; init; }
}
