using Alluxio.Config.Kubernetes;

namespace Alluxio.Config.Systems.Operator.Emission;

/// <summary>The timings of a component's three probes.</summary>
internal sealed record ServerProbeSet(Probe Liveness, Probe Readiness, Probe Startup);
