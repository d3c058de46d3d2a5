using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config.Resolution.Fluid;

public static partial class FluidRules
{
    private static readonly ValueList<string> MasterJvm = ["-Xmx16G", "-XX:+UnlockExperimentalVMOptions"];

    private static readonly ValueList<string> WorkerJvm = ["-Xmx12G", "-XX:+UnlockExperimentalVMOptions", "-XX:MaxDirectMemorySize=32g"];

    private static readonly ValueList<string> FuseJvm =
        ["-Xmx16G", "-Xms16G", "-XX:+UseG1GC", "-XX:MaxDirectMemorySize=32g", "-XX:+UnlockExperimentalVMOptions"];

    private static Rule[] Master() =>
    [
        .. RuntimeImage("master"),
        PullSecrets("master"),
        JvmOptions("master", MasterJvm),
        Properties("master"),
        HashRing("master"),
        Replace("master.replicas", Engine, "0 counts as absent; more than one makes the masters highly available.", Component("master", "replicas"), BuiltIn(1)),
        Resources("master"),
        Merge("master.env", Engine, "The path of the first tier is written over the user's value.", Derived("path of tier level 0"), Component("master", "env")),
        Merge("master.nodeSelector", "pkg/ddc/alluxio/transform.go", "A restore from a directory of a node pins the masters to that node.", Derived("node of dataRestoreLocation"), Component("master", "nodeSelector")),
        Network("master"),
        Ports("master", "rpc, web and, with several masters, embeddedJournal"),
        Mounts("master", Derived("Secrets of encrypted mount options")),
        Volumes("master"),
        .. PodMetadata("master"),
        Tolerations("master"),
        User("master"),
        Group("master"),
        Replace("master.affinity", "pkg/ddc/alluxio/transform.go", "Only with local:// mounts, and only the matchExpressions.", Data("spec.nodeAffinity")),
        Merge(
            "master.mounts",
            "pkg/ddc/alluxio/utils.go",
            "A mount's own options win over sharedOptions; encrypted options win over plain ones where mounts are kept in a ConfigMap.",
            Data("spec.mounts"),
            Data("spec.sharedOptions"),
            Data("spec.sharedEncryptOptions"),
            Controller("ALLUXIO_MOUNT_CONFIG_STORAGE")),
        Replace("master.restore", "pkg/ddc/alluxio/transform.go", "A claim wins over a node; a path that is neither pvc:// nor local:// restores nothing.", Data("spec.dataRestoreLocation")),
        Replace("master.disablePrometheus", Engine, "Takes the label monitor off the Services.", Global("spec.disablePrometheus"), BuiltIn(false)),
        Replace("master.hadoopConfig", "pkg/ddc/alluxio/hadoop_transform.go", "Reaches all pods but FUSE's.", Global("spec.hadoopConfig")),
        Replace("master.startupProbe", "charts/alluxio/templates/master/statefulset.yaml", "Below Kubernetes 1.18 a lifecycle hook takes its place.", Controller("KUBE_VERSION")),
        Replace("master.name", Engine, "The name prefixes all objects; the owner and the labels come from the metadata.", Global("metadata"), Data("metadata")),
        Unread("master.apiVersion", "Kubernetes", null, Global("apiVersion"), Global("kind"), Data("apiVersion"), Data("kind")),
        Unread("master.backupPath", Engine, "A Helm value that no template reads.", Controller("FLUID_WORKDIR")),
        Unread("master.enabled", Engine, null, Component("master", "enabled")),
        Unread("master.management", "pkg/ddc/alluxio", "Steers the controller's upkeep, not its objects.", Global("spec.management")),
        Unread("master.runtimes", "pkg/ddc/alluxio", "Set by Fluid itself.", Data("spec.runtimes")),
    ];

