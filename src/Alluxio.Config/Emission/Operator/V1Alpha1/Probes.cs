using Alluxio.Config.Kubernetes;

namespace Alluxio.Config.Emission.Operator.V1Alpha1;

/// <summary>Gives probes their action.</summary>
internal static class Probes
{
    public static Probe At(Probe timings, string portName) => timings with { TcpSocket = new TCPSocketAction { Port = portName } };
}
