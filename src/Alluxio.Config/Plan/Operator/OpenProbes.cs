using Alluxio.Config.Kubernetes;

namespace Alluxio.Config.Plan.Operator;

/// <summary>The timings of a component's three probes.</summary>
internal sealed record OpenProbes(Probe Liveness, Probe Readiness, Probe Startup);
