using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests;
using Alluxio.Config.Operator.V1;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Manifests.Binding;

/// <summary>Documents without apiVersion and kind.</summary>
public sealed class BareDocumentTests
{
    [Theory]
    [InlineData("spec: {properties: {a: b}}", "AlluxioCluster")]
    [InlineData("spec: {worker: {pagestore: {size: 1Gi}}}", "AlluxioCluster")]
    [InlineData("spec: {worker: {count: 3}, fromTheFuture: 1}", "AlluxioCluster")]
    [InlineData("spec: {path: s3://b/c, mountPath: /c, alluxioCluster: a}", "UnderFileSystem")]
    [InlineData("spec: {licenseString: x, clusters: []}", "License")]
    [InlineData("metadata: {name: a}\nspec: {etcd: {enabled: false}}", "AlluxioCluster")]
    public void Load_OfAPart_IsReadAsTheKindThatItsFieldsTell(string text, string kind)
    {
        ManifestSet set = Loaded.Text(text + "\n");
        Diagnostic found = set.Diagnostics[0];

        Assert.Equal(("ALX4502 (1,1)", DiagnosticSeverity.Warning), (Loaded.Place(found), found.Severity));
        Assert.Contains($"'kind: {kind}'", found.Message, StringComparison.Ordinal);
        Assert.Equal(("k8s-operator.alluxio.com/v1", kind), (set.Manifests[0].Resource.ApiVersion, set.Manifests[0].Resource.Kind));
        Assert.False(set.HasErrors);
    }

    // Fields of other APIs, or of none.
    [Theory]
    [InlineData("spec: {}")]
    [InlineData("spec: [worker]")]
    [InlineData("spec: {fromTheFuture: 1}")]
    [InlineData("spec: {master: {replicas: 1}, worker: {replicas: 1}}")]
    [InlineData("spec: {worker: {replicas: 2}}")]
    [InlineData("spec: {containers: [], nodeSelector: {}}")]
    [InlineData("spec: {mounts: [{mountPoint: a}]}")]
    [InlineData("spec: {dataset: a, properties: {b: c}}")]
    [InlineData("metadata: {name: a}")]
    [InlineData("worker: {count: 2}")]
    public void Load_OfWhatIsNoPart_AsksForTheKind(string text) => Assert.Equal(["ALX2003 (1,1)"], Loaded.Places(text + "\n"));

    // Values of other charts, overlays, pipelines.
    [Theory]
    [InlineData("replicaCount: 2\nservice: {port: 80}")]
    [InlineData("resources: [deployment.yaml]\nimages: [{name: a, newTag: b}]")]
    [InlineData("image: a\nservice: {port: 80}")]
    public void Load_OfWhatIsNoObject_LeavesItAlone(string text) => Assert.Equal(
        ["ALX2017 Information"], AlluxioConfig.LoadText(text + "\n").Diagnostics.Select(static found => $"{found.Code} {found.Severity}"));

    // Values of Alluxio's own chart have the same keys as the spec of a cluster.
    [Theory]
    [InlineData("image: alluxio/alluxio\nimageTag: 2.9.3\nproperties: {a: b}\nmaster: {count: 1}\nworker: {}\n", "ALX2003", true)]
    [InlineData("image: alluxio/alluxio\nproperties: {a: b}\njobMaster: {}\nshortCircuit: {enabled: true}\n", "ALX2017", true)]
    [InlineData("replicaCount: 2\nservice: {port: 80}\n", "ALX2017", true)]
    [InlineData("apiVersion: v2\nname: mine\nversion: 0.1.0\ndependencies: [{name: alluxio}]\n", "ALX2017", true)]
    [InlineData("worker: {count: 2}\n", "ALX2003", false)]
    [InlineData("resources: [deployment.yaml]\n", "ALX2017", false)]
    [InlineData("apiVersion: v1\nname: mine\nversion: 0.1.0\nmetadata: {name: a}\n", "ALX2003", false)]
    public void Load_OfFilesOfAChart_SaysToRenderIt(string text, string code, bool isOfChart)
    {
        Diagnostic found = Assert.Single(AlluxioConfig.LoadText(text).Diagnostics);

        Assert.Equal(code, found.Code);
        Assert.Equal(isOfChart, found.Message.Contains("Render the chart first with 'helm template'", StringComparison.Ordinal));
        Assert.Equal(!isOfChart, found.Message.Contains("add 'kind: ", StringComparison.OrdinalIgnoreCase)
            || found.Message.Contains("add 'apiVersion: ", StringComparison.OrdinalIgnoreCase));
    }

