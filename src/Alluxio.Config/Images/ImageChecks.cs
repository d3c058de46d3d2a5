using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Images;

/// <summary>All findings about the images of a plan.</summary>
internal static class ImageChecks
{
    public static ImageReport Run(ResolvedPlan plan, ManifestSet manifests, ImageCheckOptions options)
    {
        if (NotEvaluated.Of(plan) is { } reason)
        {
            return new ImageReport
            {
                Plan = plan.ToString(),
                Images = [],
                PullSecrets = [],
                Escapes = [],
                IsEvaluated = false,
                Diagnostics = [reason]
            };
        }

        DiagnosticBag diagnostics = new();
        ImageFacts facts = ImageFacts.Of(plan);
        ValueList<ImageUse> own = ImageInventory.Of(plan);
        ValueList<ImageUse> images = [.. own, .. GivenPods.Images(manifests)];

        // That the images of a controller need its values is one finding, of the escape check.
        foreach (IGrouping<string, ImageUse> same in images.Where(static image => image.Text is not null || image.Pod.ListDependsOn is null)
            .GroupBy(static image => image.Text ?? image.Because))
        {
            ReportImage(plan, same, diagnostics);
        }

        diagnostics.AddRange(facts.OfNeighbours(plan, manifests));
        KnownAccounts known = new(plan, manifests, options.IsComplete);
        PodFindings findings = new();
        PullSecretCheck check = new(known, findings);
        ValueList<EffectivePullSecrets> secrets = own.Select(static image => image.Pod).Distinct().Select(check.Run).ToValueList();
        ReportLaterPods(plan, [.. own.Where(static image => image.Reason is ImageReason.DataLoad
            or ImageReason.DataBackup
            or ImageReason.RunAs).Select(static image => image.Pod)], secrets, findings);

        // Faults of third-party pods are not reported.
        PullSecretCheck quiet = new(known, new PodFindings());
        secrets = [.. secrets, .. images.Skip(own.Count).Select(static image => image.Pod).Distinct().Select(quiet.Run)];
        findings.AddTo(diagnostics);
        ValueList<ImageEscape> escapes = options.Allowed.Count == 0
            ? []
            : images.Select(image => IsAsked(image, facts, options) ? ImageEscape.Of(image, options.Allowed) : ImageEscape.NotAsked(image))
                .ToValueList();
        foreach (IGrouping<(string? Text, string? Field), ImageEscape> same in escapes.Where(static escape => escape.Escapes)
            .GroupBy(static escape => (escape.Image.Text, escape.Image.Field)))
        {
            ImageEscape first = same.First();
            diagnostics.Add(ImageDiagnostics.ImageEscapes(first.Statement, Users(same.Select(static escape => escape.Image)), first.Fix)
                .At(first.Location, value: same.Key.Text));
        }

        if (options.Allowed.Count > 0
            && (options.IncludesInstallation || facts.KnowsInstallation)
            && facts.WithoutValues(plan) is { } missing)
        {
            diagnostics.Add(missing.At(null));
        }

        return new ImageReport
        {
            Plan = plan.ToString(),
            Images = images,
            PullSecrets = secrets,
            Escapes = escapes,
            Diagnostics = diagnostics.ToValueList(),
        };
    }

    // Of an installation without its values nothing is known that would help.
    private static bool IsAsked(ImageUse image, ImageFacts facts, ImageCheckOptions options) =>
        options.IncludesInstallation || facts.KnowsInstallation || image.Text is not null || image.Pod.ListDependsOn is null;

    /// <summary>The containers that use an image, in words.</summary>
    public static string Users(IEnumerable<ImageUse> images) => string.Join(", ", images.Select(static image => image.User).Distinct());

    private static void ReportImage(ResolvedPlan plan, IGrouping<string, ImageUse> same, DiagnosticBag diagnostics)
    {
        ImageUse first = same.First();
        if (first.Text is null)
        {
            diagnostics.Add(ImageDiagnostics.ImageNotKnown(Users(same), first.Because).At(null));
        }
        else if (WithdrawnImages.Find(first.Reference) is { } statement)
        {
            diagnostics.Add(ImageDiagnostics.ImageWithdrawn(
                first.Text,
                Users(same),
                first.Location is null ? ", the default," : "",
                statement,
                first.Field is { } field ? $" in {field}" : "")
                .At(first.Location ?? SectionOf(plan, first), value: first.Text));
        }
    }

    // A default belongs in the section of its component, where the deployment has one.
    private static SourceLocation? SectionOf(ResolvedPlan plan, ImageUse image) =>
        !image.IsOfDeployment ? null : plan.Deployment?.LocateKey(FieldPath.Parse("spec").Append(image.Component));

    // Pull secrets of the deployment's pods that the pods of its operations also need: they run the same image and get the controller's
    // list alone.
    private static void ReportLaterPods(
        ResolvedPlan plan,
        HashSet<PullingPod> operations,
        ValueList<EffectivePullSecrets> secrets,
        PodFindings findings)
    {
        if (!ImageFacts.Of(plan).LaterRows.Any(static row => row.OnlySecretsOfController)
            || secrets.FirstOrDefault(entry => entry.Source == PullSecretSource.Pod
                && plan.Worker.RunsIn(entry.Pod.Name)) is not { } runtime)
        {
            return;
        }

        // Without an operation, no pod needs the image.
        bool hasOperation = plan.Manifests.Shared(static manifests => new GivenOperations(manifests)).HasAny;
        DiagnosticSeverity? severity = hasOperation ? null : DiagnosticSeverity.Information;
        foreach (EffectivePullSecrets later in secrets.Where(entry => operations.Contains(entry.Pod)))
        {
            string[] missing = [.. runtime.Names.Except(later.Names)];
            if (missing.Length == 0)
            {
                continue;
            }

            findings.Add(
                runtime.Winners.Count > 0 ? runtime.Winners[0].Location : null, later.Pod,
                pods => ImageDiagnostics.SecretsDoNotReach(
                    pods,
                    string.Join("', '", missing),
                    later.ToString(),
                    later.Pod.AccountName,
                    later.Pod.Namespace),
                severity);
        }
    }
}
