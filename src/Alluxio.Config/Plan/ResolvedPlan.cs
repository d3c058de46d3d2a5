using System.Diagnostics.CodeAnalysis;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Manifests;
using Alluxio.Config.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config;

/// <summary>
/// The result of resolving one deployment: its components with their settings, and everything that the controller creates. Parts of only
/// one system are in its own plan: <see cref="FluidPlan"/>, <see cref="ClusterPlan"/>, <see cref="OpenClusterPlan"/>.
/// </summary>
/// <example>
/// <code>
/// ResolvedPlan plan = AlluxioConfig.Resolve("hbase.yaml");
/// foreach (ComponentPlan component in plan.Components)
/// {
///     Console.WriteLine($"{component.Name}: {component.Image}");
/// }
/// </code>
/// </example>
public abstract record ResolvedPlan
{
    private protected ResolvedPlan()
    {
    }

    /// <summary>The system whose controller runs the deployment, for example <c>Fluid</c>.</summary>
    public string System { get; init; } = "";

    /// <summary>The release of the system by whose rules the plan was resolved.</summary>
    public Release Release { get; init; } = null!;

    /// <summary>The manifests of the plan, including those of other deployments.</summary>
    public ManifestSet Manifests { get; init; } = ManifestSet.Empty;

    /// <summary>The custom resource of the plan.</summary>
    public Manifest? Deployment { get; init; }

    /// <summary>The name of the deployment.</summary>
    public required string Name { get; init; }

    /// <summary>The namespace of the deployment.</summary>
    public required string Namespace { get; init; }

    /// <summary>The rules by which it was resolved.</summary>
    public required RuleTable Rules { get; init; }

    /// <summary>The components, in a fixed order.</summary>
    public required ValueList<ComponentPlan> Components { get; init; }

    /// <summary>All objects that the controller creates, in the order in which it does.</summary>
    /// <value>Empty if an error makes the controller give up.</value>
    /// <example>
    /// <code>
    /// foreach (Resource made in AlluxioConfig.Resolve("hbase.yaml").Objects)
    /// {
    ///     Console.WriteLine($"{made.Kind} {made.Metadata?.Name}");
    /// }
    /// </code>
    /// </example>
    public ValueList<Resource> Objects { get; init; } = [];

    /// <summary>Everything that was found, from reading to emission.</summary>
    public ValueList<Diagnostic> Diagnostics
    {
        get => _diagnostics ??= LateDiagnostics is { } late ? [.. Found, .. late.Value] : Found;
        init => (_diagnostics, Found, LateDiagnostics) = (value, value, null);
    }

    // Both lists together. Two threads may join them twice, and both get the same.
    private ValueList<Diagnostic>? _diagnostics;

    /// <summary>What was found on the way to the plan: all errors are among it.</summary>
    internal ValueList<Diagnostic> Found
    {
        get;
        init => (field, _diagnostics) = (value, null);
    } = [];

    /// <summary>
    /// Warnings and information that only readers of <see cref="Diagnostics"/> need, for example differences between the profiles. They
    /// are computed on demand, and no error is among them.
    /// </summary>
    internal Deferred<ValueList<Diagnostic>>? LateDiagnostics
    {
        get;
        init => (field, _diagnostics) = (value, null);
    }

