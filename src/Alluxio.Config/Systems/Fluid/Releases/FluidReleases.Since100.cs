using Alluxio.Config.Systems.Fluid.Plan;
using Alluxio.Config.Systems.Releases;

namespace Alluxio.Config.Systems.Fluid.Releases;

// 1.0.4 to 1.0.0.
internal static partial class FluidReleases
{
    private const string WithoutSecrets =
        "Set pull secrets in the controller's IMAGE_PULL_SECRETS (image.imagePullSecrets of Fluid's values), which every pod gets, or in "
            + "the ServiceAccount.";

    private static FluidRelease V104(FluidRelease newer) => newer.Before("1.0.4", new DateOnly(2024, 12, 30),
    [
        new("Objects and pods have no label fluid.io/dataset-id.")
        {
            Pull = 4466,
            Cases = 82,
            Examples = ["ps01", "ps02", "ps03"],
            Chart = static chart => chart with { LabelsDataset = false },
        },
        new("Pods have none of the labels app.kubernetes.io/name, instance, managed-by and fluid.io/managed-by; objects have them.")
        {
            Pull = 4466,
            Cases = 82,
            Examples = ["ps01", "ps02", "ps03"],
            Chart = static chart => chart with { LabelsPods = false },
        },
        new("Fluid does not shorten identifiers that are too long for a label.")
        {
            Pull = 4466,
            Cases = 11,
            Examples = ["r01-000", "r01-002", "r01-005"],
            Engine = static engine => engine with { LongIdentifiers = LongIdentifier.Kept },
            Treats = LabelOfLongNames,
        },
    ]);

    private static FluidRelease V103(FluidRelease newer) => newer.Before("1.0.3", new DateOnly(2024, 10, 23),
    [
        new("Pods have the annotation sidecar.istio.io/inject, but not the label of this name.")
        {
            Pull = 4436,
            Cases = 82,
            Examples = ["ps01", "ps02", "ps03"],
            Chart = static chart => chart with { LabelsPodsForIstio = false },
        },
    ]);

    private static FluidRelease V102(FluidRelease newer) => newer.Before("1.0.2", new DateOnly(2024, 8, 28),
    [
        new("The controller crashes if FUSE has one argument and the Dataset has an owner.")
        {
            Pull = 4347,
            Cases = 1,
            Examples = ["r01-002"],
            Engine = static engine => engine with { DiesOfOneFuseArgument = true },
        },
    ]);

    private static FluidRelease V101(FluidRelease newer) => newer.Before("1.0.1", new DateOnly(2024, 7, 10),
    [
        new("The custom resource definition has no pull secrets. Every pod gets the controller's IMAGE_PULL_SECRETS.")
        {
            Pull = 4242,
            Cases = 55,
            Examples = ["ps02", "ps03", "ps04"],
            Lacks =
            [
                new("AlluxioRuntime", "spec.imagePullSecrets") { Remedy = WithoutSecrets },
                .. FluidComponents.All
                    .Select(static component =>
                        new ReleaseField("AlluxioRuntime", $"spec.{component}.imagePullSecrets") { Remedy = WithoutSecrets }),
            ],
        },
        new("A single mount of a Dataset is at the root only if its path is /, not if it has no name.")
        {
            Pull = 4274,
            Engine = static engine => engine with { MountsAtRootByPathOnly = true },
            Treats = [new("alluxio.master.mount.table.root.ufs")],
        },
        new("Fluid's chart reads each image from one string, image, instead of imagePrefix, imageName and imageTag.")
        {
            Stock = static stock => stock with { HasImagesAsOneText = true },
        },
    ]);

    private static FluidRelease V100(FluidRelease newer) => newer.Before("1.0.0", new DateOnly(2024, 4, 18),
    [
        new("The custom resource definition still has spec.fuse.global.")
        {
            Removed = [new("AlluxioRuntime", "spec.fuse.global")],
        },
    ]);
}
