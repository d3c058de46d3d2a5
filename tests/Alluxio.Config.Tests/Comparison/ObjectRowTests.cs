using Alluxio.Config.Comparison;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Comparison;

/// <summary>
/// The rows about objects of the reference's table of updates, each with its number. Other tests cover the rows about live clusters.
/// </summary>
public class ObjectRowTests
{
    private const string StatefulSet = """
        apiVersion: apps/v1
        kind: StatefulSet
        metadata: {name: w}
        spec:
          serviceName: w
          replicas: 2
          selector: {matchLabels: {app: w}}
          template:
            metadata: {labels: {app: w}}
            spec:
              volumes:
              - {name: a, hostPath: {path: /a}}
              - {name: b, hostPath: {path: /b}}
              containers:
              - name: c
                image: r/i:v1
                env:
                - {name: A, value: "1"}
                - {name: B, value: "2"}
                resources: {limits: {cpu: 1000m, memory: 1024Mi}}
          volumeClaimTemplates:
          - metadata: {name: data}
            spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 10Gi}}}
        """;

    private const string Deployment = """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: d}
        spec:
          selector: {matchLabels: {app: d}}
          template:
            metadata: {labels: {app: d}}
            spec:
              volumes:
              - {name: e, emptyDir: {}}
              containers:
              - {name: c, image: "r/i:v1"}
        """;

    private const string Claim = """
        apiVersion: v1
        kind: PersistentVolumeClaim
        metadata: {name: p}
        spec: {accessModes: [ReadWriteOnce], storageClassName: fast, resources: {requests: {storage: 20Gi}}}
        """;

    private const string Class = """
        apiVersion: storage.k8s.io/v1
        kind: StorageClass
        metadata: {name: fast}
        provisioner: p
        parameters: {type: a}
        allowVolumeExpansion: false
        """;

    private const string Service = """
        apiVersion: v1
        kind: Service
        metadata: {name: s}
        spec: {clusterIP: 10.0.0.5, ports: [{name: web, port: 80}]}
        """;

    private const string Job = """
        apiVersion: batch/v1
        kind: Job
        metadata: {name: j}
        spec:
          parallelism: 1
          template:
            spec: {restartPolicy: Never, containers: [{name: c, image: "r/i:v1"}]}
        """;

    private const string Pod = """
        apiVersion: v1
        kind: Pod
        metadata: {name: p}
        spec: {containers: [{name: c, image: "r/i:v1", env: [{name: A, value: a}]}]}
        """;

    private const string ConfigMap = """
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: m}
        immutable: true
        data: {a: x}
        """;

