using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;

namespace Alluxio.Config.Images;

/// <summary>
/// A plan that creates no objects has no images to check. An empty answer would read as a clean one, so the report states it.
/// </summary>
internal static class NotEvaluated
{
    /// <summary>Why the images of a plan cannot be looked at; <see langword="null"/> if they can.</summary>
    public static Diagnostic? Of(ResolvedPlan plan)
    {
        if (!plan.HasErrors && plan.Objects.Count > 0)
        {
            return null;
        }

        Diagnostic? first = plan.Diagnostics.FirstOrDefault<Diagnostic>(static found => found.Severity == DiagnosticSeverity.Error);
        return ImageDiagnostics.NotEvaluated(
            plan.ToString(),
            first is null ? "the plan has no objects" : $"the plan has errors, the first is {first.Code}")
            .At(first?.Location);
    }

    /// <summary>The text that replaces the tables.</summary>
    public static string Statement(string plan) => $"The images of {plan} were not checked.";
}
