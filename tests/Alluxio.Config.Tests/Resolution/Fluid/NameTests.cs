using Alluxio.Config.Kubernetes;

namespace Alluxio.Config.Tests.Resolution.Fluid;

/// <summary>Sections 1 (FN), 4.5 and 12.0: names, ids, and names that look like something else.</summary>
public class NameTests
{
    [Theory]
    [InlineData("master", 54, "", "{0}-hbase", "fluid.io/f-{0}-hbase")]
    [InlineData("master", 46, "o", "{0}-hbase", "fluid.io/f-o")]
    [InlineData("master", 45, "o", "{0}-hbase", "fluid.io/f-{0}-hbase")]
    [InlineData("master", 56, "o", "{0}-hbase", "fluid.io/f-o")]
    [InlineData("master", 57, "o", "o", "fluid.io/f-o")]
    [InlineData("1.0.6", 46, "o", "{0}-hbase", "fluid.io/f-d")]
    [InlineData("1.0.6", 57, "", "d", "fluid.io/f-d")]
    public void Identifiers_FromSixtyThreeCharacters_AreTheUidOfTheRelease(
        string release,
        int length,
        string owner,
        string id,
        string label)
    {
        string space = new('n', length);
        string owners =
            owner.Length == 0 ? "" : $", ownerReferences: [{{kind: Dataset, name: hbase, uid: {owner}}}, {{kind: Other, name: x, uid: y}}]";
        AsBuilt result = AsBuilt.ResolveText(Text("hbase", $"namespace: {space}, uid: u{owners}", $"namespace: {space}, uid: d"), release);
        Assert.Equal(string.Format(null, id, space), result.Objects<Service>().First().Metadata!.Labels!["fluid.io/dataset-id"]);
        Assert.Equal(string.Format(null, label, space), result.Pod("fuse").NodeSelector!.Keys.Single());
    }

    [Theory]
    [InlineData(53, "")]
    [InlineData(54, "ALX3036")]
    public void Name_HasFiftyThreeCharactersAtMost(int length, string expected)
    {
        string text = Text(new string('x', length), "uid: u");
        Assert.Equal(expected, string.Join(' ', AlluxioConfig.ResolveAll(
            AlluxioConfig.LoadText(text),
            new ResolveOptions { Profile = Profile.AsBuilt })[0]
            .Diagnostics
                .Where(static found => found.Severity == Alluxio.Config.Diagnostics.DiagnosticSeverity.Error)
                .Select(static found => found.Code)));
    }

    [Theory]
    [InlineData("'007'", "7")]
    [InlineData("'045'", "37")]
    [InlineData("'1e3'", "1000")]
    [InlineData("'12e6'", "1.2e+07")]
    [InlineData("'1.10'", "1.1")]
    [InlineData("'true'", "true")]
    [InlineData("'0x1f'", "31")]
    [InlineData("'2001-01-01'", "2001-01-01")]
    public void Name_LikeANumber_IsRespelledWhereTheChartHasNoQuotes(string name, string shown)
    {
        string plain = name.Trim('\'');
        AsBuilt result = AsBuilt.ResolveText(Text(name, "uid: u"));
        StatefulSet worker = result.Objects<StatefulSet>().Last();
        Assert.Equal(
            (plain + "-worker", shown, shown),
            (worker.Metadata!.Name, worker.Metadata.Labels!["release"], worker.Metadata.Labels["app.kubernetes.io/instance"]));
        Assert.Equal(shown, worker.Metadata.OwnerReferences!.Single().Name);
        Assert.Equal(shown, result.Env("alluxio-fuse", "FLUID_RUNTIME_NAME"));
    }

    [Theory]
    [InlineData("pvc://007/012", "c:7 s:10 claim:007")]
    [InlineData("pvc://yes/ a #b", "c:true s:a claim:yes")]
    public void Claim_LikeANumber_IsRespelledInMountsOnly(string point, string expected)
    {
        AsBuilt result = AsBuilt.Resolve("", $"mounts: [{{mountPoint: '{point}', name: m}}]");
        VolumeMount mount = result.Container("alluxio-job-master").VolumeMounts!.Single();
        Volume volume = result.Pod("master").Volumes![^1];
        Assert.Equal(expected, $"c:{mount.Name} s:{mount.SubPath} claim:{volume.PersistentVolumeClaim!.ClaimName}");
    }

    [Fact]
    public void Namespace_OtherThanDefault_IsEverywhere()
    {
        string text = Text("x", "uid: u, namespace: team", "namespace: team");
        AsBuilt result = AsBuilt.ResolveText(text);
        Assert.All(result.Objects<Resource>(), static resource => Assert.Equal("team", resource.Metadata!.Namespace));
        Assert.Equal("team", result.Env("alluxio-fuse", "FLUID_RUNTIME_NS"));
    }

    private static string Text(string name, string metadata, string dataset = "uid: d") =>
        $"apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {{name: {name}, {metadata}}}\nspec: {{replicas: 1}}\n---\n"
        + $"apiVersion: data.fluid.io/v1alpha1\nkind: Dataset\nmetadata: {{name: {name}, {dataset}}}\n";
}
