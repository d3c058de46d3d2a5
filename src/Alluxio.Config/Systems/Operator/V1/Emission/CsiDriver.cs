using Alluxio.Config.Kubernetes;
using Alluxio.Config.Systems.Operator.Emission;
using Alluxio.Config.Systems.Operator.Plan;
using Alluxio.Config.Systems.Operator.V1.Plan;

namespace Alluxio.Config.Systems.Operator.V1.Emission;

/// <summary>The CSI driver: one pod that makes volumes, and one on every node that mounts them.</summary>
internal static class CsiDriver
{
    private const string Account = "alluxio-csi-sa";

    private const string PluginFolder = "/var/lib/kubelet/plugins/csi-alluxio-plugin";

    private const string PodsFolder = "/var/lib/kubelet";

    // The identity of the open operator's controller plugin, which is no setting.
    private const long ControllerUser = 1001;

    public static IEnumerable<EmittedObject> Emit(ClusterOperator driver)
    {
        const string Statement = "The number of containers and the image of the second one are documented. Names, arguments, variables and "
            + "mounts are those of the open operator's CSI chart.";
        if (driver.Csi is not null || driver.CsiNode is not null)
        {
            yield return OperatorControllers.AccountOf("alluxio-csi", Account);
        }

        if (driver.Csi is { } controller)
        {
            controller = controller with
            {
                ServiceAccountName = Account,
                User = ControllerUser,
                Group = ControllerUser,
                FsGroup = ControllerUser,
            };
            yield return ClusterWorkloads.Deployment(
                ObjectIdentity.InOperator(controller.Component),
                controller,
                Controller(driver, controller))
                .Assuming("metadata.labels", OperatorControllers.LabelStatement)
                .AssumingPod("containers", Statement);
        }

        if (driver.CsiNode is { } node)
        {
            node = node with { ServiceAccountName = Account };
            yield return ClusterWorkloads.DaemonSet(ObjectIdentity.InOperator(node.Component), node, Node(driver, node))
                .Assuming("metadata.labels", OperatorControllers.LabelStatement)
                .AssumingPod("containers", Statement);
        }
    }

    private static PodSpec Controller(ClusterOperator driver, ClusterPod pod)
    {
        VolumeMount socket = OperatorPods.Mount("socket-dir", "/csi");
        Container provisioner = new()
        {
            Name = "csi-provisioner",
            Image = driver.ProvisionerImage,
            Args = ["--v=5", "--csi-address=$(ADDRESS)", "--timeout=60s", "--volume-name-prefix=alluxio"],
            Env = [Variable("ADDRESS", "/csi/csi.sock")],
            Resources = driver.ProvisionerResources,
            VolumeMounts = [socket],
        };
        Container controller = Server(pod) with
        {
            Env = [OperatorPods.FromField("NODE_ID", "spec.nodeName"), Variable("CSI_ENDPOINT", "unix://csi/csi.sock"), .. pod.Env],
            VolumeMounts = [socket],
        };
        return PodSpecs.Of(
            pod,
            [],
            [provisioner, controller],
            [new Volume { Name = "socket-dir", EmptyDir = new EmptyDirVolumeSource() }]);
    }

    private static PodSpec Node(ClusterOperator driver, ClusterPod pod)
    {
        VolumeMount plugin = OperatorPods.Mount("plugin-dir", "/plugin");
        Container registrar = new()
        {
            Name = "node-driver-registrar",
            Image = driver.DriverRegistrarImage,
            Args = ["--v=5", "--csi-address=/plugin/csi.sock", $"--kubelet-registration-path={PluginFolder}/csi.sock"],
            Env = [OperatorPods.FromField("KUBE_NODE_NAME", "spec.nodeName")],
            Resources = driver.DriverRegistrarResources,
            Lifecycle = new Kubernetes.Lifecycle
            {
                PreStop = new LifecycleHandler
                {
                    Exec = new ExecAction { Command = ["/bin/sh", "-c", "rm -rf /registration/alluxio /registration/alluxio-reg.sock"] },
                },
            },
            VolumeMounts = [plugin, OperatorPods.Mount("registration-dir", "/registration")],
        };
        Container server = Server(pod) with
        {
            Env =
            [
                PodSpecs.Variable(HostNameVariable.Client, "status.podIP"),
                OperatorPods.FromField("NODE_ID", "spec.nodeName"),
                Variable("CSI_ENDPOINT", "unix://plugin/csi.sock"),
                .. pod.Env,
            ],
            SecurityContext = new SecurityContext { Privileged = true, RunAsUser = 0, RunAsGroup = 0 },
            VolumeMounts =
            [
                plugin,
                OperatorPods.Mount("alluxio-fuse-mount", "/mnt/alluxio") with { MountPropagation = "HostToContainer" },
                OperatorPods.Mount("pods-mount-dir", PodsFolder) with { MountPropagation = "Bidirectional" },
            ],
        };
        return PodSpecs.Of(
            pod,
            [],
            [registrar, server],
            [
                OperatorPods.HostVolume("plugin-dir", PluginFolder),
                OperatorPods.HostVolume("alluxio-fuse-mount", "/mnt/alluxio"),
                Existing("pods-mount-dir", PodsFolder),
                Existing("registration-dir", "/var/lib/kubelet/plugins_registry"),
            ]);
    }

    private static Container Server(ClusterPod pod) => new()
    {
        Name = pod.Component.Container,
        Image = pod.Image,
        ImagePullPolicy = pod.ImagePullPolicy,
        Resources = pod.Resources,
        Command = ["/usr/local/bin/alluxio-csi"],
        Args = ["--v=5", "--nodeid=$(NODE_ID)", "--endpoint=$(CSI_ENDPOINT)"],
    };

    private static EnvVar Variable(string name, string value) => new() { Name = name, Value = value };

    private static Volume Existing(string name, string path) =>
        new() { Name = name, HostPath = new HostPathVolumeSource { Path = path, Type = "Directory" } };
}
