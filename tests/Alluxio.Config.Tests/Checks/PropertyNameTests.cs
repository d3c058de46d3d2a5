using Alluxio.Config.Checks.Common;
using Alluxio.Config.Systems.Fluid.Resolution;

namespace Alluxio.Config.Tests.Checks;

/// <summary>The catalogue of property names: known names, typos, and names that it leaves alone.</summary>
public sealed class PropertyNameTests
{
    [Fact]
    public void EveryDefaultOfFluid_IsKnown() => Assert.All(
        PropertyDefaults.General.Concat(PropertyDefaults.Permissions).Concat(PropertyDefaults.Http).Select(static entry => entry.Key),
        static name => Assert.True(PropertyNames.IsKnown(name) && PropertyNames.ChangeOf(name) is null, name));

    [Theory]
    [InlineData("alluxio.user.file.readtyp.default", "alluxio.user.file.readtype.default")]
    [InlineData("alluxio.user.file.read.type.default", "alluxio.user.file.readtype.default")]
    [InlineData("Alluxio.User.File.Readtype.Default", "alluxio.user.file.readtype.default")]
    [InlineData("aws.accessKeyID", "aws.accessKeyId")]
    [InlineData("alluxio.worker.tieredstore.level0.dirs.qouta", "alluxio.worker.tieredstore.level0.dirs.quota")]
    [InlineData("alluxio.underfs.web.connection.timeout", "alluxio.underfs.web.connnection.timeout")]
    [InlineData(" alluxio.debug", "alluxio.debug")]
    public void Near_FindsWhatWasMeant(string name, string meant)
    {
        Assert.False(PropertyNames.IsKnown(name));
        Assert.Equal(meant, PropertyNames.Near(name));
    }

    [Theory]
    [InlineData("alluxio.my.own.property")]
    [InlineData("alluxio.user.file.readtype")]
    [InlineData("s3.endpoint")]
    [InlineData("")]
    public void Near_LeavesOtherNamesAlone(string name) => Assert.Null(PropertyNames.Near(name));

    [Theory]
    [InlineData("alluxio.master.security.impersonation.yarn.users")]
    [InlineData("alluxio.master.mount.table.second.ufs")]
    [InlineData("alluxio.worker.tieredstore.level7.alias")]
    public void Patterns_AreKnown(string name) => Assert.True(PropertyNames.IsKnown(name));

    [Theory]
    [InlineData("alluxio.worker.memory.size", "2.4", "alluxio.worker.ramdisk.size")]
    [InlineData("alluxio.master.retry", "2.0", null)]
    [InlineData("alluxio.user.network.reader.chunk.size.bytes", null, "alluxio.user.streaming.reader.chunk.size.bytes")]
    [InlineData("alluxio.user.logging.threshold.ms", null, "alluxio.user.logging.threshold")]
    [InlineData("alluxio.user.network.data.timeout.ms", null, "alluxio.user.streaming.data.timeout")]
    [InlineData("alluxio.worker.data.port", "2.0", "alluxio.worker.rpc.port")]
    public void ChangeOf_KnowsWhatBecameOfAName(string name, string? removed, string? now) =>
        Assert.Equal(new PropertyChange(removed, now), PropertyNames.ChangeOf(name));

    [Fact]
    public void FormerProperty_OfAnImageThatStillReadsIt_IsNotReported()
    {
        const string text = "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata:\n  name: hbase\nspec:\n  alluxioVersion:\n"
            + "    image: alluxio/alluxio\n    imageTag: 2.3.0\n  properties:\n    alluxio.worker.memory.size: 2GB\n";
        Assert.DoesNotContain("ALX6051", Codes(text));
        Assert.Contains("ALX6051", Codes(text.Replace("2.3.0", "2.4.1", StringComparison.Ordinal)));
        Assert.Contains("ALX6051", Codes(text.Replace("2.3.0", "release-2.9.4", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("alluxio.worker.s3.api.enabled: ture", true)]
    [InlineData("alluxio.worker.s3.api.enabled: 'on'", true)]
    [InlineData("alluxio.worker.s3.api.enabled: 'TRUE'", false)]
    [InlineData("alluxio.worker.s3.api.enabled: ${other}", false)]
    [InlineData("alluxio.worker.s3.api.enabled: ''", false)]
    [InlineData("spark.x.enabled: maybe", false)]
    public void Switch_ThatIsNeitherTrueNorFalse_IsFound(string property, bool isFound)
    {
        Assert.Equal(isFound, RuleRun.Cluster($"properties:\n  {property}").Of("ALX6043").Any());
        Assert.Equal(isFound, RuleRun.Runtime($"properties:\n  {property}").Of("ALX6043").Any());
    }

    private static IEnumerable<string> Codes(string text) =>
        AlluxioConfig.Check(AlluxioConfig.LoadText(text)).Diagnostics.Select(static found => found.Code);
}
