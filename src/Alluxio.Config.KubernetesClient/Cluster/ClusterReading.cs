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
            _unread.Add(asked.Unread(UnreadReason.Failed, null, "The answer is not JSON: is there a proxy in between?"));
        }
        catch (IOException)
        {
            _unread.Add(asked.Unread(UnreadReason.Failed, null, "The connection was closed during the answer."));
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
