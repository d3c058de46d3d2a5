using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Tests.Checks;

/// <summary>A finding has the place of the fault, and a fault has one finding.</summary>
public sealed class PlaceTests
{
    private const string Head = "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {name: hbase}\nspec:\n";

    private const string DatasetHead = "---\napiVersion: data.fluid.io/v1alpha1\nkind: Dataset\nmetadata: {name: hbase}\nspec:\n";

    private const string Secret = "---\napiVersion: v1\nkind: Secret\nmetadata: {name: credentials}\n";

    [Theory]
    [InlineData("ALX6062", Head + "  replicas: 1\n" + DatasetHead + "  mounts:\n  - mountPoint: s3://bucket/\n    name: data\n    "
        + "encryptOptions:\n    - name: aws.accessKeyId\n      valueFrom: {secretKeyRef: {name: credentails, key: id}} # here\n" + Secret)]
    [InlineData("ALX6059", Head
        + "  replicas: 1\n"
        + DatasetHead
        + "  nodeAffinity:\n    required:\n      nodeSelectorTerms:\n      - matchExpressions:\n        - {key: disk, operator: In, "
        + "values: [ssd]}\n        - {key: disk, operator: NotIn, values: [ssd]} # here\n")]
    [InlineData("ALX6057", Head + "  worker:\n    volumeMounts: []\n  tieredstore:\n    levels:\n    - mediumtype: SSD\n      path: "
        + "/data,/data # here\n      quota: 1Gi\n" + DatasetHead + "  mounts: []\n")]
    [InlineData("ALX3027", Head + "  imagePullSecrets:\n  - name: registry\n  - {} # here\n" + DatasetHead + "  mounts: []\n")]
    [InlineData("ALX3003", Head
        + "  replicas: 1\n---\napiVersion: data.fluid.io/v1alpha1\nkind: Dataset\nmetadata:\n  name: hbase\n  namespace: other\n", 3)]
    [InlineData("ALX6050", Head + "  properties:\n    alluxio.user.file.readtyp.default: CACHE # here\n" + DatasetHead + "  mounts: []\n")]
    [InlineData("ALX3026", Head
        + "  master:\n    jvmOptions:\n    - -Xmx1g\n    - -Dalluxio.user.dynamic.consistent.hash.ring.enabled=false # here\n"
        + DatasetHead
        + "  mounts: []\n")]
    [InlineData(
        "ALX3033",
        Head + "  alluxioVersion:\n    image: registry.example.com/alluxio\n    imageTag: 'a b' # here\n" + DatasetHead + "  mounts: []\n")]
    public void Finding_HasThePlaceOfTheFault_Once(string code, string text, int line = 0)
    {
        string[] lines = text.Split('\n');
        Diagnostic found = Assert.Single(AlluxioConfig.Check(AlluxioConfig.LoadText(text)).Diagnostics, found => found.Code == code);

        Assert.Equal(
            line == 0 ? Array.FindIndex(lines, static written => written.EndsWith("# here", StringComparison.Ordinal)) + 1 : line,
            found.Location?.Line);
    }

    [Theory]
    [InlineData("ALX5020", Head + "  imagePullSecrets:\n  - {}\n" + DatasetHead + "  mounts: []\n")]
    [InlineData("ALX6170", Head
        + "  master:\n    volumeMounts:\n    - {name: data, mountPath: /mnt/}\n  volumes:\n  - {name: data, hostPath: {path: /mnt}}\n"
        + DatasetHead
        + "  mounts:\n  - {name: a, mountPoint: /mnt/data}\n")]
    [InlineData(
        "ALX3033",
        Head + "  alluxioVersion:\n    image: registry.example.com/alluxio:2.9.4\n    imageTag: 2.9.4\n" + DatasetHead + "  mounts: []\n")]
    public void Fault_WithAnotherFinding_IsNotRepeated(string code, string text) =>
        Assert.DoesNotContain(AlluxioConfig.Check(AlluxioConfig.LoadText(text)).Diagnostics, found => found.Code == code);
}
