using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Alluxio.Config.Comparison.Live;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Fluid;
using Alluxio.Config.Manifests;
using k8s;
using k8s.Models;

namespace Alluxio.Config.KubernetesClient.Tests;

/// <summary>Objects that a program has in memory are manifests, and live objects, whatever their types.</summary>
public class LoadingTests
{
    private const string Runtimes = """
        {"apiVersion": "data.fluid.io/v1alpha1", "kind": "AlluxioRuntimeList", "metadata": {"resourceVersion": "1"}, "items": [
          {"metadata": {"name": "a", "namespace": "data"}, "spec": {"replicas": 1}},
          {"metadata": {"name": "b", "namespace": "data"}, "spec": {"replicas": 2}}]}
        """;

    private static V1Secret Secret(string name) => new()
    {
        Metadata = new V1ObjectMeta { Name = name, NamespaceProperty = "data" },
        Type = "Opaque",
        Data = new Dictionary<string, byte[]> { ["key"] = [1, 2] },
    };

    [Fact]
    public void Lists_GiveTheirKindToTheirItems()
    {
        V1SecretList list = new() { Items = [Secret("a"), Secret("b")] };
        ManifestSet manifests = AlluxioConfig.LoadObjects(list);
        Assert.Empty(manifests.Diagnostics);
        Assert.Equal(["a", "b"], manifests.OfType<Kubernetes.Secret>().Select(static secret => secret.Metadata!.Name));
        Assert.Equal("AQI=", manifests.OfType<Kubernetes.Secret>().First().Data!["key"].Text);
    }

    [Fact]
    public void Lists_OfCustomResources_GiveTheirKindToTheirItems()
    {
        using JsonDocument document = JsonDocument.Parse(Runtimes);
        JsonElement[] items = [document.RootElement];
        Dictionary<string, object> listOfLists = new() { ["apiVersion"] = "v1", ["kind"] = "List", ["items"] = items };
        foreach (object form in (object[])[document, document.RootElement, JsonNode.Parse(Runtimes)!, listOfLists])
        {
            IEnumerable<AlluxioRuntime> runtimes = AlluxioConfig.LoadObjects(form).OfType<AlluxioRuntime>();
            Assert.Equal([1, 2], runtimes.Select(static runtime => runtime.Spec!.Replicas ?? 0));
        }
    }

    [Fact]
    public void Element_MayBeDisposedOf()
    {
        ManifestSet manifests;
        LiveObjects live;
        using (JsonDocument document = JsonDocument.Parse(Runtimes))
        {
            manifests = AlluxioConfig.LoadObjects(document.RootElement);
            live = AlluxioConfig.LoadLive(document.RootElement);
        }

        Assert.Equal("b", manifests.OfType<AlluxioRuntime>().Last().Metadata!.Name);
        Assert.Equal("2 objects: 2 AlluxioRuntime", live.ToString());
    }

    [Fact]
    public void ObjectsOfTheClient_TakeTheirKindFromTheirType()
    {
        ManifestSet manifests = AlluxioConfig.LoadObjects(Secret("a"), new V1StatefulSet { Metadata = new V1ObjectMeta { Name = "b" } });
        IEnumerable<Kubernetes.Resource> resources = manifests.Manifests.Select(static manifest => manifest.Resource);
        Assert.Equal(["v1 Secret", "apps/v1 StatefulSet"], resources.Select(static resource => $"{resource.ApiVersion} {resource.Kind}"));
    }

    [Fact]
    public void ClassesOfCustomResources_TakeTheirKindFromThemselvesOrTheirType()
    {
        CustomRuntime runtime = new() { Metadata = new V1ObjectMeta { Name = "a" }, Spec = new() { ["replicas"] = 3 } };
        CustomRuntimeList list = new() { Items = [runtime] };
        foreach (object given in (object[])[runtime, list, new[] { runtime }, new List<object> { list }])
        {
            Assert.Equal(3, AlluxioConfig.LoadObjects(given).OfType<AlluxioRuntime>().Single().Spec!.Replicas);
        }
    }

    [Fact]
    public void AMix_IsOneSet_ThatCanBeResolved()
    {
        Dataset dataset = new()
        {
            Metadata = new Kubernetes.ObjectMeta { Name = "a", Namespace = "data" },
            Spec = new DatasetSpec { Mounts = [new Mount { Name = "a", MountPoint = "s3://a/" }] },
        };
        JsonNode runtime = Runtime("{}");
        ManifestSet manifests = AlluxioConfig.LoadObjects(runtime, dataset, new V1SecretList { Items = [Secret("s")] });
        Assert.Equal(["AlluxioRuntime", "Dataset", "Secret"], manifests.Manifests.Select(static manifest => manifest.Resource.Kind));
        Assert.False(AlluxioConfig.Resolve(manifests).HasErrors);
    }

    [Fact]
    public void Findings_NameTheObject()
    {
        ManifestSet manifests = AlluxioConfig.LoadObjects(Runtime("""{"replica": 1}"""));
        Diagnostic found = manifests.Diagnostics.Single(static found => found.Severity == DiagnosticSeverity.Error);
        Assert.Equal(("AlluxioRuntime data/a", "spec.replica"), (found.Location!.File, found.Path!.ToString()));
    }

    [Fact]
    public void ObjectThatIsGivenTwice_IsReported()
    {
        ManifestSet manifests = AlluxioConfig.LoadObjects(Secret("a"), Secret("b"), Secret("a"));
        Assert.Contains(manifests.Diagnostics, static found => found.Code == "ALX2016");
    }

