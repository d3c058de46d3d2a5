namespace Alluxio.Config.KubernetesClient.Tests.Api;

/// <summary>A kind that the server has.</summary>
internal sealed record ApiKind(string ApiVersion, string Kind, string Plural, bool IsNamespaced = true)
{
    public string Group => ApiVersion.Contains('/', StringComparison.Ordinal) ? ApiVersion.Split('/')[0] : "";

    public string Prefix => Group.Length == 0 ? $"/api/{ApiVersion}/" : $"/apis/{ApiVersion}/";
}
