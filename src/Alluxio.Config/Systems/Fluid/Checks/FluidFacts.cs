using Alluxio.Config.Checks;
using Alluxio.Config.Checks.Common;
using Alluxio.Config.Checks.Memory;
using Alluxio.Config.Checks.Server;
using Alluxio.Config.Fluid;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Manifests;
using Alluxio.Config.Systems.Fluid.Plan;
using Alluxio.Config.Systems.Fluid.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>An AlluxioRuntime with its Dataset, as rules see it.</summary>
internal sealed partial class FluidFacts(FluidPlan plan) : DeploymentFacts(plan)
{
    private Deferred<Manifest?>? _dataset;

    /// <summary>The facts of a context whose deployment is an AlluxioRuntime.</summary>
    public static FluidFacts Of(CheckContext context) => (FluidFacts)context.Facts;

    /// <summary>The AlluxioRuntime.</summary>
    public AlluxioRuntime Runtime => (AlluxioRuntime)Deployment.Resource;

    /// <summary>The values that the engine passes to its chart; <see langword="null"/> after an error.</summary>
    public FluidDeployment? Chart => plan.Chart;

    /// <summary>The Dataset; <see langword="null"/> if the manifests have none. Looked for once for all rules.</summary>
    public Manifest? Dataset => (_dataset ??= new(() => RuntimeDataset.Find(Runtime, Manifests))).Value;

    /// <summary>The Dataset with its spec.</summary>
    public (Manifest Manifest, DatasetSpec Spec)? GivenDataset =>
        Dataset is { Resource: Dataset { Spec: { } spec } } manifest ? (manifest, spec) : null;

    public override IEnumerable<(Manifest Manifest, WordField[] Fields)> Words => Dataset is { } dataset
        ? [(Deployment, FluidWordFields.Runtime), (dataset, FluidWordFields.Dataset)]
        : [(Deployment, FluidWordFields.Runtime)];

    public override IEnumerable<PropertyField> Properties =>
    [
        .. PropertyFields.Of(Deployment, "spec.properties", Runtime.Spec?.Properties, PropertyUse.Shell),
        .. PropertyFields.Of(Deployment, "spec.master.properties", Runtime.Spec?.Master?.Properties, PropertyUse.Shell),
        .. PropertyFields.Of(Deployment, "spec.worker.properties", Runtime.Spec?.Worker?.Properties, PropertyUse.Shell),
        .. PropertyFields.Of(Deployment, "spec.fuse.properties", Runtime.Spec?.Fuse?.Properties, PropertyUse.Shell),
        .. GivenDataset is (Manifest manifest, DatasetSpec given) ? OptionsOf(manifest, given) : [],
    ];

    public override IEnumerable<OperationObject> OperationObjects => OperationJobs.In(Manifests);

    public override IEnumerable<(string Section, ValueMap<long>? Ports)> Ports => Runtime.Spec is not { } spec ? [] :
    [
        ("spec.master.ports", spec.Master?.Ports), ("spec.jobMaster.ports", spec.JobMaster?.Ports),
        ("spec.worker.ports", spec.Worker?.Ports),
        ("spec.jobWorker.ports", spec.JobWorker?.Ports), ("spec.apiGateway.ports", spec.ApiGateway?.Ports),
    ];

    public override IEnumerable<(string Component, ValueMap<string>? Variables)> PrintedVariables =>
        Runtime.Spec is not { } spec ? [] : [("master", spec.Master?.Env), ("worker", spec.Worker?.Env), ("fuse", spec.Fuse?.Env)];

    public override IEnumerable<VotingMembers> VotingMembers => Runtime.Spec is not { } spec
        ? []
        : [new VotingMembers("spec.master.replicas", "masters with an embedded journal", spec.Master?.Replicas ?? 1)];

    public override int? Masters => Runtime.Spec?.Master?.Replicas ?? 1;

    public override ValueList<string>? FuseOptions => Chart?.FuseClient.Args;

    public override bool ChecksWhatIsOff => Chart is not null;

    public override bool HasDefaultOf(string property) => SuppressedDefault.Has(property);

    // Which port a live controller hands out is not known: what meets one here meets another there.
    public override bool IsAllocated(ComponentPlan component, int port) => Chart is not null
        && component.Find("ports")?.Winners
            .Any(winner => winner.Layer == Layer.Controller && winner.Value is long allocated && allocated == port) == true;

    public override JvmVariableEffect EffectOf(ComponentPlan component, Container container, string variable) =>
        Chart is null ? JvmVariableEffect.NotKnown
            : variable != JvmVariables.Global && variable != JvmVariables.OwnOf(component.Name) ? JvmVariableEffect.OfAnother
            : !EnvironmentFields.IsOfConfigMap(Plan, container, variable) ? JvmVariableEffect.NotKnown
            : variable == JvmVariables.Global ? JvmVariableEffect.ReplacesGlobal
            : JvmVariableEffect.ReplacesOwn;

    public override (Manifest Manifest, FieldPath Affinity, string Required) NodeAffinityOf(string component)
    {
        FieldPath ofDataset = FieldPath.Parse("spec.nodeAffinity");
        return Dataset is { } dataset && dataset.Has(ofDataset) ? (dataset, ofDataset, "required") : base.NodeAffinityOf(component);
    }
}
