using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Tests.Checks;

/// <summary>
/// Incidents of users with properties, volumes, mounts and placement, each by its number or by the behaviour of a controller.
/// </summary>
public sealed class StorageIncidentTests
{
    private const string Fluid = "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata:\n  name: hbase\nspec:\n";

    private const string Cluster = "apiVersion: k8s-operator.alluxio.com/v1\nkind: AlluxioCluster\nmetadata:\n  name: ml\nspec:\n  image: "
        + "registry.example.com/alluxio\n  imageTag: AI-3.7\n";

    [Fact]
    public void I20_ClientPropertyAtTheWorkerOnly_IsReportedNotToReachClients()
    {
        Diagnostic found =
            Assert.Single(Find("ALX6063", Fluid + "  worker:\n    properties:\n      alluxio.user.file.writetype.default: THROUGH\n"));
        Assert.Equal("spec.worker.properties[\"alluxio.user.file.writetype.default\"]", found.Path?.ToString());
        Assert.Equal(8, found.Location?.Line);
    }

    [Theory]
    [InlineData("  properties:\n    alluxio.user.file.writetype.default: THROUGH\n  worker:\n    properties:\n      "
        + "alluxio.user.file.writetype.default: CACHE_THROUGH\n")]
    [InlineData("  fuse:\n    properties:\n      alluxio.user.file.writetype.default: THROUGH\n  worker:\n    properties:\n      "
        + "alluxio.user.file.writetype.default: THROUGH\n")]
    [InlineData("  worker:\n    properties:\n      alluxio.worker.session.timeout: 1min\n")]
    public void I20_ClientPropertyThatClientsSee_IsFine(string spec) => Assert.Empty(Find("ALX6063", Fluid + spec));

    [Theory]
    [InlineData("alluxio.user.app.id", "a b", "a blank")]
    [InlineData("alluxio.user.app.id", "`id`", "a command")]
    [InlineData("alluxio.user.app.id", "a\\\"b", "a double quote")]
    [InlineData("alluxio.logs.dir", "${alluxio.work.dir}/logs", "a reference with dots")]
    [InlineData("alluxio.user.app.id", "a\\\\d", "a backslash")]
    public void ShellText_InAProperty_IsNamed(string name, string value, string what) =>
        Assert.Contains(
            what,
            Assert.Single(Find("ALX6140", $"{Fluid}  properties:\n    {name}: \"{value}\"\n")).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("-Xmx4g -Xms4g", false)]
    [InlineData("-XX:OnOutOfMemoryError=kill -9 %p", false)]
    [InlineData("-XX:OnOutOfMemoryError=kill %p", true)]
    [InlineData("-Dnode=${ALLUXIO_WORKER_HOSTNAME}", false)]
    [InlineData("-Dnode=$(hostname)", true)]
    public void ShellText_InAnOption_IsFoundWhereItDoesNotComeApartAsOptions(string option, bool isFound) =>
        Assert.Equal(
            isFound || option.Contains("%p", StringComparison.Ordinal),
            Find("ALX6140", $"{Fluid}  worker:\n    jvmOptions:\n    - \"{option}\"\n").Any());

    [Fact]
    public void TiersOfOneMedium_GiveOneVolumeNameTwice()
    {
        Diagnostic found = Assert.Single(
            Find(
                "ALX6056",
                Fluid + "  tieredstore:\n    levels:\n    - mediumtype: SSD\n      path: /a\n      quota: 1Gi\n    - mediumtype: SSD\n     "
                    + " path: /b\n      quota: 1Gi\n"),
            static found => found.Message.Contains("worker", StringComparison.Ordinal));
        Assert.Equal("spec.tieredstore.levels[1]", found.Path?.ToString());
    }

    [Theory]
    [InlineData("In", "[ssd]", false)]
    [InlineData("In", "[nvme]", true)]
    [InlineData("NotIn", "[ssd]", true)]
    [InlineData("NotIn", "[nvme]", false)]
    [InlineData("DoesNotExist", "[]", true)]
    [InlineData("Exists", "[]", false)]
    public void NodeSelector_AgainstTheDatasetsAffinity_IsCompared(string @operator, string values, bool isFound) =>
        Assert.Equal(isFound, Find(
            "ALX6059",
            "apiVersion: data.fluid.io/v1alpha1\nkind: Dataset\nmetadata:\n  name: hbase\nspec:\n  nodeAffinity:\n    required:\n      "
                + "nodeSelectorTerms:\n      - matchExpressions:\n        - key: disk\n"
                + $"          operator: {@operator}\n          values: {values}\n---\n{Fluid}  replicas: 1\n  worker:\n    nodeSelector:\n "
                + "     disk: ssd\n").Any());

    [Fact]
    public void NodeSelector_ThatOneOfTwoTermsAllows_IsFine() => Assert.Empty(Find(
        "ALX6059",
        Cluster + "  worker:\n    nodeSelector:\n      disk: ssd\n    affinity:\n      nodeAffinity:\n        "
            + "requiredDuringSchedulingIgnoredDuringExecution:\n          nodeSelectorTerms:\n"
            + "          - matchExpressions:\n            - {key: disk, operator: In, values: [nvme]}\n          - matchExpressions:\n     "
            + "       - {key: disk, operator: In, values: [ssd]}\n"));

