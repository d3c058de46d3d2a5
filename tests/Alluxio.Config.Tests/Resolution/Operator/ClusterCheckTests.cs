using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Resolution.Operator;

/// <summary>Values of a <c>v1</c> cluster that make objects which Kubernetes refuses, or that make no sense.</summary>
public sealed class ClusterCheckTests
{
    private const string Head = "apiVersion: k8s-operator.alluxio.com/v1\nkind: AlluxioCluster\nmetadata: {name: prod}\nspec:\n  image: a\n"
        + "  properties: {alluxio.license: x}\n";

    public static TheoryData<string, string, string> Refused => new()
    {
        { "coordinator: {count: -3}", "ALX4011", "spec.coordinator.count" },
        { "worker: {count: -1}", "ALX4011", "spec.worker.count" },
        { "etcd: {replicaCount: -1}", "ALX4011", "spec.etcd.replicaCount" },
        { "user: '3000000000'", "ALX4011", "spec.user" },
        { "worker: {resources: {limits: {memory: 1e400}}}", "ALX4010", "spec.worker.resources.limits.memory" },
        { "worker: {resources: {requests: {cpu: -1}}}", "ALX4010", "spec.worker.resources.requests.cpu" },
        { "etcd: {resources: {requests: {cpu: -1}}}", "ALX4010", "spec.etcd.resources.requests.cpu" },
        { "worker: {resources: {limits: {memory: 1Gi}, requests: {memory: 2Gi}}}", "ALX4568", "spec.worker.resources.requests.memory" },
        { "worker: {pagestore: {size: '-1Gi'}}", "ALX4010", "spec.worker.pagestore.size" },
        { "worker: {pagestore: {size: '1Gi,0', hostPath: '/a,/b'}}", "ALX4010", "spec.worker.pagestore.size" },
        { "worker: {pagestore: {hostPath: ',,'}}", "ALX4571", "spec.worker.pagestore.hostPath" },
        { "worker: {pagestore: {hostPath: 'mnt/a'}}", "ALX4571", "spec.worker.pagestore.hostPath" },
        { "coordinator: {metastore: {type: persistentVolumeClaim, size: 0}}", "ALX4010", "spec.coordinator.metastore.size" },
        { "etcd: {persistence: {size: -1Gi}}", "ALX4010", "spec.etcd.persistence.size" },
        { "worker: {service: {type: NodePrt}}", "ALX4572", "spec.worker.service.type" },
        { "imagePullPolicy: always", "ALX4572", "spec.imagePullPolicy" },
        { "dnsPolicy: Cluster", "ALX4572", "spec.dnsPolicy" },
        { "serviceAccountName: My Account", "ALX4569", "spec.serviceAccountName" },
        { "secrets: {worker: {Bad Name: /secret}}", "ALX4569", "spec.secrets.worker[\"Bad Name\"]" },
        { "secrets: {worker: {a: ''}}", "ALX4571", "spec.secrets.worker.a" },
        { "secrets: {worker: {a: /opt/alluxio/conf/}}", "ALX4571", "spec.secrets.worker.a" },
        { "configMaps: {coordinator: {a: /mnt/alluxio/metastore}}", "ALX4571", "spec.configMaps.coordinator.a" },
        { "secrets: {worker: {a: /x}}, configMaps: {worker: {b: /x}}", "ALX4571", "spec.configMaps.worker.b" },
        { "fuse: {hostPathForMount: mnt/fuse}", "ALX4571", "spec.fuse.hostPathForMount" },
        { "worker: {properties: {'a b': c}}", "ALX4574", "spec.worker.properties[\"a b\"]" },
        { "fuse: {properties: {'a=b': c}}", "ALX4574", "spec.fuse.properties[\"a=b\"]" },
        { "coordinator: {properties: {a: \"b\\nc=d\"}}", "ALX4574", "spec.coordinator.properties.a" },
        { "worker: {properties: {'': c}}", "ALX4574", "spec.worker.properties[\"\"]" },
    };

    public static TheoryData<string, string, string> Doubtful => new()
    {
        { "coordinator: {count: 0}", "ALX4566", "spec.coordinator.count" },
        { "worker: {count: 0}", "ALX4566", "spec.worker.count" },
        { "imagePullSecrets: [' a']", "ALX3027", "spec.imagePullSecrets[0]" },
        { "worker: {pagestore: {size: 10Gi, reservedSize: 11Gi}}", "ALX4567", "spec.worker.pagestore.reservedSize" },
        { "coordinator: {metastore: {type: nfs}}", "ALX4573", "spec.coordinator.metastore.type" },
    };

    public static TheoryData<string> Good =>
    [
        "worker: {count: 5, pagestore: {size: 10Gi, reservedSize: 1Gi}}",
        "worker: {resources: {limits: {memory: 2Gi, cpu: 2}, requests: {memory: 2Gi, cpu: 500m}}}",
        "secrets: {worker: {a.b: /x, c: /opt/alluxio/conf/extra}}",
        "worker: {service: {type: NodePort}}",
        "coordinator: {metastore: {type: emptyDir}}",
        "gateway: {enabled: false, log: {hostPath: relative, size: -1}, resources: {limits: {cpu: -1}}}",
        "cacheOnly: {master: {resources: {limits: {cpu: -1}}}}",
    ];

    [Theory]
    [MemberData(nameof(Refused))]
    public void ValueThatKubernetesRefuses_IsAnErrorAtItsPlace(string spec, string code, string path)
    {
        Diagnostic found = Only(spec, code, path);
        Assert.Equal(DiagnosticSeverity.Error, found.Severity);
    }

