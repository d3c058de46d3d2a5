using Alluxio.Config.Checks;
using Alluxio.Config.Checks.Fixing;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Systems;
using Alluxio.Config.Values;

namespace Alluxio.Config;

public static partial class AlluxioConfig
{
    /// <summary>
    /// Checks manifests: what reading and resolving find, what is wrong with images and pull secrets, and what the rules know of fields
    /// that are valid and do not do what they say.
    /// </summary>
    /// <remarks>
    /// Errors of reading hide no objects where controllers go on with them, or where one value alone cannot be read: objects and pods are
    /// then those that the controller makes as built, without that value.
    /// <see cref="CheckReport.PartlyChecked"/> names the deployments whose objects other errors hide.
    /// </remarks>
    /// <param name="manifests">The manifests; accounts, secrets and ConfigMaps among them make the answer better.</param>
    /// <param name="options">Severities and what is suppressed; <see langword="null"/> for the defaults.</param>
    /// <param name="resolve">Profile and controller settings; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="manifests"/> is <see langword="null"/>.</exception>
    /// <example>
    /// <code>
    /// CheckReport report = AlluxioConfig.Check(AlluxioConfig.Load("manifests"));
    /// Console.WriteLine(report.ToText(DiagnosticSeverity.Warning));
    /// Environment.ExitCode = report.HasErrors ? 1 : 0;
    /// </code>
    /// </example>
    public static CheckReport Check(ManifestSet manifests, CheckOptions? options = null, ResolveOptions? resolve = null)
    {
        ArgumentNullException.ThrowIfNull(manifests);
        resolve = (resolve ?? ResolveOptions.Default) with { MayMissConfigMaps = options?.Images.IsComplete != true };
        ValueList<ResolvedPlan> plans = ResolveAll(manifests, resolve);
        ValueList<Diagnostic> others = [];
        if (plans.Count == 0)
        {
            TryResolve(manifests, resolve, out _, out others);
            others = others.Select(found =>
                found.Code == FluidDiagnostics.NoRuntimeRow.Code && manifests.Manifests.Count > 0 && !MayHoldDeployment(manifests)
                ? found with { Severity = DiagnosticSeverity.Information }
                : found).ToValueList();
        }
        else if (manifests.Diagnostics.Count > 0)
        {
            others =
                new ReadingFindings(manifests, ReadingDiagnosticsOf(manifests, resolve), DeploymentSystems.All).OfOperations.ToValueList();
        }

        IEnumerable<Diagnostic> alone = manifests.Manifests
            .Where(manifest => !plans.Any<ResolvedPlan>(plan => ReferenceEquals(plan.Deployment, manifest) || IsPartOf(manifest, plan)))
            .SelectMany(static manifest => DeploymentSystems.All.SelectMany(system => system.FindingsOf(manifest)));
        options ??= CheckOptions.Default;
        IEnumerable<Diagnostic> without = DeploymentSystems.All
            .Where(system => !plans.Any<ResolvedPlan>(plan =>
                plan.Deployment is { } deployment && system.IsDeployment(deployment.Resource)))
            .SelectMany(system => system.FindingsWithoutDeployment(manifests, options.KubernetesMinor));
        others = [.. others, .. alone, .. without];
        return Checker.Run(manifests, plans.Select(static plan => ToCheck(plan)), others, options, IsCode);
    }

    private static bool IsPartOf(Manifest manifest, ResolvedPlan plan) =>
        plan.Deployment is { } deployment && DeploymentSystems.All.Any(system => system.IsPartOf(manifest.Resource, deployment.Resource));

    // Reading is lenient as built, and what cannot be read counts as absent, so that one wrong value does not hide what is wrong with the
    // objects.
    private static CheckedDeployment ToCheck(ResolvedPlan plan) => DeploymentSystems.ToCheck(plan) with
    {
        AsBuilt =
            plan.HasErrors && plan.Source?.WithoutUnreadable() is { HasErrors: false } built ? DeploymentSystems.ToCheck(built) : null,
    };

    // One object a file is how people check before they commit. A kind that is not known may be a deployment that was misspelt.
    private static bool MayHoldDeployment(ManifestSet manifests) =>
        manifests.Manifests.Any(static manifest => manifest.Resource is UnknownResource unknown
            && (string.IsNullOrEmpty(unknown.ApiVersion) || string.IsNullOrEmpty(unknown.Kind)
                || DeploymentSystems.All.Any(system => unknown.ApiVersion.StartsWith(system.ApiGroup + "/", StringComparison.Ordinal))));

    private static bool IsCode(string code) => DiagnosticCatalogue.Find(code) is not null;

    /// <summary>
    /// Applies the fixes of findings that have one: edits whose meaning is certain. Every other byte is unchanged, and checking the result
    /// again no longer shows what was fixed. Applied twice it changes nothing.
    /// </summary>
    /// <param name="manifests">The manifests; those that have no source text are unchanged.</param>
    /// <param name="codes">The codes to fix, for example <c>ALX2005</c>; <see langword="null"/> for all. Suppressed findings are not
    /// changed.</param>
    /// <param name="options">Severities and what is suppressed; <see langword="null"/> for the defaults.</param>
    /// <param name="resolve">Profile and controller settings; <see langword="null"/> for the defaults.</param>
    /// <returns>The texts that changed, what was fixed in them, and what is left.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="manifests"/> is <see langword="null"/>.</exception>
    /// <example>
    /// <code>
    /// FixedManifests corrected = AlluxioConfig.Fix(AlluxioConfig.Load("manifests"));
    /// foreach (EditedText edited in corrected.Texts)
    /// {
    ///     File.WriteAllText(edited.File, edited.Text);
    /// }
    /// </code>
    /// </example>
    public static FixedManifests Fix(
        ManifestSet manifests,
        IEnumerable<string>? codes = null,
        CheckOptions? options = null,
        ResolveOptions? resolve = null)
    {
        ArgumentNullException.ThrowIfNull(manifests);
        return Fixer.Run(manifests, codes, set => Check(set, options, resolve), IsCode);
    }
}