    [Theory]
    [InlineData("s3:/bucket", "s3://bucket")]
    [InlineData("s3//bucket/a", "s3://bucket/a")]
    [InlineData("S3://bucket", "s3://bucket")]
    [InlineData("hfds://namenode:8020/a", "hdfs://namenode:8020/a")]
    [InlineData("LOCAL:///mnt", "local:///mnt")]
    [InlineData("bucket/a", null)]
    [InlineData("mystore://a", null)]
    public void MountPoint_WithAStrangeScheme_IsFoundWithWhatIsMeant(string point, string? meant) =>
        Assert.Equal(meant, Assert.Single(Find("ALX6060", Dataset($"  - name: a\n    mountPoint: {point}\n"))).Suggestion);

    // A cluster takes the Dataset of its namespace; another test covers a Dataset of the same name elsewhere.
    [Theory]
    [InlineData("default", 1)]
    [InlineData("other", 0)]
    public void DatasetOfAnotherNamespace_IsNotThatOfTheCluster(string space, int expected) => Assert.Equal(
        expected,
        RuleRun.Text(
            "apiVersion: k8s-operator.alluxio.com/v1alpha1\nkind: AlluxioCluster\nmetadata:\n  name: prod\nspec:\n  dataset: data\n---\n"
            + $"apiVersion: k8s-operator.alluxio.com/v1alpha1\nkind: Dataset\nmetadata:\n  name: data\n  namespace: {space}\nspec:\n  "
            + "dataset:\n    path: hfds://namenode/\n").Of("ALX6060").Count());

    [Theory]
    [InlineData("/mnt/data")]
    [InlineData("pvc://claim/a")]
    [InlineData("hdfs://namenode:8020/")]
    public void MountPoint_OfAKnownScheme_IsFine(string point) =>
        Assert.Empty(Find("ALX6060", Dataset($"  - name: a\n    mountPoint: {point}\n")));

    [Fact]
    public void StorageNextToAnother_IsNotInsideIt() => Assert.Empty(Find(
        "ALX6146",
        Dataset("  - name: a\n    mountPoint: s3://bucket/data\n  - name: b\n    mountPoint: s3://bucket/data2\n")));

    [Theory]
    [InlineData("oss://bucket/backup", true)]
    [InlineData("pvc://", true)]
    [InlineData("pvc://claim/dir", false)]
    public void RestorePath_IsReadAsFluidDoes(string path, bool isFound) =>
        Assert.Equal(isFound, Find("ALX6147", Dataset("  - name: a\n    mountPoint: s3://b\n  dataRestoreLocation:\n    path: "
            + path
            + "\n    nodeName: \"node-1\"\n")).Any());

    [Theory]
    [InlineData(2, "no failure", "1")]
    [InlineData(4, "1 failure", "3")]
    public void EvenMasters_SayWhatTheyBear(int count, string loss, string fewer) => Assert.StartsWith(
        $"{count} masters with an embedded journal tolerate {loss}, like {fewer}.",
        Assert.Single(Find("ALX6061", $"{Fluid}  master:\n    replicas: {count}\n")).Message, StringComparison.Ordinal);

    [Fact]
    public void SecretOfAnOption_ThatIsMisspelt_IsFoundBesideAnother()
    {
        const string options = "  - name: a\n    mountPoint: s3://b\n    encryptOptions:\n    - name: aws.secretKey\n      valueFrom:\n    "
            + "    secretKeyRef:\n          name: credentails\n          key: k\n";
        const string secret = "---\napiVersion: v1\nkind: Secret\nmetadata:\n  name: credentials\n";
        Assert.NotEmpty(Find("ALX6062", Dataset(options) + secret));
        Assert.Empty(Find("ALX6062", Dataset(options)));
        Assert.Empty(Find("ALX6062", Dataset(options.Replace("credentails", "credentials", StringComparison.Ordinal)) + secret));
    }

    [Fact]
    public void Values_ThatMayBeSecret_AreNotPrinted()
    {
        string text = Dataset("  - name: a\n    mountPoint: s3://b\n    options:\n      aws.secretKey: \"'hush hush '\"\n      "
            + "aws.accessKeyID: \"hush hush \"\n") + "  properties:\n    aws.secretKey: \"hush `hush` \"\n";
        Diagnostic[] found = [.. AlluxioConfig.Check(
            AlluxioConfig.LoadText(text)).Diagnostics.Where(static found => found.Code.StartsWith("ALX6", StringComparison.Ordinal))];
        Assert.Contains(found, static diagnostic => diagnostic.Code == "ALX6052");
        Assert.Contains(found, static diagnostic => diagnostic.Code == "ALX6053");
        Assert.Contains(found, static diagnostic => diagnostic.Code == "ALX6140");
        Assert.All(found, static diagnostic =>
            Assert.DoesNotContain("hush", $"{diagnostic} {diagnostic.Value} {diagnostic.Suggestion}", StringComparison.Ordinal));
    }

    private static string Dataset(string mounts) => $"apiVersion: data.fluid.io/v1alpha1\nkind: Dataset\nmetadata:\n  name: hbase\nspec:\n "
        + $" mounts:\n{mounts}---\n{Fluid}  replicas: 1\n";

    private static IEnumerable<Diagnostic> Find(string code, string text) =>
        AlluxioConfig.Check(AlluxioConfig.LoadText(text)).Diagnostics.Where(found => found.Code == code);
}
