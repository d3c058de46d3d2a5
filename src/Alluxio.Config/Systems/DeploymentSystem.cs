using Alluxio.Config.Checks;
using Alluxio.Config.Comparison;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Plan;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems;

/// <summary>
/// One kind of deployment with its controller. Everything that is particular about it lives in the folder of the class that derives from
/// this one; the rest of the library knows systems through this class and plans through <see cref="ResolvedPlan"/>.
/// </summary>
internal abstract class DeploymentSystem
{
    /// <summary>The name that users know, for example <c>Fluid</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The group of the API that its custom resources belong to.</summary>
    public abstract string ApiGroup { get; }

    /// <summary>The releases whose rules are known, the newest first.</summary>
    public abstract ValueList<Release> Releases { get; }

    /// <summary>The release that counts where nothing tells one: the newest that people run.</summary>
    public virtual Release DefaultRelease => Releases[0];

    /// <summary>The rules of <c>Check</c> that look at its deployments alone.</summary>
    public virtual ValueList<CheckRule> CheckRules => [];

    /// <summary>What <c>Check</c> finds of an object that no deployment has.</summary>
    public virtual IEnumerable<Diagnostic> FindingsOf(Manifest manifest) => [];

    /// <summary>The findings of <c>Check</c> about a set that has no deployment of the system.</summary>
    public virtual IEnumerable<Diagnostic> FindingsWithoutDeployment(ManifestSet manifests, int kubernetesMinor) => [];

    /// <summary>Whether an object starts a deployment.</summary>
    public abstract bool IsDeployment(Resource resource);

    /// <summary>Whether an object belongs to one deployment alone: what is wrong in it concerns no other one.</summary>
    public virtual bool IsPartOf(Resource part, Resource deployment) => false;

    /// <summary>How many of the ports that the controller hands out a plan takes.</summary>
    public virtual int PortsDrawnBy(ResolvedPlan plan) => 0;

    /// <summary>Facts about a deployment of this system for the common rules.</summary>
    public virtual DeploymentFacts FactsOf(ResolvedPlan plan) => new(plan);

    /// <summary>The plan of a deployment with all its objects; without objects where an error makes the controller give up.</summary>
    public ResolvedPlan Resolve(ResolveRequest request)
    {
        ChosenRelease chosen = ChosenRelease.For(this, request);
        ResolvedPlan resolved = ResolveSettings(request with { Release = chosen.Release, Choice = chosen });
        ResolvedPlan plan = resolved with
        {
            System = Name,
            Release = chosen.Release,
            Manifests = request.Manifests,
            Deployment = request.Deployment,
            Facts = PlanFacts,
            Source = new PlanSource(this, request),
            ReleaseRemark = AssumedRelease.IsOf(this, chosen)
                ? "assumed"
                : chosen is { Problem: null, IsRecognized: true } ? $"recognised: {chosen.Reason}" : null,
            Found =
            [
                .. SecretDiagnostics.For(
                    resolved,
                    request.ReadingDiagnostics.Select(found => InRelease(found, chosen)).OfType<Diagnostic>()),
                .. (chosen.Problem ?? chosen.Warning) is { } problem ? (ValueList<Diagnostic>)[problem] : [],
                .. resolved.Found,
            ],
        };
        return WithRelease(
            plan.HasErrors ? plan : WithWorkloads(Emit(plan)),
            AssumedRelease.Of(this, plan, chosen),
            new RecognizedRelease(plan, chosen));
    }

    /// <summary>
    /// A finding of the reader under a release: none where it is about a field that the release has and the newest lacks, and another one
    /// where it is about a field that older releases had.
    /// </summary>
    public virtual Diagnostic? InRelease(Diagnostic found, ChosenRelease chosen) => found;

    /// <summary>How a user says which release runs.</summary>
    public virtual string TellRelease => "Name the release that runs.";

    /// <summary>The release that the manifests tell; <see langword="null"/> if they tell none.</summary>
    public virtual ChosenRelease? Recognize(ResolveRequest request) => null;

    /// <summary>
    /// The Deployment of the system's controller, which shows release and settings; <see langword="null"/> if plans take nothing from it.
    /// </summary>
    public virtual ControllerDeployment? ControllerDeployment => null;

    /// <summary>Facts about changes to its objects.</summary>
    public LifecycleFacts? Lifecycle => PlanFacts.OfType<LifecycleFacts>().FirstOrDefault();

    /// <summary>Facts about its plans for the stages that list images and follow changes.</summary>
    protected virtual ValueList<SystemFacts> PlanFacts => [];

    /// <summary>Resolves the settings of a deployment; a plan without objects.</summary>
    protected abstract ResolvedPlan ResolveSettings(ResolveRequest request);

    /// <summary>Adds the objects that the controller creates to a plan without errors.</summary>
    protected abstract ResolvedPlan Emit(ResolvedPlan plan);

    private static ResolvedPlan WithRelease(ResolvedPlan plan, AssumedRelease? assumed, RecognizedRelease recognized)
    {
        if (assumed is null && !recognized.HasFindings)
        {
            return plan;
        }

        return plan with
        {
            AssumptionSource = new(() => [.. recognized.Assumptions, .. assumed is null
                ? (ValueList<Assumption>)[]
                : [assumed.ToAssumption()], .. plan.Assumptions]),
            LateDiagnostics = new(() =>
            [
                .. plan.LateDiagnostics?.Value ?? [],
                .. recognized.Diagnostics,
                .. assumed is null ? (ValueList<Diagnostic>)[] : [assumed.ToDiagnostic()],
            ]),
        };
    }

    private static ResolvedPlan WithWorkloads(ResolvedPlan plan)
    {
        Workload[] workloads = [.. plan.Workloads];
        ComponentPlan[] components = plan.Components.AsSpan().ToArray();
        foreach (ref ComponentPlan component in components.AsSpan())
        {
            component = WorkloadOf(component, workloads) is { } workload ? component with { Workload = workload } : component;
        }

        return plan with { Components = new(components) };
    }

    private static Workload? WorkloadOf(ComponentPlan component, Workload[] workloads)
    {
        foreach (Workload workload in workloads)
        {
            if (IsOf(component, workload))
            {
                return workload;
            }
        }

        return null;
    }

    private static bool IsOf(ComponentPlan component, Workload workload) =>
        component.RunsIn(workload.Name) && (component.WorkloadKind ?? workload.Kind) == workload.Kind;
}
