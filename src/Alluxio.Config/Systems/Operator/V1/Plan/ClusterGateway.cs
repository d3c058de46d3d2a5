namespace Alluxio.Config.Systems.Operator.V1.Plan;

/// <summary>The gateway of the management API.</summary>
internal sealed record ClusterGateway
{
    public required ClusterPod Pod { get; init; }

    public required string? LogLevel { get; init; }

    /// <summary>Where its logs are kept.</summary>
    public required ClusterStore Logs { get; init; }

    public required bool HasAuditLog { get; init; }

    /// <summary>The ConfigMap with the keys that tokens are checked with.</summary>
    public string? KeysConfigMap { get; init; }

    /// <summary>The ConfigMap with the policy.</summary>
    public string? PolicyConfigMap { get; init; }
}
