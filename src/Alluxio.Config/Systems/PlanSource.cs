using System.Collections.Concurrent;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Plan;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems;

/// <summary>
/// How a plan was made, so that it can be made again with other numbers drawn. It says nothing about the plan, so all are equal.
/// </summary>
internal sealed class PlanSource(DeploymentSystem system, ResolveRequest request) : IPlanSource, IEquatable<PlanSource>
{
    private readonly ConcurrentDictionary<string, ResolvedPlan> _inReleases = new(StringComparer.Ordinal);

    /// <summary>The system that made it.</summary>
    public DeploymentSystem System => system;

    /// <inheritdoc/>
    public ControllerDeployment? ControllerDeployment => system.ControllerDeployment;

    /// <inheritdoc/>
    public ResolvedPlan WithFirstPort(int first) => system.Resolve(request with { FirstPort = first });

    /// <inheritdoc/>
    public ResolvedPlan InRelease(string name) => _inReleases.GetOrAdd(
        name,
        static (release, source) =>
            source.System.Resolve(source.Request with { Options = source.Request.Options with { Release = release } }),
        (System: system, Request: request));

    /// <inheritdoc/>
    public ResolvedPlan? WithoutUnreadable()
    {
        ValueList<Diagnostic> reading = ProfileSeverity.Of(request.ReadingDiagnostics.ToValueList(), Profile.AsBuilt);
        bool isShort = reading.Any<Diagnostic>(static found => found.ReadsAsAbsent);
        return request.Options.Profile == Profile.AsBuilt && !isShort ? null : system.Resolve(request with
        {
            Options = request.Options with { Profile = Profile.AsBuilt },
            ReadingDiagnostics =
                reading.Select(static found => found.ReadsAsAbsent ? found with { Severity = DiagnosticSeverity.Warning } : found),
        });
    }

    public bool Equals(PlanSource? other) => other is not null;

    public override bool Equals(object? obj) => obj is PlanSource;

    public override int GetHashCode() => 0;
}
