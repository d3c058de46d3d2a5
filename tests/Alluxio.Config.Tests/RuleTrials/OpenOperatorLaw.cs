using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Alluxio.Config.Layering;
using Alluxio.Config.Operator.V1Alpha1;
using Alluxio.Config.Systems.Operator.V1Alpha1.Rules;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.RuleTrials;

/// <summary>The open operator's AlluxioCluster and Dataset under one profile.</summary>
internal sealed class OpenOperatorLaw(Profile profile) : LawSubject
{
    private const string Cluster = "AlluxioCluster";

    private const string Data = "Dataset";

    // Values that differ from each other, from the base and from all defaults; {0} is a number.
    private static readonly Dictionary<string, string> Samples = new()
    {
        ["metadata"] = "{\"name\":\"sample-{0}\",\"namespace\":\"laws\"}",
        ["nameOverride"] = "\"sample-{0}\"",
        ["dataset"] = "\"data-{0}\"",
        ["path"] = "\"s3://sample-{0}/x\"",
        ["image"] = "\"registry.example.com/sample-{0}\"",
        ["imageTag"] = "\"2.9.{0}\"",
        ["imagePullPolicy"] = "\"Never\"",
        ["imagePullSecrets"] = "[\"sample-{0}\"]",
        ["user"] = "200{0}",
        ["group"] = "300{0}",
        ["fsGroup"] = "\"400{0}\"",
        ["hostNetwork"] = "true",
        ["dnsPolicy"] = "\"Default\"",
        ["serviceAccountName"] = "\"sample-{0}\"",
        ["hostAliases"] = "[{\"ip\":\"10.0.0.{0}\",\"hostnames\":[\"sample\"]}]",
        ["jvmOptions"] = "[\"-Xmx{0}g\"]",
        ["tolerations"] = "[{\"key\":\"sample-{0}\",\"operator\":\"Equal\",\"value\":\"x\",\"effect\":\"NoSchedule\"}]",
        ["affinity"] = "{\"podAntiAffinity\":{\"requiredDuringSchedulingIgnoredDuringExecution\":[{\"topologyKey\":\"sample-{0}\"}]}}",
        ["resources"] = "{\"limits\":{\"cpu\":\"1{0}\"}}",
        ["ports"] = "{\"rpc\":2700{0},\"web\":2710{0}}",
        ["count"] = "{0}",
        ["replicaCount"] = "{0}",
        ["enabled"] = "true",
        ["runFormat"] = "true",
        ["memoryBacked"] = "true",
        ["type"] = "\"persistentVolumeClaim\"",
        ["hostPath"] = "\"/sample-{0}\"",
        ["size"] = "\"{0}Gi\"",
        ["quota"] = "\"{0}Gi\"",
        ["storageClass"] = "\"sample-{0}\"",
        ["hostPathForSystemInfo"] = "\"/sample-{0}\"",
        ["hostPathForMount"] = "\"/sample-{0}/fuse\"",
        ["mountOptions"] = "[\"sample={0}\"]",
        ["livenessProbe"] = "{\"periodSeconds\":7{0}}",
        ["readinessProbe"] = "{\"periodSeconds\":7{0}}",
        ["startupProbe"] = "{\"periodSeconds\":7{0}}",
        ["metrics"] = "{\"consoleSink\":{\"enabled\":true,\"period\":7{0}}}",
        ["limitOneWorkerPerNode"] = "false",
        ["limitOneWorkerPerPod"] = "false",
        ["csi"] = "{\"enabled\":true}",
        ["auth"] = "{\"client\":{\"enableAuthentication\":true}}",
    };

    private static readonly string Map = "{\"sample\":\"{0}\",\"sample-{0}\":\"x\"}";

