using Alluxio.Config.Checks;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Operator.V1Alpha1;
using Alluxio.Config.Plan;
using Alluxio.Config.Systems.Operator.V1Alpha1.Checks;
using Alluxio.Config.Systems.Operator.V1Alpha1.Derivations;
using Alluxio.Config.Systems.Operator.V1Alpha1.Emission;
using Alluxio.Config.Systems.Operator.V1Alpha1.Images;
using Alluxio.Config.Systems.Operator.V1Alpha1.Lifecycle;
using Alluxio.Config.Systems.Operator.V1Alpha1.Resolution;
using Alluxio.Config.Systems.Operator.V1Alpha1.Rules;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1Alpha1;

/// <summary>The open operator's AlluxioCluster with its Dataset, API <c>v1alpha1</c>.</summary>
internal sealed class OpenClusterSystem : DeploymentSystem
{
    public static OpenClusterSystem Instance { get; } = new();

    public override string Name => "Alluxio operator v1alpha1";

    public override ValueList<Release> Releases { get; } =
        [new Release { System = "Alluxio operator v1alpha1", Name = "fb67dec", Source = "commit fb67dec of the open operator" }];

    public override string ApiGroup => "k8s-operator.alluxio.com";

    public override ValueList<CheckRule> CheckRules => OpenClusterCheckRules.All;

    protected override ValueList<SystemFacts> PlanFacts { get; } =
    [
        OpenClusterImageFacts.Instance,
        OpenClusterDerivationFacts.Instance,
        OpenClusterLifecycle.Instance,
    ];

    public override bool IsDeployment(Resource resource) => resource is AlluxioCluster;

    public override DeploymentFacts FactsOf(ResolvedPlan plan) => new OpenClusterFacts((OpenClusterPlan)plan);

    protected override ResolvedPlan ResolveSettings(ResolveRequest request)
    {
        Manifest? dataset = ClusterDataset.Find(request.Deployment.Resource, request.Manifests);
        OpenOperatorInput input = new()
        {
            Cluster = (AlluxioCluster)request.Deployment.Resource,
            ClusterManifest = request.Deployment,
            Dataset = (Dataset?)dataset?.Resource,
            DatasetManifest = dataset,
        };
        return OpenOperatorResolver.Resolve(input, request.Options.Rules ?? OpenOperatorRules.For(request.Options.Profile));
    }

    protected override ResolvedPlan Emit(ResolvedPlan plan) =>
        plan with { Objects = OpenOperatorEmitter.Emit(((OpenClusterPlan)plan).Chart!) };
}
