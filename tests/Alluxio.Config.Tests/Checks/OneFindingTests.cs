using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Images;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Checks;

/// <summary>One finding for one fault, and none that only a part of the manifests brings about.</summary>
public sealed class OneFindingTests
{
    private const string Hadoop =
        "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {name: hbase}\nspec:\n  hadoopConfig: hdfs-conf\n  worker: "
            + "{jvmOptions: [-Xmx4g, -Xmx8g]}\n---\napiVersion: data.fluid.io/v1alpha1\nkind: Dataset\nmetadata: {name: hbase}\n";

    [Fact]
    public void HadoopConfig_ThatTheClusterMayHave_IsAWarning_AndTheRestIsChecked()
    {
        ValueList<Diagnostic> found = RuleRun.Text(Hadoop);
        Assert.Equal((DiagnosticSeverity.Warning, 5), (found.Single("ALX3020").Severity, found.Single("ALX3020").Location!.Line));
        Assert.NotEmpty(found.Of("ALX6006"));
    }

    [Fact]
    public void HadoopConfig_ThatIsNotThere_IsAnError_WhereManifestsAreComplete_AndForAPlan()
    {
        ManifestSet set = AlluxioConfig.LoadText(Hadoop);
        CheckOptions complete = new() { Images = ImageCheckOptions.Default with { IsComplete = true } };
        Assert.Equal(DiagnosticSeverity.Error, AlluxioConfig.Check(set, complete).Diagnostics.Single("ALX3020").Severity);
        Assert.False(AlluxioConfig.TryResolve(set, out _, out _));
    }

    [Fact]
    public void TierAboveTheLimit_IsReportedWithoutTheRequestThatItRaises()
    {
        ValueList<Diagnostic> found = RuleRun.Runtime("worker:\n  resources:\n    requests: {memory: 4Gi}\n    limits: {memory: 8Gi}\n"
            + "tieredstore:\n  levels:\n  - {mediumtype: MEM, path: /dev/shm, quota: 40Gi}");
        Assert.NotEmpty(found.Of("ALX3018"));
        Assert.Empty(found.Of("ALX4568"));
    }

    [Fact]
    public void BlockBesideTheSpec_IsReportedOnce()
    {
        ValueList<Diagnostic> found = RuleRun.Text("apiVersion: k8s-operator.alluxio.com/v1\nkind: AlluxioCluster\nmetadata: {name: a}\n"
            + "spec: {image: r.example.com/a, imageTag: AI-3.7-13.0.0}\nglobal: {authentication: {enabled: true}}\nfuture: 1\n");
        Assert.Equal(5, found.Single("ALX4578").Location!.Line);
        Assert.Equal(6, found.Single("ALX4501").Location!.Line);
    }

    [Fact]
    public void FlagOfOneList_IsReportedOnce_WithItsComponents()
    {
        Diagnostic found = Assert.Single(RuleRun.Runtime("jvmOptions: [-Xmx4g]").Of("ALX6006"));
        Assert.Contains(
            "'-Xmx16G' (default) for 'master', 'fuse' and '-Xmx12G' (default) for 'worker'",
            found.Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("image: r.example.com/alluxio", true)]
    [InlineData("image: r.example.com:5000/alluxio", true)]
    [InlineData("image: r.example.com/alluxio\n  imageTag: AI-3.7-13.0.0", false)]
    [InlineData("image: r.example.com/alluxio:AI-3.7-13.0.0", false)]
    public void Image_WithoutTag_IsFound(string spec, bool isFound) => Assert.Equal(
        isFound, RuleRun.Text("apiVersion: k8s-operator.alluxio.com/v1\nkind: AlluxioCluster\nmetadata: {name: a}\nspec:\n  " + spec + "\n")
            .Of("ALX6277")
            .Any());
}
