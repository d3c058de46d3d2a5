using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Checks;

/// <summary>Faults that a reader found who did not know the rules.</summary>
public sealed class FreshReaderTests
{
    private const string Cluster = "apiVersion: k8s-operator.alluxio.com/v1\nkind: AlluxioCluster\nmetadata: {name: ml}\nspec:\n";

    private const string Digest = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private const string Secrets = "imagePullSecrets: [{name: registry}]\n";

    private const string Load = "---\napiVersion: data.fluid.io/v1alpha1\nkind: DataLoad\nmetadata: {name: l}\nspec: {dataset: {name: "
        + "hbase, namespace: default}}\n";

    [Theory]
    [InlineData(
        "  image: r.example.com/alluxio:AI-3.7-13.0.0\n", "spec.image", "including its tag", "r.example.com/alluxio", "AI-3.7-13.0.0")]
    [InlineData(
        "  image: r.example.com:5000/alluxio:1\n  imageTag: \"\"\n", "spec.image", "including its tag", "r.example.com:5000/alluxio", "1")]
    [InlineData("  image: r.example.com/alluxio@" + Digest + "\n", "spec.image", "including its digest", null, null)]
    [InlineData(
        "  image: r.example.com/alluxio:1@" + Digest + "\n", "spec.image", "including its tag and digest", "r.example.com/alluxio",
        "1@" + Digest)]
    [InlineData(
        "  image: r.example.com/alluxio\n  imageTag: \"1\"\n  gateway:\n    image: r.example.com/gateway:2\n", "spec.gateway.image",
        "including its tag", "r.example.com/gateway", "2")]
    public void TagInsideOfTheImage_IsReported_AndMovedToItsField(string spec, string path, string part, string? image, string? tag)
    {
        CheckReport report = AlluxioConfig.Check(AlluxioConfig.LoadText(Cluster + spec));
        Diagnostic found = Assert.Single(report.Diagnostics, static found => found.Code == "ALX6279");

        Assert.Equal((DiagnosticSeverity.Warning, path), (found.Severity, found.Path?.ToString()));
        Assert.Contains(part, found.Message, StringComparison.Ordinal);
        Assert.Equal(image is not null, found.Fix is not null);
        if (image is not null)
        {
            string mended = Assert.Single(AlluxioConfig.Fix(AlluxioConfig.LoadText(Cluster + spec), ["ALX6279"]).Texts).Text;
            Assert.Contains($"image: {image}\n", mended, StringComparison.Ordinal);
            Assert.Matches($"imageTag: \"?{tag}\"?\n", mended);
            Assert.Empty(AlluxioConfig.Check(AlluxioConfig.LoadText(mended)).Diagnostics.Of("ALX6279"));
        }
    }

    // A port is no tag; two tags have their own code.
    [Theory]
    [InlineData("  image: r.example.com:5000/alluxio\n")]
    [InlineData("  image: r.example.com/alluxio\n  imageTag: \"1\"\n")]
    [InlineData("  image: r.example.com/alluxio:1\n  imageTag: \"1\"\n")]
    [InlineData("  image: r.example.com/alluxio\n  imageTag: \"1\"\n  etcd: {image: {registry: r, repository: etcd, tag: \"3\"}}\n")]
    public void OtherImages_AreNoTagInsideOfTheImage(string spec) => Assert.Empty(RuleRun.Text(Cluster + spec).Of("ALX6279"));

