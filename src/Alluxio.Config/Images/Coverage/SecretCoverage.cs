using Alluxio.Config.Values;

namespace Alluxio.Config.Images.Coverage;

/// <summary>The use of one pull secret.</summary>
public sealed record SecretCoverage
{
    /// <summary>The secret.</summary>
    public required PullCredential Secret { get; init; }

    /// <summary>The pods that are created with it.</summary>
    /// <value>Empty if no pod of the plan is known to have it.</value>
    public required ValueList<PullingPod> Pods { get; init; }

    /// <summary>The images of those pods that it has a credential for.</summary>
    public required ValueList<string> Opens { get; init; }

    /// <summary>The pods that get it and have no image that it opens.</summary>
    /// <value>Empty unless the secret's registries and all images of the pods are known.</value>
    public required ValueList<PullingPod> NotNeededBy { get; init; }

    /// <summary>Whether its registries are known, and it opens no image of the plan.</summary>
    public bool OpensNothing => Secret.State is CredentialState.Known or CredentialState.PassedOver && Opens.Count == 0;

    /// <summary>The secret and what it opens.</summary>
    public override string ToString() => $"{Secret}: {(Opens.Count == 0 ? "opens nothing" : string.Join(", ", Opens))}";
}