    [Theory]
    [InlineData(
        "D1", StatefulSet, "storage: 10Gi", "storage: 20Gi", ObjectResult.Refused,
        "spec.volumeClaimTemplates[data].spec.resources.requests.storage")]
    [InlineData("D2", StatefulSet, "serviceName: w", "serviceName: x", ObjectResult.Refused, "spec.serviceName")]
    [InlineData(
        "D3", StatefulSet, "replicas: 2", "replicas: 2\n  podManagementPolicy: Parallel", ObjectResult.Refused, "spec.podManagementPolicy")]
    [InlineData("D4", StatefulSet, "replicas: 2", "replicas: 2\n  minReadySeconds: 5", ObjectResult.Changed, "spec.minReadySeconds")]
    [InlineData("D5", Deployment, "matchLabels: {app: d}", "matchLabels: {app: e}", ObjectResult.Refused, "spec.selector.matchLabels.app")]
    [InlineData(
        "D6", Deployment, "labels: {app: d}}\n    spec", "labels: {app: e}}\n    spec", ObjectResult.Refused,
        "spec.template.metadata.labels.app")]
    [InlineData("D16", ConfigMap, "a: x", "a: z", ObjectResult.Refused, "data.a")]
    [InlineData("D17", Claim, "storage: 20Gi", "storage: 10Gi", ObjectResult.Refused, "spec.resources.requests.storage")]
    [InlineData("D18", Claim, "storage: 20Gi", "storage: 30Gi", ObjectResult.Refused, "spec.resources.requests.storage")]
    [InlineData("D19", Class, "type: a", "type: b", ObjectResult.Refused, "parameters.type")]
    [InlineData("D20", Class, "Expansion: false", "Expansion: true", ObjectResult.Changed, "allowVolumeExpansion")]
    [InlineData("D21", Service, "clusterIP: 10.0.0.5", "clusterIP: None", ObjectResult.Refused, "spec.clusterIP")]
    [InlineData("D22", Service, "port: 80", "port: 8080", ObjectResult.Changed, "spec.ports[web].port,spec.ports[web].targetPort")]
    [InlineData("D23", Job, "i:v1", "i:v2", ObjectResult.Refused, "spec.template.spec.containers[c].image")]
    [InlineData("D24", Job, "parallelism: 1", "parallelism: 3\n  completions: 1", ObjectResult.Changed, "spec.parallelism")]
    [InlineData("D25", Pod, "i:v1", "i:v2", ObjectResult.Changed, "spec.containers[c].image")]
    [InlineData("D26", Pod, "value: a", "value: b", ObjectResult.Refused, "spec.containers[c].env[A].value")]
    [InlineData("D28", StatefulSet, "cpu: 1000m", "cpu: 1", ObjectResult.Unchanged, "")]
    [InlineData("D29", StatefulSet, "memory: 1024Mi", "memory: 1Gi", ObjectResult.Unchanged, "")]
    [InlineData(
        "D29 with 1G", StatefulSet, "memory: 1024Mi", "memory: 1G", ObjectResult.Changed,
        "spec.template.spec.containers[c].resources.limits.memory")]
    [InlineData(
        "D33", StatefulSet, "r/i:v1", "r/i:latest", ObjectResult.Changed,
        "spec.template.spec.containers[c].image,spec.template.spec.containers[c].imagePullPolicy")]
    [InlineData("D34", StatefulSet, "image: r/i:v1", "image: r/i:v1\n        imagePullPolicy: IfNotPresent", ObjectResult.Unchanged, "")]
    [InlineData("D35", Deployment, "{name: e, emptyDir: {}}", "{name: e}", ObjectResult.Unchanged, "")]
    [InlineData("D36", Claim, "storageClassName: fast, ", "storageClassName: \"\", ", ObjectResult.Refused, "spec.storageClassName")]
    public void Row_HasResultAndFields(string row, string before, string old, string now, ObjectResult result, string paths)
    {
        string text = before.ReplaceLineEndings("\n");
        Assert.Contains(old, text, StringComparison.Ordinal);
        ObjectChange change = Compare(text, text.Replace(old, now, StringComparison.Ordinal), withClass: row == "D18");
        Assert.Equal((row, result, paths), (row, change.Result, string.Join(',', change.Fields.Select(static field => field.Path))));
        Assert.Equal(result == ObjectResult.Refused, change.Refusals.Count > 0);
    }

    [Fact]
    public void D6_SaysThatTheSelectorNoLongerMatches() => Assert.Contains(
        Compare(
            Deployment,
            Deployment.Replace("labels: {app: d}}\n    spec", "labels: {app: e}}\n    spec", StringComparison.Ordinal)).Refusals,
        static refusal => refusal.Contains("does not match", StringComparison.Ordinal));

    // A class without expansion stops a claim; a class that is unset is assumed to allow it.
    [Fact]
    public void D18_NeedsTheClassAmongTheObjects() =>
        Assert.Equal(ObjectResult.Changed, Compare(Claim, Claim.Replace("20Gi", "30Gi", StringComparison.Ordinal)).Result);

    // The same image by meaning, and another text: pods roll.
    [Fact]
    public void D33_OfAnImageWithoutTag_ChangesTheTextAlone()
    {
        string without = StatefulSet.Replace("r/i:v1", "r/i", StringComparison.Ordinal);
        ObjectChange change = Compare(without, without.Replace("image: r/i", "image: r/i:latest", StringComparison.Ordinal));
        Assert.Equal("spec.template.spec.containers[c].image", Assert.Single(change.Fields).Path);
        Assert.True(change.IsPodTemplateChanged);
    }

    [Fact]
    public void D36_AnEmptyClassIsNoAbsentOne()
    {
        string absent = Claim.Replace("storageClassName: fast, ", "", StringComparison.Ordinal);
        ObjectFieldChange field = Assert.Single(Compare(absent, Claim.Replace("fast", "\"\"", StringComparison.Ordinal)).Fields);
        Assert.Equal(("spec.storageClassName", null, ""), (field.Path, field.Before, field.After));
    }

