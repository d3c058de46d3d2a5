using System.Text.Json.Nodes;
using Alluxio.Config.Comparison.Live;
using Alluxio.Config.KubernetesClient.Tests.Api;
using k8s;
using k8s.Models;

namespace Alluxio.Config.KubernetesClient.Tests.Cluster;

/// <summary>A cluster is read through the real client, page by page, and compared as a text of kubectl would be.</summary>
public sealed class LiveClusterTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Cases => [.. LiveCases.Names];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Read_OfARecordedCluster_GivesWhatKubectlPrints(string name)
    {
        ResolvedPlan plan = LiveCases.Plan(name);
        string text = LiveCases.TextIn(name, plan.Namespace);
        using ApiServer server = new(text);
        using IKubernetes client = server.Client();

        LiveClusterState state = await LiveCluster.ReadAsync(client, plan, new LiveClusterOptions { PageSize = 2 }, Stop);

        Assert.Empty(state.Unread);
        Assert.Equal(plan.CompareToLive(AlluxioConfig.LoadLive(text)).ToJson(), plan.CompareToLive(state).ToJson());
        Assert.True(plan.CompareToLive(state).IsInSync);
        Assert.All(server.Requests, static request => Assert.Contains(request.Verb, (string[])["get", "list"]));
        Assert.DoesNotContain(server.Requests, static request => request.Kind?.Kind == "Secret");
    }

    [Fact]
    public void Cases_AreAllHere() => Assert.Equal(31, Cases.Count);

    [Fact]
    public async Task Read_ComesThroughInPages_AsTheServerGivesThem()
    {
        using ApiServer server = new(LiveCases.Text("f-ps01"));
        for (int i = 0; i < 7; i++)
        {
            server.Add(
                $$$"""{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "other-{{{i}}}", "namespace": "default","""
                    + $$$""" "labels": {{{Labels}}}}}""");
        }

        using IKubernetes client = server.Client();
        LiveClusterOptions options = new() { PageSize = 3 };
        LiveClusterState state = await LiveCluster.ReadAsync(client, LiveCases.Plan("f-ps01"), options, Stop);

        ApiRequest[] pages = [.. server.Requests.Where(static request => request.Kind?.Kind == "Pod")];
        Assert.Equal([3, 3, 3], pages.Select(static page => page.Limit ?? 0));
        Assert.Equal([true, false, false], pages.Select(static page => page.Continue is null));
        Assert.Contains("7 Pod", state.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(500, 500)]
    [InlineData(0, null)]
    public async Task PageSize_IsAskedFor(int size, int? limit)
    {
        using ApiServer server = new(LiveCases.Text("f-ps01"));
        using IKubernetes client = server.Client();
        await LiveCluster.ReadAsync(client, LiveCases.Plan("f-ps01"), new LiveClusterOptions { PageSize = size }, Stop);
        Assert.All(server.Requests.Where(static request => request.Verb == "list"), request => Assert.Equal(limit, request.Limit));
    }

    [Fact]
    public async Task Read_KeepsFieldsThatTheClientDoesNotHave()
    {
        using ApiServer server = new(LiveCases.Text("f-ps01"));
        JsonObject worker = Item("f-ps01", "StatefulSet", "hbase-worker");
        worker["spec"]!["template"]!["spec"]!["fieldOfTomorrow"] = "x";
        server.Add(worker);
        using IKubernetes client = server.Client();
        ResolvedPlan plan = LiveCases.Plan("f-ps01");

        LiveComparison comparison = plan.CompareToLive(await LiveCluster.ReadAsync(client, plan, cancellationToken: Stop));

        Assert.Contains(
            comparison.Objects.SelectMany(static found => found.Fields),
            static field => field.Path.Contains("fieldOfTomorrow", StringComparison.Ordinal));
    }

    // A Deployment's pods belong to its ReplicaSets, and an autoscaler decides how many there are.
    [Fact]
    public async Task Read_OfAPlan_AsksForWhatItsObjectsAreMadeOf()
    {
        ResolvedPlan plan = LiveCases.Plan("k-k01-000");
        using ApiServer server = new(LiveCases.TextIn("k-k01-000", plan.Namespace));
        using IKubernetes client = server.Client();
        await LiveCluster.ReadAsync(client, plan, cancellationToken: Stop);

        string[] asked = [.. server.Requests.Select(static request => request.Kind!.Kind)];
        Assert.Equal(asked.Distinct(), asked);
        Assert.Superset(plan.Objects.Select(static resource => resource.Kind!).ToHashSet(), asked.ToHashSet());
        HashSet<string> around = ["AlluxioCluster", "ConfigMap", "ServiceAccount", "Pod", "HorizontalPodAutoscaler"];
        Assert.Superset(around, asked.ToHashSet());
        Assert.Equal(plan.Workloads.Any(static workload => workload.Kind == "Deployment"), asked.Contains("ReplicaSet"));
        Assert.All(server.Requests, request => Assert.Equal(
            request.Kind!.IsNamespaced ? (plan.Namespace, "list") : (null, "get"), (request.Namespace, request.Verb)));
    }

    [Fact]
    public async Task Read_OfSeveralPlans_AsksForEachKindOnce()
    {
        using ApiServer server = new(LiveCases.Text("f-ps01"));
        using IKubernetes client = server.Client();
        ResolvedPlan[] plans = [LiveCases.Plan("f-ps01"), LiveCases.Plan("f-ps01")];
        LiveClusterState state = await LiveCluster.ReadAsync(client, plans, cancellationToken: Stop);
        string[] asked = [.. server.Requests.Select(static request => request.Url)];
        Assert.Equal(asked.Distinct(), asked);
        Assert.True(plans[0].CompareToLive(state).IsInSync);
    }

    // 404 for one object has two causes: it does not exist, or the cluster lacks its kind.
    [Fact]
    public async Task Read_OfAnObjectByName_TellsWhetherItsKindIsServed()
    {
        ResolvedPlan plan = LiveCases.Plan("k-k01-000");
        using ApiServer server = new([]);
        server.Served.Remove("storage.k8s.io/v1");
        using IKubernetes client = server.Client();
        UnreadObjects unread = Assert.Single((await LiveCluster.ReadAsync(client, plan, cancellationToken: Stop)).Unread);
        Assert.Equal(("StorageClass", UnreadReason.NotServed), (unread.Kind, unread.Reason));
    }

    [Fact]
    public async Task Read_OfAnEmptyCluster_FindsThatEverythingIsMissing()
    {
        using ApiServer server = new([]);
        using IKubernetes client = server.Client();
        ResolvedPlan plan = LiveCases.Plan("k-k01-000");
        LiveClusterState state = await LiveCluster.ReadAsync(client, plan, cancellationToken: Stop);
        Assert.Empty(state.Unread);
        Assert.All(plan.CompareToLive(state).Objects, static found => Assert.Equal(LiveState.Missing, found.State));
    }

    // A controller's own view: nothing but the cluster says what should run.
    [Fact]
    public async Task Read_OfANamespace_CanBeResolvedAndCompared()
    {
        using ApiServer server = new(LiveCases.Text("f-ps01"));
        ResolvedPlan recorded = LiveCases.Plan("f-ps01");
        foreach (Kubernetes.Resource resource in recorded.Manifests.Manifests.Select(static manifest => manifest.Resource))
        {
            server.Add(WithNamespace(resource.ToJson(), "default"));
        }

        using IKubernetes client = server.Client();
        LiveClusterState state = await LiveCluster.ReadAsync(client, "default", cancellationToken: Stop);

        Assert.False(state.Manifests.HasErrors, string.Join('\n', state.Manifests.Diagnostics));
        ResolveOptions options = new() { Profile = Profile.AsBuilt, Release = "master" };
        ResolvedPlan plan = Assert.Single(AlluxioConfig.ResolveAll(state.Manifests, options));
        Assert.Equal(("default", "hbase"), (plan.Namespace, plan.Name));
        LiveComparison comparison = plan.CompareToLive(state);
        Assert.DoesNotContain(comparison.Objects, static found => found.State == LiveState.Missing);
        Assert.Contains(comparison.Objects, static found => found is { IsManifest: true, State: LiveState.InSync });
    }

    [Fact]
    public async Task Read_OfANamespace_ReadsObjectsOutsideOfIt_ByName()
    {
        string name = LiveCases.Names.First(static name => LiveCases.Plan(name).Objects.Any<Kubernetes.Resource>(IsStorageClass));
        ResolvedPlan recorded = LiveCases.Plan(name);
        using ApiServer server = new(LiveCases.TextIn(name, recorded.Namespace));
        server.Add("""{"apiVersion": "storage.k8s.io/v1", "kind": "StorageClass", "metadata": {"name": "of-somebody-else"}}""");
        IEnumerable<Kubernetes.Resource> resources = recorded.Manifests.Manifests.Select(static manifest => manifest.Resource);
        foreach (Kubernetes.Resource resource in resources.Where(static resource => resource.ApiVersion is not null))
        {
            server.Add(WithNamespace(resource.ToJson(), recorded.Namespace));
        }

        using IKubernetes client = server.Client();
        LiveClusterState state = await LiveCluster.ReadAsync(client, recorded.Namespace, cancellationToken: Stop);

        string expected = recorded.Objects.First<Kubernetes.Resource>(IsStorageClass).Metadata!.Name!;
        Assert.Contains(server.Requests, request => request is { Verb: "get", Kind.Kind: "StorageClass" } && request.Name == expected);
        Assert.Equal([expected], state.Manifests.OfType<Kubernetes.StorageClass>().Select(static found => found.Metadata!.Name));
    }

    [Fact]
    public void State_OfWhatWasNotRead_IsComplete_UnlessSomethingWasThere()
    {
        V1Pod pod = new() { Metadata = new V1ObjectMeta { Name = "a" } };
        Assert.Equal(1, AlluxioConfig.LoadLive(pod).Count);
        Assert.Throws<ArgumentOutOfRangeException>(static () => new LiveClusterOptions { PageSize = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new LiveClusterOptions { MaxAttempts = 0 });
    }

    // The pods of others, of which a namespace may have thousands, stay where they are.
    [Fact]
    public async Task Read_OfPods_AsksByTheLabelsThatTheLiveWorkloadsSelect()
    {
        using ApiServer server = new(LiveCases.Text("f-ps01"));
        server.Add(
            $$$"""{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "ours", "namespace": "default", "labels": {{{Labels}}}}}""");
        server.Add(
            """{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "theirs", "namespace": "default", "labels": {"app": "web"}}}""");
        using IKubernetes client = server.Client();

        LiveClusterState state = await LiveCluster.ReadAsync(client, LiveCases.Plan("f-ps01"), cancellationToken: Stop);

        Assert.Contains("1 Pod", state.ToString(), StringComparison.Ordinal);
        Assert.Equal("app=alluxio", Assert.Single(server.Requests, static request => request.Kind?.Kind == "Pod").Selector);
        Assert.All(server.Requests.Where(static request => request.Kind?.Kind != "Pod"), static request => Assert.Null(request.Selector));
    }

    // The owner of pods is unknown where no workload runs, or where the workloads may not be read.
    [Fact]
    public async Task Read_OfPods_AsksForAll_WhereNoWorkloadIsKnown()
    {
        using ApiServer server = new([]);
        using IKubernetes client = server.Client();
        await LiveCluster.ReadAsync(client, LiveCases.Plan("f-ps01"), cancellationToken: Stop);
        Assert.Null(Assert.Single(server.Requests, static request => request.Kind?.Kind == "Pod").Selector);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task MaxConcurrency_Bounds_WhatIsAskedAtOnce(int most)
    {
        CountingHandler counting = new();
        using ApiServer server = new(LiveCases.Text("f-ps01"));
        using k8s.Kubernetes client = new(new KubernetesClientConfiguration { Host = server.Address.ToString() }, counting);
        ResolvedPlan plan = LiveCases.Plan("f-ps01");

        LiveClusterState state = await LiveCluster.ReadAsync(client, plan, new LiveClusterOptions { MaxConcurrency = most }, Stop);

        Assert.Equal(most, counting.Most);
        Assert.True(plan.CompareToLive(state).IsInSync);
        Assert.Throws<ArgumentOutOfRangeException>(static () => new LiveClusterOptions { MaxConcurrency = 0 });
    }

    private const string Labels = """{"app": "alluxio", "release": "hbase"}""";

    private static bool IsStorageClass(Kubernetes.Resource resource) => resource is Kubernetes.StorageClass;

    private static JsonObject Item(string name, string kind, string item) => JsonNode.Parse(LiveCases.Text(name))!["items"]!.AsArray()
        .Single(found => (string?)found!["kind"] == kind && (string?)found["metadata"]!["name"] == item)!.AsObject();

    private static JsonObject WithNamespace(string json, string space)
    {
        JsonObject item = JsonNode.Parse(json)!.AsObject();
        item["metadata"]!["namespace"] = space;
        return item;
    }
}
