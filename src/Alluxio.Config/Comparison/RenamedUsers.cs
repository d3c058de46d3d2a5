namespace Alluxio.Config.Comparison;

/// <summary>
/// Workloads of the user that mount the claim of a renamed deployment. The steps of the rename name them, so they are part of it and no
/// separate objects.
/// </summary>
internal static class RenamedUsers
{
    /// <summary>The comparisons, with the changes of these workloads in those of the renamed deployments.</summary>
    /// <param name="deployments">The comparisons of deployments.</param>
    /// <param name="objects">The comparisons of objects that belong to no deployment.</param>
    public static IEnumerable<DeploymentComparison> In(
        IEnumerable<DeploymentComparison> deployments, IEnumerable<DeploymentComparison> objects)
    {
        List<DeploymentComparison> left = [.. objects];
        List<DeploymentComparison> found = [];
        foreach (DeploymentComparison deployment in deployments)
        {
            DeploymentComparison[] users = [.. left.Where(candidate => deployment.Users.Contains(candidate.Object))];
            left.RemoveAll(users.Contains);
            found.Add(users.Length == 0 ? deployment : deployment with
            {
                Changes = [.. deployment.Changes, .. users.SelectMany(static user => user.Changes.AsEnumerable())],
            });
        }

        return found.Concat(left);
    }
}
