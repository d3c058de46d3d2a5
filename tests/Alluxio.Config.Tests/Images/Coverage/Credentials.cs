using Alluxio.Config.Kubernetes;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Images.Coverage;

/// <summary>Secrets for tests about credentials. Every value in them that must not be shown holds the canary.</summary>
internal static class Credentials
{
    public const string Canary = "c4narY";

    /// <summary>The canary and its base64 forms: the form depends on its position in a group of three bytes.</summary>
    public static readonly string[] Hidden =
    [
        Canary, .. ((string[])[
            "", "x", "xx",
        ]).Select(static before => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(before + Canary))[4..8]),
    ];

    public static Secret Secret(string name, params string[] registries) => Of(
        name, $"{{\"auths\": {{{string.Join(
            ", ",
            registries.Select(static registry => $"\"{registry}\": {{\"username\": \"{Canary}\", \"password\": \"{Canary}\"}}"))}}}}}");

    public static Secret Of(string name, string config) => new()
    {
        Metadata = new ObjectMeta { Name = name, Namespace = "default" },
        Type = "kubernetes.io/dockerconfigjson",
        Data = [new(".dockerconfigjson", Base64Value.FromUtf8(config))],
    };
}
