using System.Text.Json.Nodes;

namespace Alluxio.Config.KubernetesClient.Tests.Api;

/// <summary>An answer, in the forms of a Kubernetes API server.</summary>
internal sealed record ApiAnswer(int Status, string Body, string ContentType = "application/json", string? RetryAfter = null)
{
    /// <summary>Whether the connection breaks off after the body, which announced more.</summary>
    public bool IsCut { get; init; }

    /// <summary>None at all.</summary>
    public static ApiAnswer Silence { get; } = new(0, "");

    public static ApiAnswer Ok(JsonNode body) => new(200, body.ToJsonString());

    public static ApiAnswer Of(int status, string reason, string message, JsonObject? details = null) => new(status, new JsonObject
    {
        ["kind"] = "Status",
        ["apiVersion"] = "v1",
        ["metadata"] = new JsonObject(),
        ["status"] = "Failure",
        ["message"] = message,
        ["reason"] = reason,
        ["details"] = details ?? [],
        ["code"] = status,
    }.ToJsonString());

    public static ApiAnswer Forbidden(ApiRequest request)
    {
        string what = request.Name is null ? request.Kind!.Plural : $"{request.Kind!.Plural} \"{request.Name}\"";
        string message = $"{what} is forbidden: User \"system:serviceaccount:data:reader\" cannot {request.Verb} resource "
            + $"\"{request.Kind.Plural}\" in API group \"{request.Kind.Group}\" in the namespace \"{request.Namespace}\"";
        return Of(403, "Forbidden", message, new JsonObject { ["name"] = request.Name, ["kind"] = request.Kind.Plural });
    }

    public static ApiAnswer NotFound(ApiRequest request) => Of(
        404,
        "NotFound",
        $"{request.Kind!.Plural} \"{request.Name}\" not found",
        new JsonObject { ["name"] = request.Name, ["kind"] = request.Kind.Plural });

    public static ApiAnswer Gone(ApiRequest request) => Of(410, "Expired",
        "The provided continue parameter is too old to display a consistent list result. You can start a new list without the continue "
        + "parameter, or use the continue token in this response to retrieve the remainder of the results.");

    public static ApiAnswer TooManyRequests(string? retryAfter) =>
        Of(429, "TooManyRequests", "too many requests, please try again later") with { RetryAfter = retryAfter };
}
