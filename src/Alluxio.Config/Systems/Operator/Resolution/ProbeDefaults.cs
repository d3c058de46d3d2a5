using Alluxio.Config.Operator.V1;

namespace Alluxio.Config.Systems.Operator.Resolution;

/// <summary>
/// The timings of probes in the open operator's chart; no document shows others for <c>v1</c>. Both generations have the same fields.
/// </summary>
internal static class ProbeDefaults
{
    public static ProbeTimings Readiness { get; } =
        new() { InitialDelaySeconds = 10, PeriodSeconds = 10, TimeoutSeconds = 1, FailureThreshold = 3, SuccessThreshold = 1 };

    /// <summary>Of liveness and startup probes.</summary>
    public static ProbeTimings Slow { get; } =
        new() { InitialDelaySeconds = 15, PeriodSeconds = 30, TimeoutSeconds = 5, FailureThreshold = 2 };
}