    // They say nothing that counts, and the copy of what was applied may hold what is a Secret today.
    [Fact]
    public void Manifests_LeaveOutWhatServersAndToolsWriteForThemselves()
    {
        JsonNode map = JsonNode.Parse("""
            {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "a", "managedFields": [{"manager": "x"}],
             "annotations": {"kubectl.kubernetes.io/last-applied-configuration": "hunter2", "b": "c"}}, "data": {"d": "e"}}
            """)!;
        string text = AlluxioConfig.LoadObjects(map).Manifests.Single().Resource.ToJson();
        Assert.DoesNotContain("hunter2", text, StringComparison.Ordinal);
        Assert.DoesNotContain("managedFields", text, StringComparison.Ordinal);
        Assert.Contains("\"b\": \"c\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void LoadLive_OfTypedLists_ComparesAsTheTextOfKubectl()
    {
        ResolvedPlan plan = LiveCases.Plan("f-ps01");
        V1OwnerReference owner = new() { ApiVersion = "apps/v1", Kind = "StatefulSet", Name = "hbase-worker", Controller = true };
        V1ContainerStatus status = new() { Name = plan.Worker.ContainerName, Image = "other:1", ImageID = "sha256:1", Ready = true };
        V1Pod pod = new()
        {
            Metadata = new V1ObjectMeta { Name = "hbase-worker-0", NamespaceProperty = "default", OwnerReferences = [owner] },
            Spec = new V1PodSpec { Containers = [new V1Container { Name = plan.Worker.ContainerName, Image = "other:1" }] },
            Status = new V1PodStatus { ContainerStatuses = [status] },
        };
        object[] typed = [.. JsonNode.Parse(LiveCases.Text("f-ps01"))!["items"]!.AsArray().Select(static item => Typed(item!))];

        LiveComparison comparison = plan.CompareToLive(AlluxioConfig.LoadLive(new V1PodList { Items = [pod] }, typed));

        Assert.All(comparison.Objects, static found => Assert.NotEqual(LiveState.Missing, found.State));
        Assert.Equal(("hbase-worker-0", "other:1"), (Assert.Single(comparison.Images).Pod, comparison.Images[0].Running));
        Assert.True(plan.CompareToLive(AlluxioConfig.LoadLive(typed)).IsInSync);
    }

    [Fact]
    public void InvalidObject_ThrowsAndSaysWhatToPass()
    {
        ArgumentException problem = Assert.Throws<ArgumentException>(static () => AlluxioConfig.LoadObjects("kind: Pod"));
        Assert.Contains("AlluxioConfig.LoadText", problem.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(static () => AlluxioConfig.LoadObjects(1));
        Assert.Throws<ArgumentException>(static () => AlluxioConfig.LoadObjects([null!]));
        Assert.Throws<ArgumentException>(static () => AlluxioConfig.LoadObjects(JsonNode.Parse("[1]")!));
        Assert.Throws<ArgumentException>(static () => AlluxioConfig.LoadLive(1));
        Assert.Empty(AlluxioConfig.LoadObjects().Manifests);
    }

    // A third-party kind may end with "List", and have its own items.
    [Fact]
    public void Kind_ThatOnlyEndsLikeAList_IsOneObject()
    {
        JsonNode list = JsonNode.Parse("""
            {"apiVersion": "example.com/v1", "kind": "AllowList", "metadata": {"name": "a"}, "spec": {}, "items": [{"metadata": {"name": "b"}}]}
            """)!;
        Assert.Equal("AllowList", AlluxioConfig.LoadObjects(list).Manifests.Single().Resource.Kind);
    }

    // An object without a kind is a finding, as in a file.
    [Fact]
    public void ObjectWithoutKind_IsAFinding() =>
        Assert.NotEmpty(AlluxioConfig.LoadObjects(JsonNode.Parse("""{"metadata": {"name": "a"}}""")!).Diagnostics);

    private static JsonNode Runtime(string spec) => JsonNode.Parse($$$"""
        {"apiVersion": "data.fluid.io/v1alpha1", "kind": "AlluxioRuntime", "metadata": {"name": "a", "namespace": "data"},
         "spec": {{{spec}}}}
        """)!;

    private static object Typed(JsonNode item) => (string?)item["kind"] switch
    {
        "ConfigMap" => KubernetesJson.Deserialize<V1ConfigMap>(item.ToJsonString()),
        "StatefulSet" => KubernetesJson.Deserialize<V1StatefulSet>(item.ToJsonString()),
        "DaemonSet" => KubernetesJson.Deserialize<V1DaemonSet>(item.ToJsonString()),
        "Service" => KubernetesJson.Deserialize<V1Service>(item.ToJsonString()),
        string kind => throw new InvalidOperationException(kind),
        _ => throw new InvalidOperationException(),
    };

    [KubernetesEntity(Group = "data.fluid.io", ApiVersion = "v1alpha1", Kind = "AlluxioRuntime", PluralName = "alluxioruntimes")]
    private sealed class CustomRuntime : IKubernetesObject<V1ObjectMeta>
    {
        public string ApiVersion { get; set; } = null!;

        public string Kind { get; set; } = null!;

        public V1ObjectMeta Metadata { get; set; } = null!;

        [JsonPropertyName("spec")]
        public JsonObject Spec { get; set; } = null!;
    }

    private sealed class CustomRuntimeList : IKubernetesObject<V1ListMeta>, IItems<CustomRuntime>
    {
        public string ApiVersion { get; set; } = null!;

        public string Kind { get; set; } = null!;

        public V1ListMeta Metadata { get; set; } = null!;

        public IList<CustomRuntime> Items { get; set; } = null!;
    }
}
