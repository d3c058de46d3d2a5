using Alluxio.Config.Comparison;

namespace Alluxio.Config.Tests.Comparison;

/// <summary>A HorizontalPodAutoscaler that scales the workers of a deployment: what it loses, and what saves it before.</summary>
public sealed class AutoscalerTests
{
    private const string Persist = "kubectl exec -n default hbase-master-0 -c alluxio-master -- alluxio fs persist /";

    private const string Apply = "kubectl apply -f after.yaml -n default";

    // lifecycle.md 2.2: workers stop at once, without draining.
    [Theory]
    [InlineData("ReadWriteMany", "MUST_CACHE", ChangeLoss.Data, true)]
    [InlineData("ReadWriteMany", "CACHE_THROUGH", ChangeLoss.Cache, false)]
    [InlineData("ReadOnlyMany", "MUST_CACHE", ChangeLoss.Cache, false)]
    public void ALowerMaximum_SavesFilesBeforeWorkersStop(string mode, string write, ChangeLoss loss, bool isSaved)
    {
        string runtime = Runtime(mode, write);
        DeploymentComparison comparison = Compare(
            runtime + Scaler("minReplicas: 1, maxReplicas: 6"), runtime + Scaler("minReplicas: 1, maxReplicas: 3"));

        Assert.Equal(loss, comparison.Loss);
        Assert.Equal(
            ["kubectl get pods -n default -l release=hbase,role=alluxio-worker -o wide", .. isSaved ? [Persist] : Array.Empty<string>(), Apply],
            comparison.Steps.Select(static step => step.Command));
        Assert.Contains("If more than 3 run, some stop at once.", Assert.Single(comparison.Changes).Reason, StringComparison.Ordinal);
        Assert.Null(comparison.Changes[0].Latent);
    }

    // Without a load, it stops workers later.
    [Fact]
    public void ALowerMinimum_StopsWorkersLater()
    {
        string runtime = Runtime("ReadWriteMany", "MUST_CACHE");
        DeploymentComparison comparison = Compare(
            runtime + Scaler("minReplicas: 4, maxReplicas: 6"), runtime + Scaler("minReplicas: 2, maxReplicas: 6"));

        Assert.Equal(ChangeLoss.None, comparison.Loss);
        Assert.Equal([Persist, Apply], comparison.Steps.Select(static step => step.Command));
        Assert.Equal("when the load falls, it stops workers until 2 are left.", Assert.Single(comparison.Changes).Latent);
        Assert.Contains("CACHE_THROUGH", comparison.Changes[0].Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("minReplicas: 1, maxReplicas: 6", "minReplicas: 1, maxReplicas: 8")]
    [InlineData("minReplicas: 1, maxReplicas: 6", "minReplicas: 2, maxReplicas: 6")]
    [InlineData("maxReplicas: 6", "minReplicas: 1, maxReplicas: 6")]
    public void HigherLimits_StopNoWorker(string before, string after)
    {
        string runtime = Runtime("ReadWriteMany", "MUST_CACHE");
        DeploymentComparison comparison = Compare(runtime + Scaler(before), runtime + Scaler(after));

        Assert.Equal([Apply], comparison.Steps.Select(static step => step.Command));
        Assert.Equal((ChangeLoss.None, null), (comparison.Loss, Assert.Single(comparison.Changes).Latent));
    }

    [Fact]
    public void ANewAutoscaler_MayStopWorkers()
    {
        string runtime = Runtime("ReadWriteMany", "MUST_CACHE");
        DeploymentComparison comparison = Compare(runtime, runtime + Scaler("maxReplicas: 3"));

        Assert.Equal(ChangeLoss.Data, comparison.Loss);
        Assert.Contains(Persist, comparison.Steps.Select(static step => step.Command));
        Assert.Equal("when the load falls, it stops workers until 1 is left.", Assert.Single(comparison.Changes).Latent);
    }

    // lifecycle.md 3.3: unwritten data is only in the workers.
    [Fact]
    public void AnAutoscalerOfACluster_WaitsForUnwrittenData()
    {
        static string Text(int most) => ClusterStates.Workers(6, "WRITE_BACK") + Scaler($"maxReplicas: {most}")
            .Replace("kind: AlluxioRuntime, name: hbase", "kind: AlluxioCluster, name: c", StringComparison.Ordinal)
            .Replace("{name: h}", "{name: h, namespace: alx}", StringComparison.Ordinal);
        DeploymentComparison comparison = Compare(Text(6), Text(3));

        Assert.Equal(ChangeLoss.Data, comparison.Loss);
        Assert.Equal(
            ["kubectl get pods -n alx -o wide", ClusterStates.Written, "kubectl apply -f after.yaml -n alx"],
            comparison.Steps.Select(static step => step.Command));
    }

    private static DeploymentComparison Compare(string before, string after) => AlluxioConfig.Compare(
        AlluxioConfig.LoadText(before, "before.yaml"), AlluxioConfig.LoadText(after, "after.yaml")).Deployments.Single();

    private static string Runtime(string mode, string write) => FluidImpactTests.Runtime(
        $"replicas: 4\n  properties: {{alluxio.user.file.writetype.default: {write}}}",
        $"accessModes: [{mode}]\n  mounts: [{{mountPoint: 's3://a', name: a}}]");

    private static string Scaler(string spec) => "---\napiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: h}\n"
        + $"spec: {{scaleTargetRef: {{kind: AlluxioRuntime, name: hbase}}, {spec}}}\n";
}
