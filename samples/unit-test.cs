#!/usr/bin/env dotnet
#:project ../src/Alluxio.Config/Alluxio.Config.csproj
#:package xunit.v3@4.0.2
#:property PublishAot=false

// For authors of manifests: tests that hold properties of the manifests in a repository. In a project it is the same class, without the
// first lines.
//
//   dotnet run samples/unit-test.cs

using System.Runtime.CompilerServices;
using Alluxio.Config;
using Xunit;

public class HBaseManifestTests
{
    private static readonly ResolvedPlan Plan = AlluxioConfig.Resolve(Path.Combine(Folder(), "hbase.yaml"));

    [Fact]
    public void EachComponent_PullsWithASecretOfItsOwn()
    {
        Assert.Equal(["master-secret"], Plan["master"].ImagePullSecrets?.Select(secret => secret.Name));
        Assert.Equal(["worker-secret"], Plan["worker"].ImagePullSecrets?.Select(secret => secret.Name));
    }

    [Fact]
    public void NoImage_IsTheLatest() =>
        Assert.DoesNotContain(Plan.Images(), image => image.Text?.EndsWith(":latest", StringComparison.Ordinal) == true);

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
