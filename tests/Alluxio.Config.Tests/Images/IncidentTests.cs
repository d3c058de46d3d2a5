using Alluxio.Config.Diagnostics;
using Alluxio.Config.Images;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Images;

/// <summary>Incidents of real users, and the answer of the library. The numbers are those of the list of incidents.</summary>
public class IncidentTests
{
    private const string Secret = "  imagePullSecrets: [{name: registry-secret}]\n";

    private const string Private = "  alluxioVersion:\n    image: registry.example.com/team/alluxio\n    imageTag: 2.9.0\n";

    private static readonly ImageCheckOptions Complete = new() { IsComplete = true };

    [Fact]
    public void I1_SecretsOfFluidAlone_LeaveEveryPodOfTheRuntimeWithout()
    {
        ImageReport report = Plans.RuntimePlan(Private).CheckImages(options: Complete);

        string message = Single(report, "ALX5017").Message;
        Assert.All(
            (string[])["hbase-master", "hbase-worker", "hbase-fuse", "DataLoad"],
            pod => Assert.Contains(pod, message, StringComparison.Ordinal));
    }

    [Fact]
    public void I2_SecretOfTheRuntime_DoesNotReachDataLoad()
    {
        ResolvedPlan plan = AlluxioConfig.Resolve(Plans.Runtime(Private + Secret));

        Diagnostic found = Single(plan.CheckImages(), "ALX5018");
        Assert.Contains("each DataLoad of hbase", found.Message, StringComparison.Ordinal);
        Assert.Contains("IMAGE_PULL_SECRETS", found.Message, StringComparison.Ordinal);
        Assert.Contains("ServiceAccount 'default'", found.Message, StringComparison.Ordinal);
        Assert.NotNull(found.Location);
    }

    [Fact]
    public void I2_EitherRemedy_ReachesDataLoad()
    {
        ResolvedPlan byController = Plans.RuntimePlan(Private + Secret, ("IMAGE_PULL_SECRETS", "registry-secret"));
        ResolvedPlan byAccount = Plans.RuntimePlan(Private + Secret);

        Assert.DoesNotContain(byController.CheckImages().Diagnostics, static found => found.Code == "ALX5018");
        Assert.DoesNotContain(
            byAccount.CheckImages(ManifestSet.Of(Plans.Account("default", "default", "registry-secret"))).Diagnostics,
            static found => found.Code == "ALX5018");
    }

    [Fact]
    public void I3_VariableOfTheController_ReachesEveryPod() => Assert.All(
        Plans.RuntimePlan("", ("IMAGE_PULL_SECRETS", "E")).CheckImages().PullSecrets.Where(static entry => entry.Pod.ListDependsOn is null),
        static entry => Assert.Equal(["E"], entry.Names));

    [Fact]
    public void I3_VariableOfTheController_DoesNotReachAJindoRuntime()
    {
        const string Jindo = "---\napiVersion: data.fluid.io/v1alpha1\nkind: JindoRuntime\nmetadata:\n  name: spark\n";
        ManifestSet set = Plans.Runtime("", Jindo);

        Assert.Contains("JindoRuntime 'spark'", Single(
            AlluxioConfig.Resolve(set, Plans.Options(Profile.Documented, ("IMAGE_PULL_SECRETS", "E"))).CheckImages(set),
            "ALX5062").Message, StringComparison.Ordinal);
        Assert.DoesNotContain(AlluxioConfig.Resolve(set).CheckImages(set).Diagnostics, static found => found.Code == "ALX5062");
    }

    [Fact]
    public void I4_FuseTakesTheControllersListBeforeTheGlobalOne_AsBuilt()
    {
        ResolvedPlan plan = AlluxioConfig.Resolve(Plans.Runtime(Secret), Plans.Options(Profile.AsBuilt, ("IMAGE_PULL_SECRETS", "E")));

        Assert.Equal(["E"], plan.CheckImages().PullSecrets.First(static entry => entry.Pod.Name == "hbase-fuse").Names);
        Assert.Equal(["registry-secret"], plan.CheckImages().PullSecrets.First(static entry => entry.Pod.Name == "hbase-worker").Names);
    }

