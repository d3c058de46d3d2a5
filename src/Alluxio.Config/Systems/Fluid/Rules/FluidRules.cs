using Alluxio.Config.Layering;

namespace Alluxio.Config.Systems.Fluid.Rules;

/// <summary>The rules of Fluid: for each setting of each component its layers and how they combine.</summary>
internal static partial class FluidRules
{
    private const string Engine = "pkg/ddc/alluxio/transform.go";

    private const string FuseEngine = "pkg/ddc/alluxio/transform_fuse.go";

    private const string Images = "pkg/ddc/alluxio/utils.go";

    private const string ResourcesEngine = "pkg/ddc/alluxio/transform_resources.go";

    private const string VolumesEngine = "pkg/ddc/alluxio/transform_volumes.go";

    private const string Hadoop = "pkg/ddc/alluxio/hadoop_transform.go";

    private const string Tiers = "pkg/ddc/base/runtime.go";

    private const string MasterChart = "charts/alluxio/templates/master/statefulset.yaml";

    private const string FuseChart = "charts/alluxio/templates/fuse/daemonset.yaml";

    private const string Ring = "Alluxio documentation: hash ring settings before deployment";

    private const string Guide = "documented layering: component, global, controller, built-in";

    private const string RuntimeRepository = "registry.cn-huhehaote.aliyuncs.com/alluxio/alluxio";

    private const string FuseRepository = "registry.cn-huhehaote.aliyuncs.com/alluxio/alluxio-fuse";

    private const string DefaultTag = "2.3.0-SNAPSHOT-2c41226";

    private const string EnvNote = "Fluid overwrites the variable ALLUXIO_WORKER_TIEREDSTORE_LEVEL0_DIRS_PATH.";

    private const string NeverRuns =
        "The chart does not read the names of this block, and a DataBackup reads only its image, tag and pull policy.";

    private const string BackupNote =
        "Each DataBackup reads it for the container that creates the user of runAs. The pods of the runtime have no such container.";

    private const string RequiredNote = "The custom resource definition requires it, but FUSE uses only the numbers.";

    private const string Backup = "pkg/ddc/alluxio/backup_data.go";

    private const string InProperties = "The properties of the ring have their own rules.";

    internal const string Default = "built-in default";

    internal const string MountSecrets = "Secrets of encrypted mount options";

    internal const string TierSize = "size of the memory tiers";

    internal const string NamespaceAndName = "namespace and name";

    /// <summary>The path of the chart's own tier, which the controller assumes for the first tier if none is set.</summary>
    internal const string DefaultTierPath = "/dev/shm";

    internal const string PortAllocation = "port allocation";

    internal const string FixedPorts = "fixed numbers";

    /// <summary>The name that represents all shared properties that the engine computes.</summary>
    internal const string Written = "value of the engine";

    /// <summary>The properties that the engine sets where they are unset.</summary>
    internal const string Defaults = "Fluid's defaults";

    /// <summary>The arguments of FUSE where none are given.</summary>
    internal const string FuseOptions = "fuse --fuse-opts=... by access modes and libfuse version";

    /// <summary>The rules that the controller on the development branch follows. Each release lists its differences.</summary>
    public static RuleTable Newest { get; } = RuleTable.Of(
        FluidSystem.SystemName,
        Profile.AsBuilt,
        [.. Common(), .. Master(), .. JobMaster(), .. Worker(), .. JobWorker(), .. Fuse(), .. ApiGateway(), .. InitUsers()]);

    private static Rule Plain(Rule rule) => rule with { IsPlain = true };

    private static RuleLayer Component(string component, string field) =>
        new() { Layer = Layer.Component, Kind = "AlluxioRuntime", Field = $"spec.{component}.{field}" };

    private static RuleLayer Global(string field) => new() { Layer = Layer.Global, Kind = "AlluxioRuntime", Field = field };

    private static RuleLayer Data(string field) => new() { Layer = Layer.Dataset, Kind = "Dataset", Field = field };

    private static RuleLayer Controller(string variable, FieldPortion portion = FieldPortion.Whole) =>
        new() { Layer = Layer.Controller, Field = variable, Portion = portion };

    private static RuleLayer ApiServer(string value) =>
        new() { Layer = Layer.ApiServer, Field = "default of the custom resource definition", Default = value };

    private static RuleLayer BuiltIn(object? value, string words = Default) =>
        new() { Layer = Layer.BuiltIn, Field = words, Default = value };
}
