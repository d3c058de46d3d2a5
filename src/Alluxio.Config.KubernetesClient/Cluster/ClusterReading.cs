using System.Net;
using System.Text.Json;
using Alluxio.Config.Values;
using k8s;
using k8s.Autorest;

namespace Alluxio.Config;

/// <summary>One reading of a cluster: what was found so far, and what could not be read.</summary>
internal sealed class ClusterReading(IKubernetes client, LiveClusterOptions options)
{
    private readonly List<RawObject> _objects = [];
    private readonly List<UnreadObjects> _unread = [];
    private readonly PatientRequests _requests = new(options);

    public LiveClusterOptions Options => options;

    public IReadOnlyList<RawObject> Objects => _objects;

    public LiveClusterState State() => new([.. _objects], _unread.ToValueList());

    public async Task ListAsync(IEnumerable<KindInNamespace> kinds, CancellationToken cancellationToken)
    {
        foreach (KindInNamespace kind in kinds)
        {
            await TryAsync(kind, () => ListAsync(kind, cancellationToken)).ConfigureAwait(false);
        }
    }

    public async Task GetAsync(IEnumerable<KindInNamespace> named, CancellationToken cancellationToken)
    {
        foreach (KindInNamespace one in named)
        {
            await TryAsync(one, () => GetAsync(one, cancellationToken)).ConfigureAwait(false);
        }
    }

    // The objects of a list that could only be read in part are dropped: half of a list looks as if objects were missing.
    private async Task TryAsync(KindInNamespace asked, Func<Task<IEnumerable<RawObject>>> read)
    {
        try
        {
            _objects.AddRange(await read().ConfigureAwait(false));
        }
        catch (HttpOperationException refused) when (refused.Response?.StatusCode is { } status and not HttpStatusCode.Unauthorized)
        {
            ServerStatus said = ServerStatus.Of(refused.Response.Content);
            if (status != HttpStatusCode.NotFound || asked.Name is null || said.NamesObject != asked.Name)
            {
                _unread.Add(asked.Unread(ReasonOf(status, refused), (int)status, said.Message));
            }
        }
        catch (JsonException)
        {
            _unread.Add(asked.Unread(UnreadReason.Failed, null, "The answer is not JSON: does a proxy stand between?"));
        }
        catch (NoListException problem)
        {
            _unread.Add(asked.Unread(UnreadReason.Failed, null, problem.Message));
        }
    }

    private static UnreadReason ReasonOf(HttpStatusCode status, HttpOperationException refused) => status switch
    {
        HttpStatusCode.Forbidden => UnreadReason.Forbidden,
        HttpStatusCode.NotFound => UnreadReason.NotServed,
        HttpStatusCode.Gone => UnreadReason.Expired,
        _ when PatientRequests.IsTooBusy(refused) => UnreadReason.TooBusy,
        _ => UnreadReason.Failed,
    };

    private async Task<IEnumerable<RawObject>> GetAsync(KindInNamespace one, CancellationToken cancellationToken)
    {
        ClusterKind kind = one.Kind;
        JsonElement found = await _requests.RunAsync(
            async () =>
            {
                using HttpOperationResponse<JsonElement> answer = one.Namespace is { } space
                    ? await client.CustomObjects.GetNamespacedCustomObjectWithHttpMessagesAsync<JsonElement>(
                        kind.Group, kind.Version, space, kind.Plural, one.Name, cancellationToken: cancellationToken).ConfigureAwait(false)
                    : await client.CustomObjects.GetClusterCustomObjectWithHttpMessagesAsync<JsonElement>(
                        kind.Group, kind.Version, kind.Plural, one.Name, cancellationToken: cancellationToken).ConfigureAwait(false);
                return answer.Body;
            },
            cancellationToken).ConfigureAwait(false);
        return found.ValueKind == JsonValueKind.Object ? [new RawObject(kind.ApiVersion, kind.Kind, found)] : throw new NoListException("The answer is no object.");
    }

    private async Task<IEnumerable<RawObject>> ListAsync(KindInNamespace kind, CancellationToken cancellationToken)
    {
        try
        {
            return await PagesAsync(kind, options.PageSize, cancellationToken).ConfigureAwait(false);
        }
        catch (HttpOperationException expired) when (expired.Response?.StatusCode == HttpStatusCode.Gone)
        {
            // The state that the pages were of is gone. A list as a whole cannot expire.
            return await PagesAsync(kind, 0, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<IEnumerable<RawObject>> PagesAsync(KindInNamespace asked, int pageSize, CancellationToken cancellationToken)
    {
        ClusterKind kind = asked.Kind;
        List<RawObject> found = [];
        string? next = null;
        do
        {
            string? from = next;
            JsonElement page = await _requests.RunAsync(
                async () =>
                {
                    using HttpOperationResponse<JsonElement> answer = await client.CustomObjects.ListNamespacedCustomObjectWithHttpMessagesAsync<JsonElement>(
                        kind.Group, kind.Version, asked.Namespace, kind.Plural, continueParameter: from, limit: pageSize == 0 ? null : pageSize,
                        cancellationToken: cancellationToken).ConfigureAwait(false);
                    return answer.Body;
                },
                cancellationToken).ConfigureAwait(false);
            if (page.ValueKind != JsonValueKind.Object || !page.TryGetProperty("items", out JsonElement items) || items.ValueKind is not (JsonValueKind.Array or JsonValueKind.Null))
            {
                throw new NoListException("The answer is no list.");
            }

            if (items.ValueKind == JsonValueKind.Array)
            {
                found.AddRange(items.EnumerateArray().Where(static item => item.ValueKind == JsonValueKind.Object)
                    .Select(item => new RawObject(kind.ApiVersion, kind.Kind, item)));
            }

            next = new RawObject("", "", page).TextOf("metadata", "continue");
            if (next.Length > 0 && next == from)
            {
                throw new NoListException("The API server names the same page as the next one again and again.");
            }
        }
        while (next.Length > 0);
        return found;
    }
}