    // One finding says what to do; the second said to add an AlluxioRuntime.
    [Theory]
    [InlineData("apiVersion: v1\nkind: List\nitems:\n- kind: AlluxioRuntime\n  metadata: {name: a}\n", "ALX2003")]
    [InlineData("metadata: {name: a}\nspec: {replicas: 1}\n", "ALX2003")]
    [InlineData("image: a\nimageTag: b\nproperties: {a: b}\nmaster: {count: 1}\n", "ALX2003")]
    [InlineData("apiVersion: v2\nname: mine\nversion: 0.1.0\n", "ALX3001")]
    public void Check_OfADocumentWithoutKind_HasOneError(string text, string code)
    {
        ManifestSet set = AlluxioConfig.LoadText(text);
        Diagnostic found = Assert.Single(
            AlluxioConfig.Check(set).Diagnostics, static found => found.Severity == DiagnosticSeverity.Error);

        Assert.Equal(code, found.Code);
        Assert.DoesNotContain(" of .", found.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Add one.", found.Message, StringComparison.Ordinal);
        Assert.False(AlluxioConfig.TryResolve(set, null, out _, out _));
    }

    [Theory]
    [InlineData("global: {image: a}\n")]
    [InlineData("global:\n")]
    [InlineData("alluxio-csi: {nodePlugin: {driverRegistrar: {image: 'a:1'}}}\n")]
    [InlineData("console: {image: a, imageTag: b, web: {authType: none}}\n")]
    [InlineData("fdb-operator: {enabled: true}\n")]
    public void Load_OfValues_IsReadAsValues(string text)
    {
        ManifestSet set = Loaded.Text(text);

        Assert.Empty(set.Diagnostics);
        OperatorValues values = set.OfType<OperatorValues>().Single();
        Assert.Equal(values, Loaded.Text(values.ToYaml() is "{}\n" ? text : values.ToYaml()).OfType<OperatorValues>().Single());
        Assert.DoesNotContain("kind:", values.ToYaml(), StringComparison.Ordinal);
        Assert.Equal("OperatorValues", values.Kind);
    }

    [Fact]
    public void Load_OfValuesWithOthers_KeepsThem()
    {
        ManifestSet set = Loaded.Text("global: {image: a, imagePullSecret: [s]}\nufs: {replicas: 2}\nalluxio-cis: {}\n");

        Assert.Equal(["ALX4504 (1,20)", "ALX4501 (2,1)", "ALX4504 (3,1)"], set.Diagnostics.Select(Loaded.Place));
        Assert.Equal(["imagePullSecrets", null, "alluxio-csi"], set.Diagnostics.Select(static found => found.Suggestion));
        Assert.Equal(["ufs", "alluxio-cis"], set.OfType<OperatorValues>().Single().UnknownFields!.Select(static field => field.Key));
    }

    [Fact]
    public void Load_OfTheGlobalBlockOfACluster_ReadsItBelowSpec()
    {
        ManifestSet set = Loaded.Text("# a comment\nglobal:\n  authentication:\n    enabled: true\n    oidc:\n      jwksUir: a\n");

        Assert.Equal(["ALX4503 (2,1)", "ALX4504 (6,7)"], set.Diagnostics.Select(Loaded.Place));
        Assert.Equal(
            ["spec.global", "spec.global.authentication.oidc.jwksUir"],
            set.Diagnostics.Select(static found => found.Path!.ToString()));
        Assert.Equal(DiagnosticSeverity.Warning, set.Diagnostics[0].Severity);
        Assert.True(set.OfType<AlluxioCluster>().Single().Spec!.Global!.Authentication!.Enabled);
        Assert.Equal(4, set.Manifests[0].Locate(FieldPath.Parse("spec.global.authentication.enabled"))!.Line);
    }

    [Theory]
    [InlineData("global: {authentication: {}, image: a}\n")]
    [InlineData("global: {authentication: {}}\nconsole: {}\n")]
    public void Load_OfValuesWithAuthentication_StaysValues(string text) => Assert.Equal("ALX4501", Loaded.Single(text).Code);

    // Found by the fuzzer: with quotes around the word, the text that the library writes was read as another kind.
    [Theory]
    [InlineData("no")]
    [InlineData("\"no\"")]
    public void Load_OfAPart_DoesNotDependOnQuotes(string word) => Assert.Single(
        Loaded.Text(
            $"spec:\n  worker:\n    pagestore:\n      type: {word}\n      storageClass: \"\"\n      size7: 1Gi\n"
                + "      reservedSize: 1Gi\n")
            .OfType<AlluxioCluster>());
}
