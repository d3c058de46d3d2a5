using Alluxio.Config.Manifests;
using Alluxio.Config.Systems.Fluid.Installation;
using Alluxio.Config.Systems.Fluid.Plan;
using Alluxio.Config.Systems.Fluid.Releases;
using Alluxio.Config.Values;

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

    /// <summary>The REST gateway, which runs in the master's pods if it is enabled.</summary>
    public ComponentPlan ApiGateway => this["apiGateway"];

    /// <summary>The container that would create users; Fluid's chart never runs it.</summary>
    public ComponentPlan InitUsers => this["initUsers"];

    /// <summary>What Fluid's engine hands to its chart; <see langword="null"/> if an error makes it give up.</summary>
    internal FluidDeployment? Chart { get; init; }

    /// <summary>The values of Fluid's own chart among the manifests, in their order.</summary>
    internal ValueList<Manifest> Values { get; init; } = [];

    /// <summary>The seconds between two runs of the controller for the runtime; <see langword="null"/> for its default.</summary>
    internal int? ReconcileSeconds { get; init; }

    /// <summary>The facts about the release; <see langword="null"/> before it is chosen.</summary>
    internal FluidRelease? Installed { get; init; }

    /// <summary>The chart that installs the controller; <see langword="null"/> if the manifests have no values of it.</summary>
    internal FluidChart? Installation => Values.Count == 0 || Installed is null ? null : new FluidChart(Values, Installed);

    /// <inheritdoc cref="ResolvedPlan.Equals(ResolvedPlan)"/>
    /// <param name="other">The other plan.</param>
    public bool Equals(FluidPlan? other) => base.Equals(other)
        && Values.Select(static manifest => manifest.Resource).SequenceEqual(other!.Values.Select(static manifest => manifest.Resource));

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();
}
