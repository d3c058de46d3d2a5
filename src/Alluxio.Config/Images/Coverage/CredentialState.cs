namespace Alluxio.Config.Images.Coverage;

/// <summary>Whether the content of a pull secret is known and valid.</summary>
public enum CredentialState
{
    /// <summary>Its registries are known.</summary>
    Known,

    /// <summary>Neither a manifest nor the options tell what it holds.</summary>
    Unknown,

    /// <summary>The namespace does not have it. The kubelet goes on without it.</summary>
    Missing,

    /// <summary>It is of a type that the kubelet passes over, or has no docker config in it.</summary>
    PassedOver,

    /// <summary>Its docker config cannot be read. The kubelet then pulls no image of a pod that lists it.</summary>
    NotReadable,
}
