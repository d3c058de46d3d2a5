using Alluxio.Config.Images;
using Alluxio.Config.Images.Coverage;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config;

/// <summary>Asks a plan for its images.</summary>
public static class PlanImages
{
    /// <summary>
    /// Every container of every workload with its image, and those of pods that start later, such as the Jobs of a DataLoad. One image that
    /// several containers run is listed for each of them.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <returns>Empty where the plan has errors.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="plan"/> is <see langword="null"/>.</exception>
    public static ValueList<ImageUse> Images(this ResolvedPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return ImageInventory.Of(plan);
    }

    /// <summary>Lists the images, decides with which secrets they are pulled, and checks where they come from.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="manifests">The manifests with the ServiceAccounts and Secrets that are known; <see langword="null"/> for none.</param>
    /// <param name="options">The allowed places, and what counts as missing; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="plan"/> is <see langword="null"/>.</exception>
    public static ImageReport CheckImages(this ResolvedPlan plan, ManifestSet? manifests = null, ImageCheckOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return ImageChecks.Run(plan, manifests ?? ManifestSet.Empty, options ?? ImageCheckOptions.Default);
    }

    /// <summary>Decides for each image whether its pods can pull it with the secrets that they get, and for each secret what it is good for. Credentials are never shown.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="manifests">The manifests with the ServiceAccounts and Secrets that are known; <see langword="null"/> for none.</param>
    /// <param name="options">What is known of registries and Secrets besides; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="plan"/> is <see langword="null"/>.</exception>
    public static CoverageReport CheckCoverage(this ResolvedPlan plan, ManifestSet? manifests = null, CoverageOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return CoverageChecks.Run(plan, manifests ?? ManifestSet.Empty, options ?? CoverageOptions.Default);
    }
}
