using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests;

namespace Alluxio.Config.Tests.Manifests.Binding;

public sealed class SecretBindingTests
{
    private const string Secret = "apiVersion: v1\nkind: Secret\nmetadata:\n  name: one\n";

    [Theory]
    [InlineData("  properties: {alluxio.underfs.s3.secret.key: 4711}\n", "ALX2005 (6,47)")]
    [InlineData("  properties: {my.password: true}\n", "ALX2006 (6,29)")]
    [InlineData("  master: {env: {TOKEN: 4711}}\n", "ALX2005 (6,25)")]
    [InlineData("  master: {replicas: 1, env: {A_PASSWORDS: 4711}}\n", "ALX2005 (6,44)")]
    public void Load_BadValueUnderASecretName_IsNotShown(string spec, string place)
    {
        Diagnostic diagnostic = Loaded.SingleInSpec(spec);

        Assert.Equal((place, "***", null), (Loaded.Place(diagnostic), diagnostic.Value, diagnostic.Suggestion));
        Assert.DoesNotContain("4711", diagnostic.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("data:\n  a: 4711\n", "ALX2005 (6,6)")]
    [InlineData("data:\n  a: true\n", "ALX2006 (6,6)")]
    [InlineData("data:\n  a: 4711 4711\n", "ALX2012 (6,6)")]
    [InlineData("data:\n  a: \"4711!\"\n", "ALX2012 (6,6)")]
    [InlineData("stringData:\n  a: 4711\n", "ALX2005 (6,6)")]
    public void Load_BadValueInASecret_IsNotShown(string data, string place)
    {
        Diagnostic diagnostic = Loaded.Single(Secret + data);

        Assert.Equal((place, "***"), (Loaded.Place(diagnostic), diagnostic.Value));
        Assert.DoesNotContain("4711", diagnostic.ToString(), StringComparison.Ordinal);
        Assert.Null(diagnostic.Suggestion);
    }

    [Fact]
    public void Load_EntryWhoseNameIsSecret_IsNotShown()
    {
        ManifestSet set = Loaded.Text(
            "apiVersion: v1\nkind: Pod\nmetadata:\n  name: one\nspec:\n  containers:\n  - name: a\n    env:\n    - name: DB_PASSWORD\n     "
                + " value: 4711\n    - name: PORT\n      value: 4712\n");

        Assert.Equal(["***", "4712"], set.Diagnostics.Select(static diagnostic => diagnostic.Value));
    }

    [Fact]
    public void Load_BadBase64_TellsWhereTextsGo() => Assert.Equal(
        "'data.a' must be a base64 string. Encode the value, or write it into stringData unencoded.",
        Loaded.Single(Secret + "data: {a: x}\n").Message);
}
