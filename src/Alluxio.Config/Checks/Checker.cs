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
        diagnostics.AddRange(others);
        foreach (CheckedDeployment deployment in deployments)
        {
            ResolvedPlan plan = deployment.Facts.Plan;
            DiagnosticBag found = new();
            found.AddRange(plan.Diagnostics);
            ImageReport? images = plan.HasErrors ? null : plan.CheckImages(manifests, options.Images);
            found.AddRange((images?.Diagnostics ?? []).Where(finding => !IsToldByPlan(finding, plan)));
            RunRules(deployment, images?.Images ?? [], found, options.Images.IsComplete);
            diagnostics.AddRange(found.ToValueList().Select(finding => Placed(finding, deployment.Facts.Deployment, manifests)));
        }

        Suppressor suppressor = new(manifests, options, isKnown);
        suppressor.Run(WithoutTwins(diagnostics.ToValueList()));
        return new CheckReport
        {
            Diagnostics = Ordered(suppressor.Kept, static diagnostic => diagnostic),
            Suppressed = Ordered(suppressor.Suppressed, static suppressed => suppressed.Diagnostic),
        };
    }

    /// <summary>Runs the rules alone.</summary>
    public static void RunRules(CheckedDeployment deployment, ValueList<ImageUse> images, DiagnosticBag diagnostics, bool areManifestsComplete = false)
    {
        CheckContext context = new(deployment.Facts, images, diagnostics, areManifestsComplete);
        foreach (CheckRule rule in CheckRules.Common.Concat(deployment.Rules))
        {
            rule.Run(context);
        }
    }

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
