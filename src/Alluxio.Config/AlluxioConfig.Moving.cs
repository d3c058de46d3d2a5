using Alluxio.Config.Images.Moving;
using Alluxio.Config.Manifests;

namespace Alluxio.Config;

// Pull secrets between pods and ServiceAccounts.
public static partial class AlluxioConfig
{
    /// <summary>
    /// Takes pull secrets out of the custom resources and gives them to the ServiceAccounts of the pods, so that every pod is created with
    /// the same secrets as before. This includes pods of DataLoad, DataBackup and the CSI driver. The edited texts are read and resolved
    /// again, and where any pod
    /// differs, the move is refused. Pull secrets of a controller or a chart do not move.
    /// </summary>
    /// <param name="manifests">The custom resources, and the known ServiceAccounts.</param>
    /// <param name="options">Which accounts get the secrets; <see langword="null"/> for the defaults.</param>
    /// <param name="resolve">Profile and controller; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="manifests"/> is <see langword="null"/>.</exception>
    public static PullSecretMove MovePullSecretsToServiceAccounts(
        ManifestSet manifests,
        PullSecretMoveOptions? options = null,
        ResolveOptions? resolve = null) =>
        Mover(manifests, options, resolve).ToAccounts();

    /// <summary>
    /// The way back: gives pods that depend on the list of their ServiceAccount the same list in the custom resource, and takes it from
    /// accounts on which no other pod of the plans depends. It is proven, or refused, in the same way.
    /// </summary>
    /// <param name="manifests">The custom resources and the ServiceAccounts.</param>
    /// <param name="options">What is known of the accounts; <see langword="null"/> for the defaults.</param>
    /// <param name="resolve">Profile and controller; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="manifests"/> is <see langword="null"/>.</exception>
    public static PullSecretMove MovePullSecretsToPods(
        ManifestSet manifests,
        PullSecretMoveOptions? options = null,
        ResolveOptions? resolve = null) =>
        Mover(manifests, options, resolve).ToPods();

    private static PullSecretMover Mover(ManifestSet manifests, PullSecretMoveOptions? options, ResolveOptions? resolve)
    {
        ArgumentNullException.ThrowIfNull(manifests);
        return new PullSecretMover(manifests, options ?? PullSecretMoveOptions.Default, set => ResolveAll(set, resolve));
    }
}
