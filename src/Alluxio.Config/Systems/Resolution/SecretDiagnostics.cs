using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;

namespace Alluxio.Config.Systems.Resolution;

/// <summary>How much a damaged value of a Secret weighs in a plan.</summary>
internal static class SecretDiagnostics
{
    /// <summary>
    /// The findings of reading for one plan. The API server refuses a Secret with a damaged value, but only that: whether it stops a
    /// deployment depends on who reads the value. So it is a warning here, unless the plan itself has read the value and reports it.
    /// </summary>
    public static IEnumerable<Diagnostic> For(ResolvedPlan plan, IEnumerable<Diagnostic> reading) => reading
        .Where(found => !IsDamaged(found)
            || !plan.Found.Any<Diagnostic>(own => own.Code == found.Code && own.Location == found.Location))
        .Select(static found => IsDamaged(found) ? found with { Severity = DiagnosticSeverity.Warning } : found);

    private static bool IsDamaged(Diagnostic found) => found.Code == BindingDiagnostics.BadBase64Row.Code;
}
