using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Alluxio.Config.Layering;
using Alluxio.Config.Operator.V1;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.RuleTrials;

/// <summary>
/// The operator's AlluxioCluster <c>v1</c> with everything that may belong to it: Helm values, a License and an UnderFileSystem.
/// </summary>
/// <param name="table">The rules.</param>
/// <param name="release">The release that has them; <see langword="null"/> for the default.</param>
internal sealed class ClusterLaw(RuleTable table, string? release = null) : LawSubject
{
    private const string Cluster = "AlluxioCluster";

    private const string License = "License";

    private const string Storage = "UnderFileSystem";

    private const string HelmValues = "OperatorValues";

    private const string Claim = "persistentVolumeClaim";

    // Single values that differ from each other, from the base and from all defaults; {0} is a number.
    private static readonly Dictionary<string, string> Samples = new()
    {
        ["image"] = "\"registry.example.com/sample-{0}\"",
        ["imageTag"] = "\"sample-{0}\"",
        ["registry"] = "\"sample-{0}.example.com\"",
        ["imageRegistry"] = "\"sample-{0}.example.com\"",
        ["repository"] = "\"sample/{0}\"",
        ["tag"] = "\"sample-{0}\"",
        ["digest"] = "\"sha256:{0}aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"",
        ["imagePullSecrets"] = "[\"sample-{0}\"]",
        ["pullSecrets"] = "[\"sample-{0}\"]",
        ["jvmOptions"] = "[\"-Xmx{0}g\"]",
        ["properties"] = "{\"alluxio.user.sample\":\"{0}\",\"alluxio.user.sample.{0}\":\"x\"}",
        ["resources"] = "{\"limits\":{\"cpu\":\"{0}\"}}",
        ["env"] = "{\"SAMPLE\":\"{0}\",\"SAMPLE_{0}\":\"x\"}",
        ["podAnnotations"] = "{\"sample\":\"{0}\"}",
        ["annotations"] = "{\"sample\":\"{0}\"}",
        ["globalPodLabel"] = "{\"sample\":\"{0}\"}",
        ["nodeSelector"] = "{\"sample\":\"{0}\"}",
        ["tolerations"] = "[{\"key\":\"sample-{0}\",\"operator\":\"Exists\"}]",
        ["affinity"] = "{\"nodeAffinity\":{\"requiredDuringSchedulingIgnoredDuringExecution\":{\"nodeSelectorTerms\":"
                + "[{\"matchExpressions\":[{\"key\":\"sample-{0}\",\"operator\":\"Exists\"}]}]}}}",
        ["hostAliases"] = "[{\"ip\":\"10.0.0.{0}\",\"hostnames\":[\"sample\"]}]",
        ["coordinator"] = "{\"sample-{0}\":\"/sample-{0}\"}",
        ["worker"] = "{\"sample-{0}\":\"/sample-{0}\"}",
        ["fuse"] = "{\"sample-{0}\":\"/sample-{0}\"}",
        ["gateway"] = "{\"sample-{0}\":\"/sample-{0}\"}",
        ["dashboard"] = "{\"sample-{0}\":\"/sample-{0}\"}",
        ["ports"] = "{\"rpc\":2700{0}}",
        ["livenessProbe"] = "{\"periodSeconds\":4{0}}",
        ["readinessProbe"] = "{\"periodSeconds\":4{0}}",
        ["startupProbe"] = "{\"periodSeconds\":4{0}}",
        ["count"] = "{0}",
        ["replicaCount"] = "{0}1",
        ["hostPath"] = "\"/sample-{0}\"",
        ["hostPathForSystemInfo"] = "\"/sample-{0}\"",
        ["hostPathForMount"] = "\"/sample-{0}/mount\"",
        ["mountPath"] = "\"/sample-{0}\"",
        ["path"] = "\"s3://sample-{0}/x\"",
        ["mountOptions"] = "[\"sample-{0}\"]",
        ["size"] = "\"{0}Gi\"",
        ["quota"] = "\"{0}Gi\"",
        ["reservedSize"] = "\"{0}Mi\"",
        ["storageClass"] = "\"sample-{0}\"",
        ["memoryBacked"] = "true",
        ["user"] = "\"4{0}\"",
        ["group"] = "\"4{0}\"",
        ["fsGroup"] = "\"4{0}\"",
        ["dnsPolicy"] = "\"Default\"",
        ["serviceAccountName"] = "\"sample-{0}\"",
        ["hostNetwork"] = "true",
        ["level"] = "\"debug\"",
        ["levels"] =
            "[{\"level\":0,\"alias\":\"SSD\",\"mediumtype\":\"SSD\",\"path\":\"/sample-{0}\",\"type\":\"hostPath\",\"quota\":\"{0}Gi\"}]",
        ["tieredstore"] = "{\"levels\":[{\"level\":0,\"alias\":\"SSD\",\"mediumtype\":\"SSD\",\"path\":\"/"
            + "sample-{0}\",\"type\":\"hostPath\",\"quota\":\"{0}Gi\"}]}",
        ["license"] = "\"sample-{0}\"",
        ["licenseString"] = "\"sample-{0}\"",
        ["clusters"] = "[{\"name\":\"law\",\"namespace\":\"default\"}]",
        ["alluxioCluster"] = "\"law\"",
        ["auth"] = "{\"sample\":{0}}",
        ["authentication"] = "{\"oidc\":{\"jwksConfigMapName\":\"sample-{0}\"}}",
        ["authorization"] = "{\"opa\":{\"components\":{\"gateway\":{\"configMapName\":\"sample-{0}\"}}}}",
        ["web"] = "{\"authType\":\"none\",\"oktaIssuer\":\"sample-{0}\"}",
        ["metrics"] = "{\"sample\":{0}}",
        ["security"] = "{\"sample\":{0}}",
        ["nameOverride"] = "\"sample-{0}\"",
        ["name"] = "\"sample-{0}\"",
        ["namespace"] = "\"sample-{0}\"",
    };

