namespace Alluxio.Config.Tests.Samples;

/// <summary>The scripts of <c>samples</c>.</summary>
[Collection(ScriptCollection.Name)]
public sealed class CsxTests
{
    [Theory]
    [InlineData]
    [InlineData("samples/hbase.yaml")]
    public async Task PullSecrets_AreThoseOfEachComponent(params string[] arguments)
    {
        string script = await File.ReadAllTextAsync(
            Path.Combine(TestFiles.Repository, "samples", "pull-secrets.csx"),
            TestContext.Current.CancellationToken);

        string output = await CsxScript.RunAsync(script, TestFiles.Repository, arguments);

        string[] parts = output.Split("\n\n", 2);
        Assert.Equal(["master: master-secret", "jobMaster: master-secret", "worker: worker-secret"], parts[0].Split('\n').Take(3));
        Assert.StartsWith("worker.imagePullSecrets = [worker-secret]", parts[1], StringComparison.Ordinal);
    }
}
