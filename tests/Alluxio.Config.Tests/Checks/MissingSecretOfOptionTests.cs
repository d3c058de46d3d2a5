using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Tests.Checks;

/// <summary>Encrypted options that name no Secret: one error, at the option, and none about names that Fluid derives.</summary>
public sealed class MissingSecretOfOptionTests
{
    private const string Own = "mounts: [{mountPoint: 's3://b/x', name: x, encryptOptions: [{name: s3a.secretKey SOURCE}]}]";

    private const string Shared = "mounts: [{mountPoint: 's3://b/x', name: x}, {mountPoint: 's3://c/y', name: other}]\n  "
        + "sharedEncryptOptions: [{name: s3a.secretKey SOURCE}]";

    [Theory]
    [InlineData(Own, "", "spec.mounts[0].encryptOptions[0].valueFrom")]
    [InlineData(Own, ", valueFrom: {}", "spec.mounts[0].encryptOptions[0].valueFrom.secretKeyRef")]
    [InlineData(Own, ", valueFrom: {secretKeyRef: {key: k}}", "spec.mounts[0].encryptOptions[0].valueFrom.secretKeyRef.name")]
    [InlineData(Shared, "", "spec.sharedEncryptOptions[0].valueFrom")]
    [InlineData(Shared, ", valueFrom: {}", "spec.sharedEncryptOptions[0].valueFrom.secretKeyRef")]
    [InlineData(Shared, ", valueFrom: {secretKeyRef: {key: k}}", "spec.sharedEncryptOptions[0].valueFrom.secretKeyRef.name")]
    public void OptionWithoutASecret_HasOneErrorAtTheOption(string spec, string source, string path) =>
        Assert.All((string[])["configmap", "none"], storage => Assert.Equal(
            [("ALX2013", path)],
            Errors(spec.Replace(" SOURCE", source, StringComparison.Ordinal), storage)));

    [Fact]
    public void OptionOfTheRoot_WithoutASecret_PreventsRendering()
    {
        string spec = "mounts: [{mountPoint: 's3://b/x', name: x, path: /, encryptOptions: [{name: s3a.secretKey SOURCE}]}]";

        Assert.All((string[])["", ", valueFrom: {}", ", valueFrom: {secretKeyRef: {key: k}}"], source => Assert.Equal(
            ["ALX2013"], Errors(spec.Replace(" SOURCE", source, StringComparison.Ordinal), "none").Select(static found => found.Code)));
    }

    private static IEnumerable<(string Code, string? Path)> Errors(string dataset, string storage) => RuleRun
        .Text(
            "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {name: d}\nspec:\n  replicas: 1\n  tieredstore: {levels: "
                + "[{mediumtype: MEM, path: /dev/shm, quota: 2Gi}]}\n---\napiVersion: data.fluid.io/v1alpha1\nkind: Dataset\nmetadata: "
                + "{name: d}\nspec:\n  " + dataset + "\n",
            Profile.AsBuilt,
            [new("ALLUXIO_MOUNT_CONFIG_STORAGE", storage)])
        .Where(static found => found.Severity == DiagnosticSeverity.Error)
        .Select(static found => (found.Code, found.Path?.ToString()));
}