    private static Rule[] Worker() =>
    [
        .. RuntimeImage("worker"),
        PullSecrets("worker"),
        JvmOptions("worker", WorkerJvm),
        Properties("worker"),
        HashRing("worker"),
        Replace("worker.replicas", "pkg/ctrl/worker.go", "spec.worker.replicas is never read.", Global("spec.replicas"), Ignored(Component("worker", "replicas")), BuiltIn(0)),
        Merge("worker.resources", ResourcesEngine, "requests.memory is raised to the size of the memory tiers; a smaller limits.memory is an error.", Derived("size of the memory tiers"), Component("worker", "resources")),
        Merge("worker.env", Engine, "The path of the first tier is written over the user's value.", Derived("path of tier level 0"), Component("worker", "env")),
        Merge("worker.nodeSelector", Engine, null, Component("worker", "nodeSelector")),
        Network("worker"),
        Ports("worker", "rpc and web"),
        Mounts("worker"),
        Volumes("worker"),
        .. PodMetadata("worker"),
        Tolerations("worker"),
        User("worker"),
        Group("worker"),
        Replace("worker.affinity", "pkg/ctrl/affinity.go", "Written after the chart; a runtime scaled to zero has none.", Data("spec.nodeAffinity"), Derived("placement and FUSE label")),
        Replace("worker.placement", "pkg/ddc/alluxio/transform.go", null, Data("spec.placement"), BuiltIn("Exclusive")),
        Replace(
            "worker.tieredstore",
            "pkg/ddc/base/runtime.go",
            "quotaList wins over quota; without levels the chart has one of 1G in memory; high and low reach no object.",
            Global("spec.tieredstore.levels"),
            new RuleLayer { Layer = Layer.ApiServer, Field = "volumeType: hostPath", Default = "hostPath" },
            BuiltIn("MEM /dev/shm 1G emptyDir", "default of the chart")),
        Replace("worker.replicationMax", Engine, "Written as alluxio.user.file.replication.max over the user's property.", Global("spec.data.replicas"), BuiltIn(1)),
        Unread("worker.pin", "pkg/ddc/alluxio", null, Global("spec.data.pin")),
        Unread("worker.enabled", Engine, null, Component("worker", "enabled")),
    ];

    private static Rule[] Fuse() =>
    [
        Replace("fuse.image", Images, "Never spec.alluxioVersion.image.", Component("fuse", "image"), Controller("ALLUXIO_FUSE_IMAGE_ENV (repository)"), BuiltIn("registry.cn-huhehaote.aliyuncs.com/alluxio/alluxio-fuse")),
        Replace("fuse.imageTag", Images, "Resolved without regard to the image; must start with a version.", Component("fuse", "imageTag"), Controller("ALLUXIO_FUSE_IMAGE_ENV (tag)"), BuiltIn("2.3.0-SNAPSHOT-2c41226")),
        Replace("fuse.imagePullPolicy", Images, null, Component("fuse", "imagePullPolicy"), BuiltIn("IfNotPresent")),
        Replace("fuse.imagePullSecrets", Images, "The controller's list beats spec.imagePullSecrets: it is filled in before the chart falls back.", Component("fuse", "imagePullSecrets"), Controller("IMAGE_PULL_SECRETS"), Global("spec.imagePullSecrets")),
        JvmOptions("fuse", FuseJvm),
        Properties("fuse"),
        HashRing("fuse"),
        Merge("fuse.resources", ResourcesEngine, "Dropped whole without limits.memory; otherwise the size of the memory tiers is added to it.", Derived("size of the memory tiers"), Component("fuse", "resources")),
        Append("fuse.args", FuseEngine, "The mount path and the options of owner and access are added to the user's arguments.", Component("fuse", "args"), Data("spec.accessModes"), Data("spec.owner"), BuiltIn(null, "fuse --fuse-opts=...")),
        Merge("fuse.env", FuseEngine, "MOUNT_POINT is written over the user's value for versions before 2.8.", Derived("mount path"), Component("fuse", "env")),
        Merge("fuse.nodeSelector", FuseEngine, "The label of the runtime is added, so that FUSE runs only where it is needed.", Derived("FUSE label"), Component("fuse", "nodeSelector")),
        Forced("fuse.networkMode", FuseEngine, "Always the host's network: the engine omits false and the chart's default is true.", Derived("always the host's network"), Ignored(Component("fuse", "networkMode"))),
        Mounts("fuse"),
        Volumes("fuse"),
        .. PodMetadata("fuse"),
        Forced("fuse.tolerations", "charts/alluxio/templates/fuse/daemonset.yaml", "Runs on every node; the Dataset's tolerations are not used.", Derived("operator: Exists")),
        User("fuse"),
        Group("fuse"),
        Append("fuse.mountPath", FuseEngine, "An unusable mount root counts as empty.", Controller("MOUNT_ROOT"), Derived("namespace and name")),
        Replace("fuse.hostPID", FuseEngine, "The annotation runtime.fluid.io/fuse.hostpid of the runtime.", Global("metadata.annotations"), BuiltIn(false)),
        Replace("fuse.priorityClassName", FuseEngine, "system-node-critical, where the controller was started so.", Controller("CRITICAL_FUSE_POD"), BuiltIn(false)),
        Unread("fuse.cleanPolicy", "pkg/ddc/alluxio", "Steers when FUSE pods are removed, not the objects.", Component("fuse", "cleanPolicy")),
    ];

