using Alluxio.Config.Comparison;
using Alluxio.Config.Fluid;

namespace Alluxio.Config.Tests.Comparison;

/// <summary>A change of mounts needs Secrets, workers and runs of the controller, and may lose data.</summary>
public sealed class MountAndWorkerTests
{
    private const string Two = "mounts: [{mountPoint: 's3://a', name: data}, {mountPoint: 's3://o', name: other}]";

    [Theory]
    [InlineData("", true)]
    [InlineData("---\napiVersion: v1\nkind: Secret\nmetadata: {name: fresh}\nstringData: {k: v}\n", false)]
    [InlineData("---\napiVersion: v1\nkind: Secret\nmetadata: {name: fresh, namespace: elsewhere}\nstringData: {k: v}\n", true)]
    public void SecretThatAMountNamesForTheFirstTime_IsCheckedBeforeTheRuntimeIsDeleted(string objects, bool isChecked)
    {
        string after = FluidImpactTests.Runtime("replicas: 2", Two.Replace(
            "name: other}",
            "name: other}, {mountPoint: 's3://n', name: fresh, encryptOptions: "
                + "[{name: k, valueFrom: {secretKeyRef: {name: fresh, key: k}}}]}",
            StringComparison.Ordinal)) + objects;
        List<string> commands = [.. Compare(FluidImpactTests.Runtime("replicas: 2", Two), after).Steps.Select(static step => step.Command)];

        int check = commands.IndexOf("kubectl get secret fresh -n default");
        Assert.Equal(isChecked, check == 0);
        Assert.InRange(
            commands.FindIndex(static command => command.StartsWith("kubectl delete alluxioruntime", StringComparison.Ordinal)),
            check + 1,
            int.MaxValue);
    }

    [Fact]
    public void ConfigMapThatARuntimeNamesForTheFirstTime_IsCheckedBeforeTheRuntimeIsDeleted() => Assert.Equal(
        "kubectl get configmap b -n default",
        Compare(FluidImpactTests.Runtime("hadoopConfig: a"), FluidImpactTests.Runtime("hadoopConfig: b")).Steps[0].Command);

    [Theory]
    [InlineData(0, 3, true)]
    [InlineData(2, 0, true)]
    [InlineData(2, 3, false)]
    public void A47_MountsWaitForAWorker(int before, int after, bool waits)
    {
        DeploymentComparison comparison = Compare(
            FluidImpactTests.Runtime($"replicas: {before}", Two),
            FluidImpactTests.Runtime($"replicas: {after}", Two.Replace("name: data", "name: data2", StringComparison.Ordinal)));

        Assert.All(
            comparison.Changes.Where<ConfigurationChange>(static change => change.Kind == "Dataset"),
            change => Assert.Equal(waits, change.Reason.Contains("only after a worker is ready", StringComparison.Ordinal)));
        Assert.Equal(
            before == 0 ? ChangeLoss.None : ChangeLoss.Cache,
            comparison.Changes.Where<ConfigurationChange>(static change => change.Kind == "Dataset").Max(static change => change.Loss));
    }

    [Fact]
    public void RuntimeWithoutWorkers_HasNoCacheToLose()
    {
        DeploymentComparison comparison = Compare(
            FluidImpactTests.Runtime("replicas: 0\n  data: {replicas: 1}", Two),
            FluidImpactTests.Runtime("replicas: 3\n  data: {replicas: 2}", Two));

        Assert.Equal((ChangeLoss.None, ChangeLoss.None), (comparison.Loss, comparison.RecreationLoss));
        Assert.DoesNotContain(comparison.Steps, static step => step.Reason.Contains("cache is lost", StringComparison.Ordinal));
    }

