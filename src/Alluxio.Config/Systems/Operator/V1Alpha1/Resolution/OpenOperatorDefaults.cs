using Alluxio.Config.Kubernetes;
using Alluxio.Config.Operator.V1Alpha1;
using Alluxio.Config.Systems.Operator.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Resolution;

/// <summary>The defaults of the chart 1.1.0-SNAPSHOT: the lowest layer.</summary>
internal static class OpenOperatorDefaults
{
    /// <summary>The lines of the property file that precede those of the user, in order.</summary>
    public static readonly ValueMap<string> SiteProperties =
    [
        new("alluxio.dora.client.read.location.policy.enabled", "true"),
        new("alluxio.user.short.circuit.enabled", "false"),
        new("alluxio.master.worker.register.lease.enabled", "false"),
        new("alluxio.k8s.env.deployment", "true"),
    ];

    /// <summary>One worker on each node.</summary>
    public static readonly Affinity WorkersApart = AffinitySettings.Apart("role", "alluxio-worker");

    public static readonly MetricsSpec Metrics = new()
    {
        ConsoleSink = new() { Enabled = false, Period = 10, Unit = "seconds" },
        CsvSink = new() { Enabled = false, Period = 1, Unit = "seconds", Directory = "/tmp/alluxio-metrics" },
        GraphiteSink = new() { Enabled = false, Period = 10, Unit = "seconds", Hostname = "NONE", Port = "NONE" },
        JmxSink = new() { Enabled = false, Domain = "org.alluxio" },
        PrometheusMetricsServlet = new() { Enabled = false },
        Slf4jSink = new() { Enabled = false, Period = 10, Unit = "seconds" },
    };

    public static readonly (string Type, string HostPath, string Size, string StorageClass) Journal =
        ("hostPath", "/mnt/alluxio/journal", "1Gi", "standard");

    public static readonly (string Type, string HostPath, string Size, string StorageClass) PageStore =
        ("emptyDir", "/mnt/alluxio/pagestore", "1Gi", "standard");

    public static readonly (string Type, string HostPath, string Size, string StorageClass) Metastore =
        ("hostPath", "/mnt/alluxio/metastore", "256Mi", "standard");

    public static ValueList<string>? JvmOptions(string component) => component == "fuse" ? ["-XX:MaxDirectMemorySize=2g"] : null;

    public static ValueMap<long> Ports(string component) => component switch
    {
        "master" => [new("rpc", 19998), new("web", 19999), new("embedded", 19200)],
        "worker" => [new("rpc", 29999), new("web", 30000)],
        _ => [new("web", 39999)],
    };

    public static ResourceRequirements Resources(string component) => component switch
    {
        "master" => DefaultResources.Of(("1", "1Gi"), ("4", "8Gi")),
        "worker" => DefaultResources.Of(("1", "2Gi"), ("4", "4Gi")),
        "etcd" => DefaultResources.Of(("0.5", "0.5Gi"), ("1", "1Gi")),
        _ => DefaultResources.Of(("0.5", "1Gi"), ("4", "4Gi")),
    };
}
