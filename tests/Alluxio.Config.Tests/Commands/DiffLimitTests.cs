namespace Alluxio.Config.Tests.Commands;

/// <summary>
/// The option <c>diff --fail-on</c> counts the change only: to create a resource again is the choice of the user.
/// </summary>
public sealed class DiffLimitTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("alluxioVersion: {imageTag: 2.9.4}\n  replicas: 4", "cache-loss", 2)]
    [InlineData("alluxioVersion: {imageTag: 2.9.4}\n  replicas: 4", "data-loss", 2)]
    [InlineData("alluxioVersion: {imageTag: 2.9.4}\n  replicas: 4", "restart", 2)]
    [InlineData("replicas: 2", "cache-loss", 3)]
    [InlineData("replicas: 2", "data-loss", 2)]
    [InlineData("replicas: 6", "cache-loss", 2)]
    [InlineData("alluxioVersion: {imageTag: 2.9.4}\n  replicas: 2", "cache-loss", 3)]
    public void Runtime_CountsTheChangeAndNotTheRecreation(string after, string limit, int exitCode)
    {
        static string Text(string spec) =>
            $"apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {{name: hbase}}\nspec:\n  {spec}\n---\n"
                + "apiVersion: data.fluid.io/v1alpha1\nkind: Dataset\nmetadata: {name: hbase}\n"
                + "spec: {mounts: [{mountPoint: 's3://a', name: a}]}\n";
        Run run = Diff(Text("replicas: 4"), Text(after), limit);

        Assert.True(run.ExitCode == exitCode, run.Output + run.Errors);
        Assert.Equal(
            after.Contains("imageTag", StringComparison.Ordinal),
            run.Output.Contains("re-creating the resource loses", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("worker: {count: 2}", "cache-loss", 3)]
    [InlineData("worker: {count: 6}", "cache-loss", 3)]
    [InlineData("worker: {count: 4}\n  imageTag: AI-3.7-13.0.1", "cache-loss", 2)]
    [InlineData("worker: {count: 4}\n  imageTag: AI-3.7-13.0.1", "restart", 3)]
    public void Cluster_CountsWhatTheRingMoves(string after, string limit, int exitCode)
    {
        static string Text(string spec) =>
            $"apiVersion: k8s-operator.alluxio.com/v1\nkind: AlluxioCluster\nmetadata: {{name: c, namespace: alx}}\nspec:\n  {spec}\n";
        Run run = Diff(Text("worker: {count: 4}"), Text(after), limit);

        Assert.True(run.ExitCode == exitCode, run.Output + run.Errors);
    }

    private Run Diff(string before, string after, string limit)
    {
        string Write(string name, string text)
        {
            string file = Path.Combine(_folder, name);
            File.WriteAllText(file, text);
            return file;
        }

        return InProcess.Run("diff", Write("before.yaml", before), Write("after.yaml", after), "--fail-on", limit);
    }
}
