using Alluxio.Config.Diagnostics;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Manifests;
using Alluxio.Config.Plan;
using Alluxio.Config.Systems.Fluid.Plan;
using Alluxio.Config.Systems.Operator.V1Alpha1.Plan;
using Alluxio.Config.Systems.Operator.V1.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config;

/// <summary>The result of resolving one deployment: its components with their settings, and everything that the controller creates.</summary>
public sealed record ResolvedPlan
{
    /// <summary>The name of the deployment.</summary>
    public required string Name { get; init; }

    /// <summary>The namespace of the deployment.</summary>
    public required string Namespace { get; init; }

    /// <summary>The rules by which it was resolved.</summary>
    public required RuleTable Rules { get; init; }

    /// <summary>The components, in a fixed order.</summary>
    public required ValueList<ComponentPlan> Components { get; init; }

    /// <summary>All objects that the controller creates, in the order in which it does.</summary>
    /// <value>Empty where an error makes the controller give up.</value>
    public ValueList<Resource> Objects { get; init; } = [];

    /// <summary>Everything that was found, from reading to emission.</summary>
    public ValueList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>The mounts of a <c>v1</c> cluster, in the order of the UnderFileSystems.</summary>
    /// <value>Empty for every other system.</value>
    public ValueList<MountPlan> Mounts { get; init; } = [];

    /// <summary>How a <c>v1</c> cluster gets its license.</summary>
    /// <value><see langword="null"/> for every other system.</value>
    public LicenseState? License { get; init; }

    /// <summary>What no document states about the objects and was assumed.</summary>
    /// <value>Empty for systems whose code is open.</value>
    public ValueList<Assumption> Assumptions
    {
        get => AssumptionSource?.Value ?? [];
        init => AssumptionSource = new(() => value);
    }

    // Sentences that most users never read.
    internal Deferred<ValueList<Assumption>>? AssumptionSource { get; init; }

    /// <summary>The objects that run pods.</summary>
    public IEnumerable<Workload> Workloads => Objects
        .Where(static resource => Workload.IsWorkload(resource))
        .Select(static resource => new Workload { Resource = resource });

    /// <summary>Whether any diagnostic is an error.</summary>
    public bool HasErrors => Diagnostics.Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>The master.</summary>
    /// <exception cref="KeyNotFoundException">The deployment has no such component.</exception>
    public ComponentPlan Master => this["master"];

    /// <summary>The job master, which runs in the master's pods.</summary>
    /// <exception cref="KeyNotFoundException">The deployment has no such component.</exception>
    public ComponentPlan JobMaster => this["jobMaster"];

    /// <summary>The worker.</summary>
    /// <exception cref="KeyNotFoundException">The deployment has no such component.</exception>
    public ComponentPlan Worker => this["worker"];

    /// <summary>The job worker, which runs in the worker's pods.</summary>
    /// <exception cref="KeyNotFoundException">The deployment has no such component.</exception>
    public ComponentPlan JobWorker => this["jobWorker"];

    /// <summary>The FUSE client.</summary>
    /// <exception cref="KeyNotFoundException">The deployment has no such component.</exception>
    public ComponentPlan Fuse => this["fuse"];

    /// <summary>The REST gateway, which runs in the master's pods where it is enabled.</summary>
    /// <exception cref="KeyNotFoundException">The deployment has no such component.</exception>
    public ComponentPlan ApiGateway => this["apiGateway"];

    /// <summary>The container that would create users; Fluid's chart never runs it.</summary>
    /// <exception cref="KeyNotFoundException">The deployment has no such component.</exception>
    public ComponentPlan InitUsers => this["initUsers"];

    /// <summary>The settings that controllers make something else of than the documented rules, by which the plan was resolved.</summary>
    internal ValueList<Setting> Running { get; init; } = [];

    /// <summary>The fields of the system's kinds.</summary>
    internal KnownFields? Fields { get; init; }

    /// <summary>What Fluid's engine hands to its chart.</summary>
    internal FluidDeployment? Fluid { get; init; }

    /// <summary>The values of Fluid's chart; <see langword="null"/> where the manifests have none.</summary>
    internal Manifest? FluidValues { get; init; }

    /// <summary>What a <c>v1</c> cluster comes to.</summary>
    internal ClusterDeployment? Cluster { get; init; }

    /// <summary>What the open operator hands to its chart.</summary>
    internal OpenCluster? OpenCluster { get; init; }

    /// <summary>The component of a name.</summary>
    /// <param name="component">The name, for example <c>worker</c>.</param>
    /// <exception cref="KeyNotFoundException">The deployment has no such component.</exception>
    public ComponentPlan this[string component] => Components.FirstOrDefault(candidate => candidate.Name == component)
        ?? throw new KeyNotFoundException($"The deployment has no component '{component}'; it has {string.Join(", ", Components.Select(static c => c.Name))}.");

    /// <summary>A setting as it really runs, whatever rules the plan was resolved by.</summary>
    internal Setting? RunningSetting(ComponentPlan component, string name)
    {
        foreach (Setting setting in Running.AsSpan())
        {
            if (setting.Path.Length == component.Name.Length + 1 + name.Length && setting.Path.StartsWith(component.Name, StringComparison.Ordinal) && setting.Path.EndsWith(name, StringComparison.Ordinal))
            {
                return setting;
            }
        }

        return component.Settings.GetValueOrDefault(name);
    }

    /// <summary>The namespace and the name.</summary>
    public override string ToString() => $"{Namespace}/{Name}";

    /// <summary>All settings of all components.</summary>
    public IEnumerable<Setting> Settings => Components.SelectMany(static component =>
        component.Settings.Values.Concat(component.PropertySettings.Values));
}
