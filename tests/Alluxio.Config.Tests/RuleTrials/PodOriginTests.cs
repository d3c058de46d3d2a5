using Alluxio.Config.Kubernetes;
using Alluxio.Config.Tests.Conformance;
using Alluxio.Config.Tests.Conventions;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.RuleTrials;

public sealed class PodOriginTests
{
    [Fact]
    public void EveryValueOfAPod_IsASettingOrAReviewedConstant()
    {
        HashSet<object> used = [];
        Convention.Holds(
        [
            .. Inputs().SelectMany(input => Plans(input)).SelectMany(plan => PodOrigins.Unexplained(plan, used)),
            .. PodConstant.All.Except(used).Select(static constant => $"no pod has the constant {constant}"),
            .. VolumeOrigin.All.Except(used).Select(static origin => $"no pod has a volume of {origin}"),
        ]);
    }

    // Other settings contain the texts of the volume and the mount: that does not explain them.
    [Fact]
    public void Value_ThatNoSettingGives_IsFound()
    {
        ResolvedPlan plan = Plans(Path.Combine(TestFiles.Repository, "samples", "cluster.yaml")).First();
        Deployment worker = (Deployment)plan.Worker.Workload!.Resource;
        PodTemplateSpec template = worker.Spec!.Template!;
        Container container = template.Spec!.Containers![0];
        PodSpec pod = template.Spec with
        {
            Affinity = new Affinity { NodeAffinity = new NodeAffinity() },
            Tolerations = [new Toleration { Key = "added" }],
            NodeSelector = [new("added", "x")],
            ImagePullSecrets = [new LocalObjectReference { Name = "added" }],
            HostNetwork = true,
            PriorityClassName = "added",
            Volumes = [new Volume { Name = "added", HostPath = new HostPathVolumeSource { Path = "alluxio" } }],
            Containers =
            [
                container with
                {
                    Resources = new ResourceRequirements { Limits = [new("cpu", Quantity.Parse("7"))] },
                    Env = [new EnvVar { Name = "ADDED", Value = "x" }],
                    Ports = [new ContainerPort { Name = "added", ContainerPortValue = 7 }],
                    VolumeMounts = [new VolumeMount { Name = "added", MountPath = "/mnt" }],
                    SecurityContext = new SecurityContext { Privileged = true },
                },
            ],
        };
        plan = plan with
        {
            Objects = [worker with { Spec = worker.Spec with { Template = template with { Spec = pod } } }],
        };
        Assert.Equal(
            [
                "affinity", "tolerations", "imagePullSecrets", "hostNetwork", "priorityClassName", "nodeSelector.added",
                "volumes.added.hostPath.path", "resources", "env.ADDED", "ports.added", "securityContext.privileged", "volumeMounts.added",
            ],
            PodOrigins.Unexplained(plan, new HashSet<object>()).Select(static found => found.Split(": ")[1].Split(" = ")[0]));
    }

    private static IEnumerable<string> Inputs() =>
        from folder in (string[])[
            Path.Combine(TestFiles.Project, "Conformance", "Cases"),
            Path.Combine(TestFiles.Project, "Scenarios"),
            Path.Combine(TestFiles.Repository, "samples"),
        ]
        from file in Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        where !folder.EndsWith("Cases", StringComparison.Ordinal) && !folder.EndsWith("Scenarios", StringComparison.Ordinal)
            || Path.GetFileName(file) == "input.yaml"
        select file;

    private static IEnumerable<ResolvedPlan> Plans(string file)
    {
        string folder = Path.GetDirectoryName(file)!;
        return from profile in (Profile[])[Profile.AsBuilt, Profile.Documented]
               from plan in AlluxioConfig.ResolveAll(AlluxioConfig.Load(file), new ResolveOptions
               {
                   Profile = profile,
                   Controller =
                       File.Exists(Path.Combine(folder, "environment.yaml")) ? FluidConformanceTests.Environment(folder) : null,
               })
               select plan;
    }
}
