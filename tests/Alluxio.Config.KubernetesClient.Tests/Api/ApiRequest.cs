using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace Alluxio.Config.KubernetesClient.Tests.Api;

/// <summary>A request as the API server reads it.</summary>
internal sealed record ApiRequest(string Verb, ApiKind? Kind, string? Namespace, string? Name, int? Limit, string? Continue, string Url)
{
    /// <summary>The token with which the client identifies itself; <see langword="null"/> for none.</summary>
    public string? Token { get; init; }

    /// <summary>The labels that are asked for, <c>a=b,c=d</c>; <see langword="null"/> for any.</summary>
    public string? Selector { get; init; }

    /// <summary>Whether an object has the labels.</summary>
    public bool Selects(JsonObject item) => (Selector?.Split(',') ?? []).All(label =>
        label.Split('=') is [{ } name, { } value] && (string?)item["metadata"]!["labels"]?[name] == value);

    public static ApiRequest Of(HttpListenerRequest request)
    {
        string path = request.Url!.AbsolutePath;
        ApiKind? kind = null;
        string? space = null;
        string? name = null;
        foreach (ApiKind candidate in ApiKinds.All.Where(candidate => path.StartsWith(candidate.Prefix, StringComparison.Ordinal)))
        {
            string[] rest = path[candidate.Prefix.Length..].Split('/');
            (string? Space, string Plural, string? Name)? parts = rest switch
            {
                ["namespaces", { } given, { } plural] => (given, plural, null),
                ["namespaces", { } given, { } plural, { } one] => (given, plural, one),
                [{ } plural, { } one] => (null, plural, one),
                [{ } plural] => (null, plural, null),
                _ => null,
            };
            if (parts is { } found && found.Plural == candidate.Plural && (found.Space is not null) == candidate.IsNamespaced)
            {
                (kind, space, name) = (candidate, found.Space, found.Name);
            }
        }

        string verb = request.HttpMethod != "GET" ? request.HttpMethod.ToLowerInvariant() : name is null ? "list" : "get";
        int? limit = int.TryParse(request.QueryString["limit"], CultureInfo.InvariantCulture, out int number) && number > 0 ? number : null;
        return new ApiRequest(verb, kind, space, name, limit, request.QueryString["continue"], request.RawUrl!)
        {
            Selector = request.QueryString["labelSelector"],
            Token = request.Headers["Authorization"]?.Replace("Bearer ", "", StringComparison.Ordinal),
        };
    }
}
