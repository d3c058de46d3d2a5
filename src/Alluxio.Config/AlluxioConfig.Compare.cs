using Alluxio.Config.Checks.Server;
using Alluxio.Config.Comparison;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests;
using Alluxio.Config.Systems;
using Alluxio.Config.Values;

namespace Alluxio.Config;

public static partial class AlluxioConfig
{
    /// <summary>Compares two states of files or folders: what a change restarts, loses and needs.</summary>
    /// <param name="before">The file or folder before.</param>
    /// <param name="after">The file or folder after.</param>
    /// <exception cref="ArgumentException">A path is <see langword="null"/> or empty.</exception>
    /// <example>
    /// <code>
    /// StateComparison comparison = AlluxioConfig.Compare("before", "after");
    /// Console.WriteLine(comparison);
    /// </code>
    /// </example>
    public static StateComparison Compare(string before, string after) => Compare(before, after, null);

    /// <summary>Compares two states of files or folders under options that count for both.</summary>
    /// <param name="before">The file or folder before.</param>
    /// <param name="after">The file or folder after.</param>
    /// <param name="options">Profile, release and controller settings of both; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">A path is <see langword="null"/> or empty.</exception>
    public static StateComparison Compare(string before, string after, ResolveOptions? options) =>
        Compare(Load(before), Load(after), options);

    /// <summary>
    /// Compares two states of files or folders, each under its own options. For example, this shows what an upgrade of Fluid changes.
    /// </summary>
    /// <param name="before">The file or folder before.</param>
    /// <param name="after">The file or folder after; it may be the same.</param>
    /// <param name="beforeOptions">Profile, release and controller settings before; <see langword="null"/> for the defaults.</param>
    /// <param name="afterOptions">Profile, release and controller settings after; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">A path is <see langword="null"/> or empty.</exception>
    public static StateComparison Compare(string before, string after, ResolveOptions? beforeOptions, ResolveOptions? afterOptions) =>
        Compare(Load(before), Load(after), beforeOptions, afterOptions);

    /// <summary>Compares two sets of manifests: deployments that change, appear and go.</summary>
    /// <param name="before">The manifests before.</param>
    /// <param name="after">The manifests after.</param>
    /// <exception cref="ArgumentNullException"><paramref name="before"/> or <paramref name="after"/> is <see langword="null"/>.</exception>
    public static StateComparison Compare(ManifestSet before, ManifestSet after) => Compare(before, after, null);

    /// <summary>Compares two sets of manifests under options that count for both.</summary>
    /// <param name="before">The manifests before.</param>
    /// <param name="after">The manifests after.</param>
    /// <param name="options">Profile, release and controller settings of both; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="before"/> or <paramref name="after"/> is <see langword="null"/>.</exception>
    public static StateComparison Compare(ManifestSet before, ManifestSet after, ResolveOptions? options) =>
        Compare(before, after, options, options);

    /// <summary>
    /// Compares two sets of manifests, each under its own options. For example, this shows what an upgrade of Fluid changes.
    /// </summary>
    /// <param name="before">The manifests before.</param>
    /// <param name="after">The manifests after; they may be the same.</param>
    /// <param name="beforeOptions">Profile, release and controller settings before; <see langword="null"/> for the defaults.</param>
    /// <param name="afterOptions">Profile, release and controller settings after; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="before"/> or <paramref name="after"/> is <see langword="null"/>.</exception>
    public static StateComparison Compare(
        ManifestSet before,
        ManifestSet after,
        ResolveOptions? beforeOptions,
        ResolveOptions? afterOptions)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        // A file that is not there would otherwise look like a deployment that is gone.
        List<Diagnostic> found =
        [
            .. before.Diagnostics.Concat(after.Diagnostics).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error),
        ];
        List<Manifest> refused = [];
        foreach (Manifest manifest in after.Manifests)
        {
            int known = found.Count;
            found.AddRange(RefusedByDefinition.Instance.Of(manifest, []));
            if (found.Skip(known).Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
            {
                refused.Add(manifest);
            }
        }

        ValueList<ResolvedPlan> was = ResolveAll(before, beforeOptions);
        ValueList<ResolvedPlan> now = ResolveAll(after, afterOptions);
        StateComparison comparison = SetComparer.Compare(was, now, refused, after);
        SeparateObjects separate = new(was, now, [.. DeploymentSystems.All.Select(static system => system.Lifecycle)
            .OfType<LifecycleFacts>()]);
        return comparison with
        {
            Deployments = [.. RenamedUsers.In(comparison.Deployments, separate.Compare(before, after))],
            Diagnostics = [.. comparison.Diagnostics.Concat(found).Distinct()],
        };
    }

    /// <summary>Compares two plans of one deployment, for example of two releases.</summary>
    /// <param name="before">The plan before.</param>
    /// <param name="after">The plan after.</param>
    /// <returns>A comparison of one deployment; empty where nothing differs.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="before"/> or <paramref name="after"/> is <see langword="null"/>.</exception>
    public static StateComparison Compare(ResolvedPlan before, ResolvedPlan after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return SetComparer.Compare([before], [after], [], after.Manifests);
    }
}
