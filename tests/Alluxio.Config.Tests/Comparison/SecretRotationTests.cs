using Alluxio.Config.Comparison;

namespace Alluxio.Config.Tests.Comparison;

/// <summary>
/// Credentials of mounts that change while a runtime runs: mounts are removed and added again, and a Dataset has one all the time
/// (lifecycle.md 2.4, 2.5).
/// </summary>
public sealed class SecretRotationTests
{
    private const string Own = "{mountPoint: 's3://a', name: a, encryptOptions: [{name: k, valueFrom: {secretKeyRef: {name: s, key: k}}}]}";

    private const string Other = "{mountPoint: 's3://b', name: b}";

    // The mount that goes holds the place, so no pod restarts and the other cache stays until then.
    [Fact]
    public void TheMountThatGoes_HoldsThePlaceOfTheOther()
    {
        DeploymentComparison comparison = Compare(Dataset($"{Own}, {Other}", "one"), Dataset(Own, "two"));

        Assert.Equal(
            [
                "Stop the applications that use the files of the mount at /b.",
                "yq 'select(.kind == \"Secret\" and .metadata.name == \"s\")' after.yaml | kubectl apply -n default -f -",
                "Remove the mount a from spec.mounts of Dataset hbase, keep the mount b, and apply.",
                "Wait until status.mounts of Dataset hbase no longer lists a, and a minute after the change of the Secret.",
                "kubectl apply -f after.yaml -n default",
                "kubectl get dataset hbase -n default -o jsonpath='{.status.mounts[*].name}'",
            ],
            comparison.Steps.Select(static step => step.Command));
        Assert.Equal(ChangeLoss.None, comparison.RecreationLoss);
        Assert.StartsWith(
            "applications do not find the files of the mount a from step 3 to step 5",
            comparison.Interruption.Text,
            StringComparison.Ordinal);
    }

    // With two mounts of the same credentials, a Dataset without any would be refused.
    [Fact]
    public void MountsThatAllReadIt_AreCreatedAgainOneByOne()
    {
        string mounts = $"{Own}, {Own.Replace("s3://a', name: a", "s3://c', name: c", StringComparison.Ordinal)}";

        Assert.Equal(
            [
                "kubectl apply -f after.yaml -n default",
                "Remove the mount a from spec.mounts of Dataset hbase and apply.",
                "Add the mount a again and apply.",
                "Remove the mount c from spec.mounts of Dataset hbase and apply.",
                "Add the mount c again and apply.",
            ],
            Compare(Dataset(mounts, "one"), Dataset(mounts, "two")).Steps.Select(static step => step.Command));
    }

    [Fact]
    public void OnlyTheMountThatReadsIt_IsCreatedAgain() => Assert.Equal(
        [
            "kubectl apply -f after.yaml -n default",
            "Remove the mount a from spec.mounts of Dataset hbase and apply.",
            "Add the mount a again and apply.",
        ],
        Compare(Dataset($"{Own}, {Other}", "one"), Dataset($"{Own}, {Other}", "two")).Steps.Select(static step => step.Command));

    [Fact]
    public void TheOnlyMount_NeedsANewRuntime() => Assert.Contains(
        "kubectl delete alluxioruntime hbase -n default --wait",
        Compare(Dataset(Own, "one"), Dataset(Own, "two")).Steps.Select(static step => step.Command));

    private static DeploymentComparison Compare(string before, string after) => AlluxioConfig.Compare(
        AlluxioConfig.LoadText(before, "before.yaml"), AlluxioConfig.LoadText(after, "after.yaml")).Deployments.Single();

    private static string Dataset(string mounts, string secret) => FluidImpactTests.Runtime("replicas: 2", $"mounts: [{mounts}]")
        + $"---\napiVersion: v1\nkind: Secret\nmetadata: {{name: s}}\nstringData: {{k: {secret}}}\n";
}
