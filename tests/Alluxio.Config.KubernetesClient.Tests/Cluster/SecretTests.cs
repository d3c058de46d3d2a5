using Alluxio.Config.KubernetesClient.Tests.Api;
using k8s;

namespace Alluxio.Config.KubernetesClient.Tests.Cluster;

/// <summary>Secrets are read on demand, by name, and only those that the deployment names.</summary>
public sealed class SecretTests : IDisposable
{
    private const string Manifest = """
        apiVersion: data.fluid.io/v1alpha1
        kind: AlluxioRuntime
        metadata: {name: hbase, namespace: data}
        spec:
          replicas: 1
          imagePullSecrets: [{name: registry}]
        ---
        apiVersion: data.fluid.io/v1alpha1
        kind: Dataset
        metadata: {name: hbase, namespace: data}
        spec:
          mounts:
          - mountPoint: s3://hbase/
            name: hbase
            encryptOptions:
            - {name: aws.accessKeyId, valueFrom: {secretKeyRef: {name: s3, key: id}}}
        """;

    private static readonly LiveClusterOptions WithSecrets = new() { IncludeSecrets = true };

    private readonly ApiServer _server = new([]);

    private readonly ResolvedPlan _plan = AlluxioConfig.Resolve(AlluxioConfig.LoadText(Manifest));

    public SecretTests()
    {
        foreach (string name in (string[])["registry", "s3", "of-the-account", "of-somebody-else", "token"])
        {
            _server.Add($$$"""
                {"apiVersion": "v1", "kind": "Secret", "metadata": {"name": "{{{name}}}", "namespace": "data"},
                 "data": {"id": "aHVudGVyMg=="}}
                """);
        }

        _server.Add("""
            {"apiVersion": "v1", "kind": "ServiceAccount", "metadata": {"name": "default", "namespace": "data"},
             "imagePullSecrets": [{"name": "of-the-account"}], "secrets": [{"name": "token"}]}
            """);
        _server.Add("""
            {"apiVersion": "v1", "kind": "ServiceAccount", "metadata": {"name": "other", "namespace": "data"},
             "imagePullSecrets": [{"name": "of-somebody-else"}]}
            """);
    }

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task Secrets_AreLeftAlone_UnlessAskedFor()
    {
        LiveClusterState state = await ReadAsync(LiveClusterOptions.Default);
        Assert.Empty(SecretRequests);
        Assert.Empty(state.Manifests.OfType<Kubernetes.Secret>());
    }

    [Fact]
    public async Task Secrets_AreReadByName_AndOnlyThoseThatAreNamed()
    {
        LiveClusterState state = await ReadAsync(WithSecrets);
        Assert.Equal(["get of-the-account", "get registry", "get s3"], SecretRequests.Order(StringComparer.Ordinal));
        Assert.Equal(["of-the-account", "registry", "s3"], SecretsOf(state).Order(StringComparer.Ordinal));
        Assert.Empty(state.Unread);
        Assert.DoesNotContain("aHVudGVyMg", state.ToString() + state.Manifests, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secrets_OfANamespace_AreThoseOfItsDeployments()
    {
        foreach (Kubernetes.Resource resource in _plan.Manifests.Manifests.Select(static manifest => manifest.Resource))
        {
            _server.Add(resource.ToJson());
        }

        using IKubernetes client = _server.Client();
        await LiveCluster.ReadAsync(client, "data", WithSecrets, TestContext.Current.CancellationToken);
        Assert.Equal(["get of-the-account", "get registry", "get s3"], SecretRequests.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Secrets_OfObjectsElsewhere_AreReadThere()
    {
        Kubernetes.Pod pod = new()
        {
            Metadata = new Kubernetes.ObjectMeta { Name = "console", Namespace = "operator" },
            Spec = new Kubernetes.PodSpec { ImagePullSecrets = [new Kubernetes.LocalObjectReference { Name = "registry" }] },
        };
        _server.Add("""
            {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "console", "namespace": "operator"},
             "spec": {"volumes": [{"name": "a", "secret": {"secretName": "by-hand"}},
                                  {"name": "b", "projected": {"sources": [{"secret": {"name": "projected"}}]}}]}}
            """);
        using IKubernetes client = _server.Client();
        await LiveCluster.ReadAsync(client, _plan with { Objects = [pod] }, WithSecrets, TestContext.Current.CancellationToken);

        ApiRequest[] there = [.. _server.Requests.Where(static request => request is { Kind.Kind: "Secret", Namespace: "operator" })];
        Assert.Equal(["by-hand", "projected", "registry"], there.Select(static request => request.Name).Order(StringComparer.Ordinal));
        Assert.Contains(_server.Requests, static request => request is { Kind.Kind: "Pod", Verb: "list", Namespace: "operator" });
    }

    [Fact]
    public async Task Secret_ThatIsForbidden_IsNamed_AndOneThatIsNotThere_IsNoGap()
    {
        _server.When(static request => request is { Kind.Kind: "Secret", Name: "registry" }, ApiAnswer.Forbidden);
        _server.When(static request => request is { Kind.Kind: "Secret", Name: "s3" }, ApiAnswer.NotFound);
        LiveClusterState state = await ReadAsync(WithSecrets);

        UnreadObjects unread = Assert.Single(state.Unread);
        Assert.Equal(("Secret", "registry", "get", UnreadReason.Forbidden), (unread.Kind, unread.Name, unread.Verb, unread.Reason));
        Assert.StartsWith(
            "Secret 'registry' in the namespace 'data' not read: the account has no permission to get them. Grant it the verb 'get' on "
                + "'secrets'",
            unread.ToString(),
            StringComparison.Ordinal);
        Assert.Equal(["of-the-account"], SecretsOf(state));
    }

    private string[] SecretRequests =>
    [
        .. _server.Requests.Where(static request => request.Kind?.Kind == "Secret")
            .Select(static request => $"{request.Verb} {request.Name}"),
    ];

    private static IEnumerable<string?> SecretsOf(LiveClusterState state) =>
        state.Manifests.OfType<Kubernetes.Secret>().Select(static secret => secret.Metadata!.Name);

    private async Task<LiveClusterState> ReadAsync(LiveClusterOptions options)
    {
        using IKubernetes client = _server.Client();
        return await LiveCluster.ReadAsync(client, _plan, options, TestContext.Current.CancellationToken);
    }
}