    private static Rule[] SideContainer(string component, string pod) =>
    [
        .. RuntimeImage(component),
        Replace($"{component}.imagePullSecrets", Engine, $"A container of the {pod} pod: the pod's list counts.", Component(pod, "imagePullSecrets"), Global("spec.imagePullSecrets"), Controller("IMAGE_PULL_SECRETS"), Ignored(Component(component, "imagePullSecrets"))),
        Append($"{component}.jvmOptions", Engine, "Its own list is not read.", Ignored(Component(component, "jvmOptions")), Global("spec.jvmOptions")),
        Merge(
            $"{component}.properties",
            Engine,
            "Its own properties are not read.",
            Derived("what the engine writes"),
            Ignored(Component(component, "properties")),
            Global("spec.jvmOptions (-D)"),
            Global("spec.properties"),
            BuiltIn(null, "Fluid's defaults")),
        Merge($"{component}.hashRing", Ring, null, Global("spec.jvmOptions (-D)"), Global("spec.properties"), BuiltIn(Config.HashRing.Default)),
        component == "apiGateway"
            ? Unread($"{component}.resources", Engine, null, Component(component, "resources"))
            : Resources(component),
        Ports(component, component switch { "jobMaster" => "rpc, web and, with several masters, embeddedJournal", "jobWorker" => "rpc, web and data", _ => "web" }),
        .. component == "apiGateway" ? (Rule[])[] : [User(component), Group(component)],
        Unread($"{component}.env", Engine, null, Component(component, "env")),
        Unread($"{component}.nodeSelector", Engine, $"A container of the {pod} pod.", Component(component, "nodeSelector")),
        Unread($"{component}.networkMode", Engine, $"A container of the {pod} pod.", Component(component, "networkMode")),
        Unread($"{component}.volumeMounts", Engine, null, Component(component, "volumeMounts")),
        Unread($"{component}.podMetadata", Engine, $"A container of the {pod} pod.", Component(component, "podMetadata")),
        Unread($"{component}.replicas", Engine, $"As many as {pod} pods.", Component(component, "replicas")),
        .. component == "apiGateway" ? (Rule[])[] : [Unread($"{component}.enabled", Engine, null, Component(component, "enabled"))],
    ];

    private static Rule[] Gateway() =>
    [
        Replace("apiGateway.enabled", Engine, null, Component("apiGateway", "enabled"), BuiltIn(false)),
    ];

    private static Rule[] InitUsers() =>
    [
        Unread("initUsers.image", "pkg/ddc/alluxio/transform.go", "The block reaches the chart under names that it does not read: no such container ever runs.", Component("initUsers", "image"), Component("initUsers", "imageTag"), Component("initUsers", "imagePullPolicy"), Controller("DEFAULT_INIT_IMAGE_ENV")),
        Unread("initUsers.env", "pkg/ddc/alluxio/transform.go", null, Component("initUsers", "env")),
        Unread("initUsers.resources", "pkg/ddc/alluxio/transform.go", null, Component("initUsers", "resources")),
        Unread("initUsers.names", "pkg/ddc/alluxio/transform.go", "Only the numbers are used.", Global("spec.runAs.user"), Global("spec.runAs.group")),
    ];
}
