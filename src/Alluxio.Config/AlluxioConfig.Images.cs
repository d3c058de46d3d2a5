using Alluxio.Config.Images.Relocation;
using Alluxio.Config.Manifests;
using Alluxio.Config.Systems;

namespace Alluxio.Config;

public static partial class AlluxioConfig
{
    /// <summary>
    /// Moves the images of every deployment of a set to another registry: it edits the fields that set them, adds missing ones, and changes
    /// no other byte. Then it resolves the result and reports images that are still outside. Applied twice it changes nothing.
    /// </summary>
    /// <param name="manifests">The manifests, and the operator's values if there are any.</param>
    /// <param name="policy">Where the images go.</param>
    /// <param name="options">Profile and controller settings; <see langword="null"/> for the defaults.</param>
    /// <returns>The edited texts with what has to be copied; with errors nothing is edited.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="manifests"/> or <paramref name="policy"/> is
    /// <see langword="null"/>.</exception>
    public static RelocatedManifests Relocate(ManifestSet manifests, RelocationPolicy policy, ResolveOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(manifests);
        ArgumentNullException.ThrowIfNull(policy);
        return Relocator.Run(manifests, policy, set => DeploymentSystems.DeploymentsIn(set).Zip(ResolveAll(set, options)));
    }

    /// <summary>Reads a lock of images from a text.</summary>
    /// <param name="text">The text: JSON as <see cref="ImageLock.ToJson"/> writes it, or YAML of the same form.</param>
    /// <param name="sourceName">The name that locations show; <see langword="null"/> for <c>(text)</c>.</param>
    /// <returns>The lock and everything that was found. Bad input never throws.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    public static ImageLock LoadImageLockText(string text, string? sourceName = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return LockReader.Read(text, sourceName ?? NoName);
    }
}
