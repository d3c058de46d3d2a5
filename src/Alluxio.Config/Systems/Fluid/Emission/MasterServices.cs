using System.Globalization;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Systems.Fluid.Plan;

namespace Alluxio.Config.Systems.Fluid.Emission;

/// <summary>One headless Service for each master. Chart: <c>templates/master/service.yaml</c>.</summary>
internal static class MasterServices
{
    public static Service Emit(FluidDeployment deployment, int index)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"{deployment.FullName}-master-{index}");
        List<KeyValuePair<string, string>> labels = [new("role", MasterStatefulSet.Role)];
        if (deployment.HasMetrics)
        {
            labels.Add(new("monitor", "alluxio_runtime_metrics"));
        }

        FluidPorts ports = deployment.Ports;
        List<ServicePort> servicePorts =
        [
            new() { Name = "rpc", Port = ports.MasterRpc },
            new() { Name = "web", Port = ports.MasterWeb },
            new() { Name = "job-rpc", Port = ports.JobMasterRpc },
            new() { Name = "job-web", Port = ports.JobMasterWeb },
        ];
        if (deployment.ApiGateway is not null)
        {
            servicePorts.Add(new ServicePort { Name = "rest", Port = ports.GatewayRest });
        }

        if (deployment.IsHighlyAvailable)
        {
            servicePorts.Add(new ServicePort { Name = "embedded", Port = ports.MasterEmbedded });
            servicePorts.Add(new ServicePort { Name = "job-embedded", Port = ports.JobMasterEmbedded });
        }

        return new Service
        {
            Metadata = ChartLabels.Metadata(deployment, name, null, [.. labels]),
            Spec = new ServiceSpec
            {
                ClusterIP = "None",
                Ports = new([.. servicePorts]),
                Selector =
                [
                    new("app", ChartLabels.App),
                    new("release", ChartText.Unquoted(deployment.Name)),
                    new("role", MasterStatefulSet.Role),
                    new("statefulset.kubernetes.io/pod-name", name),
                ],
            },
        };
    }
}
