namespace Alluxio.Config.Diagnostics.Catalogue;

/// <summary>ALX4xxx: what is found while an AlluxioCluster is resolved.</summary>
internal static class OperatorDiagnostics
{
    public static readonly DiagnosticDescriptor NoName = new()
    {
        Code = "ALX4001",
        Title = "Cluster without name",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The AlluxioCluster has no metadata.name. Add it.",
        Cause = "All objects take their names from it.",
        Remedy = "Add metadata.name.",
        Example = "apiVersion: k8s-operator.alluxio.com/v1alpha1\nkind: AlluxioCluster\nspec:\n  dataset: data\n  properties:\n    a.b: c\n---\napiVersion: k8s-operator.alluxio.com/v1alpha1\nkind: Dataset\nmetadata:\n  name: data\nspec:\n  dataset:\n    path: s3://bucket/\n",
    };

    public static readonly DiagnosticDescriptor NoDataset = new()
    {
        Code = "ALX4002",
        Title = "AlluxioCluster without its Dataset",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The Dataset '{0}' is not among the manifests of namespace '{1}'. Add it, or correct spec.dataset.",
        Cause = "The open operator waits for the Dataset before it installs anything.",
        Remedy = "Add the Dataset that spec.dataset names, in the same namespace.",
        Example = "apiVersion: k8s-operator.alluxio.com/v1alpha1\nkind: AlluxioCluster\nmetadata:\n  name: prod\nspec:\n  dataset: data\n  properties:\n    a.b: c\n",
    };

    public static readonly DiagnosticDescriptor NoProperties = new()
    {
        Code = "ALX4003",
        Title = "AlluxioCluster without properties",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "spec.properties is absent or empty; the chart of the open operator cannot be rendered without any. Add at least one property.",
        Cause = "A template of the chart walks the properties without asking whether there are any.",
        Remedy = "Add at least one property.",
        Example = "apiVersion: k8s-operator.alluxio.com/v1alpha1\nkind: AlluxioCluster\nmetadata:\n  name: prod\nspec:\n  dataset: data\n---\napiVersion: k8s-operator.alluxio.com/v1alpha1\nkind: Dataset\nmetadata:\n  name: data\nspec:\n  dataset:\n    path: s3://bucket/\n",
    };

    public static readonly DiagnosticDescriptor NoDatasetPath = new()
    {
        Code = "ALX4004",
        Title = "Dataset without path",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The path of the dataset must be set. Add spec.dataset.path, or keep the mounts in etcd (alluxio.mount.table.source=ETCD).",
        Cause = "FUSE cannot be started without the storage's address.",
        Remedy = "Add spec.dataset.path to the Dataset.",
        Example = "apiVersion: k8s-operator.alluxio.com/v1alpha1\nkind: AlluxioCluster\nmetadata:\n  name: prod\nspec:\n  dataset: data\n  properties:\n    a.b: c\n---\napiVersion: k8s-operator.alluxio.com/v1alpha1\nkind: Dataset\nmetadata:\n  name: data\nspec:\n  dataset:\n    credentials: {}\n",
    };

    public static readonly DiagnosticDescriptor NotRenderable = new()
    {
        Code = "ALX4005",
        Title = "Value that breaks the chart",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The value of '{0}' cannot be rendered by the chart: it holds a quote or an unknown backslash escape. Remove it.",
        Cause = "The chart puts the value into YAML without escaping it.",
        Remedy = "Remove quotes and unknown backslash escapes from the value.",
        Example = "apiVersion: k8s-operator.alluxio.com/v1alpha1\nkind: AlluxioCluster\nmetadata:\n  name: prod\nspec:\n  dataset: data\n  properties:\n    a.b: c\n  worker:\n    env:\n      OPTS: 'say \"x\"'\n---\napiVersion: k8s-operator.alluxio.com/v1alpha1\nkind: Dataset\nmetadata:\n  name: data\nspec:\n  dataset:\n    path: s3://bucket/\n",
    };
}
