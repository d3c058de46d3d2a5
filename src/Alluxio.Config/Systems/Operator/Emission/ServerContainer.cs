using Alluxio.Config.Kubernetes;

namespace Alluxio.Config.Systems.Operator.Emission;

/// <summary>A container that runs one of Alluxio's servers.</summary>
internal static class ServerContainer
{
    /// <summary>The container without the parts that depend on the cluster: resources, variables, ports and mounts.</summary>
    /// <param name="name">The container's name.</param>
    /// <param name="image">The image.</param>
    /// <param name="pullPolicy">When the kubelet pulls it.</param>
    /// <param name="role">The role for the entry point, for example <c>worker</c>.</param>
    /// <param name="probes">The timings of the probes.</param>
    /// <param name="probePort">The name of the port that they try to open.</param>
    public static Container Create(string name, string? image, string? pullPolicy, string role, ServerProbeSet probes, string probePort) =>
        new()
        {
            Name = name,
            Image = image,
            ImagePullPolicy = pullPolicy,
            Command = ["tini", "--", "/entrypoint.sh"],
            Args = [$"{role}-only", "--no-format"],
            ReadinessProbe = At(probes.Readiness, probePort),
            LivenessProbe = At(probes.Liveness, probePort),
            StartupProbe = At(probes.Startup, probePort),
        };

    private static Probe At(Probe timings, string portName) => timings with { TcpSocket = new TCPSocketAction { Port = portName } };
}
