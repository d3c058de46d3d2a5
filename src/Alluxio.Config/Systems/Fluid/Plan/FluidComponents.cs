using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Plan;

/// <summary>The names of the components of an AlluxioRuntime, which are those of their sections.</summary>
internal static class FluidComponents
{
    /// <summary>All of them, as the definition names them.</summary>
    public static ValueList<string> All { get; } = ["master", "jobMaster", "worker", "jobWorker", "apiGateway", "initUsers", "fuse"];

    /// <summary>Those that serve ports which the controller hands out.</summary>
    public static ValueList<string> Servers { get; } = ["master", "jobMaster", "worker", "jobWorker", "apiGateway"];

    /// <summary>Those whose JVM always runs, with options and properties of its own.</summary>
    public static ValueList<string> Processes { get; } = ["master", "jobMaster", "worker", "jobWorker", "fuse"];

    /// <summary>Those with pods of their own; the others run beside one of these.</summary>
    public static ValueList<string> WithPods { get; } = ["master", "worker", "fuse"];
}
