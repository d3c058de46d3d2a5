using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Operator.V1Alpha1;
using Alluxio.Config.Systems.Resolution;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Resolution;

/// <summary>Which Dataset belongs to a cluster: the one that the cluster names, in its namespace.</summary>
internal static class ClusterDataset
{
    /// <summary>The Dataset that a cluster names, the last of its name; <see langword="null"/> if the set has none.</summary>
    public static Manifest? Find(Resource deployment, ManifestSet manifests) => deployment is AlluxioCluster cluster
        ? manifests.Around(ObjectNamespace.Of(cluster), cluster.Spec?.Dataset).LastOrDefault(candidate =>
            candidate.Resource is Dataset && ObjectNames.IsCalled(candidate.Resource, cluster.Spec?.Dataset, cluster))
        : null;
}
