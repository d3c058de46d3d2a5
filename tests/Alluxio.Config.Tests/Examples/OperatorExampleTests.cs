using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Operator.V1;

namespace Alluxio.Config.Tests.Examples;

/// <summary>The manifests that the operator's documents print: all are read, and nothing of them is lost.</summary>
public sealed class OperatorExampleTests
{
    private static readonly string Folder = Path.Combine(TestFiles.Project, "Examples", "alluxio-v1");

    public static TheoryData<string> Files =>
    [
        .. Directory.EnumerateFiles(Folder, "*.yaml").Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void Files_AreAllHere() => Assert.Equal(43, Files.Count);

    [Theory]
    [MemberData(nameof(Files))]
    public void Load_OfAnExample_KnowsEveryField(string file)
    {
        ManifestSet set = AlluxioConfig.Load(Path.Combine(Folder, file));
        bool isPart = !File.ReadAllText(Path.Combine(Folder, file)).Contains("kind:", StringComparison.Ordinal)
            && !file.StartsWith("operator-values", StringComparison.Ordinal);

        Assert.Equal(isPart ? [OperatorV1Diagnostics.FragmentWithoutKindRow.Code] : [], Findings(set));
        Assert.False(set.HasErrors);
        Assert.Equal(KindOf(file), Assert.Single(set.Manifests).Resource.GetType().FullName);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Write_OfAnExample_IsReadBack(string file)
    {
        Resource resource = AlluxioConfig.Load(Path.Combine(Folder, file)).Manifests[0].Resource;
        foreach (string text in (string[])[resource.ToYaml(), resource.ToJson()])
        {
            ManifestSet again = AlluxioConfig.LoadText(text);
            Assert.Empty(Findings(again));
            Assert.Equal(resource, Assert.Single(again.Manifests).Resource);
        }
    }

    [Theory]
    [InlineData("ufs-invalid-01-root-mount.yaml", "ALX4511 (10,14)")]
    [InlineData("ufs-invalid-02-subpath-mount.yaml", "ALX4512 (10,14)")]
    [InlineData("ufs-invalid-03-nested-mounts.yaml", "ALX4515 (19,9)", "ALX4512 (20,14)", "ALX4514 (20,14)")]
    public void Load_OfAMountThatIsNotAllowed_IsAnErrorAtTheValue(string file, params string[] expected)
    {
        ManifestSet set = AlluxioConfig.Load(Path.Combine(Folder, "invalid", file));

        Assert.Equal(expected, set.Diagnostics.Select(static found => $"{found.Code} ({found.Location!.Line},{found.Location.Column})"));
        Assert.All(set.Diagnostics, static found => Assert.Equal(DiagnosticSeverity.Error, found.Severity));
    }

    // The documents show these fields in words, so the values come from another document.
    [Theory]
    [InlineData("spec:\n  cacheOnly:\n    enabled: true\n    mountPath: \"/cache-only\"\n    image: r/cacheonly\n    imageTag: \"1\"\n    "
        + "imagePullPolicy: IfNotPresent\n    license:\n    properties:\n    journal:\n      storageClass: gp2\n    worker:\n      count: "
        + "2\n      tieredstore:\n        levels:\n        - level: 0\n          alias: SSD\n          mediumtype: SSD\n          path: "
        + "/data1\n          type: hostPath\n          quota: 10Gi\n  pagestore:\n    size: 100Gi\n")]
    [InlineData("spec:\n  global:\n    authorization:\n      enabled: true\n      type: opa\n      opa:\n        superAdmin:\n        "
        + "allowApis: []\n        components:\n          gateway:\n            configMapName:\n            filenames:\n            - "
        + "a.rego\n            query: data.a.allow\n          console:\n            groups:\n")]
    [InlineData("spec:\n  gateway:\n    auditLog:\n      enabled: true\n      type: hostPath\n      hostPath: /mnt/audit.log\n      size: "
        + "1Gi\n      storageClass: standard\n")]
    [InlineData("spec:\n  worker:\n    pagestore:\n      hostPath: /mnt/a,/mnt/b\n      size: 1Ti,2Ti\n      reservedSize: 10Gi\n    "
        + "resources:\n      limits: {cpu: 1, memory: 24Gi}\n  etcd:\n    replicaCount: 3\n    nodeSelector: {a: b}\n")]
    public void Load_OfOtherDocumentedFields_KnowsThem(string text)
    {
        ManifestSet set = AlluxioConfig.LoadText(text);

        Assert.Equal([OperatorV1Diagnostics.FragmentWithoutKindRow.Code], Findings(set));
        Assert.Equal(
            set.OfType<AlluxioCluster>().Single(),
            AlluxioConfig.LoadText(set.Manifests[0].Resource.ToYaml()).OfType<AlluxioCluster>().Single());
    }

    [Theory]
    [InlineData("ClusterGroup")]
    [InlineData("CollectInfo")]
    public void Load_OfAKindWithoutDocumentedFields_KeepsItsSpec(string kind)
    {
        ManifestSet set = AlluxioConfig.LoadText(
            $"apiVersion: k8s-operator.alluxio.com/v1\nkind: {kind}\nmetadata:\n  name: a\nspec:\n  any: [1, {{b: c}}]\n");

        Assert.Empty(set.Diagnostics);
        Assert.Contains("any:", set.Manifests[0].Resource.ToYaml(), StringComparison.Ordinal);
    }

    // The guide of the open operator shows a cluster without its required Dataset.
    private static IEnumerable<string> Findings(ManifestSet set) =>
        set.Diagnostics.Select(static found => found.Code).Where(static code => code != BindingDiagnostics.RequiredFieldMissingRow.Code);

    private static string KindOf(string file) => file.Split('-')[0] switch
    {
        "alluxiocluster" => typeof(AlluxioCluster).FullName!,
        "ufs" => typeof(UnderFileSystem).FullName!,
        "license" => typeof(License).FullName!,
        "operator" => typeof(OperatorValues).FullName!,
        _ => file switch
        {
            "v1alpha1-01-aiml-cluster.yaml" => typeof(Operator.V1Alpha1.AlluxioCluster).FullName!,
            "v1alpha1-02-dataset.yaml" => typeof(Operator.V1Alpha1.Dataset).FullName!,
            _ => typeof(Operator.V1Alpha1.Load).FullName!,
        },
    };
}