    // Switches that are on without being given.
    private static readonly string[] OnByDefault =
    [
        "worker.limitOneWorkerPerNode", "etcd.enabled", "etcd.persistence.enabled", "etcd.volumePermissions.enabled", "gateway.auditLog",
        "prometheus.enabled",
        "grafana.enabled", "csiController.enabled", "csiNodePlugin.enabled",
    ];

    private static readonly LawInput Everything = new()
    {
        Objects = ImmutableSortedDictionary.CreateRange(
            StringComparer.Ordinal,
            [
                Kind(Cluster, """
                    {
                      "apiVersion": "k8s-operator.alluxio.com/v1", "kind": "AlluxioCluster", "metadata": { "name": "law" },
                      "spec": {
                        "image": "registry.example.com/alluxio", "imageTag": "base", "properties": { "alluxio.license": "x" },
                        "fuse": { "enabled": true },
                        "gateway": { "enabled": true, "image": "registry.example.com/gateway", "imageTag": "base" },
                        "dashboard": { "enabled": true, "image": "registry.example.com/dashboard", "imageTag": "base" },
                        "cacheOnly": { "enabled": true, "image": "registry.example.com/cache-only", "imageTag": "base" }
                      }
                    }
                    """),
                Kind(
                    License,
                    """{ "apiVersion": "k8s-operator.alluxio.com/v1", "kind": "License", "metadata": { "name": "law" },"""
                        + """ "spec": { "clusters": [{ "name": "law", "namespace": "default" }], "licenseString": "x" } }"""),
                Kind(
                    Storage,
                    """{ "apiVersion": "k8s-operator.alluxio.com/v1", "kind": "UnderFileSystem", "metadata": { "name": "data" },"""
                        + """ "spec": { "alluxioCluster": "law", "path": "s3://data/x", "mountPath": "/data","""
                        + """ "mountOptions": { "base": "x" } } }"""),
                Kind(
                    HelmValues,
                    """{ "global": { "imageTag": "base" }, "alluxio-csi": { "enabled": true }, "console": { "enabled": true } }"""),
            ]),
    };

    public override RuleTable Table { get; } = table;

    public override LawInput Base => Everything;

    public override ResolvedPlan Resolve(LawInput input, RuleTable table) =>
        AlluxioConfig.ResolveAll(input.ToManifests(), new ResolveOptions { Rules = table, Release = release })[0];

    public override LawInput Prepare(LawInput input, Rule rule) => rule.Setting switch
    {
        "coordinator.metastore.size" or "coordinator.metastore.storageClass" =>
            input.With(Cluster, "spec.coordinator.metastore.type", Claim),
        "worker.pagestore.size" or "worker.pagestore.storageClass" or "worker.pagestore.reservedSize" =>
            input.With(Cluster, "spec.worker.pagestore.type", Claim),
        "gateway.log.size" or "gateway.log.storageClass" => input.With(Cluster, "spec.gateway.log.type", Claim),
        "cacheOnlyMaster.journal.hostPath" => input.With(Cluster, "spec.cacheOnly.journal.type", "hostPath"),

        // An object without a name is refused, one without metadata is not; what else the set holds names the cluster.
        "coordinator.name" => (input with { Objects = input.Objects.Remove(License).Remove(Storage) }).Without(Cluster, "metadata"),
        "coordinator.namespace" => input with { Objects = input.Objects.Remove(License).Remove(Storage) },

        // A License without a text is refused where it names the cluster.
        "coordinator.license" => input.Without(License, "spec.clusters").Without(Cluster, "spec.properties"),
        "console.enabled" => input.Without(HelmValues, "console"),
        _ => input,
    };

