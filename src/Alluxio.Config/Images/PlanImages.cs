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
    /// <returns>Empty if the plan has errors.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="plan"/> is <see langword="null"/>.</exception>
    /// <example>
    /// <code>
    /// ResolvedPlan plan = AlluxioConfig.Resolve("hbase.yaml");
    /// foreach (ImageUse image in plan.Images().Outside("registry.example.com/team"))
    /// {
    ///     Console.WriteLine($"{image.Component}: {image.Text}");
    /// }
    /// </code>
    /// </example>
    public static ValueList<ImageUse> Images(this ResolvedPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return ImageInventory.Of(plan);
    }

    /// <summary>
    /// The images of the deployment's own pods that come from none of some places:
    /// <c>plan.Images().Outside("registry.example.com/team")</c> in a test.
    /// It omits images that no pod of the deployment runs: operations such as DataLoad, the controller's own pods, sidecars of
    /// applications.
    /// </summary>
    /// <param name="images">The images, as <see cref="Images"/> lists them.</param>
    /// <param name="allowed">
    /// The registries, or parts of them, from which images may come. They are compared part by part: <c>registry.example.com/team</c> does
    /// not hold
    /// <c>registry.example.com/team2/alluxio</c>.
    /// </param>
    /// <returns>
    /// The images, in their order; those without a registry come from <c>docker.io</c>, and unknown or invalid ones are outside.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="images"/> is <see langword="null"/>.</exception>
    public static ValueList<ImageUse> Outside(this IEnumerable<ImageUse> images, params ReadOnlySpan<ImagePrefix> allowed)
    {
        ArgumentNullException.ThrowIfNull(images);
        ValueList<ImagePrefix> places = ValueList.Create(allowed);
        return images.Where(image => image.IsOfDeployment && ImageEscape.Of(image, places).Escapes).ToValueList();
    }

    /// <summary>Lists the images, decides with which secrets they are pulled, and checks where they come from.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="manifests">The manifests with the ServiceAccounts and Secrets that are known; <see langword="null"/> for those of the
    /// plan.</param>
    /// <param name="options">The allowed registries, and how missing objects are handled; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="plan"/> is <see langword="null"/>.</exception>
    public static ImageReport CheckImages(this ResolvedPlan plan, ManifestSet? manifests = null, ImageCheckOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return ImageChecks.Run(plan, manifests ?? plan.Manifests, options ?? ImageCheckOptions.Default);
    }

    /// <summary>Decides for each image whether its pods can pull it with the secrets that they get, and for each secret what it is good
    /// for. Credentials are never shown.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="manifests">The manifests with the ServiceAccounts and Secrets that are known; <see langword="null"/> for those of the
    /// plan.</param>
    /// <param name="options">What is known of registries and Secrets besides; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="plan"/> is <see langword="null"/>.</exception>
    public static CoverageReport CheckCoverage(this ResolvedPlan plan, ManifestSet? manifests = null, CoverageOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return CoverageChecks.Run(plan, manifests ?? plan.Manifests, options ?? CoverageOptions.Default);
    }
}
