using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks;

/// <summary>Runs every rule over every deployment, and puts what they find to what was found on the way.</summary>
internal static class Checker
{
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
            RunRules(manifests, deployment, plan, images?.Images ?? [], diagnostics);
        }

        Suppressor suppressor = new(manifests, options);
        suppressor.Run(diagnostics.ToValueList().AsEnumerable());
        return new CheckReport
        {
            Diagnostics = Ordered(suppressor.Kept, static diagnostic => diagnostic),
            Suppressed = Ordered(suppressor.Suppressed, static suppressed => suppressed.Diagnostic),
        };
    }

    /// <summary>Runs the rules alone.</summary>
    public static void RunRules(ManifestSet manifests, Manifest deployment, ResolvedPlan plan, ValueList<ImageUse> images, DiagnosticBag diagnostics)
    {
        CheckContext context = new(manifests, deployment, plan, images, diagnostics);
        foreach (CheckRule rule in CheckCatalogue.Rules)
        {
            rule.Run(context);
        }
    }

    // As people read: file by file, from top to bottom; what has no place comes first.
    private static ValueList<T> Ordered<T>(IEnumerable<T> found, Func<T, Diagnostic> of) => found
        .OrderBy(entry => of(entry).Location?.File, StringComparer.Ordinal)
        .ThenBy(entry => of(entry).Location?.Offset ?? -1)
        .ThenBy(entry => of(entry).Code, StringComparer.Ordinal)
        .ToValueList();
}
