using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Resolution.Operator;

/// <summary>Values of a <c>v1</c> cluster that make objects which Kubernetes refuses, or that nobody can mean.</summary>
public sealed class ClusterCheckTests
{
    private const string Head = "apiVersion: k8s-operator.alluxio.com/v1\nkind: AlluxioCluster\nmetadata: {name: prod}\nspec:\n  image: a\n  properties: {alluxio.license: x}\n";

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
        { "secrets: {worker: {a: secret}}", "ALX4571", "spec.secrets.worker.a" },
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
        { "imagePullSecrets: [a, {}]", "ALX3027", "spec.imagePullSecrets[1]" },
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
    public void ValueThatNobodyMeans_IsAWarningAtItsPlace(string spec, string code, string path) =>
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
    public void NameOfACluster_LeavesRoomForWhatIsPutBehindIt(string name, bool isRefused)
    {
        ResolvedPlan plan = AlluxioConfig.ResolveAll(AlluxioConfig.LoadText(Head.Replace("prod", $"'{name}'", StringComparison.Ordinal)))[0];
        Assert.Equal(isRefused, plan.Diagnostics.Any(static found => found.Code == "ALX4570"));
    }

    [Fact]
    public void SharedList_IsReportedOnce() => Assert.Single(Found("imagePullSecrets: ['']", out _));

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
        set = AlluxioConfig.LoadText(Head.Replace("spec:\n", "", StringComparison.Ordinal).Replace("  image: a\n  properties: {alluxio.license: x}\n", $"spec: {{image: a, properties: {{alluxio.license: x}}, {spec}}}\n", StringComparison.Ordinal));
        return [.. AlluxioConfig.ResolveAll(set)[0].Diagnostics.Where<Diagnostic>(static found => found.Severity != DiagnosticSeverity.Information && found.Code is not ("ALX4558" or "ALX4551" or "ALX4556" or "ALX4552"))];
    }
}
