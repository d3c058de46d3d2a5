using System.Text.Json.Nodes;
using Alluxio.Config.Comparison.Live;
using Alluxio.Config.KubernetesClient.Tests.Api;
using k8s;

namespace Alluxio.Config.KubernetesClient.Tests.Cluster;

/// <summary>Fluid's own controller is read by its name, and release and settings are taken from it.</summary>
public sealed class FluidControllerTests
{
    private const string Runtime =
        "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {name: hbase, namespace: data}\nspec: {replicas: 1}\n";

    private const string Controller = """
        {"apiVersion": "apps/v1", "kind": "Deployment", "metadata": {"name": "alluxioruntime-controller", "namespace": "fluid-system"},
         "spec": {"template": {"spec": {"containers": [{
           "name": "manager", "image": "fluidcloudnative/alluxioruntime-controller:v1.0.4-2ecf2c7",
           "args": ["--runtime-node-port-range=30000-31000"],
           "env": [{"name": "ALLUXIO_RUNTIME_IMAGE_ENV", "value": "registry.example.com/alluxio:2.9.4"}]}]}}}}
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Read_TakesReleaseAndSettings_SoThatNothingDiffers()
    {
        using ApiServer server = Server(Controller);
        using IKubernetes client = server.Client();

        LiveClusterState state = await LiveCluster.ReadAsync(client, Plan(null), cancellationToken: Stop);
        ResolvedPlan plan = Plan(state.Objects);

        Assert.Empty(state.Unread);
        Assert.Equal(("1.0.4", "registry.example.com/alluxio:2.9.4"), (plan.Release.Name, plan.Worker.Image));
        Assert.Contains("30000", plan.Objects.ToYaml(), StringComparison.Ordinal);
        Assert.True(plan.CompareToLive(state).IsInSync, plan.CompareToLive(state).ToString());
        Assert.False(Plan(null).CompareToLive(state).IsInSync);
    }

    [Fact]
    public async Task Read_OfANamespace_TakesThemToo()
    {
        using ApiServer server = Server(Controller, AlluxioConfig.LoadText(Runtime).Manifests[0].Resource.ToJson());
        using IKubernetes client = server.Client();

        LiveClusterState state = await LiveCluster.ReadAsync(client, "data", cancellationToken: Stop);

        ResolvedPlan plan = Assert.Single(AlluxioConfig.ResolveAll(state.Manifests, new ResolveOptions { Live = state.Objects }));
        Assert.Equal(("1.0.4", "registry.example.com/alluxio:2.9.4"), (plan.Release.Name, plan.Worker.Image));
    }

    // Who may read one namespace only can compare nevertheless.
    [Fact]
    public async Task Forbidden_IsNamed_AndEverythingElseIsComplete()
    {
        using ApiServer server = Server(Controller);
        server.Forbid("get", "deployments");
        using IKubernetes client = server.Client();

        LiveClusterState state = await LiveCluster.ReadAsync(client, Plan(null), cancellationToken: Stop);

        Assert.True(state.IsComplete);
        string said = Assert.Single(state.Unread).ToString();
        Assert.StartsWith(
            "Deployment 'alluxioruntime-controller' in the namespace 'fluid-system' not read: the account has no permission to get them.",
            said,
            StringComparison.Ordinal);
        Assert.EndsWith(
            " Without it, the library detects or assumes release and settings of Fluid's controller.",
            said,
            StringComparison.Ordinal);
        Assert.Contains(said, Plan(state.Objects).CompareToLive(state).Notes);
    }

    [Theory]
    [InlineData("elsewhere", "elsewhere")]
    [InlineData(null, null)]
    public async Task Namespace_IsThatOfTheOptions(string? given, string? asked)
    {
        using ApiServer server = Server();
        using IKubernetes client = server.Client();
        LiveClusterState state = await LiveCluster.ReadAsync(client, Plan(null), new LiveClusterOptions { FluidNamespace = given }, Stop);
        Assert.Empty(state.Unread);
        Assert.Equal(asked, server.Requests.SingleOrDefault(static request => request.Verb == "get")?.Namespace);
    }

    // The plan says which Deployment that is.
    [Fact]
    public void Defaults_AreThoseOfThePlan() => Assert.Equal(
        new ControllerDeployment { Namespace = new LiveClusterOptions().FluidNamespace!, Name = "alluxioruntime-controller" },
        Plan(null).ControllerDeployment);

    [Fact]
    public async Task PlanOfAnOperator_AsksForNone()
    {
        using ApiServer server = new([]);
        using IKubernetes client = server.Client();
        await LiveCluster.ReadAsync(client, LiveCases.Plan("k-k01-000"), cancellationToken: Stop);
        Assert.DoesNotContain(server.Requests, static request => request.Name == "alluxioruntime-controller");
        Assert.Null(LiveCases.Plan("k-k01-000").ControllerDeployment);
    }

    // The server holds the objects that a controller of 1.0.4 with these settings created.
    private static ApiServer Server(params string[] more)
    {
        ApiServer server = new([]);
        ResolveOptions runs = new() { Live = AlluxioConfig.LoadLive(Controller) };
        ResolvedPlan running = AlluxioConfig.Resolve(AlluxioConfig.LoadText(Runtime), runs);
        foreach (string made in running.Objects.Select(static made => made.ToJson()).Concat(more))
        {
            JsonObject item = JsonNode.Parse(made)!.AsObject();
            item["metadata"]!["namespace"] ??= "data";
            server.Add(item);
        }

        return server;
    }

    private static ResolvedPlan Plan(LiveObjects? live) =>
        AlluxioConfig.Resolve(AlluxioConfig.LoadText(Runtime), new ResolveOptions { Live = live });
}