    public override LawInput PrepareDerived(LawInput input, Rule rule, RuleLayer layer) => rule.Setting switch
    {
        "console.enabled" => input.With(HelmValues, "console.image", "registry.example.com/console"),
        "coordinator.license" => input.With(Cluster, "spec.properties", new JsonObject { ["alluxio.license"] = "x" }),
        // Lines of tiers, beside the one that the flag of the master beats.
        "cacheOnlyMaster.properties" => input.With(
            Cluster,
            "spec.cacheOnly.worker.tieredstore",
            JsonNode.Parse(Samples["tieredstore"].Replace("{0}", "3", StringComparison.Ordinal))!),
        "coordinator.mounts" => input.With(Cluster, "spec.properties", new JsonObject { ["alluxio.license"] = "x", ["base"] = "y" }),
        _ when rule.Setting.EndsWith(".hashRing", StringComparison.Ordinal) => input.With(
            Cluster,
            "spec.properties",
            new JsonObject
            {
                ["alluxio.license"] = "x",
                ["alluxio.user.worker.selection.policy.consistent.hash.virtual.node.count.per.worker"] = "77",
            }),
        _ => input,
    };

    public override JsonNode? Sample(Rule rule, RuleLayer layer, int variant)
    {
        string name = layer.Field.Split('.')[^1];
        if (layer.Kind is null || IsIdentity(layer) || rule.Setting == "coordinator.apiVersion")
        {
            return null;
        }

        if (layer.Portion == FieldPortion.SystemProperties)
        {
            return new JsonArray($"-Dalluxio.user.sample={variant}", $"-Dalluxio.user.sample.{variant}=x");
        }

        return (name, layer.Kind, rule.Setting) switch
        {
            ("mountOptions", Storage, _) => new JsonObject { [$"sample-{variant}"] = "x" },
            ("type", _, "worker.service.type") => "LoadBalancer",
            ("type", _, "cacheOnlyMaster.journal.type") => "hostPath",
            ("type", _, "worker.pagestore.type") => Claim,
            ("type", _, _) => variant % 2 == 0 ? Claim : "emptyDir",
            ("imagePullPolicy" or "pullPolicy", _, _) => variant % 2 == 0 ? "Never" : "Always",
            ("enabled" or "limitOneWorkerPerNode" or "hostPathForLogging", _, var setting) =>
                !(OnByDefault.Contains(setting) || setting.EndsWith(".hostPathForLogging", StringComparison.Ordinal)),
            _ => Samples.TryGetValue(name, out string? sample)
                ? JsonNode.Parse(sample.Replace("{0}", $"{variant + 3}", StringComparison.Ordinal))
                : null,
        };
    }

    public override JsonNode Otherwise(RuleLayer layer, JsonNode sample) =>
        layer.Field.EndsWith(".type", StringComparison.Ordinal) ? "hostPath" : base.Otherwise(layer, sample);

    // Without them there is no object.
    public override LawInput Take(LawInput input, RuleLayer layer) =>
        IsIdentity(layer) || layer.Field is "apiVersion" or "kind" or "metadata" ? input : base.Take(input, layer);

    // A License with a text counts for the clusters that it names.
    public override LawInput Give(LawInput input, RuleLayer layer, JsonNode value) =>
        layer is { Kind: License, Field: "spec.licenseString" }
            ? base.Give(input, layer, value).With(License, "spec.clusters", JsonNode.Parse(Samples["clusters"])!)
            : base.Give(input, layer, value);

    public override object? OtherDefault(Rule rule, RuleLayer layer) => layer.Default switch
    {
        ValueMap<long> ports =>
            ports.Select<KeyValuePair<string, long>, KeyValuePair<string, long>>(static port => new(port.Key, port.Value + 7)).ToValueMap(),
        HashRing ring => ring with { VirtualNodesPerWorker = 77 },
        ProbeTimings timings => timings with { PeriodSeconds = 77 },
        bool isOn => !isOn,
        _ => null,
    };

    // The paths and options of a mount identify it.
    public override object? Read(ResolvedPlan plan, string setting) => setting == "coordinator.mounts"
        ? string.Join('\n', plan.Mounts.Select(static mount => $"{mount.MountPath} = {mount.Path} {string.Join(
            ' ',
            mount.Options.Values.Select(static option => $"{option.Path}={option.Value}"))}"))
        : base.Read(plan, setting);

    private static bool IsIdentity(RuleLayer layer) =>
        layer is { Kind: Storage, Field: "spec.mountPath" or "spec.path" or "spec.alluxioCluster" };

    private static KeyValuePair<string, JsonObject> Kind(string name, string json) => new(name, JsonNode.Parse(json)!.AsObject());
}
