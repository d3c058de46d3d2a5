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
    private readonly ClusterRequests _requests = new(client, options);

    public LiveClusterOptions Options => options;

    public IReadOnlyList<RawObject> Objects => _objects;

    public LiveClusterState State() => new([.. _objects], _unread.ToValueList());

    public Task ListAsync(IEnumerable<KindInNamespace> kinds, CancellationToken cancellationToken) =>
        ReadAsync([.. kinds], ListAsync, cancellationToken);

    public Task GetAsync(IEnumerable<KindInNamespace> named, CancellationToken cancellationToken) =>
        ReadAsync([.. named], GetAsync, cancellationToken);

    // Sends several requests at once; the results keep the order of the requests.
    private async Task ReadAsync(
        KindInNamespace[] asked, Func<KindInNamespace, CancellationToken, Task<IEnumerable<RawObject>>> read,
        CancellationToken cancellationToken)
    {
        (IEnumerable<RawObject> Found, UnreadObjects? Unread)[] answers = new (IEnumerable<RawObject>, UnreadObjects?)[asked.Length];
        ParallelOptions some = new() { MaxDegreeOfParallelism = options.MaxConcurrency, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, asked.Length, some, async (index, stop) =>
            answers[index] = await TryAsync(asked[index], () => read(asked[index], stop)).ConfigureAwait(false)).ConfigureAwait(false);
        _objects.AddRange(answers.SelectMany(static answer => answer.Found));
        _unread.AddRange(answers.Select(static answer => answer.Unread).OfType<UnreadObjects>());
    }

    // The objects of a list that could only be read in part are dropped: half of a list looks as if objects were missing.
    private static async Task<(IEnumerable<RawObject> Found, UnreadObjects? Unread)> TryAsync(
        KindInNamespace asked, Func<Task<IEnumerable<RawObject>>> read)
    {
        try
        {
            return (await read().ConfigureAwait(false), null);
        }
        catch (HttpOperationException refused) when (refused.Response?.StatusCode is { } status and not HttpStatusCode.Unauthorized)
        {
            ServerStatus said = ServerStatus.Of(refused.Response.Content);
            bool isNotThere = status == HttpStatusCode.NotFound && asked.Name is not null && said.NamesObject == asked.Name;
            return ([], isNotThere ? null : asked.Unread(ReasonOf(status, refused), (int)status, said.Message));
        }
        catch (JsonException)
        {
            return ([], asked.Unread(UnreadReason.Failed, null, "The answer is not JSON: is there a proxy in between?"));
        }
        catch (IOException)
        {
            return ([], asked.Unread(UnreadReason.Failed, null, "The connection was closed during the answer."));
        }
        catch (NoListException problem)
        {
            return ([], asked.Unread(UnreadReason.Failed, null, problem.Message));
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
        JsonElement found = await _requests.GetAsync(one, cancellationToken).ConfigureAwait(false);
        return found.ValueKind == JsonValueKind.Object
            ? [new RawObject(one.Kind.ApiVersion, one.Kind.Kind, found)]
            : throw new NoListException("The answer is not an object.");
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
        List<RawObject> found = [];
        string? next = null;
        do
        {
            string? from = next;
            JsonElement page = await _requests.ListAsync(asked, pageSize, from, cancellationToken).ConfigureAwait(false);
            found.AddRange(ItemsOf(page).Select(item => new RawObject(asked.Kind.ApiVersion, asked.Kind.Kind, item)));
            next = new RawObject("", "", page).TextOf("metadata", "continue");
            if (next.Length > 0 && next == from)
            {
                throw new NoListException("The API server returns the same next page repeatedly.");
            }
        }
        while (next.Length > 0);
        return found;
    }

    // Go writes a list without items as null.
    private static IEnumerable<JsonElement> ItemsOf(JsonElement page)
    {
        if (page.ValueKind != JsonValueKind.Object || !page.TryGetProperty("items", out JsonElement items))
        {
            throw new NoListException("The answer is not a list.");
        }

        return items.ValueKind switch
        {
            JsonValueKind.Array => items.EnumerateArray().Where(static item => item.ValueKind == JsonValueKind.Object),
            JsonValueKind.Null => [],
            _ => throw new NoListException("The answer is not a list."),
        };
    }
}
