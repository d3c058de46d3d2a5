using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Alluxio.Config.Fluid;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Systems.Fluid.Releases;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.RuleTrials;

/// <summary>Fluid's AlluxioRuntime and Dataset by the rules of a release under one profile.</summary>
internal sealed class FluidLaw(FluidRelease release, Profile profile) : LawSubject
{
    // Single values that differ from each other, from the base and from all defaults; {0} is a number.
    private static readonly Dictionary<string, string> Samples = new()
    {
        ["image"] = "\"registry.example.com/sample-{0}\"",
        ["imageTag"] = "\"2.9.{0}\"",
        ["imagePullSecrets"] = "[{\"name\":\"sample-{0}\"}]",
        ["jvmOptions"] = "[\"-Xmx{0}g\"]",
        ["properties"] = "{\"alluxio.user.sample\":\"{0}\",\"alluxio.user.sample.{0}\":\"x\"}",
        ["resources"] = "{\"limits\":{\"cpu\":\"{0}\"}}",
        ["env"] = "{\"SAMPLE\":\"{0}\",\"SAMPLE_{0}\":\"x\"}",
        ["nodeSelector"] = "{\"sample\":\"{0}\",\"sample-{0}\":\"x\"}",
        ["labels"] = "{\"sample\":\"{0}\",\"sample-{0}\":\"x\"}",
        ["annotations"] = "{\"sample\":\"{0}\",\"sample-{0}\":\"x\"}",
        ["podMetadata"] = "{\"labels\":{\"sample\":\"{0}\"}}",
        ["volumeMounts"] = "[{\"name\":\"data\",\"mountPath\":\"/sample-{0}\"}]",
        ["volumes"] = "[{\"name\":\"data\",\"emptyDir\":{\"sizeLimit\":\"{0}Gi\"}}]",
        ["networkMode"] = "\"ContainerNetwork\"",
        ["replicas"] = "{0}",
        ["ports"] = "{\"rpc\":2700{0},\"web\":2710{0}}",
        ["args"] = "[\"fuse\",\"--fuse-opts=sample{0}\"]",
        ["accessModes"] = "[\"ReadWriteMany\"]",
        ["cleanPolicy"] = "\"OnRuntimeDeleted\"",
        ["tolerations"] = "[{\"key\":\"sample-{0}\",\"operator\":\"Exists\"}]",
        ["nodeAffinity"] =
            "{\"required\":{\"nodeSelectorTerms\":[{\"matchExpressions\":[{\"key\":\"sample-{0}\",\"operator\":\"Exists\"}]}]}}",
        ["mounts"] = "[{\"mountPoint\":\"s3://sample-{0}/x\",\"name\":\"sample\"}]",
        ["options"] = "{\"sample\":\"{0}\",\"sample-{0}\":\"x\"}",
        ["sharedOptions"] = "{\"sample\":\"{0}\",\"sample-{0}\":\"x\"}",
        ["encryptOptions"] = Encrypted,
        ["sharedEncryptOptions"] = Encrypted,
        ["dataRestoreLocation"] = "{\"path\":\"pvc://sample-{0}/x\"}",
        ["placement"] = "\"Shared\"",
        ["levels"] = "[{\"mediumtype\":\"SSD\",\"path\":\"/sample-{0}\",\"quota\":\"{0}Gi\"}]",
        ["volumeType"] = "\"emptyDir\"",
        ["enabled"] = "true",
        ["pin"] = "true",
        ["disablePrometheus"] = "true",
        ["hadoopConfig"] = "\"hdfs-conf\"",
        ["management"] = "{\"cleanCachePolicy\":{\"gracePeriodSeconds\":{0}}}",
        ["uid"] = "100{0}",
        ["gid"] = "200{0}",
        ["owner"] = "{\"uid\":100{0},\"gid\":200{0}}",
        ["user"] = "\"sample-{0}\"",
        ["group"] = "\"sample-{0}\"",
        ["runtimes"] = "[{\"name\":\"sample-{0}\",\"namespace\":\"default\"}]",
        ["MOUNT_ROOT"] = "\"/sample-{0}\"",
        ["FLUID_WORKDIR"] = "\"/sample-{0}\"",
        ["ALLUXIO_RUNTIME_IMAGE_ENV"] = "\"registry.example.com/controller:2.8.{0}\"",
        ["ALLUXIO_FUSE_IMAGE_ENV"] = "\"registry.example.com/controller-fuse:2.8.{0}\"",
        ["DEFAULT_INIT_IMAGE_ENV"] = "\"registry.example.com/controller-init:2.8.{0}\"",
        ["IMAGE_PULL_SECRETS"] = "\"controller-{0}\"",
        ["CRITICAL_FUSE_POD"] = "\"true\"",
        ["ALLUXIO_MOUNT_CONFIG_STORAGE"] = "\"secret\"",
        ["KUBE_VERSION"] = "\"v1.17.{0}\"",
    };

