using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Images;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Checks;

/// <summary>Secrets that are named and are not there.</summary>
public sealed class SecretRuleTests
{
    private const string PullSecret = "\n---\napiVersion: v1\nkind: Secret\nmetadata: {name: regcred, namespace: default}\ntype: "
        + "kubernetes.io/dockerconfigjson\ndata: {.dockerconfigjson: e30=}\n";

    private const string Cluster = "apiVersion: k8s-operator.alluxio.com/v1\nkind: AlluxioCluster\nmetadata: {name: ml}\nspec:\n  image: "
        + "registry.example.com/alluxio\n  imageTag: AI-3.7-13.0.0\n  imagePullSecrets:\n  - name: regcred\n  - name: ";

    private const string OpenCluster =
        "apiVersion: k8s-operator.alluxio.com/v1alpha1\nkind: Dataset\nmetadata: {name: d}\nspec: {dataset: {path: s3://b/}}\n---\n"
            + "apiVersion: k8s-operator.alluxio.com/v1alpha1\nkind: AlluxioCluster\nmetadata: {name: ml}\nspec:\n  dataset: d\n  "
            + "properties: {a.b: c}\n  imagePullSecrets:\n  - ";

    [Theory]
    [InlineData(Cluster + "regcerd", 9)]
    [InlineData(OpenCluster + "regcerd", 13)]
    public void PullSecret_ThatIsNotAmongOthers_IsFoundAtItsLine(string text, int line)
    {
        Diagnostic found = RuleRun.Text(text + PullSecret).Single("ALX6042");
        Assert.Equal(line, found.Location?.Line);
        Assert.Equal("regcred", found.Suggestion);
    }

    [Theory]
    [InlineData(Cluster + "regcred" + PullSecret)]
    [InlineData(Cluster + "regcerd")]
    [InlineData(Cluster + "regcerd\n---\napiVersion: v1\nkind: Secret\nmetadata: {name: credentials, namespace: default}")]
    public void PullSecret_ThatIsThere_OrOfWhichNothingIsKnown_IsNotFound(string text) => Assert.Empty(RuleRun.Text(text).Of("ALX6042"));

    [Fact]
    public void WhereManifestsAreAllThatThereIs_TheCheckOfImagesTellsIt()
    {
        CheckOptions options = new() { Images = ImageCheckOptions.Default with { IsComplete = true } };
        ValueList<Diagnostic> found = AlluxioConfig.Check(AlluxioConfig.LoadText(Cluster + "regcerd" + PullSecret), options).Diagnostics;
        Assert.Empty(found.Of("ALX6042"));
        Assert.NotEmpty(found.Of("ALX5012"));
    }

    [Theory]
    [InlineData("data: {a: YQ==}", "the Secret 's' has a.")]
    [InlineData("stringData: {}", "the Secret 's' has no keys.")]
    [InlineData("data: {key: YQ==}", null)]
    [InlineData("stringData: {key: b}", null)]
    public void EncryptedOption_OfAKeyThatIsNotThere_IsFound(string data, string? words)
    {
        string text = "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {name: hbase}\nspec: {replicas: 1}\n---\n"
            + "apiVersion: data.fluid.io/v1alpha1\nkind: Dataset\nmetadata: {name: hbase}\nspec:\n"
            + "  sharedEncryptOptions:\n  - name: o\n    valueFrom: {secretKeyRef: {name: s, key: key}}\n  mounts: [{name: m, mountPoint: "
            + "'s3://b/c'}]\n---\napiVersion: v1\nkind: Secret\nmetadata: {name: s, namespace: default}\n";
        Diagnostic[] found = [.. RuleRun.Text(text + data).Of("ALX6160")];
        Assert.Equal(words is null ? [] : [12], found.Select(static diagnostic => diagnostic.Location!.Line));
        Assert.All(found, diagnostic => Assert.Contains(words!, diagnostic.Message, StringComparison.Ordinal));
    }

    private const string Runtime =
        "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {name: hbase}\nspec:\n  imagePullSecrets:";

    private const string OpenOperator = "apiVersion: k8s-operator.alluxio.com/v1alpha1\nkind: AlluxioCluster\nmetadata: {name: ml}\nspec:\n"
        + "  dataset: d\n  imagePullSecrets:";

    [Theory]
    [InlineData(Runtime, " [regcred, {name: b}] # c", " [{name: regcred}, {name: b}] # c")]
    [InlineData(Runtime, "\n  - regcred # c\n  - \"b\"", "\n  - name: regcred # c\n  - name: \"b\"")]
    [InlineData(OpenOperator, " [{name: regcred}, b] # c", " [regcred, b] # c")]
    [InlineData(OpenOperator, "\n  - name: regcred # c\n  -   name:   'b'\n  user: 5", "\n  - regcred # c\n  -   'b'\n  user: 5")]
    public void PullSecret_InTheFormOfAnotherApi_IsWrittenInItsOwn(string head, string bad, string good)
    {
        FixedManifests result = AlluxioConfig.Fix(AlluxioConfig.LoadText(head + bad + "\n", "f"), ["ALX2004"]);
        Assert.Equal(head + good + "\n", Assert.Single(result.Texts).Text);
        Assert.DoesNotContain(result.Report.Diagnostics, static diagnostic => diagnostic.Code == "ALX2004");
    }

    [Theory]
    [InlineData(Runtime, " [[regcred]]")]
    [InlineData(OpenOperator, " [{name: regcred, kind: Secret}]")]
    [InlineData(OpenOperator, " [{}]")]
    public void PullSecret_WhoseNameIsNotCertain_HasNoFix(string head, string bad) =>
        Assert.Empty(AlluxioConfig.Fix(AlluxioConfig.LoadText(head + bad + "\n", "f"), ["ALX2004"]).Texts);

    [Fact]
    public void PullSecret_GivenByItsNameAlone_HasAName() =>
        Assert.DoesNotContain(
            RuleRun.Runtime("imagePullSecrets: [regcred]"),
            static diagnostic => diagnostic.Code is "ALX3027" or "ALX5020");

    [Theory]
    [InlineData("\n  - name: a\n  - name: a\n  - name:  a\n  - name: b", "\n  - name: a\n  - name: b")]
    [InlineData("\n  - name: a\n  - name: b\n  - name: a\n  - name: b\n  - name: a", "\n  - name: a\n  - name: b")]
    [InlineData(" [{name: a}, {name: a}, {name: a}]", " [{name: a}]")]
    public void PullSecret_ThreeTimesInAList_IsKeptOnce(string bad, string good)
    {
        FixedManifests result = AlluxioConfig.Fix(AlluxioConfig.LoadText(Runtime + bad + "\n", "f"), ["ALX6008"]);
        Assert.Equal(Runtime + good + "\n", Assert.Single(result.Texts).Text);
        Assert.Empty(AlluxioConfig.Fix(AlluxioConfig.LoadText(Runtime + good + "\n", "f"), ["ALX6008"]).Texts);
    }
}
