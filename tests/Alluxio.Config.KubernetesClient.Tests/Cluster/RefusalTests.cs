using System.Net;
using Alluxio.Config.Comparison.Live;
using Alluxio.Config.KubernetesClient.Tests.Api;
using k8s;
using k8s.Autorest;

namespace Alluxio.Config.KubernetesClient.Tests.Cluster;

/// <summary>Names the requests that the API server refuses, and continues with the rest.</summary>
public sealed class RefusalTests : IDisposable
{
    private readonly ApiServer _server = new(LiveCases.Text("f-ps01"));

    private readonly ImpatientClock _clock = new();

    private readonly ResolvedPlan _plan = LiveCases.Plan("f-ps01");

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task Forbidden_IsNamed_AndTheRestGoesOn()
    {
        _server.Forbid("list", "configmaps");
        _server.Forbid("list", "pods");
        LiveClusterState state = await ReadAsync();

        Assert.Equal(["ConfigMap", "Pod"], state.Unread.Select(static unread => unread.Kind));
        UnreadObjects pods = state.Unread[1];
        Assert.Equal((UnreadReason.Forbidden, 403, "default"), (pods.Reason, pods.Status, pods.Namespace));
        Assert.Equal(("list", "pods"), (pods.Verb, pods.Resource));
        Assert.Contains(
            "Grant it the verb 'list' on 'pods' of the API group '' in the namespace 'default'", pods.ToString(), StringComparison.Ordinal);
        Assert.Contains("system:serviceaccount:data:reader", pods.Message, StringComparison.Ordinal);
        Assert.False(state.IsComplete);
        Assert.Equal(LiveState.InSync, _plan.CompareToLive(state).Objects.Single(static found => found.Name == "hbase-worker").State);
    }

