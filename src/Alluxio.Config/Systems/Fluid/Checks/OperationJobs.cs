using Alluxio.Config.Checks.Server;
using Alluxio.Config.Fluid;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>The Jobs that Fluid makes of DataLoads and DataProcesses, as far as their pods come from the manifest.</summary>
internal static class OperationJobs
{
    public static IEnumerable<OperationObject> In(ManifestSet manifests) => manifests.Manifests.Select(Of).OfType<OperationObject>();

    private static OperationObject? Of(Manifest manifest) => manifest.Resource switch
    {
        DataLoad { Spec: { } spec } load => new(manifest, Load(load, spec), FieldPath.Parse("spec")),
        DataProcess { Spec.Processor: { Job.PodSpec: { } pod } processor } process =>
            new(manifest, Process(process, processor, pod), FieldPath.Parse("spec.processor.job.podSpec")),
        DataProcess { Spec.Processor: { Script: { } script } processor } process =>
            new(manifest, Process(process, processor, Script(script)), FieldPath.Parse("spec.processor.script")),
        _ => null,
    };

    private static Job Load(DataLoad load, DataLoadSpec spec) => Make(
        spec.Policy == "Cron" ? "CronJob" : "Job",
        $"{load.Metadata?.Name}-loader-job",
        spec.PodMetadata,
        new PodSpec
        {
            NodeSelector = spec.NodeSelector,
            Affinity = spec.Affinity,
            Tolerations = spec.Tolerations,
            RestartPolicy = "Never",
            Containers = [new Container { Name = "dataloader", Resources = spec.Resources }],
        });

    private static Job Process(DataProcess process, Processor processor, PodSpec pod) => Make(
        "Job",
        $"{process.Metadata?.Name}-processor-job",
        processor.PodMetadata,
        processor.ServiceAccountName is { Length: > 0 } account ? pod with { ServiceAccountName = account } : pod);

    private static PodSpec Script(ScriptProcessor script) => new()
    {
        RestartPolicy = script.RestartPolicy is { Length: > 0 } policy ? policy : "Never",
        Volumes = script.Volumes,
        Containers =
        [
            new Container
            {
                Name = "script-processor",
                ImagePullPolicy = script.ImagePullPolicy,
                Env = script.Env,
                VolumeMounts = script.VolumeMounts,
                Resources = script.Resources,
            },
        ],
    };

    private static Job Make(string kind, string name, PodMetadata? metadata, PodSpec pod) => new()
    {
        Kind = kind,
        Metadata = new ObjectMeta { Name = name },
        Spec = new JobSpec
        {
            Template = new PodTemplateSpec
            {
                Metadata = new ObjectMeta { Labels = metadata?.Labels, Annotations = metadata?.Annotations },
                Spec = pod,
            },
        },
    };
}
