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
    /// <param name="others">Findings outside of deployments.</param>
    /// <param name="options">Severities and suppressions.</param>
    /// <param name="isKnown">Whether a code exists.</param>
    public static CheckReport Run(
        ManifestSet manifests, IEnumerable<CheckedDeployment> deployments, IEnumerable<Diagnostic> others, CheckOptions options,
        Func<string, bool> isKnown)
    {
        DiagnosticBag diagnostics = new();
        diagnostics.AddRange(others.Select(static told => AsServer(told)));
        List<Manifest> partly = [];
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (CheckedDeployment deployment in deployments)
        {
            names.Add(deployment.Facts.Deployment.Resource.Metadata?.Name ?? "");
            ValueList<Diagnostic> found = FindingsOf(deployment, manifests, options);
            diagnostics.AddRange(found.Select(finding => Placed(finding, deployment.Facts.Deployment, manifests)));
            if (deployment.Facts.Plan.HasErrors && (deployment.AsBuilt is null || HasUnreadSection(deployment.AsBuilt)))
            {
                partly.Add(deployment.Facts.Deployment);
            }
        }

        ToldErrors told = new(diagnostics.ToValueList());
        diagnostics.AddRange(manifests.Manifests
            .SelectMany(manifest => RefusedByDefinition.Instance.Of(manifest, names))
            .Where(finding => !told.Has(finding)));
        Suppressor suppressor = new(manifests, options, isKnown);
        suppressor.Run(WithoutTwins(diagnostics.ToValueList()));
        return new CheckReport
        {
            Diagnostics = Ordered(suppressor.Kept, static diagnostic => diagnostic),
            Suppressed = Ordered(suppressor.Suppressed, static suppressed => suppressed.Diagnostic),
            PartlyChecked = partly.Select(static deployment => PartlyChecked(deployment)).ToValueList(),
        };
    }

    /// <summary>Runs the rules alone.</summary>
    public static void RunRules(
        CheckedDeployment deployment,
        ValueList<ImageUse> images,
        DiagnosticBag diagnostics,
        bool areManifestsComplete = false,
            int kubernetesMinor = CheckOptions.NewestKubernetes)
    {
        Run(RulesOf(deployment), new(deployment.Facts, images, diagnostics, areManifestsComplete, kubernetesMinor));
    }

    private static void Run(IEnumerable<CheckRule> rules, CheckContext context)
    {
        foreach (CheckRule rule in rules)
        {
            rule.Run(context);
        }
    }

    private static IEnumerable<CheckRule> RulesOf(CheckedDeployment deployment) =>
        CheckRules.Common.Concat(deployment.Rules).Concat(CheckRules.Last);

    private static ValueList<Diagnostic> FindingsOf(CheckedDeployment deployment, ManifestSet manifests, CheckOptions options)
    {
        ResolvedPlan plan = deployment.Facts.Plan;
        DiagnosticBag found = new();
        found.AddRange(plan.Diagnostics.Select(static told => AsServer(told)));
        ImageReport? images = plan.HasErrors ? null : plan.CheckImages(manifests, options.Images);
        found.AddRange((images?.Diagnostics ?? []).Where(finding => !IsToldByPlan(finding, plan)));
        RunRules(deployment, images?.Images ?? [], found, options.Images.IsComplete, options.KubernetesMinor);
        ValueList<Diagnostic> told = found.ToValueList();
        return deployment.AsBuilt is { } built ? [.. told, .. FindingsOfObjects(built, told, manifests, options)] : told;
    }

    // The rules get the earlier findings, so that they do not repeat findings about fields for the objects.
    private static IEnumerable<Diagnostic> FindingsOfObjects(
        CheckedDeployment built,
        ValueList<Diagnostic> told,
        ManifestSet manifests,
        CheckOptions options)
    {
        ResolvedPlan plan = built.Facts.Plan;
        DiagnosticBag found = new();
        found.AddRange(told);
        ImageReport images = plan.CheckImages(manifests, options.Images);

        // For an unreadable image, the controller uses its own image, which is no finding of this kind.
        found.AddRange(plan.Diagnostics.Any<Diagnostic>(static read => read.ReadsAsAbsent)
            ? []
            : images.Diagnostics.Where(finding => !IsToldByPlan(finding, plan)));
        Run(
            RulesOf(built).Where(static rule => rule.NeedsObjects),
            new(built.Facts, images.Images, found, options.Images.IsComplete, options.KubernetesMinor));
        HashSet<(string, FieldPath?, SourceLocation?)> known =
        [
            .. told.Select(static finding => (finding.Code, finding.Path, finding.Location)),
        ];
        return found.ToValueList().Skip(told.Count).Where(finding => !known.Contains((finding.Code, finding.Path, finding.Location)));
    }

    // A section of another type is not read, so its content has no effect.
    private static bool HasUnreadSection(CheckedDeployment built) =>
        built.Facts.Plan.Diagnostics.Any<Diagnostic>(static found => found.Code == BindingDiagnostics.WrongTypeRow.Code);

    private static PartlyCheckedDeployment PartlyChecked(Manifest deployment) => new()
    {
        Kind = deployment.Resource.Kind ?? "",
        Namespace = deployment.Resource.Metadata?.Namespace,
        Name = deployment.Resource.Metadata?.Name ?? "",
        Location = deployment.Location,
    };

    // As built, a fault that the controller tolerates is a warning of the plan. It does not matter if the API server refuses the object.
    private static Diagnostic AsServer(Diagnostic found) =>
        found is { ServerRefuses: true, Severity: < DiagnosticSeverity.Error } && !IsOfKey(found)
            ? found with { Severity = DiagnosticSeverity.Error }
            : found;

    // The reader of YAML makes a text of a key, and the API server sees nothing else.
    private static bool IsOfKey(Diagnostic found) =>
        found.Code is "ALX2005" or "ALX2006" && found.Message.StartsWith("'the key ", StringComparison.Ordinal);

    // A block beside the spec is not documented there, which is the lesser half of what ALX4578 says.
    private static IEnumerable<Diagnostic> WithoutTwins(ValueList<Diagnostic> found)
    {
        HashSet<SourceLocation?> besideSpec = [.. found.Where(static diagnostic => diagnostic.Code == ClusterDiagnostics.BesideSpecRow.Code
            && diagnostic.Location is not null).Select(static diagnostic => diagnostic.Location)];
        return found.Where(diagnostic =>
            diagnostic.Code != OperatorV1Diagnostics.UndocumentedFieldRow.Code || !besideSpec.Contains(diagnostic.Location));
    }

    // A secret without a name is found by its field, and once more by its pods.
    private static bool IsToldByPlan(Diagnostic finding, ResolvedPlan plan) => finding.Code == ImageDiagnostics.SecretWithoutNameRow.Code
        && plan.Diagnostics.Any<Diagnostic>(static known => known.Code == FluidDiagnostics.BlankInSecretNameRow.Code);

    // A default or the controller's action has no place. The beginning of the deployment is visible and accepts comments. Unreadable text
    // belongs to no deployment.
    private static Diagnostic Placed(Diagnostic found, Manifest deployment, ManifestSet manifests) =>
        found.Location is null && !manifests.Diagnostics.Any<Diagnostic>(read => read.Location is null && read.Code == found.Code)
            ? found with { Location = deployment.Location }
            : found;

    // Words have their own rules, with more details.
    private sealed class ToldErrors(ValueList<Diagnostic> found)
    {
        private readonly HashSet<(FieldPath?, string?, int?)> _places =
            [.. found.Where<Diagnostic>(static told => told.Severity == DiagnosticSeverity.Error).Select(static told => PlaceOf(told))];

        public bool Has(Diagnostic refused) => _places.Contains(PlaceOf(refused));

        private static (FieldPath?, string?, int?) PlaceOf(Diagnostic found) => (found.Path, found.Location?.File, found.Location?.Line);
    }

    // As people read: file by file, from top to bottom; what has no place comes first.
    private static ValueList<T> Ordered<T>(IEnumerable<T> found, Func<T, Diagnostic> of) => found
        .OrderBy(entry => of(entry).Location?.File, StringComparer.Ordinal)
        .ThenBy(entry => of(entry).Location?.Offset ?? -1)
        .ThenBy(entry => of(entry).Code, StringComparer.Ordinal)
        .ToValueList();
}
