namespace Alluxio.Config.Images.Relocation;

/// <summary>How an image is called in another registry.</summary>
public enum ImageLayout
{
    /// <summary>
    /// The path stays, only the registry changes: <c>docker.io/bitnami/etcd</c> becomes <c>registry.example.com/bitnami/etcd</c>.
    /// </summary>
    KeepPath,

    /// <summary>
    /// The registry becomes a part of the path: <c>registry.example.com/docker.io/bitnami/etcd</c>. Two images never meet.
    /// </summary>
    KeepRegistry,

    /// <summary>
    /// Only the last part stays: <c>registry.example.com/etcd</c>. Images of the same last part collide, which is an error.
    /// </summary>
    Flatten,
}