    private const string Encrypted =
        "[{\"name\":\"sample-{0}\",\"valueFrom\":{\"secretKeyRef\":{\"name\":\"s3-secret\",\"key\":\"sample-{0}\"}}}]";

    private static readonly LawInput Everything = new()
    {
        Objects = Conventions.Everything.Manifests.Manifests
            .Where(static manifest => manifest.Resource is AlluxioRuntime or Config.Fluid.Dataset)
            .ToImmutableSortedDictionary(
                static manifest => manifest.Resource.Kind!,
                static manifest => Json(manifest.Resource),
                StringComparer.Ordinal),
        Others =
        [
            .. Conventions.Everything.Manifests.Manifests
                .Where(static manifest => manifest.Resource is not (AlluxioRuntime or Config.Fluid.Dataset))
                .Select(static manifest => Json(manifest.Resource)),
            JsonNode.Parse(
                """{"apiVersion":"v1","kind":"Secret","metadata":{"name":"s3-secret"},"""
                    + """ "stringData":{"accessKey":"a","secretKey":"b"}}""")!.AsObject(),
        ],
        Environment = Conventions.Everything.Environment.ToImmutableSortedDictionary(StringComparer.Ordinal),
    };

    public override RuleTable Table { get; } = release.Rules(profile);

    public override LawInput Base => Everything;

    public override ResolvedPlan Resolve(LawInput input, RuleTable table) =>
        AlluxioConfig.ResolveAll(input.ToManifests(), new ResolveOptions
        {
            Profile = profile,
            Release = release.Release.Name,
            Rules = table,
            Controller = FluidController.FromEnvironment(input.Environment),
        })[0];

    public override LawInput Prepare(LawInput input, Rule rule) => rule.Setting switch
    {
        "master.affinity" => input.With("Dataset", "spec.mounts", JsonNode.Parse("""[{"mountPoint":"local:///data","name":"data"}]""")!),
        // A list of the component would hide the global one where lists replace each other.
        "common.jvmOptions" or "common.properties" => ((string[])["master", "jobMaster", "worker", "jobWorker", "fuse", "apiGateway"])
            .Aggregate(input, static (whole, component) => whole.Without("AlluxioRuntime", $"spec.{component}.jvmOptions")),
        "master.startupProbe" => input.Without("AlluxioRuntime", "spec.master.replicas"),
        _ => input,
    };

    public override LawInput PrepareDerived(LawInput input, Rule rule, RuleLayer layer) => (rule.Setting, layer.Field) switch
    {
        (_, "port allocation") => ((string[])["master", "jobMaster", "worker", "jobWorker", "apiGateway"]).Aggregate(
            input, static (whole, component) => whole.Without("AlluxioRuntime", $"spec.{component}.ports")),
        ("master.nodeSelector", _) =>
            input.With("Dataset", "spec.dataRestoreLocation", JsonNode.Parse("""{"path":"local:///backup","nodeName":"node-1"}""")!),

        // Older versions of FUSE know the mount path by a variable.
        ("fuse.env", _) => input.With("AlluxioRuntime", "spec.fuse.imageTag", "2.7.0"),
        ("fuse.args", _) => input.Without("AlluxioRuntime", "spec.fuse.args"),
        _ => input,
    };

    public override LawInput PrepareDefault(LawInput input, Rule rule) => rule.Setting.EndsWith(".ports", StringComparison.Ordinal)
        ? input.With("AlluxioRuntime", "spec.master.networkMode", "ContainerNetwork")
            .With("AlluxioRuntime", "spec.worker.networkMode", "ContainerNetwork")
        : input;

