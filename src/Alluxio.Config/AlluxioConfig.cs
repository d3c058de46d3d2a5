using Alluxio.Config.Fluid;
using Alluxio.Config.Manifests;
using Alluxio.Config.Systems.Fluid;

namespace Alluxio.Config;

/// <summary>
/// The entry: manifests in, effective configuration out. Every method is a pure function of its arguments, except those that read files.
/// </summary>
public static partial class AlluxioConfig
{
    /// <summary>The source name of texts that have none.</summary>
    private const string NoName = "(text)";

    /// <summary>Reads manifests from a text: YAML or JSON, one document or many.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sourceName">The name that locations show; <see langword="null"/> for <c>(text)</c>.</param>
    /// <param name="options">Limits; <see langword="null"/> for the defaults.</param>
    /// <returns>The manifests and everything that was found. Bad input never throws.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <example>
    /// <code>
    /// ManifestSet manifests = AlluxioConfig.LoadText(
    ///     """
    ///     apiVersion: data.fluid.io/v1alpha1
    ///     kind: AlluxioRuntime
    ///     metadata: {name: hbase}
    ///     spec: {replicas: 2}
    ///     """,
    ///     "hbase.yaml");
    /// </code>
    /// </example>
    public static ManifestSet LoadText(string text, string? sourceName = null, LoadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return ManifestReader.Read(text, sourceName ?? NoName, options ?? LoadOptions.Default);
    }

    /// <summary>Reads manifests from UTF-8 bytes.</summary>
    /// <param name="utf8">The bytes.</param>
    /// <param name="sourceName">The name that locations show; <see langword="null"/> for <c>(text)</c>.</param>
    /// <param name="options">Limits; <see langword="null"/> for the defaults.</param>
    /// <returns>The manifests and everything that was found. Bad input never throws.</returns>
    public static ManifestSet LoadBytes(ReadOnlySpan<byte> utf8, string? sourceName = null, LoadOptions? options = null) =>
        ManifestReader.Read(utf8, sourceName ?? NoName, options ?? LoadOptions.Default);

    /// <summary>Reads the environment of Fluid's controller from a text: a YAML or JSON map from variables to values.</summary>
    /// <param name="text">The text. A value counts as written, with and without quotes: <c>true</c> is the text <c>true</c>.</param>
    /// <param name="sourceName">The name that locations show; <see langword="null"/> for <c>(text)</c>.</param>
    /// <returns>The variables and everything that was found. Bad input never throws.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    public static ControllerEnvironment LoadEnvironmentText(string text, string? sourceName = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return ManifestReader.ReadEnvironment(text, sourceName ?? NoName, LoadOptions.Default);
    }

    /// <summary>
    /// The environment that Fluid's chart gives its AlluxioRuntime controller, by the chart values in the manifests, which override the
    /// chart's own values. Resolve uses it automatically, unless the options set a controller.
    /// </summary>
    /// <param name="manifests">The manifests; several values are put together as Helm does, the last strongest.</param>
    /// <param name="release">The release of Fluid; <see langword="null"/> for the one that the values tell, and else the newest.</param>
    /// <returns>The variables, with places where the manifests give them.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="manifests"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="release"/> is unknown.</exception>
    public static ControllerEnvironment EnvironmentOf(ManifestSet manifests, string? release = null)
    {
        ArgumentNullException.ThrowIfNull(manifests);
        return FluidSystem.Instance.EnvironmentOf(manifests, release);
    }

    /// <summary>The settings of Fluid's controller in a stock installation: what the chart <c>fluid</c> of a release gives it without any
    /// values.</summary>
    /// <param name="release">The release of Fluid, for example <c>1.0.4</c>; <see langword="null"/> for the newest.</param>
    /// <returns>The settings. Change single ones with a <c>with</c> expression.</returns>
    /// <exception cref="ArgumentException"><paramref name="release"/> is unknown.</exception>
    /// <example>
    /// <code>
    /// FluidController stock = AlluxioConfig.StockController("1.0.8");
    /// ResolveOptions options = new() { Controller = stock with { ImagePullSecrets = ["registry"] } };
    /// </code>
    /// </example>
    public static FluidController StockController(string? release = null) =>
        FluidSystem.Instance.ControllerOf(ManifestSet.Empty, release);
}
