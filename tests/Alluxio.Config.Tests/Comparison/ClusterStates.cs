using Alluxio.Config.Comparison;

namespace Alluxio.Config.Tests.Comparison;

/// <summary>States of one AlluxioCluster <c>c</c> in the namespace <c>alx</c>, and what comparing two of them answers.</summary>
internal static class ClusterStates
{
    /// <summary>The property that decides when data is written to the storage.</summary>
    public const string Policy = "alluxio.user.file.write.policy.default";

    /// <summary>The step that saves data which only workers have.</summary>
    public const string Written = "Stop the applications that write, and wait until all data is written to the storage.";

    /// <summary>The comparison of two states of one deployment.</summary>
    public static DeploymentComparison Compare(string before, string after) => Assert.Single(AlluxioConfig.Compare(
        AlluxioConfig.LoadText(before, "before.yaml"), AlluxioConfig.LoadText(after, "after.yaml")).Deployments);

    /// <summary>The commands of its steps, as <see cref="StepText"/> shortens them.</summary>
    public static string[] CommandsOf(string before, string after) => [.. Compare(before, after).Steps.Select(StepText.Of)];

    /// <summary>A cluster with the given fields of its <c>spec</c>.</summary>
    public static string Cluster(string spec) =>
        $"apiVersion: k8s-operator.alluxio.com/v1\nkind: AlluxioCluster\nmetadata: {{name: c, namespace: alx}}\nspec:\n  {spec}\n";

    /// <summary>A cluster with workers that write by a policy.</summary>
    public static string Workers(int count, string policy, string worker = "", string spec = "image: r/a") => Cluster(
        $"{spec}\n  worker: {{count: {count}{(worker.Length == 0 ? "" : ", ")}{worker}}}\n  properties: {{{Policy}: {policy}}}");

    /// <summary>A cluster with etcd, or with an external one if its own is off, and a mount at <c>/a</c>.</summary>
    public static string Etcd(string worker, string etcd, string path) => Cluster($"worker: {{{worker}}}\n  etcd: {{{etcd}}}"
        + (etcd.EndsWith("false", StringComparison.Ordinal) ? "\n  properties: {alluxio.etcd.endpoints: 'http://e:2379'}" : ""))
        + Mount($"path: '{path}', mountPath: /a");

    /// <summary>A mount of the cluster, as a document after others.</summary>
    public static string Mount(string spec, string name = "one") => "---\napiVersion: k8s-operator.alluxio.com/v1\n"
        + $"kind: UnderFileSystem\nmetadata: {{name: {name}, namespace: alx}}\nspec: {{alluxioCluster: c, {spec}}}\n";

    /// <summary>A license of the cluster, as a document after others.</summary>
    public static string License(string text) => "---\napiVersion: k8s-operator.alluxio.com/v1\nkind: License\nmetadata: {name: l, "
        + $"namespace: alx}}\nspec: {{clusters: [{{name: c, namespace: alx}}], licenseString: {text}}}\n";
}