    // The only way to change a mount in place removes it.
    [Fact]
    public void MountThatIsMadeAgain_LosesItsCache()
    {
        DeploymentComparison edited = Compare(
            FluidImpactTests.Runtime("replicas: 2", Two),
            FluidImpactTests.Runtime("replicas: 2", Two.Replace("s3://a", "s3://b", StringComparison.Ordinal)));
        DeploymentComparison rotated = Compare(Encrypted("one"), Encrypted("two"));

        Assert.Equal((ChangeLoss.Cache, ChangeLoss.Cache), (edited.Loss, rotated.Loss));
        Assert.Contains("Lost: cache", rotated.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-1", "when the AlluxioRuntime itself changes")]
    [InlineData("300", "within 300 seconds")]
    [InlineData("x", "within 90 seconds by default")]
    public void A19b_MountsWaitForTheRunOfTheController(string seconds, string reason)
    {
        ResolveOptions options = new()
        {
            Controller = FluidController.FromEnvironment(new Dictionary<string, string>
            {
                ["FLUID_RUNTIME_RECONCILE_DURATION"] = seconds,
            }),
        };
        DeploymentComparison comparison = AlluxioConfig.Compare(
            AlluxioConfig.LoadText(FluidImpactTests.Runtime("replicas: 2", Two)),
            AlluxioConfig.LoadText(FluidImpactTests.Runtime("replicas: 2", Two.Replace(
                "name: other}", "name: other}, {mountPoint: 's3://n', name: fresh}", StringComparison.Ordinal))),
            options).Deployments.Single();

        Assert.Contains(reason, Assert.Single(comparison.Changes).Reason, StringComparison.Ordinal);
        Assert.Equal(seconds == "-1", comparison.Steps[^1] is { IsAssumed: true } step
            && step.Command == "kubectl annotate alluxioruntime hbase -n default touched=$(date +%s) --overwrite");
    }

    [Fact]
    public void FewerWorkersBesideAnInertChange_HaveNoNewWorker()
    {
        PodChange workers = Assert.Single(
            Compare(
                FluidImpactTests.Runtime("replicas: 4\n  alluxioVersion: {imageTag: 2.9.0}"),
                FluidImpactTests.Runtime("replicas: 2\n  alluxioVersion: {imageTag: 2.9.4}")).Pods,
            static pods => pods.Workload == "StatefulSet hbase-worker");

        Assert.DoesNotContain("new workers", workers.Reason, StringComparison.Ordinal);
        Assert.Contains("the other workers keep the old image", workers.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void AmountInAnotherNotation_IsListed_AndChangesNothing()
    {
        static string Tier(string quota) =>
            FluidImpactTests.Runtime($"tieredstore: {{levels: [{{mediumtype: SSD, path: /mnt/cache, quota: {quota}}}]}}");
        StateComparison comparison = AlluxioConfig.Compare(
            AlluxioConfig.LoadText(Tier("100Gi")),
            AlluxioConfig.LoadText(Tier("102400Mi")));

        ConfigurationChange change = Assert.Single(comparison.Deployments.Single().Changes);
        Assert.Equal(
            ("spec.tieredstore.levels[0].quota", "100Gi", "102400Mi", ChangeEffect.None),
            (change.Field, change.Before, change.After, change.Effect));
        Assert.Contains("another notation", change.Reason, StringComparison.Ordinal);
        Assert.False(comparison.HasEffects);
    }

    private static string Encrypted(string value) => FluidImpactTests.Runtime(
        "replicas: 2",
        Two.Replace("name: data", "name: data, encryptOptions: [{name: k, valueFrom: {secretKeyRef: {name: s, key: k}}}]",
            StringComparison.Ordinal))
        + $"---\napiVersion: v1\nkind: Secret\nmetadata: {{name: s}}\nstringData: {{k: {value}}}\n";

    private static DeploymentComparison Compare(string before, string after) => AlluxioConfig.Compare(
        AlluxioConfig.LoadText(before, "before.yaml"),
        AlluxioConfig.LoadText(after, "after.yaml"),
        new ResolveOptions { MayMissConfigMaps = true }).Deployments[0];
}
