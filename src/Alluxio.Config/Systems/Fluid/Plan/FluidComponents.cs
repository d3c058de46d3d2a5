using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Plan;

/// <summary>The names of the components of an AlluxioRuntime, which are those of their sections.</summary>
internal static class FluidComponents
{
    /// <summary>All of them, as the definition names them.</summary>
    public static ValueList<string> All { get; } = ["master", "jobMaster", "worker", "jobWorker", "apiGateway", "initUsers", "fuse"];

    /// <summary>Those that serve ports which the controller hands out.</summary>
    public static ValueList<string> Servers { get; } = ["master", "jobMaster", "worker", "jobWorker", "apiGateway"];

    /// <summary>Components whose JVM always runs, with its own options and properties.</summary>
    public static ValueList<string> Processes { get; } = ["master", "jobMaster", "worker", "jobWorker", "fuse"];

    /// <summary>Components with their own pods; the others run in the pod of one of these.</summary>
    public static ValueList<string> WithPods { get; } = ["master", "worker", "fuse"];
}
