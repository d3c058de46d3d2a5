using Alluxio.Config.Checks;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Operator.V1;
using Alluxio.Config.Plan;
using Alluxio.Config.Systems.Operator.V1.Checks;
using Alluxio.Config.Systems.Operator.V1.Derivations;
using Alluxio.Config.Systems.Operator.V1.Emission;
using Alluxio.Config.Systems.Operator.V1.Images;
using Alluxio.Config.Systems.Operator.V1.Resolution;
using Alluxio.Config.Systems.Operator.V1.Rules;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1;

/// <summary>The operator's AlluxioCluster, API <c>v1</c>.</summary>
internal sealed class ClusterSystem : DeploymentSystem
{
    public static ClusterSystem Instance { get; } = new();

    public override string Name => "Alluxio operator v1";

    public override string ApiGroup => "k8s-operator.alluxio.com";

    public override ValueList<CheckRule> CheckRules => ClusterCheckRules.All;

    protected override ValueList<SystemFacts> PlanFacts { get; } = [ClusterImageFacts.Instance, ClusterDerivationFacts.Instance];

    public override bool IsDeployment(Resource resource) => resource is AlluxioCluster;

    public override DeploymentFacts FactsOf(ResolvedPlan plan) => new ClusterFacts((ClusterPlan)plan);

    protected override ResolvedPlan ResolveSettings(ResolveRequest request)
    {
        AlluxioCluster cluster = (AlluxioCluster)request.Deployment.Resource;
        return ClusterResolver.Resolve(
            ClusterInput.Of(request.Deployment, cluster, request.Manifests),
            request.Options.Rules ?? ClusterRules.For(request.Options.Profile, cluster.Spec?.ImageTag));
    }

    protected override ResolvedPlan Emit(ResolvedPlan plan)
    {
        (ValueList<Resource> objects, Deferred<ValueList<Assumption>> assumptions) = OperatorEmitter.Emit(((ClusterPlan)plan).Cluster!);
        return plan with { Objects = objects, AssumptionSource = assumptions };
    }
}
