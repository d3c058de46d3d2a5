using Alluxio.Config.Checks;
using Alluxio.Config.Fluid;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Plan;
using Alluxio.Config.Systems.Fluid.Checks;
using Alluxio.Config.Systems.Fluid.Derivations;
using Alluxio.Config.Systems.Fluid.Emission;
using Alluxio.Config.Systems.Fluid.Images;
using Alluxio.Config.Systems.Fluid.Resolution;
using Alluxio.Config.Systems.Fluid.Rules;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid;

/// <summary>Fluid's AlluxioRuntime with its Dataset.</summary>
internal sealed class FluidSystem : DeploymentSystem
{
    public static FluidSystem Instance { get; } = new();

    public override string Name => "Fluid";

    public override string ApiGroup => "data.fluid.io";

    public override ValueList<CheckRule> CheckRules => FluidCheckRules.All;

    protected override ValueList<SystemFacts> PlanFacts { get; } = [FluidImageFacts.Instance, FluidDerivationFacts.Instance];

    public override bool IsDeployment(Resource resource) => resource is AlluxioRuntime;

    public override bool IsPartOf(Resource part, Resource deployment) =>
        deployment is AlluxioRuntime && RuntimeDataset.IsOf(part, deployment);

    public override DeploymentFacts FactsOf(ResolvedPlan plan) => new FluidFacts((FluidPlan)plan);

    protected override ResolvedPlan ResolveSettings(ResolveRequest request)
    {
        // Whoever gives a controller means it; otherwise it is the one that the chart among the manifests installs.
        Manifest? values = FluidChart.In(request.Manifests);
        FluidController controller = request.Options.Controller
            ?? (values is null ? FluidController.Default : new FluidChart(values).ToEnvironment().ToController());
        Manifest? dataset = RuntimeDataset.Find(request.Deployment.Resource, request.Manifests);
        FluidInput input = new()
        {
            Runtime = (AlluxioRuntime)request.Deployment.Resource,
            RuntimeManifest = request.Deployment,
            Dataset = (Dataset?)dataset?.Resource,
            DatasetManifest = dataset,
            Controller = controller,
            FirstPort = controller.Ports.First + request.Earlier.Sum(static plan => (plan as FluidPlan)?.Chart?.Ports.Allocated ?? 0),
            All = request.Manifests,
            MayMissConfigMaps = request.Options.MayMissConfigMaps,
        };
        FluidPlan plan = FluidResolver.Resolve(input, request.Options.Rules ?? FluidRules.For(request.Options.Profile));
        return plan with { Values = values, Diagnostics = [.. controller.Diagnostics, .. plan.Diagnostics] };
    }

    protected override ResolvedPlan Emit(ResolvedPlan plan) => plan with { Objects = FluidEmitter.Emit(((FluidPlan)plan).Chart!) };
}