    [Theory]
    [InlineData(
        "D37", "- {name: A, value: \"1\"}\n        - {name: B, value: \"2\"}",
        "- {name: B, value: \"2\"}\n        - {name: A, value: \"1\"}", "spec.template.spec.containers[c].env")]
    [InlineData(
        "D38", "- {name: a, hostPath: {path: /a}}\n      - {name: b, hostPath: {path: /b}}",
        "- {name: b, hostPath: {path: /b}}\n      - {name: a, hostPath: {path: /a}}", "spec.template.spec.volumes")]
    public void Row_OfAnotherOrder_StillRollsPods(string row, string old, string now, string path)
    {
        string text = StatefulSet.ReplaceLineEndings("\n");
        ObjectChange change = Compare(text, text.Replace(old, now, StringComparison.Ordinal));
        ObjectFieldChange field = Assert.Single(change.Fields);
        Assert.Equal((row, path, true, true), (row, field.Path, field.IsOrderOnly, change.IsPodTemplateChanged));
    }

    [Fact]
    public void AnotherOrderOfVariablesThatUseEachOther_MeansSomething()
    {
        string text = StatefulSet.Replace("value: \"2\"", "value: \"$(A)\"", StringComparison.Ordinal).ReplaceLineEndings("\n");
        string other = text.Replace(
            "- {name: A, value: \"1\"}\n        - {name: B, value: \"$(A)\"}",
            "- {name: B, value: \"$(A)\"}\n        - {name: A, value: \"1\"}",
            StringComparison.Ordinal);
        Assert.False(Assert.Single(Compare(text, other).Fields).IsOrderOnly);
    }

    [Fact]
    public void ChangedSecret_ShowsAsChangedAndNoMore()
    {
        const string Secret = "apiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData: {user: alice}";
        ObjectFieldChange field = Assert.Single(Compare(Secret, Secret.Replace("alice", "bob", StringComparison.Ordinal)).Fields);
        Assert.Equal(("data.user", "***", "***"), (field.Path, field.Before, field.After));
        Assert.Equal(
            ObjectResult.Unchanged,
            Compare(Secret, Secret.Replace("stringData: {user: alice}", "data: {user: YWxpY2U=}", StringComparison.Ordinal)).Result);
    }

    [Fact]
    public void SecretVariable_IsMasked()
    {
        string text = StatefulSet.Replace("name: A,", "name: AWS_SECRET_KEY,", StringComparison.Ordinal);
        ObjectFieldChange field =
            Assert.Single(Compare(text, text.Replace("value: \"1\"", "value: \"3\"", StringComparison.Ordinal)).Fields);
        Assert.Equal(("***", "***"), (field.Before, field.After));
    }

    [Theory]
    [InlineData("D7", Deployment, "spec:\n  selector", "spec:\n  strategy: {type: Recreate}\n  selector", ChangeEffect.StopsAllPods)]
    [InlineData("D9", StatefulSet, "replicas: 2", "updateStrategy: {type: OnDelete}", ChangeEffect.NeedsHand)]
    [InlineData("D12", Deployment, "kind: Deployment", "kind: DaemonSet", ChangeEffect.RollsPods)]
    public void Row_IsDecidedByTheStrategy(string row, string workload, string old, string now, ChangeEffect effect)
    {
        string before = workload.ReplaceLineEndings("\n").Replace(old, now, StringComparison.Ordinal);
        string after = before.Replace("r/i:v1", "r/i:v2", StringComparison.Ordinal);
        Assert.True(Compare(before, after).IsPodTemplateChanged);
        Assert.Equal((row, effect), (row, WorkloadStrategy.EffectOf(WorkloadStrategy.Of(Objects(after, withClass: false)[0]))));
    }

    private static ObjectChange Compare(string before, string after, bool withClass = false) => ObjectComparer.Compare(
        Objects(before, withClass), Objects(after, withClass))[0];

    private static ValueList<Resource> Objects(string text, bool withClass)
    {
        ManifestSet manifests = AlluxioConfig.LoadText(text + (withClass ? "\n---\n" + Class : ""));
        Assert.False(manifests.HasErrors, string.Join('\n', manifests.Diagnostics));
        return manifests.Manifests.Select(static manifest => manifest.Resource).ToValueList();
    }
}
