namespace Alluxio.Config.Checks;

/// <summary>The lines that the examples of rules begin with.</summary>
internal static class ExampleText
{
    /// <summary>An AlluxioRuntime with a spec, whose lines are indented by two blanks.</summary>
    public static string Runtime(string spec) => $"apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata:\n  name: hbase\nspec:\n{spec}";

    /// <summary>A Dataset with a spec, and its AlluxioRuntime.</summary>
    public static string Dataset(string spec, string runtime = "  replicas: 1\n") => $"apiVersion: data.fluid.io/v1alpha1\nkind: Dataset\nmetadata:\n  name: hbase\nspec:\n{spec}---\n{Runtime(runtime)}";

    /// <summary>An AlluxioCluster of the operator's API <c>v1</c>.</summary>
    public static string Cluster(string spec) => $"apiVersion: k8s-operator.alluxio.com/v1\nkind: AlluxioCluster\nmetadata:\n  name: ml\nspec:\n  image: registry.example.com/alluxio\n  imageTag: AI-3.7-13.0.0\n{spec}";

    /// <summary>An AlluxioCluster of the open operator, with its Dataset.</summary>
    public static string OpenCluster(string spec) =>
        $"apiVersion: k8s-operator.alluxio.com/v1alpha1\nkind: Dataset\nmetadata:\n  name: data\nspec:\n  dataset:\n    path: s3://bucket/data\n---\napiVersion: k8s-operator.alluxio.com/v1alpha1\nkind: AlluxioCluster\nmetadata:\n  name: ml\nspec:\n  dataset: data\n{spec}";
}