    [Theory]
    [MemberData(nameof(Doubtful))]
    public void ImplausibleValue_IsAWarningAtItsPlace(string spec, string code, string path) =>
        Assert.Equal(DiagnosticSeverity.Warning, Only(spec, code, path).Severity);

    [Theory]
    [MemberData(nameof(Good))]
    public void ValueThatIsRight_OrDoesNotRun_GivesNoFinding(string spec) => Assert.Empty(Found(spec, out _));

    [Theory]
    [InlineData("123", true)]
    [InlineData("a.b", true)]
    [InlineData("0a", true)]
    [InlineData("a23456789-123456789-123456789-123456789-", false)]
    [InlineData("a23456789-123456789-123456789-123456789x", false)]
    [InlineData("a23456789-123456789-123456789-123456789-1", true)]
    [InlineData("prod", false)]
    public void NameOfACluster_LeavesRoomForSuffixes(string name, bool isRefused)
    {
        ResolvedPlan plan =
            AlluxioConfig.ResolveAll(AlluxioConfig.LoadText(Head.Replace("prod", $"'{name}'", StringComparison.Ordinal)))[0];
        Assert.Equal(isRefused, plan.Diagnostics.Any(static found => found.Code == "ALX4570"));
    }

    [Theory]
    [InlineData("worker: {properties: {alluxio.worker.page.store.dirs: /data/cache}}", "/data/cache")]
    [InlineData("worker: {jvmOptions: [-Dalluxio.worker.page.store.dirs=/data/cache]}", "/data/cache")]
    [InlineData("worker: {properties: {alluxio.worker.page.store.dirs: '/mnt/alluxio/pagestore/a,/b'}}", "/b")]
    [InlineData("worker: {properties: {alluxio.worker.identity.uuid.file.path: /tmp/id}}", "/tmp/id")]
    [InlineData("worker: {properties: {alluxio.worker.page.store.dirs: /mnt/alluxio/pagestore/sub}}", null)]
    [InlineData("worker: {properties: {alluxio.worker.page.store.dirs: /x/cache}}, pvcMounts: {worker: {claim: /x}}", null)]
    [InlineData("worker: {pagestore: {hostPath: /data}, properties: {alluxio.worker.page.store.dirs: /data}}", null)]
    [InlineData("coordinator: {properties: {alluxio.worker.page.store.dirs: /data/cache}}", null)]
    [InlineData("worker: {hostPathForSystemInfo: /data/info}", null)]
    public void DataOutsideTheVolumes_IsReported(string spec, string? folder)
    {
        Diagnostic? found = Found(spec, out _).SingleOrDefault(static found => found.Code == "ALX4581");
        Assert.Equal(folder is null, found is null);
        Assert.Contains($"'{folder}'", found?.Message ?? "''", StringComparison.Ordinal);
    }

    [Fact]
    public void IdentityOfTheWorker_LiesWhereItsVolumeIsMounted()
    {
        ResolvedPlan plan = AlluxioConfig.ResolveAll(AlluxioConfig.LoadText(Head + "  worker: {hostPathForSystemInfo: /data/info}\n"))[0];
        Assert.Equal("/mnt/alluxio/system-info/worker_identity", plan.Worker.Properties["alluxio.worker.identity.uuid.file.path"]);
        Assert.Contains(plan.Worker.Container!.VolumeMounts!, static mount => mount.MountPath == "/mnt/alluxio/system-info");
    }

    [Theory]
    [InlineData("1000", "2000", true)]
    [InlineData("2000", "2000", false)]
    public void RingUnderBothNames_MustSayTheSame(string old, string current, bool isReported)
    {
        Diagnostic[] found = Found(
                $"worker: {{jvmOptions: ['-Dalluxio.user.consistent.hash.virtual.node.count.per.worker={old} "
                    + $"-Dalluxio.user.worker.selection.policy.consistent.hash.virtual.node.count.per.worker={current}']}}",
                out _);
        Assert.Contains(found, static found => found.Code == "ALX4009");
        Assert.Equal(
            isReported,
            found.Any(static found => found.Code == "ALX4580" && found.Message.Contains("1000", StringComparison.Ordinal)));
    }

    [Fact]
    public void SharedList_IsReportedOnce() => Assert.Single(Found("imagePullSecrets: [' a']", out _));

    // The API server takes both: a path that is not from the root, and a secret without a name.
    [Theory]
    [InlineData("secrets: {worker: {a: secret}}")]
    [InlineData("imagePullSecrets: ['']")]
    [InlineData("imagePullSecrets: [a, {}]")]
    public void AcceptedValues_AreNoWarning(string spec) => Assert.Empty(Found(spec, out _));

    private static Diagnostic Only(string spec, string code, string path)
    {
        Diagnostic found = Assert.Single(Found(spec, out ManifestSet set));
        Assert.Equal(code, found.Code);
        Assert.Equal(path, found.Path?.ToString());
        Assert.Equal(set.Manifests[0].Locate(FieldPath.Parse(path)), found.Location);
        return found;
    }

    private static Diagnostic[] Found(string spec, out ManifestSet set)
    {
        set = AlluxioConfig.LoadText(Head.Replace("spec:\n", "", StringComparison.Ordinal).Replace(
            "  image: a\n  properties: {alluxio.license: x}\n",
            $"spec: {{image: a, properties: {{alluxio.license: x}}, {spec}}}\n",
            StringComparison.Ordinal));
        return [.. AlluxioConfig.ResolveAll(set)[0].Diagnostics.Where<Diagnostic>(static found =>
            found.Severity != DiagnosticSeverity.Information && found.Code is not ("ALX4558" or "ALX4551" or "ALX4556" or "ALX4552"))];
    }
}
