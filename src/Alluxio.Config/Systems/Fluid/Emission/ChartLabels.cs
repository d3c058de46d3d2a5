using Alluxio.Config.Kubernetes;
using Alluxio.Config.Systems.Fluid.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Emission;

/// <summary>The labels, annotations and owners that the chart gives its objects.</summary>
internal static class ChartLabels
{
    public const string App = "alluxio";

    // The chart's labels, an object's own and some of the user's.
    private const int TypicalCount = 16;

    private const string Istio = "sidecar.istio.io/inject";

    public static ObjectMeta Metadata(
        FluidDeployment deployment,
        string name,
        ValueMap<string>? annotations,
        params ReadOnlySpan<KeyValuePair<string, string>> own) => new()
        {
            Name = name,
            Namespace = deployment.Namespace,
            Labels = Object(deployment, own),
            Annotations = annotations,
            OwnerReferences = [deployment.Owner],
        };

    /// <summary>The labels of an object: those of the chart, those of Fluid and its own.</summary>
    public static ValueMap<string> Object(FluidDeployment deployment, params ReadOnlySpan<KeyValuePair<string, string>> own) =>
        ValueMap.Sorted<string>([.. Common(deployment, own, deployment.Chart.LabelsObjects)]);

    /// <summary>The labels of a pod: those of its object, and the user's, which win.</summary>
    public static ObjectMeta PodMetadata(FluidDeployment deployment, FluidPod pod, params ReadOnlySpan<KeyValuePair<string, string>> own)
    {
        Dictionary<string, string> labels = Common(deployment, own, deployment.Chart.LabelsPods && deployment.Chart.LabelsObjects);
        Dictionary<string, string> annotations = new(StringComparer.Ordinal) { [Istio] = "false" };
        if (deployment.Chart.LabelsPodsForIstio)
        {
            labels[Istio] = "false";
        }

        Add(labels, pod.Labels);
        Add(annotations, pod.Annotations);
        return new ObjectMeta { Labels = ValueMap.Sorted<string>([.. labels]), Annotations = ValueMap.Sorted<string>([.. annotations]) };
    }

    private static Dictionary<string, string> Common(
        FluidDeployment deployment,
        ReadOnlySpan<KeyValuePair<string, string>> own,
        bool hasRecommended)
    {
        string release = ChartText.Unquoted(deployment.Name);
        Dictionary<string, string> labels = new(TypicalCount, StringComparer.Ordinal)
        {
            ["app"] = App,
            ["chart"] = deployment.Chart.Label,
            ["release"] = release,
            ["heritage"] = "Helm",
        };
        if (hasRecommended)
        {
            labels["app.kubernetes.io/name"] = App;
            labels["app.kubernetes.io/instance"] = release;
            labels["app.kubernetes.io/managed-by"] = "Helm";
            labels["fluid.io/managed-by"] = "fluid";
        }

        if (deployment.Chart.LabelsDataset)
        {
            labels["fluid.io/dataset-id"] = ChartText.Unquoted(deployment.DatasetId);
        }

        foreach ((string key, string value) in own)
        {
            labels[key] = value;
        }

        return labels;
    }

    private static void Add(Dictionary<string, string> target, ValueMap<string> entries)
    {
        foreach ((string key, string value) in entries)
        {
            target[key] = value;
        }
    }
}