    private static readonly LawInput Everything = new()
    {
        Objects = ImmutableSortedDictionary<string, JsonObject>.Empty
            .Add(Cluster, Read(
                """
                {
                  "apiVersion": "k8s-operator.alluxio.com/v1alpha1",
                  "kind": "AlluxioCluster",
                  "metadata": { "name": "law", "namespace": "laws" },
                  "spec": {
                    "dataset": "data",
                    "properties": { "alluxio.user.base": "x" },
                    "jvmOptions": ["-Dalluxio.user.global=x"],
                    "hostPaths": { "worker": { "/base": "/base" } },
                    "metrics": { "prometheusMetricsServlet": { "enabled": true, "podAnnotations": { "base": "x" } } },
                    "worker": { "podAnnotations": { "worker": "x" } },
                    "proxy": { "enabled": true },
                    "fuse": { "enabled": true },
                    "etcd": { "enabled": true }
                  }
                }
                """))
            .Add(Data, Storage("data")),
        Others = [Storage("data-3")],
    };

    public override RuleTable Table { get; } = OpenOperatorRules.For(profile);

    public override LawInput Base => Everything;

    public override ResolvedPlan Resolve(LawInput input, RuleTable table) =>
        AlluxioConfig.ResolveAll(input.ToManifests(), new ResolveOptions { Profile = profile, Rules = table })[0];

    // The operator takes no cluster without them.
    public override bool IsRequired(RuleLayer layer) =>
        layer.Field is "apiVersion" or "kind" or "metadata" or "spec.dataset" or "spec.properties" or "spec.dataset.path";

    public override LawInput Prepare(LawInput input, Rule rule) => rule.Setting switch
    {
        "master.journal.size" or "master.journal.storageClass" => InClaim(input, "spec.journal"),
        "worker.pagestore.storageClass" => InClaim(input, "spec.pagestore"),
        "worker.pagestore.hostPath" => input.With(Cluster, "spec.pagestore.type", JsonValue.Create("hostPath")),
        "worker.metastore.size" or "worker.metastore.storageClass" => InClaim(input, "spec.metastore"),
        _ => input,
    };

    // The template of the proxy prints the worker's annotations where the proxy has some.
    public override LawInput Give(LawInput input, RuleLayer layer, JsonNode value) => layer.Field == "spec.worker.podAnnotations"
        ? base.Give(input, layer, value).With(Cluster, "spec.proxy.podAnnotations", Read("""{"own":"x"}"""))
        : base.Give(input, layer, value);

    public override JsonNode? Sample(Rule rule, RuleLayer layer, int variant)
    {
        if (layer.Kind is null || layer is { Kind: Data, Field: "metadata" } || layer.Field is "apiVersion" or "kind")
        {
            return null;
        }

        string name = layer.Field.Split('.')[^1];
        string sample = layer.Portion == FieldPortion.SystemProperties ? "[\"-Dalluxio.user.sample={0}\",\"-Dalluxio.user.sample.{0}=x\"]"
            : layer.Field == "spec.etcd.image" ? "{\"tag\":\"3.5.{0}\"}"
            : rule.Setting == "master.enabled" ? "false"
            : Samples.GetValueOrDefault(name) ?? Map;
        return JsonNode.Parse(sample.Replace("{0}", $"{variant + 3}", StringComparison.Ordinal));
    }

    public override object? OtherDefault(Rule rule, RuleLayer layer) => layer.Default switch
    {
        HashRing ring => ring with { VirtualNodesPerWorker = 77 },
        Config.Operator.V1.ProbeTimings => new ProbeTimings { PeriodSeconds = 77, TimeoutSeconds = 7 },
        MetricsSpec => new MetricsSpec { ConsoleSink = new MetricsSink { Enabled = true, Period = 77, Unit = "seconds" } },
        ValueMap<long> ports =>
            ports.Select<KeyValuePair<string, long>, KeyValuePair<string, long>>(static port => new(port.Key, port.Value + 1)).ToValueMap(),
        _ => null,
    };

    private static LawInput InClaim(LawInput input, string store) =>
        input.With(Cluster, $"{store}.type", JsonValue.Create("persistentVolumeClaim"));

    private static JsonObject Storage(string name) => Read(
        $$$"""
        {
          "apiVersion": "k8s-operator.alluxio.com/v1alpha1",
          "kind": "Dataset",
          "metadata": { "name": "{{{name}}}", "namespace": "laws" },
          "spec": { "dataset": { "path": "s3://base/x", "credentials": { "aws.accessKeyId": "a" } } }
        }
        """);

    private static JsonObject Read(string json) => JsonNode.Parse(json)!.AsObject();
}
