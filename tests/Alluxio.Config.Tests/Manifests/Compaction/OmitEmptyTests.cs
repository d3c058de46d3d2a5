using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests.Compaction;
using Alluxio.Config.Tests.Manifests.Binding;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Manifests.Compaction;

public sealed class OmitEmptyTests
{
    [Theory]
    [InlineData("emptyDir: {medium: '', sizeLimit: '0'}", "emptyDir: {sizeLimit: '0'}")]
    [InlineData("emptyDir: {}", "emptyDir: {}")]
    [InlineData("hostPath: {path: '', type: ''}", "hostPath: {path: '', type: ''}")]
    [InlineData("secret: {secretName: '', optional: false, defaultMode: 0, items: []}", "secret: {optional: false, defaultMode: 0}")]
    [InlineData("secret: {items: [{key: a, path: '', mode: 0}]}", "secret: {items: [{key: a, path: '', mode: 0}]}")]
    [InlineData("configMap: {name: '', optional: true}", "configMap: {optional: true}")]
    [InlineData("persistentVolumeClaim: {claimName: c, readOnly: false}", "persistentVolumeClaim: {claimName: c}")]
    [InlineData("persistentVolumeClaim: {claimName: c, readOnly: true}", "persistentVolumeClaim: {claimName: c, readOnly: true}")]
    [InlineData("csi: {driver: d, readOnly: false, fsType: '', volumeAttributes: {}}", "csi: {driver: d, readOnly: false, fsType: ''}")]
    [InlineData("csi: {driver: d, nodePublishSecretRef: {name: ''}}", "csi: {driver: d, nodePublishSecretRef: {}}")]
    [InlineData(
        "azureDisk: {diskName: d, diskURI: '', cachingMode: '', fsType: '', readOnly: false, kind: ''}",
        "azureDisk: {diskName: d, diskURI: '', cachingMode: '', fsType: '', readOnly: false, kind: ''}")]
    [InlineData("gcePersistentDisk: {pdName: p, partition: 0, fsType: ''}", "gcePersistentDisk: {pdName: p}")]
    [InlineData("awsElasticBlockStore: {volumeID: v, partition: 1}", "awsElasticBlockStore: {volumeID: v, partition: 1}")]
    [InlineData(
        "iscsi: {targetPortal: p, iqn: i, lun: 0, portals: [], initiatorName: ''}",
        "iscsi: {targetPortal: p, iqn: i, lun: 0, initiatorName: ''}")]
    [InlineData("fc: {lun: 0, wwids: ['']}", "fc: {lun: 0, wwids: ['']}")]
    [InlineData("cephfs: {monitors: [], readOnly: false}", "cephfs: {monitors: []}")]
    [InlineData("flexVolume: {driver: d, options: {a: ''}}", "flexVolume: {driver: d, options: {a: ''}}")]
    [InlineData(
        "downwardAPI: {items: [{path: p, resourceFieldRef: {resource: r}}]}",
        "downwardAPI: {items: [{path: p, resourceFieldRef: {resource: r, divisor: '0'}}]}")]
    [InlineData(
        "projected: {sources: [{serviceAccountToken: {path: p, audience: '', expirationSeconds: 0}}, {}], defaultMode: 0}",
        "projected: {sources: [{serviceAccountToken: {path: p, expirationSeconds: 0}}, {}], defaultMode: 0}")]
    [InlineData(
        "projected: {sources: [{clusterTrustBundle: {path: p, name: '', labelSelector: {matchLabels: {}}}}]}",
        "projected: {sources: [{clusterTrustBundle: {path: p, name: '', labelSelector: {}}}]}")]
    [InlineData(
        "ephemeral: {volumeClaimTemplate: {metadata: {labels: {}}, spec: {storageClassName: '', volumeName: '', resources: {requests: "
            + "{storage: 0.5Gi}, limits: {}}}}}",
        "ephemeral: {volumeClaimTemplate: {metadata: {}, spec: {storageClassName: '', resources: {requests: {storage: 512Mi}}}}}")]
    public void Compact_Volume_DropsZerosOfPlainFieldsOnly(string source, string expected) =>
        Assert.Equal(Volume(expected).ToYaml(), OmitEmpty.Compact(Volume(source)).ToYaml());

    [Fact]
    public void Compact_VolumeMount_KeepsItsPointers()
    {
        VolumeMount mount = ModelReading.Clean<VolumeMount>(
            "{name: v, mountPath: /a, readOnly: false, subPath: '', subPathExpr: '', mountPropagation: '', recursiveReadOnly: ''}");

        Assert.Equal(
            new VolumeMount { Name = "v", MountPath = "/a", MountPropagation = "", RecursiveReadOnly = "" }, OmitEmpty.Compact(mount));
    }

    [Fact]
    public void Compact_Toleration_KeepsZeroSeconds()
    {
        Toleration toleration = ModelReading.Clean<Toleration>("{key: '', operator: Exists, value: '', effect: '', tolerationSeconds: 0}");

        Assert.Equal(new Toleration { Operator = "Exists", TolerationSeconds = 0 }, OmitEmpty.Compact(toleration));
    }

    [Fact]
    public void Compact_NodeSelector_KeepsRequiredTerms()
    {
        NodeSelector selector = ModelReading.Clean<NodeSelector>(
            "nodeSelectorTerms: [{matchExpressions: [{key: '', operator: In, values: []}], matchFields: []}]");

        NodeSelectorRequirement requirement = new() { Key = "", Operator = "In" };
        Assert.Equal(new NodeSelector { NodeSelectorTerms = [new() { MatchExpressions = [requirement] }] }, OmitEmpty.Compact(selector));
        Assert.Equal(new NodeSelector { NodeSelectorTerms = [] }, OmitEmpty.Compact(new NodeSelector { NodeSelectorTerms = [] }));
    }

    [Fact]
    public void Compact_Quantity_IsSpelledAsKubernetesDoes()
    {
        Volume volume = new() { EmptyDir = new EmptyDirVolumeSource { SizeLimit = Quantity.Parse("1024Mi") } };

        Assert.Equal("1Gi", OmitEmpty.Compact(volume).EmptyDir?.SizeLimit?.Text);
    }

    [Fact]
    public void Compact_UnknownFields_AreDroppedAtEveryDepth()
    {
        ValueMap<RawValue> unknown = [new("later", new RawScalar { Text = "a" })];
        KeyToPath item = new() { Key = "k", Path = "p", UnknownFields = unknown };
        Volume volume = new()
        {
            Name = "v",
            Secret = new SecretVolumeSource { Items = [item], UnknownFields = unknown },
            UnknownFields = unknown,
        };

        Assert.Equal(
            new Volume { Name = "v", Secret = new SecretVolumeSource { Items = [item with { UnknownFields = null }] } },
            OmitEmpty.Compact(volume));
    }

    [Fact]
    public void Compact_Twice_ChangesNothing()
    {
        Volume volume =
            OmitEmpty.Compact(Volume("ephemeral: {volumeClaimTemplate: {spec: {resources: {limits: {a: 0.5}}, accessModes: []}}}"));

        Assert.Equal(volume, OmitEmpty.Compact(volume));
    }

    private static Volume Volume(string source) => ModelReading.Clean<Volume>($"{{name: v, {source}}}");
}
