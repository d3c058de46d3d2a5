using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems;

/// <summary>The findings about a release that manifests or live objects show: the evidence for it, and evidence for another one.</summary>
/// <param name="Plan">The plan that is resolved by it.</param>
/// <param name="Chosen">The release.</param>
internal sealed record RecognizedRelease(ResolvedPlan Plan, ChosenRelease Chosen)
{
    /// <summary>The assumption: the cluster runs the recognized release.</summary>
    public ValueList<Assumption> Assumptions => !IsReported ? [] :
    [
        new Assumption
        {
            Subject = $"{Plan.Deployment?.Resource.Kind} {Plan}",
            Statement = $"{Plan.Release} is detected: {Chosen.Reason}.",
        },
    ];

    /// <summary>Its findings: none where the caller names a release and no object shows another one.</summary>
    public IEnumerable<Diagnostic> Diagnostics
    {
        get
        {
            string release = Plan.Release.ToString();
            if (IsReported)
            {
                yield return ReleaseDiagnostics.ReleaseRecognized(release, Chosen.Reason!).At(Plan.Deployment?.Location);
            }

            if (IsContradicted)
            {
                yield return ReleaseDiagnostics
                    .ReleaseContradicted(release, Chosen.Reason ?? "the options set it", string.Join("; ", Chosen.Others))
                    .At(Plan.Deployment?.Location);
            }
        }
    }

    /// <summary>Whether it has findings.</summary>
    public bool HasFindings => IsReported || IsContradicted;

    private bool IsReported => Chosen is { Problem: null, IsRecognized: true };

    private bool IsContradicted => Chosen is { Problem: null, Others.Count: > 0 };
}
