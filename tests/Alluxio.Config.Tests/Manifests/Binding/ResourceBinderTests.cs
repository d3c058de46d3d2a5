using Alluxio.Config.Diagnostics;
using Alluxio.Config.Fluid;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;

namespace Alluxio.Config.Tests.Manifests.Binding;

public sealed class ResourceBinderTests
{
    [Theory]
    [InlineData("apiVersion: data.fluid.io/v1alpha1\n", "no kind. Add 'kind: AlluxioRuntime'.", "kind: AlluxioRuntime", "kind")]
    [InlineData(
        "kind: AlluxioRuntime\n", "no apiVersion. Add 'apiVersion: data.fluid.io/v1alpha1'.", "apiVersion: data.fluid.io/v1alpha1",
        "apiVersion")]
    [InlineData("kind: StatefulSet\n", "no apiVersion. Add 'apiVersion: apps/v1'.", "apiVersion: apps/v1", "apiVersion")]
    [InlineData(
        "kind: \"\"\napiVersion: ~\n", "no apiVersion and no kind. Add 'apiVersion: data.fluid.io/v1alpha1' and 'kind: AlluxioRuntime'.",
        null, "apiVersion")]
    [InlineData("spec: {}\n", "no apiVersion and no kind.", null, "apiVersion")]
    public void Load_WithoutKindOrVersion_SaysWhatToAdd(string text, string words, string? suggestion, string path)
    {
        Diagnostic diagnostic = Loaded.Single(text);

        Assert.Equal(("ALX2003 (1,1)", suggestion, path), (Loaded.Place(diagnostic), diagnostic.Suggestion, diagnostic.Path!.ToString()));
        Assert.Contains(words, diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_KindThatIsAList_IsOfTheWrongType() => Assert.Equal(["ALX2004 (2,7)"], Loaded.Places("apiVersion: v1\nkind: [a]\n"));

    [Theory]
    [InlineData("data.fluid.io/v1alpha2", "AlluxioRuntime", "ALX2002 (1,13)", "data.fluid.io/v1alpha1")]
    [InlineData("data.flud.io/v1alpha1", "AlluxioRuntime", "ALX2002 (1,13)", "data.fluid.io/v1alpha1")]
    [InlineData("data.fluid.io/v1alpha1", "AluxioRuntime", "ALX2002 (2,7)", "AlluxioRuntime")]
    [InlineData("data.fluid.io/v1alpha1", "dataset", "ALX2002 (2,7)", "Dataset")]
    [InlineData("v1alpha1", "AlluxioRuntime", "ALX2002 (1,13)", "data.fluid.io/v1alpha1")]
    [InlineData("data.fluid.io/v1alpha1", "AlluxioRuntimes", "ALX2002 (2,7)", "AlluxioRuntime")]
    [InlineData("data.fluid.io/v1", "Dataset", "ALX2002 (1,13)", "data.fluid.io/v1alpha1")]
    [InlineData("k8s-operator.alluxio.com/v2", "AlluxioCluster", "ALX2002 (1,13)", "k8s-operator.alluxio.com/v1")]
    [InlineData("data.fluid.io/v1alpha1", "JindoRuntime", "ALX2002 (2,7)", null)]
    [InlineData("data.fluid.io/v1alpha1", "DataMigrate", "ALX2002 (2,7)", null)]
    [InlineData("v1", "Node", "ALX2002 (2,7)", null)]
    [InlineData("v1", "PersistentVolume", "ALX2002 (2,7)", null)]
    [InlineData("v1", "Namespace", "ALX2002 (2,7)", null)]
    [InlineData("apps/v1", "ReplicaSet", "ALX2002 (2,7)", null)]
    [InlineData("batch/v1", "CronJob", "ALX2002 (2,7)", null)]
    [InlineData("storage.k8s.io/v1", "CSIDriver", "ALX2002 (2,7)", null)]
    [InlineData("autoscaling/v2", "HorizontalPodAutoscaler", "ALX2002 (2,7)", null)]
    [InlineData("v1", "Deployment", "ALX2002 (1,13)", "apps/v1")]
    [InlineData("extensions/v1beta1", "DaemonSet", "ALX2002 (1,13)", "apps/v1")]
    [InlineData("serving.knative.dev/v1", "Service", "ALX2002 (2,7)", null)]
    [InlineData("example.com/v1", "Widget", "ALX2002 (2,7)", null)]
    public void Load_UnknownKind_IsKeptAndPerhapsSuggested(string apiVersion, string kind, string place, string? suggestion)
    {
        string text = $"apiVersion: {apiVersion}\nkind: {kind}\nmetadata:\n  name: a\n  namespace: b\nspec: {{c: [1, yes]}}\n";
        Diagnostic diagnostic = Loaded.Single(text);

        Assert.Equal(
            (place, suggestion, suggestion is null ? DiagnosticSeverity.Information : DiagnosticSeverity.Warning),
            (Loaded.Place(diagnostic), diagnostic.Suggestion, diagnostic.Severity));
        Assert.Equal(suggestion is not null, diagnostic.Message.Contains("Did you mean", StringComparison.Ordinal));
        UnknownResource resource = Loaded.Text(text).OfType<UnknownResource>().Single();
        Assert.Equal((kind, "a", "b"), (resource.Kind, resource.Metadata!.Name, resource.Metadata.Namespace));
        Assert.Contains("c:", resource.ToYaml(), StringComparison.Ordinal);
    }

    // No group but the right one serves these kinds, so nothing would ever read the object.
    [Theory]
    [InlineData("data.fluid.oi/v1alpha1", "AlluxioRuntime", "data.fluid.io/v1alpha1")]
    [InlineData("fluid.io/v1alpha1", "AlluxioRuntime", "data.fluid.io/v1alpha1")]
    [InlineData("fluid.io/v1alpha1", "Dataset", "data.fluid.io/v1alpha1")]
    [InlineData("alluxio.com/v1", "AlluxioCluster", "k8s-operator.alluxio.com/v1")]
    [InlineData("alluxio.com/v1alpha1", "AlluxioCluster", "k8s-operator.alluxio.com/v1alpha1")]
    [InlineData("operator.alluxio.io/v1alpha1", "Dataset", "k8s-operator.alluxio.com/v1alpha1")]
    public void Load_MisspeltGroup_IsAnErrorOfACheck(string apiVersion, string kind, string suggestion)
    {
        string text = $"apiVersion: {apiVersion}\nkind: {kind}\nmetadata: {{name: a}}\n";
        Diagnostic found = Loaded.Single(text);

        Assert.Equal(
            ("ALX2020 (1,13)", DiagnosticSeverity.Warning, suggestion), (Loaded.Place(found), found.Severity, found.Suggestion));
        Assert.EndsWith($"Did you mean 'apiVersion: {suggestion}'?", found.Message, StringComparison.Ordinal);
        Assert.Equal(
            ["ALX2020"],
            AlluxioConfig.Check(AlluxioConfig.LoadText(text)).Diagnostics
                .Where(static told => told.Severity == DiagnosticSeverity.Error)
                .Select(static told => told.Code));
    }

    // The misspelt object may belong to another deployment, so it prevents no rendering.
    [Fact]
    public void Load_MisspeltGroup_LeavesOtherObjectsAlone() => Assert.True(AlluxioConfig.TryResolve(
        AlluxioConfig.LoadText(
            "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {name: a}\nspec: {tieredstore: {levels: [{mediumtype: "
                + "MEM, path: /dev/shm, quota: 1Gi}]}}\n---\napiVersion: data.fluid.io/v1alpha1\nkind: Dataset\nmetadata: {name: a}\n---\n"
                + "apiVersion: alluxio.com/v1\nkind: License\nmetadata: {name: a}\n"),
        out _,
        out _));

    [Theory]
    [InlineData("example.com/v1", "AlluxioCluster")]
    [InlineData("fluid.example.com/v1", "Widget")]
    [InlineData("fluid.example.com/v1", "Deployment")]
    public void Load_KindOfAnotherGroup_IsNoFault(string apiVersion, string kind) => Assert.Equal(
        DiagnosticSeverity.Information, Loaded.Single($"apiVersion: {apiVersion}\nkind: {kind}\nmetadata: {{name: a}}\n").Severity);

    [Theory]
    [InlineData("just a text\n", "ALX2015 (1,1)", "not a single value")]
    [InlineData("- a\n- b\n", "ALX2015 (1,1)", "not a list")]
    [InlineData("---\n  3\n", "ALX2015 (2,3)", "not a single value")]
    public void Load_DocumentThatIsNoMapping_IsReported(string text, string place, string words)
    {
        Diagnostic diagnostic = Loaded.Single(text);

        Assert.Equal(place, Loaded.Place(diagnostic));
        Assert.Contains(words, diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_List_StandsForItsItems()
    {
        ManifestSet set = Loaded.Text(
            "apiVersion: v1\nkind: List\nitems:\n- apiVersion: data.fluid.io/v1alpha1\n  kind: Dataset\n  metadata: {name: a, foo: 1}\n"
            + "- apiVersion: v1\n  kind: List\n  items:\n  - apiVersion: v1\n    kind: Service\n    metadata: {name: b}\n- 3\n");

        Assert.Equal(
            ["Dataset default/a at f(4,3)", "Service default/b at f(10,5)"],
            set.Manifests.Select(static manifest => manifest.ToString()));
        Assert.Equal(["ALX2001 (6,23)", "ALX2015 (13,3)"], set.Diagnostics.Select(Loaded.Place));
        Assert.Equal("metadata.foo", set.Diagnostics[0].Path!.ToString());
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("items:\n", null)]
    [InlineData("items: []\n", null)]
    [InlineData("items: {}\n", "ALX2004 (3,8)")]
    public void Load_ListWithoutItems_HoldsNothing(string items, string? place)
    {
        ManifestSet set = Loaded.Text("apiVersion: v1\nkind: List\n" + items);

        Assert.Equal(place is null ? [] : [place], set.Diagnostics.Select(Loaded.Place));
        Assert.Empty(set.Manifests);
    }

    [Fact]
    public void Load_SeveralDocuments_KeepTheirOrder() => Assert.Equal(
        ["Dataset", "AlluxioRuntime", "Dataset"],
        Loaded.Text(
            $"{Loaded.Dataset}---\n{Loaded.Runtime}  replicas: 1\n--- # third\n{Loaded.Dataset}  namespace: other\n").Manifests.Select(
                static manifest => manifest.Resource.Kind));

    [Theory]
    [InlineData(
        "{\"apiVersion\":\"data.fluid.io/v1alpha1\",\"kind\":\"AlluxioRuntime\","
            + "\"metadata\":{\"name\":\"a\\/\\u00e4\\ud83d\\ude00\"},\"spec\":{\"replicas\":2,\"jvmOptions\":[\"-Xmx4G\"]}}")]
    [InlineData("{\n\t\"apiVersion\": \"data.fluid.io/v1alpha1\",\n\t\"kind\": \"AlluxioRuntime\",\n\t\"metadata\": {\n\t\t\"name\": "
        + "\"a\\/\\u00e4\\ud83d\\ude00\"\n\t},\n\t\"spec\": {\n\t\t\"replicas\": 2,\n\t\t\"jvmOptions\": [\n\t\t\t\"-Xmx4G\"\n\t\t]\n\t}\n"
        + "}\n")]
    public void Load_Json_IsRead(string json)
    {
        ManifestSet set = Loaded.Text(json);

        Assert.Empty(set.Diagnostics);
        AlluxioRuntime runtime = set.OfType<AlluxioRuntime>().Single();
        Assert.Equal(("a/ä😀", 2, "-Xmx4G"), (runtime.Metadata!.Name, runtime.Spec!.Replicas, runtime.Spec.JvmOptions![0]));
    }

    [Theory]
    [InlineData("{\"apiVersion\": \"v1\",\n \"kind\": \"Service\"\n \"metadata\": {\"name\": \"a\"}}\n", "ALX1001 (3,2)")]
    [InlineData("{\"apiVersion\": \"v1\",\n \"kind\": \"Service\",\n \"metadata\": {\"name\": \"a\"}\n", "ALX1003 (1,1)")]
    [InlineData("{\"apiVersion\": \"v1\",\n \"kind\": \"Service\",\n \"metadata\": {\"name\": \"a}}\n", "ALX1019 (3,23)")]
    [InlineData(
        "{\"apiVersion\": \"v1\",\n \"kind\": \"Service\",\n \"spec\": {\"ports\": [{\"port\": 1} {\"port\": 2}]}}\n", "ALX1001 (3,33)")]
    public void Load_BadJson_IsReportedInItsPlace(string json, string place) => Assert.Equal([place], Loaded.Places(json));

    [Theory]
    [InlineData("apiversion: data.fluid.io/v1alpha1\nkind: Dataset\n", "ALX2001 (1,1)", "apiVersion")]
    [InlineData("apiVersion: data.fluid.io/v1alpha1\nKind: Dataset\n", "ALX2001 (2,1)", "kind")]
    [InlineData("apiversion: example.com/v1\nkind: Widget\n", "ALX2003 (1,1)", "apiVersion")]
    public void Load_ApiVersionOrKindInOtherLetters_IsNamed(string head, string place, string meant)
    {
        ManifestSet set = Loaded.Text(head + "metadata:\n  name: x\n");

        Assert.Equal(place, Loaded.Place(Assert.Single(set.Diagnostics)));
        Assert.Contains($"id you mean '{meant}'?", set.Diagnostics[0].Message, StringComparison.Ordinal);
        Assert.Equal(
            head.Contains("Dataset", StringComparison.Ordinal) ? ("data.fluid.io/v1alpha1", "Dataset") : ("example.com/v1", "Widget"),
            (set.Manifests[0].Resource.ApiVersion, set.Manifests[0].Resource.Kind));
    }
}
