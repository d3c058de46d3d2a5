namespace Alluxio.Config.Systems.Operator.V1.Plan;

/// <summary>A Secret, ConfigMap or claim that a component mounts as a directory.</summary>
/// <param name="Kind"><c>Secret</c>, <c>ConfigMap</c> or <c>PersistentVolumeClaim</c>.</param>
/// <param name="Name">The object's name.</param>
/// <param name="Path">The directory in the container.</param>
internal sealed record ClusterMount(string Kind, string Name, string Path);
