using Alluxio.Config.Kubernetes;

namespace Alluxio.Config;

/// <summary>The kinds that deployments are made of, in the order in which they are read.</summary>
internal static class PlanKinds
{
    private const string FluidGroup = "data.fluid.io/";

    private const string OperatorGroup = "k8s-operator.alluxio.com/";

    private const string Fluid = FluidGroup + "v1alpha1";

    private const string Operator = OperatorGroup + "v1";

    private const string OpenOperator = OperatorGroup + "v1alpha1";

    private static readonly (string ApiVersion, string Kind)[] OfAlluxio =
    [
        (Fluid, "AlluxioRuntime"), (Fluid, "Dataset"),
        (Operator, "AlluxioCluster"), (Operator, "UnderFileSystem"), (Operator, "License"), (Operator, "ClusterGroup"),
        (OpenOperator, "AlluxioCluster"), (OpenOperator, "Dataset"),
    ];

    // Accounts have lists of pull secrets, and settings may lie in ConfigMaps.
    private static readonly (string ApiVersion, string Kind)[] Around = [("v1", "ConfigMap"), ("v1", "ServiceAccount")];

    private static readonly (string ApiVersion, string Kind)[] OfControllers =
    [
        ("v1", "Service"), ("v1", "PersistentVolumeClaim"),
        ("apps/v1", "StatefulSet"), ("apps/v1", "DaemonSet"), ("apps/v1", "Deployment"), ("batch/v1", "Job"),
    ];

    // Kinds that also decide the number of pods.
    private static readonly (string ApiVersion, string Kind)[] Scaling = [("autoscaling/v2", "HorizontalPodAutoscaler")];

    public static bool IsOfAlluxio(string apiVersion) =>
        apiVersion.StartsWith(FluidGroup, StringComparison.Ordinal) || apiVersion.StartsWith(OperatorGroup, StringComparison.Ordinal);

    public static IEnumerable<KindInNamespace> OfNamespace(string space) =>
        In(space, [.. OfAlluxio, .. Around, .. OfControllers, .. Scaling]);

    public static IEnumerable<KindInNamespace> Of(IEnumerable<ResolvedPlan> plans) => plans.SelectMany(Of).Distinct();

    /// <summary>The namespace of an object of a plan. One that names none lands in that of its deployment.</summary>
    public static string SpaceOf(Resource resource, ResolvedPlan plan) => SpaceOf(resource, plan.Namespace);

    private static IEnumerable<KindInNamespace> Of(ResolvedPlan plan)
    {
        IEnumerable<KindInNamespace> resources = plan.Manifests.Manifests
            .Select(static manifest => manifest.Resource)
            .Where(resource => IsOfAlluxio(resource.ApiVersion ?? "") && SpaceOf(resource, "default") == plan.Namespace)
            .Select(resource => new KindInNamespace(ClusterKind.Of(resource), plan.Namespace));
        IEnumerable<KindInNamespace> objects = plan.Objects
            .Select(resource => new KindInNamespace(ClusterKind.Of(resource), SpaceOf(resource, plan)))
            .Where(static asked => asked.Kind.IsNamespaced);
        IEnumerable<KindInNamespace> scaling = plan.Workloads.SelectMany(workload => In(SpaceOf(workload.Resource, plan), Scaling));
        return [.. resources, .. In(plan.Namespace, Around), .. objects, .. scaling];
    }

    private static IEnumerable<KindInNamespace> In(string space, IEnumerable<(string ApiVersion, string Kind)> kinds) =>
        kinds.Select(kind => new KindInNamespace(ClusterKind.Of(kind.ApiVersion, kind.Kind), space));

    private static string SpaceOf(Resource resource, string otherwise) =>
        resource.Metadata?.Namespace is { Length: > 0 } space ? space : otherwise;
}