    [Fact]
    public void I5_RegistryWithPort_IsNotTakenForATag()
    {
        ResolvedPlan plan = Plans.RuntimePlan("  alluxioVersion:\n    image: 10.0.0.1:5000/team/alluxio\n    imageTag: 2.9.0\n");
        ImageUse worker = plan.Images().First(static image => image.Container == "alluxio-worker");

        Assert.Equal(("10.0.0.1:5000", "2.9.0"), (worker.Reference!.Registry, worker.Reference.Tag));
        Assert.False(ImageEscape.Of(worker, [ImagePrefix.Parse("10.0.0.1:5000/team")]).Escapes);
        Assert.Equal(EscapeOutcome.OtherRegistry, ImageEscape.Of(worker, [ImagePrefix.Parse("10.0.0.1/team")]).Outcome);
    }

    [Fact]
    public void I11_ImageOfTheRuntimeAlone_LeavesFuseAndInitUsersOutside()
    {
        ResolvedPlan plan = Plans.RuntimePlan(Private + "  runAs:\n    uid: 1000\n    gid: 1000\n    user: alluxio\n    group: alluxio\n");
        ImageEscape[] escapes = [.. plan.CheckImages(options: Plans.Allowing("registry.example.com")).Escapes.Where(
            static escape => escape.Escapes && escape.Image.Pod.ListDependsOn is null)];

        Assert.Equal(["fuse", "initUsers"], escapes.Select(static escape => escape.Image.Component).Order());
        Assert.Equal("Set spec.fuse.image and spec.fuse.imageTag to an image below 'registry.example.com'.", escapes[0].Fix);
        Assert.Equal("built-in default", escapes[0].Image.Winners.First().Origin);
        Assert.Equal(EscapeOutcome.NotKnown, escapes[1].Outcome);
    }

