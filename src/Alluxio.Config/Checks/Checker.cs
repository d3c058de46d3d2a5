using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks;

/// <summary>Runs every rule over every deployment, and puts what they find to what was found on the way.</summary>
internal static class Checker
{
    private static readonly CheckRule[] Rules = [.. CheckCatalogue.Rules];

    /// <summary>Checks a set of manifests.</summary>
    /// <param name="manifests">The manifests.</param>
    /// <param name="plans">Their deployments, resolved.</param>
    /// <param name="found">What reading and resolving found.</param>
    /// <param name="options">Severities and what is suppressed.</param>
    public static CheckReport Run(ManifestSet manifests, IReadOnlyList<(Manifest Deployment, ResolvedPlan Plan)> plans, IEnumerable<Diagnostic> found, CheckOptions options)
    {
        DiagnosticBag diagnostics = new();
        diagnostics.AddRange(found);
        foreach ((Manifest deployment, ResolvedPlan plan) in plans)
        {
            ImageReport? images = plan.HasErrors ? null : plan.CheckImages(manifests, options.Images);
            diagnostics.AddRange(images?.Diagnostics ?? []);
            CheckContext context = new(manifests, deployment, plan, images?.Images ?? [], diagnostics);
            foreach (CheckRule rule in Rules)
            {
                rule.Run(context);
            }
        }

        List<Diagnostic> kept = [];
        List<Diagnostic> suppressed = [];
        foreach (Diagnostic diagnostic in diagnostics.ToValueList().AsEnumerable())
        {
            Diagnostic judged = options.Severities.TryGetValue(diagnostic.Code, out DiagnosticSeverity severity) ? diagnostic with { Severity = severity } : diagnostic;
            (options.Suppressions.Any(suppression => suppression.Covers(judged)) ? suppressed : kept).Add(judged);
        }

        return new CheckReport { Diagnostics = Ordered(kept), Suppressed = Ordered(suppressed) };
    }

    // As people read: file by file, from top to bottom; what has no place comes first.
    private static ValueList<Diagnostic> Ordered(IEnumerable<Diagnostic> diagnostics) => diagnostics
        .OrderBy(static diagnostic => diagnostic.Location?.File, StringComparer.Ordinal)
        .ThenBy(static diagnostic => diagnostic.Location?.Offset ?? -1)
        .ThenBy(static diagnostic => diagnostic.Code, StringComparer.Ordinal)
        .ToValueList();
}
