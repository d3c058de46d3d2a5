namespace Alluxio.Config.Plan.Operator.V1;

/// <summary>A Secret, ConfigMap or claim that a component mounts as a directory.</summary>
/// <param name="Kind"><c>Secret</c>, <c>ConfigMap</c> or <c>PersistentVolumeClaim</c>.</param>
/// <param name="Name">The object's name.</param>
/// <param name="Path">The directory in the container.</param>
internal sealed record ClusterMount(string Kind, string Name, string Path);
