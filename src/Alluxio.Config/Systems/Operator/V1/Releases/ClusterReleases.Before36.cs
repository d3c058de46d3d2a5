using Alluxio.Config.Systems.Operator.V1.Rules;
using Alluxio.Config.Systems.Releases;

namespace Alluxio.Config.Systems.Operator.V1.Releases;

// AI-3.5 to AI-3.2.
internal static partial class ClusterReleases
{
    private static ClusterRelease V35(ClusterRelease newer) => newer.Before("AI-3.5", null, null,
    [
        new("No page shows the dashboard, or the gateway.")
        {
            Pages = "deployment, AI-3.6",
            Lacks = [Field("spec.dashboard"), Field("spec.gateway")],
        },
        new("No page shows the object License for several clusters. A license is the property alluxio.license of its cluster.")
        {
            Pages = "license, AI-3.6",
            Lacks = [ReleaseField.OfKind("License") with { Remedy = "Set the license as the property alluxio.license of the cluster." }],
        },
        new("No page shows the object ClusterGroup for several clusters with one template.")
        {
            Pages = "multiple zones, AI-3.6",
            Lacks = [ReleaseField.OfKind("ClusterGroup")],
        },
        new("No page shows Secrets and ConfigMaps that the cluster mounts.")
        {
            Pages = "advanced cluster configuration, AI-3.6",
            Lacks = [Field("spec.secrets"), Field("spec.configMaps")],
        },
    ]);

    private static ClusterRelease V34(ClusterRelease newer) => newer.Before("AI-3.4", "AI-3.4-9.1.0", "2.1.0",
    [
        new("No page shows the cache-only storage, or a page store at the top of the spec.")
        {
            Pages = "writing temporary files, AI-3.5",
            Lacks = [Field("spec.cacheOnly"), Field("spec.pagestore")],
        },
    ]);

    private static ClusterRelease V33(ClusterRelease newer) => newer.Before("AI-3.3", "AI-3.3-7.0.0", "2.0.0",
    [
        new("The documentation states the operator's default resources, JVM options and page store. These are assumed for newer releases.")
        {
            Pages = "prerequisites, AI-3.2 and AI-3.3",
            Table = ClusterRules.WithKnownDefaults,
        },
    ]);

    private static ClusterRelease V32(ClusterRelease newer) => newer.Before("AI-3.2", null, null, []);
}
