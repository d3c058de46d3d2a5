using Alluxio.Config.Explanations;

namespace Alluxio.Config;

/// <summary>Explains the settings of a plan.</summary>
public static class PlanExplanations
{
    /// <summary>
    /// Explains all components. Given settings are explained in full, and settings of the controller in short. Equal settings of several
    /// components are explained once, and settings without definitions are omitted.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <exception cref="ArgumentNullException"><paramref name="plan"/> is <see langword="null"/>.</exception>
    public static Explanation Explain(this ResolvedPlan plan) => Explain(plan, "");

    /// <summary>Explains what a path means.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="path">
    /// A component (<c>worker</c>), a setting (<c>worker.imagePullSecrets</c>), all properties (<c>worker.properties</c>) or one of them
    /// (<c>worker.properties["alluxio.user.x"]</c> or <c>worker.properties.alluxio.user.x</c>). Without the component: the setting or
    /// property in all components. The memory of the JVM (<c>worker.jvmMemory</c>). A field of a manifest (<c>spec.imagePullSecrets</c>,
    /// <c>spec.worker</c>): all settings that are given there or below, or that it would set. The empty text: everything.
    /// </param>
    /// <returns>The explanation; for an unknown path one without settings that says so and names the path that was probably
    /// meant.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="plan"/> or <paramref name="path"/> is <see langword="null"/>.</exception>
    /// <example>
    /// <code>
    /// ResolvedPlan plan = AlluxioConfig.Resolve("hbase.yaml");
    /// Console.WriteLine(plan.Explain("worker.imagePullSecrets"));
    /// </code>
    /// </example>
    public static Explanation Explain(this ResolvedPlan plan, string path)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(path);
        return ReleaseSpans.Of(plan, PathQuery.Run(plan, path));
    }

    /// <summary>
    /// Finds a text, for example the name of a secret or an image, in the values and definitions of settings and in the objects.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="text">The text, or a part of it; case matters. Numbers are found as a whole only.</param>
    /// <exception cref="ArgumentNullException"><paramref name="plan"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="text"/> is <see langword="null"/> or empty.</exception>
    /// <example>
    /// <code>
    /// Console.WriteLine(AlluxioConfig.Resolve("hbase.yaml").WhereIs("worker-secret"));
    /// </code>
    /// </example>
    public static Whereabouts WhereIs(this ResolvedPlan plan, string text)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentException.ThrowIfNullOrEmpty(text);
        return TextSearch.Run(plan, text);
    }
}
