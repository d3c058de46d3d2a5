using Alluxio.Config.Diagnostics;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Resolution;

/// <summary>Warnings and information that are computed when a program reads them; see <see cref="ResolvedPlan.LateDiagnostics"/>.</summary>
internal static class LateFindings
{
    /// <summary>Findings that follow those of the resolver. A finding of the resolver is not repeated.</summary>
    /// <param name="found">The findings of the resolver, which are complete.</param>
    /// <param name="report">Reports the others.</param>
    public static Deferred<ValueList<Diagnostic>> After(DiagnosticBag found, Action<DiagnosticBag> report) => new(() =>
    {
        DiagnosticBag late = new();
        if (!found.IsFull)
        {
            report(late);
        }

        return late.ToValueList().Where<Diagnostic>(finding => !found.Contains(finding)).ToValueList();
    });
}
