using Alluxio.Config.Checks;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Operator.V1;
using Alluxio.Config.Plan;
using Alluxio.Config.Systems.Operator.V1.Checks;
using Alluxio.Config.Systems.Operator.V1.Derivations;
using Alluxio.Config.Systems.Operator.V1.Emission;
using Alluxio.Config.Systems.Operator.V1.Images;
using Alluxio.Config.Systems.Operator.V1.Lifecycle;
using Alluxio.Config.Systems.Operator.V1.Releases;
using Alluxio.Config.Systems.Operator.V1.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1;

/// <summary>The operator's AlluxioCluster, API <c>v1</c>.</summary>
/// <param name="releases">The releases that it knows, the newest first.</param>
internal sealed class ClusterSystem(ValueList<ClusterRelease> releases) : DeploymentSystem
{
    public static ClusterSystem Instance { get; } = new(ClusterReleases.All);

    public const string SystemName = "Alluxio operator v1";

    public override string Name => SystemName;

    public override ValueList<Release> Releases { get; } = releases.Select(static release => release.Release).ToValueList();

    public override string TellRelease => "Give spec.imageTag, or name the release.";

    public override string ApiGroup => "k8s-operator.alluxio.com";

    public override ValueList<CheckRule> CheckRules => ClusterCheckRules.All;

    protected override ValueList<SystemFacts> PlanFacts { get; } =
    [
        ClusterImageFacts.Instance,
        ClusterDerivationFacts.Instance,
        ClusterLifecycle.Instance,
    ];

    public override bool IsDeployment(Resource resource) => resource is AlluxioCluster;

    public override DeploymentFacts FactsOf(ResolvedPlan plan) => new ClusterFacts((ClusterPlan)plan);

    public override ChosenRelease? Recognize(ResolveRequest request) =>
        ((AlluxioCluster)request.Deployment.Resource).Spec?.ImageTag switch
        {
            { } tag when releases.FirstOrDefault(release => release.IsOfTag(tag)) is { } release =>
                new ChosenRelease(release.Release, $"spec.imageTag is {tag}") { IsDeclared = true },
            { } tag when tag.StartsWith(ClusterRelease.TagPrefix, StringComparison.Ordinal) =>
                new ChosenRelease(
                    DefaultRelease,
                    $"spec.imageTag is {tag}, which is not a known release; the newest is assumed",
                    IsDefault: true),
            _ => null,
        };

    protected override ResolvedPlan ResolveSettings(ResolveRequest request)
    {
        AlluxioCluster cluster = (AlluxioCluster)request.Deployment.Resource;
        ClusterRelease release = releases.First(candidate => candidate.Release == request.Release);
        ClusterInput input = ClusterInput.Of(
            request.Deployment,
            cluster,
            request.Manifests) with
        { Release = release, IsReleaseKnown = request.Choice?.IsDefault == false };
        return ClusterResolver.Resolve(input, request.Options.Rules ?? release.Rules(request.Options.Profile));
    }

    protected override ResolvedPlan Emit(ResolvedPlan plan)
    {
        (ValueList<Resource> objects, Deferred<ValueList<Assumption>> assumptions) = OperatorEmitter.Emit(((ClusterPlan)plan).Cluster!);
        return plan with { Objects = objects, AssumptionSource = assumptions };
    }
}
