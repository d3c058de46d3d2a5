using Alluxio.Config.Comparison;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Lifecycle;

/// <summary>What Fluid makes of an edit of a live AlluxioRuntime or Dataset. Sources: the controllers at a826600.</summary>
internal static class FluidLifecycleRows
{
    private const string Runtime = "AlluxioRuntime";

    private const string Dataset = "Dataset";

    /// <summary>An edit that the controller never looks at again.</summary>
    public static FieldEffect Inert => new(ChangeEffect.Inert, "Fluid reads it when it installs the runtime, and never again.") { NeedsRecreation = true };

    /// <summary>The rows; the longest field counts.</summary>
    public static ValueList<LifecycleRow> All { get; } =
    [
        new(Runtime, "spec", Inert),
        new(Runtime, "metadata.annotations", Direct(ChangeEffect.NextStart, "Fluid reads annotations when it creates the volume of the Dataset.")),
        new(Runtime, "metadata.labels", Direct(ChangeEffect.None, "Fluid reads no label of the runtime.")),
        new(Runtime, "metadata", Direct(ChangeEffect.None, "Fluid does not read it.")),
        new(Runtime, "spec.master.replicas", Inert with
        {
            Latent = "the controller reads the number when it prepares mounts and in DataBackups, so those take another way although the masters stay as many.",
        }),
        new(Runtime, "spec.management.metadataSyncPolicy", Direct(ChangeEffect.Live, "The next run of the controller takes it.")),
        new(Runtime, "spec.management.cleanCachePolicy", Direct(ChangeEffect.Live, "It counts when the runtime is deleted.")),
        new(Runtime, "spec.master.networkMode", Inert with { Latent = Ports }),
        new(Runtime, "spec.worker.networkMode", Inert with { Latent = Ports }),
        new(Runtime, "spec.apiGateway.enabled", Inert with { Latent = "the status of the runtime then names a gateway that does not run, or leaves out one that does." }),
        new(Runtime, "spec.runAs", Inert with { Latent = "a DataBackup that starts from now on takes the new user." }),
        new(Runtime, "spec.initUsers", Inert with { Latent = "a DataBackup that starts from now on takes the new image." }),
        new(Runtime, "spec.tieredstore", Inert with { Latent = "after a restart of the controller the status shows the new size, while pods keep the old one (assumed)." }),
        new(Runtime, "spec.data", Inert with
        {
            Steps =
            [
                new ChangeStep("alluxio fs setReplication --max N -R /PATH", "What a command set goes with the old runtime, and metadata that a backup restores keeps the old number.")
                {
                    Condition = "if files are to have another number than the new default, or a backup was restored",
                    Phase = StepPhase.Last,
                },
            ],
        }),
        new(Dataset, "spec", Inert),
        new(Dataset, "metadata", Direct(ChangeEffect.None, "Fluid does not read it.")),
        new(Dataset, "spec.runtimes", Direct(ChangeEffect.None, "Fluid sets it itself.")),
        new(Dataset, "spec.sharedOptions", Shared),
        new(Dataset, "spec.sharedEncryptOptions", Shared),
        new(Dataset, "spec.accessModes", Inert with { Latent = "if somebody deletes the claim of the Dataset, the new one has the new modes, while FUSE keeps its arguments." }),
        new(Dataset, "spec.dataRestoreLocation", Inert with { Latent = "while the size of the storage is still being computed, the sync of metadata reads it." }),
    ];

    /// <summary>Pods that operations start: which settings reach them, and when.</summary>
    public static ValueList<(string Kind, string[] Settings, ChangeEffect Effect, string Reason)> Later { get; } =
    [
        ("DataLoad", ["worker.image", "worker.imageTag"], ChangeEffect.Inert, "A DataLoad takes its image from the values that Fluid kept when it installed the runtime."),
        ("DataBackup", ["master.runAsUser", "master.runAsGroup", "initUsers.image", "initUsers.imageTag"], ChangeEffect.NextStart, "A DataBackup reads the user and the image that makes it from the runtime when it starts."),
    ];

    private static string Ports => "host ports are released by the mode that counts when the runtime is deleted; with the allocation policy bitmap they leak after this edit (assumed).";

    private static FieldEffect Shared => new(ChangeEffect.NextStart, "Mounts that exist keep their options; mounts that are added later get it.") { IsReadDirectly = true };

    private static FieldEffect Direct(ChangeEffect effect, string reason) => new(effect, reason) { IsReadDirectly = true };
}
