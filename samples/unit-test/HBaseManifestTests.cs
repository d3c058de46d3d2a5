// For authors of manifests: tests that hold properties of the manifests in a repository.
//
//   dotnet run --project samples/unit-test

using Alluxio.Config;
using Xunit;

public class HBaseManifestTests
{
    private static readonly ResolvedPlan Plan = AlluxioConfig.Resolve(Path.Combine(AppContext.BaseDirectory, "hbase.yaml"));

    [Fact]
    public void EachComponent_PullsWithASecretOfItsOwn()
    {
        Assert.Equal(["master-secret"], Plan["master"].ImagePullSecrets?.Select(secret => secret.Name));
        Assert.Equal(["worker-secret"], Plan["worker"].ImagePullSecrets?.Select(secret => secret.Name));
    }

    [Fact]
    public void NoImage_IsTheLatest() =>
        Assert.DoesNotContain(Plan.Images(), image => image.Text?.EndsWith(":latest", StringComparison.Ordinal) == true);
}
