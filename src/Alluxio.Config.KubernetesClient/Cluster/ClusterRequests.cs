using System.Text.Json;
using k8s;
using k8s.Autorest;

namespace Alluxio.Config;

/// <summary>The two requests that are made: one object, and a page of a list, both as JSON.</summary>
/// <remarks>The client's methods for custom objects serve kinds of the core as well: their group is empty.</remarks>
internal sealed class ClusterRequests(IKubernetes client, LiveClusterOptions options)
{
    private readonly PatientRequests _patience = new(options);

    public Task<JsonElement> GetAsync(KindInNamespace one, CancellationToken cancellationToken) =>
        BodyAsync(() => GetOnceAsync(one, cancellationToken), cancellationToken);

    public Task<JsonElement> ListAsync(KindInNamespace asked, int pageSize, string? from, CancellationToken cancellationToken) =>
        BodyAsync(() => ListOnceAsync(asked, pageSize, from, cancellationToken), cancellationToken);

    private Task<HttpOperationResponse<JsonElement>> GetOnceAsync(KindInNamespace one, CancellationToken cancellationToken)
    {
        (string group, string version, string plural) = (one.Kind.Group, one.Kind.Version, one.Kind.Plural);
        return one.Namespace is { } space
            ? client.CustomObjects.GetNamespacedCustomObjectWithHttpMessagesAsync<JsonElement>(
                group, version, space, plural, one.Name, cancellationToken: cancellationToken)
            : client.CustomObjects.GetClusterCustomObjectWithHttpMessagesAsync<JsonElement>(
                group, version, plural, one.Name, cancellationToken: cancellationToken);
    }

    private Task<HttpOperationResponse<JsonElement>> ListOnceAsync(
        KindInNamespace asked, int pageSize, string? from, CancellationToken cancellationToken) =>
        client.CustomObjects.ListNamespacedCustomObjectWithHttpMessagesAsync<JsonElement>(
            asked.Kind.Group,
            asked.Kind.Version,
            asked.Namespace,
            asked.Kind.Plural,
            continueParameter: from,
            labelSelector: asked.Selector,
            limit: pageSize == 0 ? null : pageSize,
            cancellationToken: cancellationToken);

    private Task<JsonElement> BodyAsync(Func<Task<HttpOperationResponse<JsonElement>>> request, CancellationToken cancellationToken) =>
        _patience.RunAsync(
            async () =>
            {
                using HttpOperationResponse<JsonElement> answer = await request().ConfigureAwait(false);
                return answer.Body;
            },
            cancellationToken);
}
