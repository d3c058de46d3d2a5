using Alluxio.Config.Checks.Server;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Images;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks;

/// <summary>Runs every rule over every deployment, and puts what they find to what was found on the way.</summary>
internal static class Checker
{
    /// <summary>Checks a set of manifests.</summary>
    /// <param name="manifests">The manifests.</param>
    /// <param name="deployments">Their deployments, resolved.</param>
    /// <param name="others">What was found where there is no deployment.</param>
    /// <param name="options">Severities and what is suppressed.</param>
    /// <param name="isKnown">Whether there is a code.</param>
    public static CheckReport Run(
        ManifestSet manifests, IEnumerable<CheckedDeployment> deployments, IEnumerable<Diagnostic> others, CheckOptions options, Func<string, bool> isKnown)
    {
        DiagnosticBag diagnostics = new();
        diagnostics.AddRange(others.Select(static told => AsServer(told)));
        List<Diagnostic> refused = [.. manifests.Manifests.SelectMany(static manifest => RefusedByDefinition.Instance.Of(manifest))];
        foreach (CheckedDeployment deployment in deployments)
        {
            ResolvedPlan plan = deployment.Facts.Plan;
            DiagnosticBag found = new();
            found.AddRange(plan.Diagnostics.Select(static told => AsServer(told)));
            ImageReport? images = plan.HasErrors ? null : plan.CheckImages(manifests, options.Images);
            found.AddRange((images?.Diagnostics ?? []).Where(finding => !IsToldByPlan(finding, plan)));
            RunRules(deployment, images?.Images ?? [], found, options.Images.IsComplete, options.KubernetesMinor);
            diagnostics.AddRange(found.ToValueList().Select(finding => Placed(finding, deployment.Facts.Deployment, manifests)));
        }

        diagnostics.AddRange(refused.Where(finding => !IsTold(finding, diagnostics.ToValueList())));
        Suppressor suppressor = new(manifests, options, isKnown);
        suppressor.Run(WithoutTwins(diagnostics.ToValueList()));
        return new CheckReport
        {
            Diagnostics = Ordered(suppressor.Kept, static diagnostic => diagnostic),
            Suppressed = Ordered(suppressor.Suppressed, static suppressed => suppressed.Diagnostic),
        };
    }

    /// <summary>Runs the rules alone.</summary>
    public static void RunRules(CheckedDeployment deployment, ValueList<ImageUse> images, DiagnosticBag diagnostics, bool areManifestsComplete = false,
        int kubernetesMinor = CheckOptions.NewestKubernetes)
    {
        CheckContext context = new(deployment.Facts, images, diagnostics, areManifestsComplete, kubernetesMinor);
        foreach (CheckRule rule in CheckRules.Common.Concat(deployment.Rules).Concat(CheckRules.Last))
        {
            rule.Run(context);
        }
    }

    // As built, what controllers go on with is a warning of the plan. Where the API server refuses it, nobody gets so far.
    private static Diagnostic AsServer(Diagnostic found) => found is { ServerRefuses: true, Severity: < DiagnosticSeverity.Error } && !IsOfKey(found)
        ? found with { Severity = DiagnosticSeverity.Error }
        : found;

    // Words have rules of their own, with more to say.
    private static bool IsTold(Diagnostic refused, ValueList<Diagnostic> found) => found.Any<Diagnostic>(told => told.Severity == DiagnosticSeverity.Error
        && told.Path == refused.Path && told.Location?.File == refused.Location?.File && told.Location?.Line == refused.Location?.Line);

    // The reader of YAML makes a text of a key, and the API server sees nothing else.
    private static bool IsOfKey(Diagnostic found) => found.Code is "ALX2005" or "ALX2006" && found.Message.StartsWith("'the key ", StringComparison.Ordinal);

    // A block beside the spec is not documented there, which is the lesser half of what ALX4578 says.
    private static IEnumerable<Diagnostic> WithoutTwins(ValueList<Diagnostic> found)
    {
        HashSet<SourceLocation?> besideSpec = [.. found.Where(static diagnostic => diagnostic.Code == ClusterDiagnostics.BesideSpecRow.Code && diagnostic.Location is not null).Select(static diagnostic => diagnostic.Location)];
        return found.Where(diagnostic =>
            diagnostic.Code != OperatorV1Diagnostics.UndocumentedFieldRow.Code || !besideSpec.Contains(diagnostic.Location));
    }

    // A secret without a name is found by its field, and once more by its pods.
    private static bool IsToldByPlan(Diagnostic finding, ResolvedPlan plan) => finding.Code == ImageDiagnostics.SecretWithoutNameRow.Code
        && plan.Diagnostics.Any<Diagnostic>(static known => known.Code == FluidDiagnostics.BlankInSecretNameRow.Code);

    // What a default or the controller brings about has no place of its own; where the deployment begins, people see it and comments can answer it. What
    // could not be read at all belongs to no deployment.
    private static Diagnostic Placed(Diagnostic found, Manifest deployment, ManifestSet manifests) =>
        found.Location is null && !manifests.Diagnostics.Any<Diagnostic>(read => read.Location is null && read.Code == found.Code) ? found with { Location = deployment.Location } : found;

    // As people read: file by file, from top to bottom; what has no place comes first.
    private static ValueList<T> Ordered<T>(IEnumerable<T> found, Func<T, Diagnostic> of) => found
        .OrderBy(entry => of(entry).Location?.File, StringComparer.Ordinal)
        .ThenBy(entry => of(entry).Location?.Offset ?? -1)
        .ThenBy(entry => of(entry).Code, StringComparer.Ordinal)
        .ToValueList();
}
