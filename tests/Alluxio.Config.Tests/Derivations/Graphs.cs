using Alluxio.Config.Derivations;
using Alluxio.Config.Tests.Images;

namespace Alluxio.Config.Tests.Derivations;

/// <summary>One graph of each system.</summary>
internal static class Graphs
{
    public const string Secrets = "  imagePullSecrets: [{name: registry-secret}]\n";

    public const string Private = "  alluxioVersion:\n    image: registry.example.com/team/alluxio\n    imageTag: 2.9.0\n";

    public static readonly ShuffleOptions Shuffle = new() { WorkerAccount = "shuffle-worker", AppAccount = "shuffle-app" };

    public static readonly RookOptions Rook = new() { IsDiscoverEnabled = true, AreCsiPluginsOnDelete = true, CsiDrivers = [RookCsiDriver.Rbd] };

    public static DerivationGraph Of(string system) => system switch
    {
        "Fluid" => Plans.RuntimePlan(Private + Secrets).Derivations(),
        "OpenOperator" => Scenario("OpenOperator/fuse-folders-and-csi-pod").Derivations(),
        "Cluster" => Scenario("Cluster/private-registry").Derivations(),
        "Rook" => Rook.Derivations(),
        _ => Shuffle.Derivations(),
    };

    public static ResolvedPlan Scenario(string folder) => AlluxioConfig.Resolve(Path.Combine(TestFiles.Project, "Scenarios", folder, "input.yaml"));
}
