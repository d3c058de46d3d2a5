using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Images;
using Alluxio.Config.Manifests;

namespace Alluxio.Config.Tests.Checks.Field;

/// <summary>Manifests as people who run Alluxio write them, on which the library was wrong, silent or unclear.</summary>
public sealed class FieldTests
{
    private static readonly string Folder = Path.Combine(TestFiles.Project, "Checks", "Field", "Cases");

    [Theory]
    [InlineData("01-two-amounts-in-quota", "error ALX2010 31 'spec.tieredstore.levels[0].quota' must be a quantity", "write quotaList")]
    [InlineData("01-two-amounts-in-quota", "warning ALX6509 29 The tier is SSD, but '/dev/shm' is memory")]
    [InlineData("01-two-amounts-in-quota", "warning ALX6500 14 ", "'aws.secretAccessKey'", "'aws.secretKey'")]
    [InlineData("01-two-amounts-in-quota", "warning ALX6500 12 ", "'aws.region'")]
    [InlineData("01-two-amounts-in-quota", "warning ALX6510 37 ", "--attr-timeout=7200s")]
    [InlineData(
        "01-two-amounts-in-quota", "warning ALX6500 42 ", "'alluxio.user.metadata.cache.expireTime'",
        "'alluxio.user.metadata.cache.expiration.time'")]
    [InlineData("01-two-amounts-in-quota", "warning ALX6512 11 ", "'aws.accessKeyId'", "ConfigMap")]
    [InlineData("02-what-the-api-server-refuses", "error ALX2005 44 ", "spec.tieredstore.levels[0].high")]
    [InlineData("02-what-the-api-server-refuses", "warning ALX6500 11 ", "'s3a.endpoint'", "'alluxio.underfs.s3.endpoint'")]
    [InlineData("02-what-the-api-server-refuses", "warning ALX6500 12 ", "'s3a.access.key'", "'s3a.accessKeyId'")]
    [InlineData("02-what-the-api-server-refuses", "warning ALX6050 13 ", "'s3a.secret.key'", "'s3a.secretKey'")]
    [InlineData("02-what-the-api-server-refuses", "warning ALX6503 66 ", "'/train'", "'/imagenet'", "'/imagenet/train'")]
    [InlineData("02-what-the-api-server-refuses", "warning ALX6503 68 ", "'/val'")]
    [InlineData("03-two-exclusive-datasets", "warning ALX6505 28 ", "'dataset-0'", "'dataset-1'", "fluid In multi-dataset", "Shared")]
    [InlineData("04-masters-with-ufs-journal", "warning ALX6504 28 3 masters")]
    [InlineData("06-init-users", "warning ALX6506 23 ", "1005", "/var/lib/docker/alluxio")]
    [InlineData("07-claim-of-the-storage", "warning ALX6507 74 ", "'nfs-imagenet'", "'fluid-imagenet'")]
    [InlineData("08-names-that-differ", "error ALX3003 21 ", "'research/rt-imagenet'", "'research/ds-imagenet'", "starts no pods")]
    [InlineData("09-data-load", "warning ALX6501 34 ", "'qwen-25'", "'qwen25'")]
    [InlineData("09-data-load", "error ALX6502 35 ", "'ai'", "'default'")]
    [InlineData("09-data-load", "error ALX2009 36 ", "'yes'")]
    [InlineData("09-data-load", "error ALX2001 39 'replica' is not a field", "'replicas'")]
    [InlineData("09-data-load", "warning ALX6503 38 ", "'/qwen2.5-72b'", "'qwen25'", "'/model'")]
    [InlineData("11-kustomize", "warning ALX2019 1 ", "kustomize build '", "overlays/prod")]
    [InlineData("12-secret-that-is-nowhere", "warning ALX6508 4 ", "'test2'")]
    [InlineData("12-secret-that-is-nowhere", "warning ALX5013 3 ", "'test1'", "'ai'", "'fluid-system'")]
    public void Check_OfACase_Tells(string name, string start, params string[] words)
    {
        string[] found = [.. Found(name).Where(line => line.StartsWith(start, StringComparison.Ordinal))];

        Assert.True(found.Length > 0, $"nothing begins with '{start}':\n{string.Join('\n', Found(name))}");
        Assert.Contains(found, line => Array.TrueForAll(words, word => line.Contains(word, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("05-run-as", "ALX3005", "spec.runAs.user", "spec.runAs.group", "spec.owner.user", "spec.owner.group")]
    [InlineData("06-init-users", "ALX3005", "spec.initUsers", "spec.runAs")]
    [InlineData("07-claim-of-the-storage", "ALX2002", "Did you mean")]
    [InlineData("09-data-load", "ALX2002", "DataLoad")]
    [InlineData("11-kustomize", "ALX2016", "twice")]
    [InlineData("11-kustomize", "ALX3051", "replicas.yaml")]
    public void Check_OfACase_DoesNotSay(string name, string code, params string[] words) =>
        Assert.DoesNotContain(Found(name), line => line.Contains(code, StringComparison.Ordinal)
            && Array.Exists(words, word => line.Contains(word, StringComparison.Ordinal)));

    [Theory]
    [InlineData("04-masters-with-ufs-journal", false)]
    [InlineData("08-names-that-differ", true)]
    public void Check_OfACase_IsTheSameAsBuilt(string name, bool hasErrors)
    {
        foreach (Profile profile in (Profile[])[Profile.Documented, Profile.AsBuilt])
        {
            Assert.Equal(hasErrors, Report(name, profile).HasErrors);
        }
    }

    [Fact]
    public void Fix_OfACredential_IsLeftToItsAuthor()
    {
        ManifestSet set = AlluxioConfig.LoadText(
            RuleRun.RuntimeText("replicas: 1") + "spec:\n  mounts:\n  - mountPoint: oss://b/\n    name: b\n    options:\n      "
                + "fs.oss.accessKey: x\n      s3a.secret.key: y\n");

        Assert.Empty(AlluxioConfig.Fix(set).Texts);
        Diagnostic found = Assert.Single(
            AlluxioConfig.Check(set).Diagnostics,
            static found => found.Message.Contains("'fs.oss.accessKey'", StringComparison.Ordinal) && found.Code != "ALX6512");
        Assert.Contains("'fs.oss.accessKeyId'", found.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("obs", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Ports_OfSeveralRuntimes_AreHandedOutOnce()
    {
        int[] ports = [.. AlluxioConfig.ResolveAll(Load("03-two-exclusive-datasets"))
            .SelectMany(static plan => plan.Workloads)
            .SelectMany(static workload => workload.Template?.Spec?.Containers ?? [])
            .SelectMany(static container => container.Ports ?? [])
            .Select(static port => port.ContainerPortValue ?? 0)];

        Assert.NotEmpty(ports);
        Assert.Equal(ports.Distinct(), ports);
    }

    [Fact]
    public void Resolve_WithAConfigMapOfAnotherPlace_AssumesIt_WhereThatIsAsked()
    {
        ManifestSet set = Load("04-masters-with-ufs-journal");

        Assert.False(AlluxioConfig.TryResolve(set, out _, out _));
        ResolvedPlan plan = AlluxioConfig.Resolve(set, new ResolveOptions { MayMissConfigMaps = true });
        Assert.Equal(DiagnosticSeverity.Warning, plan.Diagnostics.Single("ALX3020").Severity);
    }

    [Fact]
    public void Images_OfADataBackup_HaveTheOneOfInitUsers_WithItsField()
    {
        ImageUse users =
            Assert.Single(AlluxioConfig.Resolve(Load("06-init-users")).Images(), static image => image.Component == "initUsers");

        Assert.Equal("registry.cn-hangzhou.aliyuncs.com/fluid/init-users:v0.3.0", users.Text);
        Assert.Equal("Always", users.PullPolicy);
        Assert.Equal(["spec.initUsers.image", "spec.initUsers.imageTag"], users.Winners.Select(static winner => winner.Origin));
    }

    [Fact]
    public void Images_OfAPrefixAlone_ComeFromThere()
    {
        ImageReport images = AlluxioConfig.Resolve(Load("10-registry-prefix"))
            .CheckImages(
                Load("10-registry-prefix"),
                new ImageCheckOptions { Allowed = [ImagePrefix.Parse("swr.cn-east-3.example.com/common")] });

        Assert.NotEmpty(images.Escapes);
        Assert.DoesNotContain(images.Escapes, static escape => escape.Escapes && escape.Image.Pod.ListDependsOn is null);
        Assert.DoesNotContain(
            Found("10-registry-prefix"),
            static line => line.Contains("the default of the chart is unknown", StringComparison.Ordinal));
    }

    [Fact]
    public void Images_WithoutSettings_AreThoseOfTheStockChart()
    {
        ManifestSet set = Load("13-what-the-stock-chart-runs");
        ResolvedPlan plan = AlluxioConfig.Resolve(set);
        ResolvedPlan given = AlluxioConfig.Resolve(set, new ResolveOptions
        {
            Controller = AlluxioConfig.LoadEnvironment(Path.Combine(
            Folder,
            "13-what-the-stock-chart-runs",
            "environment.yaml")).ToController()
        });

        Assert.Equal(given.Workloads.SelectMany(ImagesOf), plan.Workloads.SelectMany(ImagesOf));
        Assert.Equal(["alluxio/alluxio-dev:2.9.0"], plan.Workloads.SelectMany(ImagesOf).Distinct());
        Assert.Single(plan.Diagnostics, static found => found.Code == "ALX3051");
    }

    private static IEnumerable<string?> ImagesOf(Workload workload) =>
        workload.Template!.Spec!.Containers!.Select(static container => container.Image);

    [Theory]
    [InlineData("imagePullSecrets: registry", "ALX2004", "must be a list, such as '- name: registry', not 'registry'")]
    [InlineData("volumes: data", "ALX2004", "must be a list, such as '- name: data', not 'data'")]
    public void TextWhereAListIsDue_ShowsTheItem(string spec, string code, string words) =>
        Assert.Contains(words, RuleRun.Runtime(spec).Single(code).Message, StringComparison.Ordinal);

    [Fact]
    public void ForgottenSeparator_IsReportedOnce()
    {
        ManifestSet set = AlluxioConfig.LoadText(RuleRun.RuntimeText("replicas: 1").Replace("---\n", "", StringComparison.Ordinal));

        Diagnostic found = Assert.Single(set.Diagnostics, static found => found.Code.StartsWith("ALX1", StringComparison.Ordinal));
        Assert.Equal(("ALX1024", 8), (found.Code, found.Location!.Line));
    }

    [Theory]
    [InlineData("image: {repository: a, tag: b, imagePullSecrets: []}\n", false)]
    [InlineData("image: {imagePullSecrets: []}\n", true)]
    public void ValuesOfOtherCharts_AreNotThoseOfFluid(string text, bool isFluid) =>
        Assert.Equal(isFluid, AlluxioConfig.LoadText(text).OfType<Alluxio.Config.Fluid.FluidValues>().Any());

    [Fact]
    public void Kustomize_LeavesPatchesOut()
    {
        ManifestSet set = ManifestSet.Empty.Concat(Load("11-kustomize"));

        Assert.Single(set.OfType<Alluxio.Config.Fluid.AlluxioRuntime>());
        Assert.Single(set.Diagnostics, static found => found.Code == "ALX2019");
    }

    private static ManifestSet Load(string name) => AlluxioConfig.Load(
        Directory.EnumerateFiles(Path.Combine(Folder, name), "*.yaml", SearchOption.AllDirectories)
            .Where(static file => Path.GetFileName(file) != "environment.yaml")
            .Order(StringComparer.Ordinal));

    private static CheckReport Report(string name, Profile profile = Profile.Documented) =>
        AlluxioConfig.Check(Load(name), null, new ResolveOptions { Profile = profile });

    private static IEnumerable<string> Found(string name) => Report(name).Diagnostics
        .Select(static found => $"{(found.Severity == DiagnosticSeverity.Error ? "error" : found.Severity == DiagnosticSeverity.Warning
            ? "warning"
            : "info")} {found.Code} {found.Location?.Line} {found.Message} [{found.Location?.File}]");
}