    public override object? OtherDefault(Rule rule, RuleLayer layer) => layer.Default switch
    {
        ValueMap<int> ports =>
            ports.Select<KeyValuePair<string, int>, KeyValuePair<string, int>>(static port => new(port.Key, port.Value + 7)).ToValueMap(),
        HashRing ring => ring with { VirtualNodesPerWorker = 77 },
        ValueList<Toleration> => (ValueList<Toleration>)[new Toleration { Key = "sample" }],
        "configmap" => "secret",
        "command" => "configmap",
        "IfNotPresent" => "Always",
        true => false,
        "HostNetwork" => "ContainerNetwork",
        false => true,
        _ => null,
    };

    public override LawInput Take(LawInput input, RuleLayer layer) => layer.Field switch
    {
        // Without them there is no deployment.
        "apiVersion" or "kind" or "metadata" => input,
        "spec.runAs.uid" or "spec.runAs.gid" => input.Without("AlluxioRuntime", "spec.runAs"),
        "spec.volumes" => ((string[])["master", "worker", "fuse"]).Aggregate(
            input.Without("AlluxioRuntime", "spec.volumes"),
            static (whole, component) => whole.Without("AlluxioRuntime", $"spec.{component}.volumeMounts")),
        _ => base.Take(input, layer),
    };

    // Some fields count together with others only.
    public override LawInput Give(LawInput input, RuleLayer layer, JsonNode value) => layer.Field switch
    {
        "spec.runAs.uid" => input.With("AlluxioRuntime", "spec.runAs", new JsonObject { ["uid"] = value.DeepClone(), ["gid"] = 0 }),
        "spec.runAs.gid" => input.With("AlluxioRuntime", "spec.runAs", new JsonObject { ["uid"] = 0, ["gid"] = value.DeepClone() }),
        "spec.volumes" => ((string[])["master", "worker", "fuse"]).Aggregate(
            base.Give(input, layer, value),
            static (whole, component) => whole.With(
                "AlluxioRuntime",
                $"spec.{component}.volumeMounts",
                JsonNode.Parse("""[{"name":"data","mountPath":"/sample"}]""")!)),
        _ => base.Give(input, layer, value),
    };

    public override JsonNode? Sample(Rule rule, RuleLayer layer, int variant)
    {
        if (layer.Kind is null && layer.Layer != Layer.Controller)
        {
            return null;
        }

        string name = layer.Field.Split('.')[^1];
        if (rule.Setting.EndsWith(".hashRing", StringComparison.Ordinal))
        {
            const string Nodes = "alluxio.user.worker.selection.policy.consistent.hash.virtual.node.count.per.worker";
            return layer.Portion == FieldPortion.SystemProperties
                ? new JsonArray($"-D{Nodes}=50{variant}")
                : new JsonObject { [Nodes] = $"50{variant}" };
        }

        if (rule.Setting.EndsWith(".ports", StringComparison.Ordinal) && name == "properties")
        {
            return new JsonObject
            {
                [rule.Setting switch
                {
                    "master.ports" => "alluxio.master.rpc.port",
                    "jobMaster.ports" => "alluxio.job.master.rpc.port",
                    "worker.ports" => "alluxio.worker.rpc.port",
                    "jobWorker.ports" => "alluxio.job.worker.rpc.port",
                    _ => "alluxio.proxy.web.port",
                }] = $"2800{variant}",
            };
        }

        if (rule.Setting == "fuse.hostPID")
        {
            return new JsonObject { ["runtime.fluid.io/fuse.hostpid"] = "true" };
        }

        // Without a limit for memory FUSE's resources are dropped.
        if (rule.Setting == "fuse.resources")
        {
            return JsonNode.Parse("""{"limits":{"memory":"3Gi"}}""");
        }

        if (layer.Portion == FieldPortion.SystemProperties)
        {
            return JsonNode.Parse($"[\"-Dalluxio.user.sample={variant}\",\"-Dalluxio.user.sample.{variant}=x\"]");
        }

        return name == "imagePullPolicy"
            ? JsonValue.Create(variant % 2 == 0 ? "Never" : "Always")
            : Samples.TryGetValue(name, out string? sample)
                ? JsonNode.Parse(sample.Replace("{0}", $"{variant + 3}", StringComparison.Ordinal))
                : null;
    }

    private static JsonObject Json(Resource resource) => JsonNode.Parse(resource.ToJson())!.AsObject();
}
