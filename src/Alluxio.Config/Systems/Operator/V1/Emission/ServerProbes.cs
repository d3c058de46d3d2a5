using Alluxio.Config.Kubernetes;
using Alluxio.Config.Systems.Operator.Emission;

namespace Alluxio.Config.Systems.Operator.V1.Emission;

/// <summary>The probes of coordinator and worker.</summary>
internal static class ServerProbes
{
    public const string Statement =
        "Container name, command, variable, port names and probes are the open operator's, because no page shows them.";

    private static readonly Probe Patient = new()
    {
        InitialDelaySeconds = 15,
        PeriodSeconds = 30,
        TimeoutSeconds = 5,
        FailureThreshold = 2,
    };

    /// <summary>The timings of the open operator's defaults, for servers whose probes have no fields.</summary>
    public static ServerProbeSet Timings { get; } = new(
        Patient,
        new Probe { InitialDelaySeconds = 10, PeriodSeconds = 10, TimeoutSeconds = 1, FailureThreshold = 3, SuccessThreshold = 1 },
        Patient);
}
