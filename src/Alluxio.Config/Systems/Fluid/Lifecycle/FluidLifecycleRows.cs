using Alluxio.Config.Comparison;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Lifecycle;

/// <summary>What Fluid makes of an edit of a live AlluxioRuntime or Dataset. Sources: the controllers at a826600.</summary>
internal static class FluidLifecycleRows
{
    private const string Runtime = "AlluxioRuntime";

    private const string Dataset = "Dataset";

    /// <summary>An edit that the controller never looks at again.</summary>
    public static FieldEffect Inert =>
        new(ChangeEffect.Inert, "Fluid reads it only when it installs the runtime.") { NeedsRecreation = true };

    /// <summary>The rows; the longest field counts.</summary>
    public static ValueList<LifecycleRow> All { get; } =
    [
        new(Runtime, "spec", Inert),
        new(
            Runtime,
            "metadata.annotations",
            Direct(ChangeEffect.NextStart, "Fluid reads annotations when it creates the volume of the Dataset.")),
        new(Runtime, "metadata.labels", Direct(ChangeEffect.None, "Fluid reads no label of the runtime.")),
        new(Runtime, "metadata", Direct(ChangeEffect.None, "Fluid does not read it.")),
        new(Runtime, "spec.master.replicas", Inert with
        {
            Latent = "the controller also reads the number for mounts and DataBackups, which behave differently although the number of "
                + "masters is unchanged.",
            WaitsForRecreation = true,
        }),
        new(Runtime, "spec.management.metadataSyncPolicy", Direct(ChangeEffect.Live, "The controller uses it at its next run.")),
        new(Runtime, "spec.management.cleanCachePolicy", Direct(ChangeEffect.Live, "Fluid reads it when the runtime is deleted.")),
        new(Runtime, "spec.master.networkMode", Inert with { Latent = Ports, WaitsForRecreation = true }),
        new(Runtime, "spec.worker.networkMode", Inert with { Latent = Ports, WaitsForRecreation = true }),
        new(
            Runtime,
            "spec.apiGateway.enabled",
            Inert with { Latent = "the status of the runtime then names a gateway that does not run, or omits one that does." }),
        new(Runtime, "spec.runAs", Inert with { Latent = "new DataBackups use the new user." }),
        new(Runtime, "spec.initUsers", Inert with { Latent = "new DataBackups use the new image." }),
        new(Runtime, "spec.tieredstore", Inert with
        {
            Latent = "after a restart of the controller, the status shows the new size, but pods keep the old one (assumed).",
        }),
        new(Runtime, "spec.data", Inert with
        {
            Steps =
            [
                new ChangeStep(
                    "alluxio fs setReplication --max N -R /PATH",
                    "Values set by a command are lost with the old runtime, and metadata from a backup keeps the old number.")
                {
                    OnlyIf = "files need another number than the new default, or a backup was restored",
                    Phase = StepPhase.Last,
                },
            ],
        }),
        new(Dataset, "spec", Inert),
        new(Dataset, "metadata", Direct(ChangeEffect.None, "Fluid does not read it.")),
        new(Dataset, "spec.runtimes", Direct(ChangeEffect.None, "Fluid sets it itself.")),
        new(Dataset, "spec.sharedOptions", Shared),
        new(Dataset, "spec.sharedEncryptOptions", Shared),
        new(
            Dataset,
            "spec.accessModes",
            Inert with { Latent = "if the claim of the Dataset is deleted, the new one has the new modes, but FUSE keeps its arguments." }),
        new(
            Dataset,
            "spec.dataRestoreLocation",
            Inert with { Latent = "until the size of the storage is computed, the metadata sync reads it." }),
    ];

    /// <summary>Pods that operations start: which settings reach them, and when.</summary>
    public static ValueList<(string Kind, string[] Settings, ChangeEffect Effect, string Reason)> Later { get; } =
    [
        ("DataLoad", [
            "worker.image", "worker.imageTag",
        ], ChangeEffect.Inert, "A DataLoad uses the image of the values with which Fluid installed the runtime."),
        ("DataBackup", [
            "master.runAsUser", "master.runAsGroup", "initUsers.image", "initUsers.imageTag",
        ], ChangeEffect.NextStart, "A DataBackup reads the user and its image from the runtime when it starts."),
    ];

    private static string Ports => "Fluid releases host ports by the mode at the runtime's deletion. With the allocation policy bitmap, "
        + "they leak after this edit (assumed).";

    private static FieldEffect Shared =>
        new(ChangeEffect.NextStart, "Existing mounts keep their options. New mounts get it.") { IsReadDirectly = true };

    private static FieldEffect Direct(ChangeEffect effect, string reason) => new(effect, reason) { IsReadDirectly = true };
}
