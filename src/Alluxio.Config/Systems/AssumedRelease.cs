using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;

namespace Alluxio.Config.Systems;

/// <summary>
/// Release and controller settings that were taken because the user gave none: one assumption, and one line of information.
/// </summary>
/// <param name="Plan">The plan that is resolved by them.</param>
/// <param name="What">What was taken.</param>
/// <param name="Reason">Why, as a sentence without its stop.</param>
/// <param name="Remedy">How to give it.</param>
internal sealed record AssumedRelease(ResolvedPlan Plan, string What, string Reason, string Remedy)
{
    /// <summary>The assumption about a plan; <see langword="null"/> if there is none.</summary>
    public static AssumedRelease? Of(DeploymentSystem system, ResolvedPlan plan, ChosenRelease chosen)
    {
        return (IsOf(system, chosen), plan.AssumedSettings) switch
        {
            // A name that is unknown is an error, and nothing follows from it.
            _ when chosen.Problem is not null => null,
            (true, { } settings) => new AssumedRelease(
                plan, $"{plan.Release} with {settings.What}", chosen.Reason!, $"{system.TellRelease} {settings.Remedy}"),
            (true, null) => new AssumedRelease(plan, plan.Release.ToString(), chosen.Reason!, system.TellRelease),
            (false, { } settings) => new AssumedRelease(plan, $"{plan.Release} with {settings.What}", settings.Reason, settings.Remedy),
            _ => null,
        };
    }

    /// <summary>Whether the release itself is assumed. A system with one release leaves no choice.</summary>
    public static bool IsOf(DeploymentSystem system, ChosenRelease chosen) =>
        chosen is { IsDefault: true, Problem: null } && system.Releases.Count > 1;

    public Assumption ToAssumption() => new() { Subject = $"{Plan.Deployment?.Resource.Kind} {Plan}", Statement = $"{What}: {Reason}." };

    public Diagnostic ToDiagnostic() => ReleaseDiagnostics.ReleaseAssumed(What, Reason, Remedy).At(Plan.Deployment?.Location);
}
