using Alluxio.Config.Systems.Operator.V1Alpha1.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Emission;

/// <summary>The labels that the chart gives its objects.</summary>
internal static class OpenLabels
{
    private const string Chart = "alluxio-1.1.0-SNAPSHOT";

    /// <summary>The five labels of ConfigMaps and claims.</summary>
    public static ValueMap<string> Plain(OpenCluster cluster, string name) => Sorted(Common(cluster, name));

    /// <summary>The labels of a workload; a label of the user wins over the chart's.</summary>
    public static ValueMap<string> Workload(OpenCluster cluster, OpenPod pod, string role, string? name)
    {
        SortedDictionary<string, string> labels = Common(cluster, name);
        labels["role"] = role;
        return WithUsers(pod, labels);
    }

    /// <summary>The masters' selector, which leaves out what an upgrade changes.</summary>
    public static ValueMap<string> MasterSelector(OpenCluster cluster, string role, string name) =>
        WithUsers(
            cluster.Master,
            new SortedDictionary<string, string>(StringComparer.Ordinal) { ["app"] = cluster.AppName, ["role"] = role, ["name"] = name });

    /// <summary>The labels of a master's Service, which labels of the user do not reach.</summary>
    public static ValueMap<string> Service(OpenCluster cluster, string role)
    {
        SortedDictionary<string, string> labels = Common(cluster, null);
        labels["role"] = role;
        return Sorted(labels);
    }

    private static SortedDictionary<string, string> Common(OpenCluster cluster, string? name)
    {
        SortedDictionary<string, string> labels = new(StringComparer.Ordinal)
        {
            ["app"] = cluster.AppName,
            ["chart"] = Chart,
            ["release"] = cluster.Release,
            ["heritage"] = "Helm",
        };
        if (name is not null)
        {
            labels["name"] = name;
        }

        return labels;
    }

    private static ValueMap<string> WithUsers(OpenPod pod, SortedDictionary<string, string> labels)
    {
        foreach ((string key, string value) in pod.Labels)
        {
            labels[key] = value;
        }

        return Sorted(labels);
    }

    private static ValueMap<string> Sorted(SortedDictionary<string, string> labels) => new([.. labels]);
}
