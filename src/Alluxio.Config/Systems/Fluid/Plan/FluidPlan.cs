using Alluxio.Config.Manifests;
using Alluxio.Config.Systems.Fluid.Plan;

namespace Alluxio.Config;

/// <summary>The plan of an AlluxioRuntime of Fluid.</summary>
public sealed record FluidPlan : ResolvedPlan
{
    internal FluidPlan()
    {
    }

    /// <summary>The master.</summary>
    public ComponentPlan Master => this["master"];

    /// <summary>The job master, which runs in the master's pods.</summary>
    public ComponentPlan JobMaster => this["jobMaster"];

    /// <summary>The job worker, which runs in the worker's pods.</summary>
    public ComponentPlan JobWorker => this["jobWorker"];

    /// <summary>The REST gateway, which runs in the master's pods where it is enabled.</summary>
    public ComponentPlan ApiGateway => this["apiGateway"];

    /// <summary>The container that would create users; Fluid's chart never runs it.</summary>
    public ComponentPlan InitUsers => this["initUsers"];

    /// <summary>What Fluid's engine hands to its chart; <see langword="null"/> where an error makes it give up.</summary>
    internal FluidDeployment? Chart { get; init; }

    /// <summary>The values of Fluid's own chart; <see langword="null"/> where the manifests have none.</summary>
    internal Manifest? Values { get; init; }
}
