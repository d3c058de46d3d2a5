using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using k8s;

namespace Alluxio.Config.KubernetesClient.Tests.Api;

/// <summary>Answers on the loopback what a Kubernetes API server answers to those who read: objects, chunks of lists, refusals.</summary>
internal sealed class ApiServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Dictionary<string, JsonObject> _objects = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<ApiRequest> _requests = new();
    private readonly List<Func<ApiRequest, ApiAnswer?>> _rules = [];

    public ApiServer(params IEnumerable<string> texts)
    {
        foreach (JsonNode? item in texts.SelectMany(static text => JsonNode.Parse(text)!["items"]!.AsArray()))
        {
            Add(item!.AsObject());
        }

        Start();
        _ = AnswerAsync();
    }

    public Uri Address { get; private set; } = null!;

    /// <summary>Every request so far, in order.</summary>
    public IReadOnlyList<ApiRequest> Requests => [.. _requests];

    /// <summary>The groups and versions that the server has. Others are answered as a server does that never heard of them.</summary>
    public HashSet<string> Served { get; } = [.. ApiKinds.All.Select(static kind => kind.ApiVersion)];

    public k8s.Kubernetes Client() => new(new KubernetesClientConfiguration { Host = Address.ToString() });

    public void Add(JsonObject item) => _objects[ApiKinds.KeyOf(item)] = (JsonObject)item.DeepClone();

    public void Add(string json) => Add(JsonNode.Parse(json)!.AsObject());

    /// <summary>Answers requests otherwise than from the objects; the first rule that has an answer counts.</summary>
    public void When(Func<ApiRequest, bool> asked, Func<ApiRequest, ApiAnswer> answer, int times = int.MaxValue) => _rules.Add(request =>
    {
        if (times == 0 || !asked(request))
        {
            return null;
        }

        times--;
        return answer(request);
    });

    /// <summary>Takes a permission from the account.</summary>
    public void Forbid(string verb, string plural) =>
        When(request => request.Verb == verb && request.Kind?.Plural == plural, ApiAnswer.Forbidden);

    public void Dispose() => _listener.Close();

    // Another process may take the port between the two.
    private void Start()
    {
        for (int attempt = 0; ; attempt++)
        {
            using TcpListener free = new(IPAddress.Loopback, 0);
            free.Start();
            string address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/");
            free.Stop();
            _listener.Prefixes.Clear();
            _listener.Prefixes.Add(address);
            try
            {
                _listener.Start();
                Address = new Uri(address);
                return;
            }
            catch (HttpListenerException) when (attempt < 10)
            {
            }
        }
    }

    private async Task AnswerAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                HttpListenerContext context = await _listener.GetContextAsync();
                ApiRequest request = ApiRequest.Of(context.Request);
                _requests.Enqueue(request);
                ApiAnswer answer = _rules.Select(rule => rule(request)).FirstOrDefault(static said => said is not null) ?? Answer(request);
                if (answer.Status == 0)
                {
                    // Never answered: the client has to give up.
                    continue;
                }

                byte[] body = Encoding.UTF8.GetBytes(answer.Body);
                context.Response.StatusCode = answer.Status;
                context.Response.ContentType = answer.ContentType;
                if (answer.RetryAfter is { } delay)
                {
                    context.Response.Headers["Retry-After"] = delay;
                }

                context.Response.ContentLength64 = answer.IsCut ? body.Length * 2 : body.Length;
                await context.Response.OutputStream.WriteAsync(body);
                if (answer.IsCut)
                {
                    context.Response.Abort();
                }

                context.Response.Close();
            }
            catch (Exception problem) when (problem is HttpListenerException or ObjectDisposedException)
            {
                // The server was closed, or the client went away.
            }
        }
    }

    private ApiAnswer Answer(ApiRequest request)
    {
        if (request.Verb is not ("get" or "list"))
        {
            return ApiAnswer.Of(405, "MethodNotAllowed", "the server does not allow this method on the requested resource");
        }

        if (request.Kind is not { } kind || !Served.Contains(kind.ApiVersion))
        {
            return new ApiAnswer(404, "404 page not found\n", "text/plain; charset=utf-8");
        }

        if (request.Name is { } name)
        {
            return _objects.TryGetValue(ApiKinds.KeyOf(kind, request.Namespace, name), out JsonObject? found)
                ? ApiAnswer.Ok(found)
                : ApiAnswer.NotFound(request);
        }

        string prefix = ApiKinds.KeyOf(kind, request.Namespace, "");
        JsonObject[] all =
        [
            .. _objects.Where(entry => entry.Key.StartsWith(prefix, StringComparison.Ordinal) && request.Selects(entry.Value))
                .OrderBy(static entry => entry.Key, StringComparer.Ordinal).Select(static entry => (JsonObject)entry.Value.DeepClone()),
        ];
        return List(kind, all, request.Limit ?? all.Length, request.Continue);
    }

    // Items of a list have neither kind nor version.
    private static ApiAnswer List(ApiKind kind, JsonObject[] all, int limit, string? token)
    {
        int start = token is null ? 0 : JsonDocument.Parse(Convert.FromBase64String(token)).RootElement.GetProperty("start").GetInt32();
        JsonObject[] page = [.. all.Skip(start).Take(limit)];
        foreach (JsonObject item in page)
        {
            item.Remove("kind");
            item.Remove("apiVersion");
        }

        JsonObject metadata = new() { ["resourceVersion"] = "12345" };
        if (start + page.Length < all.Length)
        {
            string next = $$"""{"v":"meta.k8s.io/v1","rv":12345,"start":{{start + page.Length}}}""";
            metadata["continue"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(next));
            metadata["remainingItemCount"] = all.Length - start - page.Length;
        }

        return ApiAnswer.Ok(new JsonObject
        {
            ["kind"] = kind.Kind + "List",
            ["apiVersion"] = kind.ApiVersion,
            ["metadata"] = metadata,
            ["items"] = new JsonArray([.. page]),
        });
    }
}
