using Alluxio.Config.Layering;
using static Alluxio.Config.Systems.Resolution.RuleRows;

namespace Alluxio.Config.Systems.Fluid.Rules;

// Containers beside the master's and the worker's: the API gives them every field of a pod, and the engine reads ports and resources.
internal static partial class FluidRules
{
    private static Rule[] SideContainer(string component, string pod) =>
    [
        .. RuntimeImage(component),
        Replace(
            $"{component}.imagePullSecrets",
            Engine,
            $"A container of the {pod} pod: the pod's list is effective.",
            Ignored(Component(component, "imagePullSecrets")))
            with { Follows = $"{pod}.imagePullSecrets" },
        Append(
            $"{component}.jvmOptions",
            Engine,
            "The component's own list has no effect. The component gets spec.jvmOptions.",
            Ignored(Component(component, "jvmOptions")))
            with { Follows = "common.jvmOptions" },
        Merge(
            $"{component}.properties",
            Engine,
            "The component's own properties have no effect. The component gets spec.properties.",
            Ignored(Component(component, "properties")))
            with { Follows = "common.properties" },
        HashRing(component),
        Unread($"{component}.env", Engine, "The container has only the variables that the chart sets.", Component(component, "env")),
        Unread(
            $"{component}.nodeSelector",
            Engine,
            $"A container of the {pod} pod: set spec.{pod}.nodeSelector.",
            Component(component, "nodeSelector")),
        Unread(
            $"{component}.networkMode",
            Engine,
            $"A container of the {pod} pod: set spec.{pod}.networkMode.",
            Component(component, "networkMode")),
        Unread(
            $"{component}.podMetadata",
            Engine,
            $"A container of the {pod} pod: set spec.{pod}.podMetadata.",
            Component(component, "podMetadata")),
        Unread($"{component}.replicas", Engine, $"Equal to the number of {pod} pods.", Component(component, "replicas")),
    ];

    private static Rule[] JobMaster() =>
    [
        .. SideContainer("jobMaster", "master"),
        Resources("jobMaster"),
        Ports(
            "jobMaster",
            "rpc, web and, with several masters, embeddedJournal",
            new("rpc", 20001),
            new("web", 20002),
            new("embeddedJournal", 20003)),
        User("jobMaster"),
        Group("jobMaster"),
        Unread(
            "jobMaster.volumeMounts",
            Engine,
            "The container has the mounts of spec.master.volumeMounts.",
            Component("jobMaster", "volumeMounts")),
        Unread("jobMaster.enabled", Engine, "The master pod always has the container.", Component("jobMaster", "enabled")),
    ];

    private static Rule[] JobWorker() =>
    [
        .. SideContainer("jobWorker", "worker"),
        Resources("jobWorker"),
        Ports("jobWorker", "rpc, web and data", new("rpc", 30001), new("web", 30003), new("data", 30002)),
        User("jobWorker"),
        Group("jobWorker"),
        Unread(
            "jobWorker.volumeMounts",
            Engine,
            "The container has the mounts of spec.worker.volumeMounts.",
            Component("jobWorker", "volumeMounts")),
        Unread("jobWorker.enabled", Engine, "The worker pod always has the container.", Component("jobWorker", "enabled")),
    ];

    private static Rule[] ApiGateway() =>
    [
        Replace(
            "apiGateway.enabled",
            Engine,
            "A container of the master pod, disabled by default.",
            Component("apiGateway", "enabled"),
            BuiltIn(false)),
        .. SideContainer("apiGateway", "master"),
        Unread("apiGateway.resources", Engine, "The container has no resources.", Component("apiGateway", "resources")),
        Ports("apiGateway", "web", new KeyValuePair<string, int>("web", 39999)),
        Unread("apiGateway.volumeMounts", Engine, "The container mounts nothing.", Component("apiGateway", "volumeMounts")),
    ];

    private static Rule[] InitUsers() =>
    [
        OfBackup(
            "initUsers.image",
            Component("initUsers", "image"),
            Ignored(Controller("DEFAULT_INIT_IMAGE_ENV", FieldPortion.Repository))),
        OfBackup("initUsers.imageTag", Component("initUsers", "imageTag"), Ignored(Controller("DEFAULT_INIT_IMAGE_ENV", FieldPortion.Tag))),
        OfBackup("initUsers.imagePullPolicy", Component("initUsers", "imagePullPolicy")),
        Unread("initUsers.env", Engine, NeverRuns, Component("initUsers", "env")),
        Unread("initUsers.resources", Engine, NeverRuns, Component("initUsers", "resources")),
        OfBackup("initUsers.user", Global("spec.runAs.user")),
        OfBackup("initUsers.group", Global("spec.runAs.group")),
    ];

    // No pod of the runtime has the container. A DataBackup has it, and creates the user of runAs in it by numbers and names.
    private static Rule OfBackup(string setting, params ReadOnlySpan<RuleLayer> layers) =>
        Replace(setting, Backup, BackupNote, layers) with { NotEmitted = BackupNote };
}