    [Fact]
    public void I25_PublishedList_IsComparedWithTheInventory()
    {
        string[] published =
        [
            "registry.k8s.io/sig-storage/csi-provisioner:v2.0.5",
            "docker.io/bitnami/etcd:3.5.9-debian-11-r24",
            "docker.io/library/busybox:1.36",
        ];
        ImageListDifference difference = ImageListDifference.Of(Plans.Of(Plans.Installation + Plans.OperatorValues).Images(), published);

        Assert.Equal(["docker.io/library/busybox:1.36"], difference.Extra);
        Assert.Contains("docker.io/bitnami/os-shell:11-debian-11-r2", difference.Missing);
        Assert.DoesNotContain(difference.Missing, published.Contains);
        Assert.Empty(difference.NotKnown);
        Assert.Contains("missing: docker.io/bitnami/os-shell:11-debian-11-r2", difference.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void I25_ListOfExactlyWhatIsPulled_IsTheSame()
    {
        ValueList<ImageUse> images = Plans.Of(Plans.Installation + Plans.OperatorValues).Images();

        Assert.True(ImageListDifference.Of(images, images.Select(static image => image.Text!)).IsSame);
    }

    [Fact]
    public void I26_TemplateWithoutAccount_DependsOnDefault()
    {
        EffectivePullSecrets grafana = Plans.Of(Plans.Installation)
            .CheckImages().PullSecrets.First(static entry => entry.Pod.Name.EndsWith("-grafana", StringComparison.Ordinal));

        Assert.Null(grafana.Pod.ServiceAccountName);
        Assert.Equal("alx-ns/default", grafana.DependsOn);
    }

    [Theory]
    [InlineData(Plans.OperatorValues)]
    [InlineData("")]
    public void I27_SidecarsOfCsi_EscapeWhereNoValuesNameThem(string values)
    {
        ImageReport report = Plans.Of(Plans.Installation + values).CheckImages(options: Plans.Allowing("registry.example.com"));
        string[] escaping =
        [
            .. report.Escapes.Where(static escape => escape.Escapes).Select(static escape => escape.Image.Container).OfType<string>(),
        ];

        Assert.Contains("csi-provisioner", escaping);
        Assert.Contains("node-driver-registrar", escaping);
        Assert.Equal(values.Length == 0, report.Diagnostics.Any<Diagnostic>(static found => found.Code == "ALX5003"));
    }

    [Fact]
    public void I28_PodsUnderDefault_WhileTheSecretsAreAtAnotherAccount_AreReported()
    {
        ResolvedPlan plan = Plans.RuntimePlan();

        Assert.Contains(
            "'puller'",
            Single(plan.CheckImages(ManifestSet.Of(Plans.Account("puller", "default", "S"))), "ALX5016").Message,
            StringComparison.Ordinal);
        Assert.DoesNotContain(
            plan.CheckImages(ManifestSet.Of(Plans.Account("puller", "default", "S"), Plans.Account("default", "default", "S"))).Diagnostics,
            static found => found.Code == "ALX5016");
        Assert.DoesNotContain(
            plan.CheckImages(ManifestSet.Of(Plans.Account("puller", "elsewhere", "S"))).Diagnostics,
            static found => found.Code == "ALX5016");
    }

    [Fact]
    public void I29_WithdrawnImages_AreWarnedOf_UnlessMovedOrPinned()
    {
        Assert.Equal(2, Plans.Of(Plans.Installation).CheckImages().Diagnostics.Count(static found => found.Code == "ALX5001"));
        Assert.Null(WithdrawnImages.Find(ImageReference.Parse("registry.example.com/bitnami/etcd:3.5.9")));
        Assert.Null(WithdrawnImages.Find(ImageReference.Parse($"docker.io/bitnami/etcd@sha256:{new string('a', 64)}")));
        Assert.Null(WithdrawnImages.Find(ImageReference.Parse("docker.io/bitnamilegacy/etcd:3.5.9")));
        Assert.NotNull(WithdrawnImages.Find(ImageReference.Parse("bitnami/etcd:3.5.9")));
    }

    [Fact]
    public void I31_ListOfThePod_HidesThatOfItsAccount_WithBothOrigins()
    {
        ResolvedPlan plan = AlluxioConfig.Resolve(Plans.Runtime(Secret));
        Diagnostic found = Single(plan.CheckImages(ManifestSet.Of(Plans.Account("default", "default", "S"))), "ALX5015");

        Assert.Contains("spec.imagePullSecrets", found.Message, StringComparison.Ordinal);
        Assert.Contains("ServiceAccount default/default", found.Message, StringComparison.Ordinal);
        Assert.NotNull(found.Location);
    }

    // The remedy is to list all that are needed in one place.
    [Fact]
    public void I31_ListOfThePod_ThatHasWhatTheAccountHas_HidesNothing()
    {
        ResolvedPlan plan = AlluxioConfig.Resolve(Plans.Runtime("  imagePullSecrets: [{name: registry-secret}, {name: S}]\n"));

        Assert.DoesNotContain(
            plan.CheckImages(ManifestSet.Of(Plans.Account("default", "default", "S"))).Diagnostics,
            static found => found.Code == "ALX5015");
    }

    [Theory]
    [InlineData("registry.example.com.evil.org/team/etcd", "OtherRegistry", "only looks like")]
    [InlineData("registry.example.com/team-evil/etcd", "OtherPath", "only looks like")]
    [InlineData("registry.example.com/other/etcd", "OtherPath", "not from an allowed path")]
    [InlineData("evil.org/registry.example.com/team/etcd", "OtherRegistry", "only looks like")]
    [InlineData("registry.example.com:8443/team/etcd", "OtherRegistry", "registry.example.com:8443")]
    [InlineData("nginx", "NoRegistry", "docker.io/library/nginx:1")]
    [InlineData("team/etcd", "NoRegistry", "docker.io/team/etcd:1")]
    [InlineData("Registry.Example.com/team/etcd", "Allowed", "is below")]
    [InlineData("registry.example.com/Team/etcd", "NotReadable", "lower case")]
    public void I36_NamesThatLookAlike_DoNotPass(string image, string outcome, string statement)
    {
        ImageUse use = Plans.RuntimePlan().Images()[0] with { Text = $"{image}:1" };
        ImageEscape escape = ImageEscape.Of(use, [ImagePrefix.Parse("registry.example.com/team")]);

        Assert.Equal(outcome, escape.Outcome.ToString());
        Assert.Contains(statement, escape.Statement, StringComparison.Ordinal);
        Assert.Equal(escape.Escapes, escape.Fix is not null);
    }

    [Fact]
    public void I36_NothingAllowed_IsNotChecked()
    {
        ImageReport report = Plans.Of(Plans.Installation).CheckImages();

        Assert.Empty(report.Escapes);
        Assert.False(report.HasEscapes);
    }

    private static Diagnostic Single(ImageReport report, string code) => Assert.Single(report.Diagnostics, found => found.Code == code);
}
