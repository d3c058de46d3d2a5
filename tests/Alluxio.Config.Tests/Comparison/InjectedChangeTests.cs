using System.Text.Json.Nodes;
using Alluxio.Config.Comparison.Live;

namespace Alluxio.Config.Tests.Comparison;

/// <summary>After each kind of change of a live cluster the comparison tells exactly that change.</summary>
public class InjectedChangeTests
{
    private const string Spec = "spec.template.spec.";
    private const string Worker = Spec + "containers[alluxio-worker].";

    private static readonly Dictionary<string, (Action<LiveCluster> Change, string Expected)> Changes = new(StringComparer.Ordinal)
    {
        ["image"] = (c => c.Container["image"] = "other/alluxio:1", $"StatefulSet hbase-worker Differs {Worker}image"),
        ["pull policy"] = (c => c.Container["imagePullPolicy"] = "Always", $"StatefulSet hbase-worker Differs {Worker}imagePullPolicy"),
        ["memory request"] = (c => c.Container["resources"]!["requests"]!["memory"] =
            "3Gi", $"StatefulSet hbase-worker Differs {Worker}resources.requests.memory"),
        ["limit added"] = (
            c => c.Container["resources"]!["limits"] = new JsonObject { ["cpu"] = "1" },
            $"StatefulSet hbase-worker Differs {Worker}resources.limits"),
        ["variable changed"] = (c => Variable(c)["value"] =
            "x", $"StatefulSet hbase-worker Differs {Worker}env[ALLUXIO_WORKER_TIEREDSTORE_LEVEL0_DIRS_PATH].value"),
        ["variable added"] = (c => c.Container["env"]!
            .AsArray()
            .Add(JsonNode.Parse("""{"name": "A", "value": "b"}""")), $"StatefulSet hbase-worker Differs {Worker}env[A]"),
        ["variable removed"] = (c => c.Container["env"]!
            .AsArray()
            .Remove(Variable(c)), $"StatefulSet hbase-worker Differs {Worker}env[ALLUXIO_WORKER_TIEREDSTORE_LEVEL0_DIRS_PATH]"),
        ["variables in another order"] = (c => Turn(c.Container["env"]!.AsArray()), $"StatefulSet hbase-worker Differs {Worker}env"),
        ["argument"] = (c => c.Container["args"]![0] = "worker", $"StatefulSet hbase-worker Differs {Worker}args[0]"),
        ["port"] = (c => c["Service", "hbase-master-0"]["spec"]!["ports"]![0]!["port"] =
            30000, "Service hbase-master-0 Differs spec.ports[rpc].port"),
        ["volume"] = (c => c.Template["spec"]!["volumes"]!
            .AsArray()
            .Add(JsonNode.Parse("""{"name": "v", "emptyDir": {}}""")), $"StatefulSet hbase-worker Differs {Spec}volumes[v]"),
        ["mount removed"] =
            (c => c.Container["volumeMounts"]!.AsArray().RemoveAt(0), $"StatefulSet hbase-worker Differs {Worker}volumeMounts"),
        ["node selector"] = (c =>
            c.Template["spec"]!["nodeSelector"] = new JsonObject { ["a"] = "b" }, $"StatefulSet hbase-worker Differs {Spec}nodeSelector"),
        ["toleration"] = (c => c.Template["spec"]!["tolerations"] =
            JsonNode.Parse("""[{"key": "a", "operator": "Exists"}]"""), $"StatefulSet hbase-worker Differs {Spec}tolerations"),
        ["pull secret"] = (c => c.Template["spec"]!["imagePullSecrets"] =
            JsonNode.Parse("""[{"name": "s"}]"""), $"StatefulSet hbase-worker Differs {Spec}imagePullSecrets"),
        ["host network"] = (c => c.Template["spec"]!["hostNetwork"] = false, $"StatefulSet hbase-worker Differs {Spec}hostNetwork"),
        ["strategy"] = (
            c => c.Worker["spec"]!["updateStrategy"] = JsonNode.Parse("""{"type": "RollingUpdate", "rollingUpdate": {"partition": 0}}"""),
            "StatefulSet hbase-worker Differs spec.updateStrategy.rollingUpdate spec.updateStrategy.type"),
        ["replicas"] = (c => c.Worker["spec"]!["replicas"] = 5, "StatefulSet hbase-worker Differs spec.replicas"),
        ["sidecar in the template"] = (c => c.Template["spec"]!["containers"]!
            .AsArray()
            .Add(JsonNode.Parse("""{"name": "x", "image": "y:1"}""")), $"StatefulSet hbase-worker Differs {Spec}containers[x]"),
        ["label of pods"] =
            (c => c.Template["metadata"]!["labels"]!["team"] = "a", "StatefulSet hbase-worker Differs spec.template.metadata.labels.team"),
        ["our own label"] = (c => c.Worker["metadata"]!["labels"]!["role"] = "x", "StatefulSet hbase-worker Differs metadata.labels.role"),
        ["label of somebody else"] =
            (c => c.Worker["metadata"]!["labels"]!["team"] = "a", "StatefulSet hbase-worker ManagedElsewhere metadata.labels.team"),
        ["content of a ConfigMap"] = (c => c["ConfigMap", "hbase-config"]["data"]!["ALLUXIO_FUSE_JAVA_OPTS"] =
            "-Xmx1G", "ConfigMap hbase-config Differs data.ALLUXIO_FUSE_JAVA_OPTS"),
        ["key of a ConfigMap"] =
            (c => c["ConfigMap", "hbase-config"]["data"]!["b.c"] = "x", "ConfigMap hbase-config Differs data[\"b.c\"]"),
        ["object deleted"] = (c => c.Remove("DaemonSet", "hbase-fuse"), "DaemonSet hbase-fuse Missing "),
        ["object of another release"] =
            (c => c["Service", "hbase-master-0"]["metadata"]!["labels"]!["release"] = "other", "Service hbase-master-0 NotOurs "),
        ["object of another runtime"] =
            (c => c["Service", "hbase-master-0"]["metadata"]!["ownerReferences"]![0]!["name"] = "other", "Service hbase-master-0 NotOurs "),
        ["new template, old pods"] = (c => c.Worker["status"]!["updateRevision"] = "hbase-worker-new", "StatefulSet hbase-worker Waiting "),
        ["template of a DaemonSet not rolled out"] =
            (c => c["DaemonSet", "hbase-fuse"]["status"]!["updatedNumberScheduled"] = 1, "DaemonSet hbase-fuse Waiting "),
        ["restart by hand"] = (
            c => c.Restart(),
            "StatefulSet hbase-worker ManagedElsewhere spec.template.metadata.annotations[\"kubectl.kubernetes.io/restartedAt\"]"),
    };

    public static TheoryData<string> Kinds => [.. Changes.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void CompareToLive_TellsExactlyTheChange(string kind)
    {
        LiveCluster cluster = new();
        Changes[kind].Change(cluster);
        if (kind == "new template, old pods")
        {
            cluster.Worker["status"]!["updatedReplicas"] = 0;
        }

        LiveComparison comparison = cluster.Compare();
        Assert.Equal(
            [Changes[kind].Expected],
            comparison.Objects.Where(static found => found.State != LiveState.InSync)
                .Select(static found =>
                    $"{found.Kind} {found.Name} {found.State} {string.Join(' ', found.Fields.Select(static field => field.Path))}"));
        Assert.Equal(Changes[kind].Expected.Contains("ManagedElsewhere", StringComparison.Ordinal), comparison.IsInSync);
    }

    private static JsonNode Variable(LiveCluster cluster) => cluster.Container["env"]!.AsArray()[1]!;

    private static void Turn(JsonArray items)
    {
        JsonNode first = items[0]!;
        items.RemoveAt(0);
        items.Add(first);
    }
}
