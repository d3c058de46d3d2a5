using Alluxio.Config.Derivations;
using Alluxio.Config.Derivations.OtherSystems;
using Alluxio.Config.Tests.Images;

namespace Alluxio.Config.Tests.Derivations;

/// <summary>One graph of each system.</summary>
internal static class Graphs
{
    public const string Secrets = "  imagePullSecrets: [{name: registry-secret}]\n";

    public const string Private = "  alluxioVersion:\n    image: registry.example.com/team/alluxio\n    imageTag: 2.9.0\n";

    public static readonly ShuffleOptions Shuffle = new() { WorkerAccount = "shuffle-worker", AppAccount = "shuffle-app" };

    public static readonly RookOptions Rook = new()
    {
        IsDiscoverEnabled = true,
        AreCsiPluginsOnDelete = true,
        CsiDrivers = [RookCsiDriver.Rbd]
    };

    public static DerivationGraph Of(string system) => system switch
    {
        "Fluid" => Plans.RuntimePlan(Private + Secrets).Derivations(),
        "OpenOperator" => Scenario("OpenOperator/fuse-folders-and-csi-pod").Derivations(),
        "Cluster" => Scenario("Cluster/private-registry").Derivations(),
        "Rook" => KnownGraphs.Rook(Rook),
        _ => KnownGraphs.Shuffle(Shuffle),
    };

    /// <summary>The result of a change in a scenario of Rook or Shuffle.</summary>
    public static AfterChange After(string scenario) => scenario switch
    {
        "rook-operator-image-discovery-on" =>
            KnownGraphs.Rook(new() { IsDiscoverEnabled = true }).After(DerivationChange.OfSetting("image.repository")),
        "rook-operator-image-discovery-off" => KnownGraphs.Rook().After(DerivationChange.OfSetting("image.repository")),
        "rook-ceph-image-preparation-finished" => KnownGraphs.Rook().After(DerivationChange.OfSetting("spec.cephVersion.image")),
        "rook-operator-image-preparation-active" =>
            KnownGraphs.Rook(new() { OsdPrepare = OsdPrepareState.Active }).After(DerivationChange.OfSetting("image.tag")),
        "rook-operator-account" =>
            KnownGraphs.Rook(new() { IsDiscoverEnabled = true }).After(DerivationChange.OfSetting("spec.template.spec.serviceAccountName")),
        "rook-list-of-the-osd-account" => KnownGraphs.Rook().After(DerivationChange.OfAccountSecrets("rook-ceph", "rook-ceph-osd")),
        "rook-csi-image-on-delete" => KnownGraphs.Rook(Rook).After(DerivationChange.OfSetting("csi.cephcsi.tag")),
        "shuffle-worker-account" => KnownGraphs.Shuffle().After(DerivationChange.OfSetting("SHUFFLE_WORKER_SERVICE_ACCOUNT_NAME")),
        "shuffle-app-account" => KnownGraphs.Shuffle().After(DerivationChange.OfSetting("SHUFFLE_APP_SERVICE_ACCOUNT_NAME")),
        "shuffle-registry" => KnownGraphs.Shuffle(Shuffle).After(DerivationChange.OfSetting("REGISTRY_URL")),
        _ => KnownGraphs.Shuffle().After(DerivationChange.OfAccountSecrets("shuffle", "default")),
    };

    public static ResolvedPlan Scenario(string folder) =>
        AlluxioConfig.Resolve(Path.Combine(TestFiles.Project, "Scenarios", folder, "input.yaml"));
}