    // Without a message, an object that may not be read would look as if it were deleted.
    [Fact]
    public async Task Forbidden_IsReported_WhereAComparisonMissesTheObject()
    {
        _server.Forbid("list", "configmaps");
        LiveComparison comparison = _plan.CompareToLive(await ReadAsync());

        LiveObjectComparison[] unread = [.. comparison.Objects.Where(static found => found.State == LiveState.NotRead)];
        Assert.Equal(comparison.Objects.Count(static found => found.Kind == "ConfigMap"), unread.Length);
        Assert.Equal((false, false), (comparison.IsInSync, comparison.Differs));
        Assert.StartsWith(
            "default/hbase: no difference found, but some objects could not be read",
            comparison.ToString(),
            StringComparison.Ordinal);
        Assert.Contains("not read   ConfigMap default/", comparison.ToString(), StringComparison.Ordinal);
        Assert.All(unread, static found =>
            Assert.StartsWith("Not checked: ConfigMap (v1)", Assert.Single(found.Notes), StringComparison.Ordinal));
        Assert.Contains("Grant it the verb 'list' on 'configmaps'", Assert.Single(comparison.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task MissingDefinition_IsReported_AndIsNoGap()
    {
        _server.Served.RemoveWhere(static version => version.StartsWith("k8s-operator", StringComparison.Ordinal));
        using IKubernetes client = _server.Client();
        LiveClusterState state = await LiveCluster.ReadAsync(client, "default", cancellationToken: TestContext.Current.CancellationToken);

        Assert.NotEmpty(state.Unread);
        Assert.All(state.Unread, static unread => Assert.Equal((UnreadReason.NotServed, 404), (unread.Reason, unread.Status)));
        Assert.Contains(state.Unread, static unread => unread is { Kind: "AlluxioCluster", ApiVersion: "k8s-operator.alluxio.com/v1" });
        Assert.Contains("Install its CustomResourceDefinition", state.Unread[0].ToString(), StringComparison.Ordinal);
        Assert.True(state.IsComplete);
    }

    [Fact]
    public async Task Gone_StartsTheListAgain_OnceAndAsAWhole()
    {
        Pods(5);
        _server.When(static request => request is { Kind.Kind: "Pod", Continue: not null }, ApiAnswer.Gone, times: 1);
        LiveClusterState state = await ReadAsync(new LiveClusterOptions { PageSize = 2 });

        Assert.Empty(state.Unread);
        Assert.Contains("5 Pod", state.ToString(), StringComparison.Ordinal);
        Assert.Equal(
            [(2, false), (2, true), (null, false)], PodRequests.Select(static request => (request.Limit, request.Continue is not null)));
    }

    [Fact]
    public async Task Gone_Twice_IsReported_AndNothingOfTheListIsKept()
    {
        Pods(5);
        _server.When(static request => IsOfPods(request) && (request.Continue is not null || request.Limit is null), ApiAnswer.Gone);
        LiveClusterState state = await ReadAsync(new LiveClusterOptions { PageSize = 2 });

        Assert.Equal((UnreadReason.Expired, 410, "Pod"), (state.Unread.Single().Reason, state.Unread[0].Status, state.Unread[0].Kind));
        Assert.Equal(3, PodRequests.Length);
        Assert.DoesNotContain(" Pod", state.Objects.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3", 3)]
    [InlineData("0", 0)]
    [InlineData(null, 1)]
    [InlineData("soon", 1)]
    [InlineData("Sun, 01 Nov 2026 12:00:07 GMT", 7)]
    [InlineData("Sun, 01 Nov 2026 11:00:00 GMT", 0)]
    public async Task TooManyRequests_WaitsAsLongAsTheServerSays(string? retryAfter, int seconds)
    {
        _server.When(IsOfPods, _ => ApiAnswer.TooManyRequests(retryAfter), times: 2);
        LiveClusterState state = await ReadAsync();

        Assert.Empty(state.Unread);
        Assert.Equal(3, PodRequests.Length);
        Assert.All(_clock.Waited, waited => Assert.Equal(TimeSpan.FromSeconds(seconds), waited));
        Assert.Equal(seconds == 0 ? 0 : 2, _clock.Waited.Count);
    }

    [Fact]
    public async Task TooManyRequests_HasBounds()
    {
        _server.When(IsOfPods, static _ => ApiAnswer.TooManyRequests("1"));
        LiveClusterState state = await ReadAsync(new LiveClusterOptions { MaxAttempts = 3 });

        Assert.Equal((UnreadReason.TooBusy, 429, "Pod"), (state.Unread.Single().Reason, state.Unread[0].Status, state.Unread[0].Kind));
        Assert.Equal((3, 2), (PodRequests.Length, _clock.Waited.Count));
    }

    [Fact]
    public async Task TooManyRequests_WithADelayBeyondTheBound_IsNotWaitedFor()
    {
        _server.When(IsOfPods, static _ => ApiAnswer.TooManyRequests("3600"));
        LiveClusterState state = await ReadAsync();

        Assert.Equal(UnreadReason.TooBusy, state.Unread.Single().Reason);
        Assert.Equal((1, 0), (PodRequests.Length, _clock.Waited.Count));
    }

    // A server that starts says when to come again; one that is broken does not.
    [Theory]
    [InlineData("1", 2, null)]
    [InlineData(null, 1, UnreadReason.Failed)]
    public async Task ServerError_IsTriedAgain_OnlyWhereTheServerSaysSo(string? retryAfter, int requests, UnreadReason? reason)
    {
        ApiAnswer starting = ApiAnswer.Of(503, "ServiceUnavailable", "the server is currently unable to handle the request");
        _server.When(IsOfPods, _ => starting with { RetryAfter = retryAfter }, times: 1);
        LiveClusterState state = await ReadAsync();
        Assert.Equal(requests, PodRequests.Length);
        Assert.Equal(reason, state.Unread.SingleOrDefault()?.Reason);
    }

    [Theory]
    [InlineData("<html>Please log in</html>", "not JSON")]
    [InlineData("[]", "not a list")]
    [InlineData("{\"kind\": \"PodList\"}", "not a list")]
    [InlineData("{\"items\": [], \"metadata\": {\"continue\": \"same\"}}", "the same next page")]
    public async Task Answer_ThatIsNoList_IsReported(string body, string said)
    {
        _server.When(IsOfPods, _ => new ApiAnswer(200, body));
        LiveClusterState state = await ReadAsync();
        UnreadObjects unread = Assert.Single(state.Unread);
        Assert.Equal(UnreadReason.Failed, unread.Reason);
        Assert.Contains(said, unread.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connection_ThatBreaksWithinAnAnswer_IsReported()
    {
        _server.When(IsOfPods, static _ => new ApiAnswer(200, """{"items": [""") { IsCut = true });
        UnreadObjects unread = Assert.Single((await ReadAsync()).Unread);
        Assert.Equal((UnreadReason.Failed, "Pod"), (unread.Reason, unread.Kind));
        Assert.Contains("The connection was closed", unread.ToString(), StringComparison.Ordinal);
    }

    // A kind that old clusters do not have yet is no forgotten definition.
    [Theory]
    [InlineData("autoscaling/v2", "HorizontalPodAutoscaler", "the API server does not have this kind in this version.")]
    [InlineData("data.fluid.io/v1alpha1", "AlluxioRuntime", "the API server does not have this kind. Install its CustomResourceDefinition")]
    public async Task Kind_ThatIsNotServed_IsNamed(string version, string kind, string said)
    {
        _server.Served.Remove(version);
        UnreadObjects unread = Assert.Single((await ReadAsync()).Unread, unread => unread.Kind == kind);
        Assert.StartsWith($"{kind} ({version}) in the namespace 'default' not read: {said}", unread.ToString(), StringComparison.Ordinal);
    }

    // Go writes a list without items as null.
    [Fact]
    public async Task List_WithoutItems_IsEmpty()
    {
        const string Empty = """{"kind": "PodList", "apiVersion": "v1", "metadata": {}, "items": null}""";
        _server.When(IsOfPods, static _ => new ApiAnswer(200, Empty));
        Assert.Empty((await ReadAsync()).Unread);
    }

    [Fact]
    public async Task Unauthorized_IsAnException()
    {
        _server.When(static _ => true, static _ => ApiAnswer.Of(401, "Unauthorized", "Unauthorized"));
        HttpOperationException refused = await Assert.ThrowsAsync<HttpOperationException>(() => ReadAsync());
        Assert.Equal(HttpStatusCode.Unauthorized, refused.Response.StatusCode);

        // Those that were under way already, and no others.
        Assert.InRange(_server.Requests.Count, 1, LiveClusterOptions.Default.MaxConcurrency);
    }

    [Fact]
    public async Task Server_ThatIsNotThere_IsAnException()
    {
        using IKubernetes client = _server.Client();
        _server.Dispose();
        CancellationToken stop = TestContext.Current.CancellationToken;
        await Assert.ThrowsAsync<HttpRequestException>(() => LiveCluster.ReadAsync(client, _plan, cancellationToken: stop));
    }

    [Fact]
    public async Task Cancellation_StopsARequestThatIsUnderWay()
    {
        using CancellationTokenSource stop = new();
        _server.When(IsOfPods, _ =>
        {
            stop.Cancel();
            return ApiAnswer.Silence;
        });
        using IKubernetes client = _server.Client();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => LiveCluster.ReadAsync(client, _plan, cancellationToken: stop.Token));
    }

    [Fact]
    public async Task Cancellation_StopsWaiting()
    {
        using CancellationTokenSource stop = new();
        _server.When(IsOfPods, _ =>
        {
            stop.CancelAfter(TimeSpan.FromMilliseconds(50));
            return ApiAnswer.TooManyRequests("20");
        });
        using IKubernetes client = _server.Client();
        LiveClusterOptions options = new() { TimeProvider = new ImpatientClock { IsStopped = true } };
        Task<LiveClusterState> reading = LiveCluster.ReadAsync(client, _plan, options, stop.Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => reading.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
    }

    private ApiRequest[] PodRequests => [.. _server.Requests.Where(IsOfPods)];

    private static bool IsOfPods(ApiRequest request) => request.Kind?.Kind == "Pod";

    private void Pods(int count)
    {
        for (int i = 0; i < count; i++)
        {
            _server.Add(
                $$$"""{"apiVersion": "v1", "kind": "Pod", "metadata": {"labels": {"app": "alluxio"}, "name": "other-{{{i}}}","""
                    + $$$""" "namespace": "default"}}""");
        }
    }

    private async Task<LiveClusterState> ReadAsync(LiveClusterOptions? options = null)
    {
        using IKubernetes client = _server.Client();
        options = (options ?? LiveClusterOptions.Default) with { TimeProvider = _clock };
        return await LiveCluster.ReadAsync(client, _plan, options, TestContext.Current.CancellationToken);
    }
}