    [Theory]
    [InlineData("imagePullSecrets: [{name: registry}]", "spec.imagePullSecrets", "[registry]")]
    [InlineData("imagePullSecrets: [registry]", null, null)]
    [InlineData("imagePullSecrets: []", null, null)]
    [InlineData("coordinator: {env: [{name: TZ, value: UTC}]}", "spec.coordinator.env", "TZ: its value")]
    [InlineData("worker: {env: [{name: TZ, value: UTC}]}", "spec.worker.env", "TZ: its value")]
    [InlineData("coordinator: {env: {TZ: UTC}}", null, null)]
    public void FormOfPods_IsReported(string spec, string? path, string? better)
    {
        Diagnostic[] found = [.. RuleRun.Cluster(spec).Of("ALX6280")];

        Assert.Equal(path is null ? [] : [path], found.Select(static one => one.Path?.ToString()));
        Assert.All(found, one => Assert.Contains(better!, one.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(
        "", "preferredDuringSchedulingIgnoredDuringExecution: [{weight: 1, podAffinityTerm: {topologyKey: kubernetes.io/hostname}}]",
        "true by default")]
    [InlineData(
        "limitOneWorkerPerNode: true, ", "requiredDuringSchedulingIgnoredDuringExecution: [{topologyKey: topology.kubernetes.io/zone}]",
        "is true. Your podAntiAffinity")]
    [InlineData(
        "limitOneWorkerPerNode: false, ", "requiredDuringSchedulingIgnoredDuringExecution: [{topologyKey: topology.kubernetes.io/zone}]",
        null)]
    [InlineData("", "requiredDuringSchedulingIgnoredDuringExecution: [{topologyKey: kubernetes.io/hostname}]", null)]
    public void RuleThatReplacesThatOfTheOperator_IsReported(string limit, string rule, string? words)
    {
        Diagnostic[] found = [.. RuleRun.Cluster($"worker: {{{limit}affinity: {{podAntiAffinity: {{{rule}}}}}}}").Of("ALX6281")];

        Assert.Equal(words is null ? 0 : 1, found.Length);
        Assert.All(found, one => Assert.Contains(words!, one.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{uid: \"1201\", gid: 1}", null)]
    [InlineData("{uid: \"1201\"}", "has no gid.")]
    [InlineData("{uid: null, gid: 1}", "has no uid.")]
    [InlineData("{}", "has no uid and gid.")]
    public void UnreadableNumber_IsNotReportedAsAbsent(string user, string? words) => Assert.Equal(
        words is null ? [] : [$"'spec.runAs' {words} Set both uid and gid, or remove the section."],
        RuleRun.Runtime($"runAs: {user}").Of("ALX3023").Select(static found => found.Message));

    // The words are those of a property that exists, in another order.
    [Fact]
    public void SameWordsInAnotherOrder_AreTheNearest() => Assert.Equal(
        "alluxio.master.embedded.journal.election.timeout.max",
        RuleRun.Runtime("properties: {alluxio.master.embedded.journal.max.election.timeout: 20s}").Single("ALX6500").Suggestion);

    [Fact]
    public void SecretsThatDoNotReachOperations_MatterWhereThereIsOne()
    {
        string text = RuleRun.RuntimeText(Secrets);

        Assert.Equal(DiagnosticSeverity.Information, RuleRun.Text(text).Single("ALX5018").Severity);
        Assert.Equal(DiagnosticSeverity.Warning, RuleRun.Text(text + Load).Single("ALX5018").Severity);
    }

    // The Dataset beside the operation is the one that is meant, and one finding says so.
    [Theory]
    [InlineData("data", "spec.dataset.namespace: data", "data")]
    [InlineData("default", "metadata.namespace: default", null)]
    public void OperationThatNamesAnotherNamespace_GetsTheNamespaceOfTheDataset(string ofDataset, string advice, string? suggestion)
    {
        string text = "apiVersion: data.fluid.io/v1alpha1\nkind: Dataset\nmetadata: {name: spark, namespace: " + ofDataset
            + "}\nspec: {mounts: [{mountPoint: 'https://mirrors.example.org/spark/', name: spark}]}\n---\napiVersion: "
            + "data.fluid.io/v1alpha1\nkind: DataLoad\nmetadata: {name: warm, namespace: data}\nspec: {dataset: {name: spark, namespace: "
            + "default}, target: [{path: /spark}]}\n";

        Diagnostic found = Assert.Single(
            RuleRun.Text(text), static one => one.Code is "ALX6501" or "ALX6502");

        Assert.Equal(("ALX6502", "spec.dataset.namespace", suggestion), (found.Code, found.Path?.ToString(), found.Suggestion));
        Assert.EndsWith($"Write {advice}.", found.Message, StringComparison.Ordinal);
    }

    // Fluid's template of FUSE writes the limit of cpu where only that of memory is given.
    [Fact]
    public void LimitThatNobodyWrote_IsExplained() => Assert.Contains(
        "must not be larger than the limit 0, which may come from a limit that is not set, but is '500m'",
        RuleRun.Runtime("fuse: {resources: {requests: {cpu: 500m, memory: 8Gi}, limits: {memory: 10Gi}}}").Single("ALX6401").Message,
        StringComparison.Ordinal);

    // The start script of images before 2.8 takes nothing but a list of options there; newer ones may read a path.
    [Theory]
    [InlineData("2.3.0", "'kernel_cache,ro'", true)]
    [InlineData("2.3.0", "--attr_timeout=7200", true)]
    [InlineData("2.3.0", "--fuse-opts=ro", false)]
    [InlineData("2.9.0", "/mnt/alluxio-fuse", false)]
    [InlineData("2.9.0", "--attr_timeout=7200", true)]
    public void SecondArgumentOfAnOldFuse_IsAListOfOptions(string tag, string argument, bool isFound) => Assert.Equal(
        isFound, RuleRun.Runtime($"fuse: {{image: r/fuse, imageTag: {tag}, args: [fuse, {argument}]}}").Of("ALX6510").Any());

    // Faults of values in one set: each is found beside the errors of the others.
    [Fact]
    public void ValuesThatNoProcessReads_AreFoundBesideErrors()
    {
        string text = RuleRun.RuntimeText(
            "volumes: [{name: certs, secret: {secretName: c}}]\nworker: {volumeMounts: [{name: cert, mountPath: /c}]}\nproperties: "
                + "{alluxio.user.block.size.bytes.default: 256megabytes, alluxio.master.journal.checkpoint.period.entries: 2m}")
            + "spec: {mounts: [{mountPoint: 's3://b', name: b, options: {alluxio.underfs.s3.disable.dns.buckets: \"yes\"}}]}\n";

        Assert.Equal(
            ["ALX3017", "ALX6043", "ALX6525", "ALX6525"],
            RuleRun.Text(text).Where<Diagnostic>(static one => one.Severity > DiagnosticSeverity.Information)
                .Select(static one => one.Code).Order(StringComparer.Ordinal));
    }

    // A default has no field: the section of its component is nearest, and the message says that it is a default.
    [Theory]
    [InlineData("coordinator: {}\netcd: {replicaCount: 3}", 9, ", the default,")]
    [InlineData("coordinator: {}", 1, ", the default,")]
    [InlineData(
        "etcd: {image: {registry: docker.io, repository: bitnami/etcd, tag: 3.5.9-debian-11-r24}}", 8, "(prod-etcd/etcd) is no longer")]
    public void WithdrawnImage_HasThePlaceWhereItWouldBeNamed(string spec, int line, string words)
    {
        Diagnostic found = Assert.Single(
            RuleRun.Cluster(spec).Of("ALX5001"),
            static one => one.Message.Contains("bitnami/etcd", StringComparison.Ordinal));

        Assert.Equal(line, found.Location?.Line);
        Assert.Contains(words, found.Message, StringComparison.Ordinal);
    }

    // The definition refuses the word, and the rule of the tier has told why.
    [Fact]
    public void RefusalOfTheDefinition_IsReportedOnce() => Assert.Equal(
        ["ALX6130"],
        RuleRun.Runtime("replicas: 1\ntieredstore: {levels: [{mediumtype: NVME, path: /mnt/nvme, quota: 4Gi}]}")
            .Where<Diagnostic>(static one => one.Path?.ToString() == "spec.tieredstore.levels[0].mediumtype")
                .Select(static one => one.Code));

    // The volume of a Secret without name is refused because of the option, and that has been told.
    [Fact]
    public void VolumeOfASecretWithoutName_HasThePlaceOfItsOption()
    {
        const string Options = "spec: {mounts: [{mountPoint: 'oss://logs/a', name: a}], sharedEncryptOptions: [{name: fs.oss.accessKeyId, "
            + "secretKeyRef: {name: k, key: a}}]}\n";
        string text = RuleRun.RuntimeText("replicas: 1\ntieredstore: {levels: [{mediumtype: MEM, path: /dev/shm, quota: 4Gi}, {mediumtype: "
            + "MEM, path: /dev/shm, quota: 2Gi}]}") + Options;
        ValueList<Diagnostic> found = RuleRun.Text(text);

        Assert.Single(found, static one => one.Path?.ToString().StartsWith("spec.sharedEncryptOptions[0]", StringComparison.Ordinal) == true
            && one.Severity == DiagnosticSeverity.Error);
        Assert.DoesNotContain(found, static one => one.Path?.ToString() == "spec.mounts");
        Assert.Contains(found, static one => one is { Code: "ALX6056", Path: { } path } && path.ToString() == "spec.tieredstore.levels[1]");
    }
}
