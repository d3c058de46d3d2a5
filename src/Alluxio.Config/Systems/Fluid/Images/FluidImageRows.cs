using Alluxio.Config.Images;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Images;

/// <summary>
/// Which settings make the images of an AlluxioRuntime, and why the containers are there. Sources: pkg/ddc/alluxio and Fluid's charts.
/// </summary>
internal static class FluidImageRows
{
    private const string LoadReason = "A DataLoad starts a Job with the runtime's image. The Job gets the pull secrets of the controller's "
        + "environment, never those of the runtime.";

    private const string BackupReason = "A DataBackup starts a Pod with the runtime's image. The Pod gets the pull secrets of the "
        + "controller's environment, never those of the runtime.";

    private static readonly ValueList<string> RuntimeField = ["spec.alluxioVersion.image", "spec.alluxioVersion.imageTag"];

    public static ValueList<ImageRow> Rows { get; } =
    [
        Runtime("master", "alluxio-master"),
        Runtime("jobMaster", "alluxio-job-master"),
        Runtime("worker", "alluxio-worker"),
        Runtime("jobWorker", "alluxio-job-worker"),
        Runtime("apiGateway", "api-gateway") with
        {
            Reason = ImageReason.ComponentEnabled,
            Because = "spec.apiGateway.enabled adds it to the master's pods.",
            Switch = "apiGateway.enabled",
        },
        Runtime("fuse", "alluxio-fuse") with { Paths =
        [
            "spec.fuse.image", "spec.fuse.imageTag",
        ], Because = "Every deployment has it. Its image never follows spec.alluxioVersion." },
    ];

    /// <summary>The engine reads it and starts nothing with it.</summary>
    public static ValueList<(FieldPath Name, FieldPath Tag)> NeverRun { get; } =
    [
        (FieldPath.Parse("spec.initUsers.image"), FieldPath.Parse("spec.initUsers.imageTag")),
    ];

    public static ValueList<LaterRow> LaterRows { get; } =
    [
        new LaterRow
        {
            Image = Later("worker", ImageReason.DataLoad, LoadReason),
            Kind = "Job",
            Name = "each DataLoad of {0}",
            From = LaterText.Component,
            SecretsOf = "worker",
            OnlySecretsOfController = true,
        },
        new LaterRow
        {
            Image = Later("worker", ImageReason.DataBackup, BackupReason),
            Kind = "Pod",
            Name = "each DataBackup of {0}",
            From = LaterText.Component,
            SecretsOf = "worker",
            OnlySecretsOfController = true,
        },
        new LaterRow
        {
            Image = Later(
                "initUsers",
                ImageReason.RunAs,
                "spec.runAs is set: a DataBackup creates the user first. If spec.initUsers sets no image and tag, the controller of "
                    + "Datasets uses its built-in one.") with
            {
                Paths = ["spec.initUsers.image", "spec.initUsers.imageTag"],
                Switch = "master.runAsUser",
            },
            From = LaterText.Pair,
            PullPolicy = LaterRow.OfComponent,
            Kind = "Pod",
            Name = "each DataBackup of {0}",
            Role = ContainerRole.Init,
            SecretsOf = "worker",
            OnlySecretsOfController = true,
        },
        new LaterRow
        {
            Image = Later(
                "fuse",
                ImageReason.Sidecar,
                "Fluid's webhook adds FUSE to pods of applications that request it, with the image of the runtime's FUSE.") with
            {
                Paths = ["spec.fuse.image", "spec.fuse.imageTag"],
            },
            Kind = "Pod",
            Name = "each application of {0} with a FUSE sidecar",
            From = LaterText.Component,
            Role = ContainerRole.Side,
            ListDependsOn = "the application's pod",
        },
    ];

    private static ImageRow Runtime(string component, string container) => new()
    {
        Component = component,
        Containers = [container],
        Paths = RuntimeField,
        Reason = ImageReason.Always,
        Because = ImageRow.EveryDeployment,
    };

    private static ImageRow Later(string component, ImageReason reason, string because) => new()
    {
        Component = component,
        Containers = [],
        Paths = RuntimeField,
        Reason = reason,
        Because = because,
        IsAtRunTime = true,
    };
}