    /// <summary>Assumptions: unset input (release, controller settings), and undocumented facts of the objects.</summary>
    /// <value>Empty if the release and the controller's settings are known, and the system is open source.</value>
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
    public bool HasErrors => Found.Any<Diagnostic>(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>The worker.</summary>
    /// <value>Of a system without workers, a component without settings and without a workload.</value>
    public ComponentPlan Worker => OrEmpty("worker");

    /// <summary>The FUSE client; its <see cref="ComponentPlan.Workload"/> is <see langword="null"/> if it is disabled.</summary>
    /// <value>Of a system without FUSE, a component without settings and without a workload.</value>
    public ComponentPlan Fuse => OrEmpty("fuse");

    /// <summary>The settings that controllers make something else of than the documented rules, by which the plan was resolved.</summary>
    internal ValueList<Setting> Running => RunningSource?.Value ?? [];

    internal Deferred<ValueList<Setting>>? RunningSource { get; init; }

    /// <summary>The default settings of the controller if they are unset, for example those of its stock chart.</summary>
    internal AssumedSettings? AssumedSettings { get; init; }

    /// <summary>How the release was chosen if it is unset, for example <c>assumed</c>.</summary>
    internal string? ReleaseRemark { get; init; }

    /// <summary>
    /// The Deployment of the system's own controller. Among <see cref="ResolveOptions.Live"/>, it gives release and settings.
    /// </summary>
    /// <value><see langword="null"/> if nothing of the plan depends on it, as for the operators.</value>
    public ControllerDeployment? ControllerDeployment => Source?.ControllerDeployment;

    /// <summary>How the plan was made; <see langword="null"/> for plans that no system made.</summary>
    internal IPlanSource? Source { get; init; }

    /// <summary>The fields of the system's kinds.</summary>
    internal KnownFields? Fields { get; init; }

    /// <summary>The answers of the system to the later stages.</summary>
    internal ValueList<SystemFacts> Facts { get; init; } = [];

    /// <summary>The answers of the system to one stage; <see langword="null"/> if it has none.</summary>
    internal T? FactsOf<T>()
        where T : SystemFacts
    {
        foreach (SystemFacts facts in Facts.AsSpan())
        {
            if (facts is T found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Looks a component up.</summary>
    /// <param name="component">The name, for example <c>jobMaster</c>.</param>
    /// <param name="found">The component; <see langword="null"/> if the deployment has none of the name.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetComponent(string component, [NotNullWhen(true)] out ComponentPlan? found)
    {
        found = Components.FirstOrDefault(candidate => candidate.Name == component);
        return found is not null;
    }

    /// <summary>The component of a name.</summary>
    /// <param name="component">The name, for example <c>worker</c>.</param>
    /// <exception cref="KeyNotFoundException">The deployment has no such component.</exception>
    /// <example>
    /// <code>
    /// ResolvedPlan plan = AlluxioConfig.Resolve("hbase.yaml");
    /// Console.WriteLine(plan["worker"].PodTemplate?.ToYaml());
    /// </code>
    /// </example>
    public ComponentPlan this[string component] => TryGetComponent(component, out ComponentPlan? found)
        ? found
        : throw new KeyNotFoundException(
            $"The deployment has no component '{component}'; it has {string.Join(", ", Components.Select(static c => c.Name))}.");

    // A property that throws would break programs and debuggers that only look.
    private ComponentPlan OrEmpty(string component) =>
        TryGetComponent(component, out ComponentPlan? found) ? found : new ComponentPlan { Name = component, Settings = [] };

    /// <summary>A setting as it really runs, whatever rules the plan was resolved by.</summary>
    internal Setting? RunningSetting(ComponentPlan component, string name)
    {
        foreach (Setting setting in Running.AsSpan())
        {
            if (setting.Path.Length == component.Name.Length + 1 + name.Length
                && setting.Path.StartsWith(component.Name, StringComparison.Ordinal)
                && setting.Path.EndsWith(name, StringComparison.Ordinal))
            {
                return setting;
            }
        }

        return component.Find(name);
    }

    /// <summary>
    /// Two plans are equal when the same release makes the same of them: name, settings with what gives and hides their values, objects,
    /// the manifests
    /// whatever their order, and what was found. Comments, names of files and places in them do not matter. For differences, see
    /// <see cref="AlluxioConfig.Compare(ResolvedPlan, ResolvedPlan)"/>.
    /// </summary>
    /// <param name="other">The other plan.</param>
    public virtual bool Equals(ResolvedPlan? other) => ReferenceEquals(this, other)
        || (other is not null && EqualityContract == other.EqualityContract && PlanEquality.AreEqual(this, other));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(System, Name, Namespace, Objects.Count);

    /// <summary>The namespace and the name.</summary>
    public sealed override string ToString() => $"{Namespace}/{Name}";

    /// <summary>All settings of all components.</summary>
    public IEnumerable<Setting> Settings => Components.SelectMany(static component =>
        component.Settings.Values.Concat(component.PropertySettings.Values));
}
