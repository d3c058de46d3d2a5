using Alluxio.Config.Kubernetes;
using Alluxio.Config.Systems.Fluid.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Emission;

/// <summary>The labels, annotations and owners that the chart gives its objects.</summary>
internal static class ChartLabels
{
    public const string App = "alluxio";

    // The labels that the chart gives each object, and that of Istio.
    private const int ChartCount = 10;

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
        ValueMap.Sorted<string>([.. Common(deployment, own, deployment.Chart.LabelsObjects, 0)]);

    /// <summary>The labels of a pod: those of its object, and the user's, which win.</summary>
    public static ObjectMeta PodMetadata(FluidDeployment deployment, FluidPod pod, params ReadOnlySpan<KeyValuePair<string, string>> own)
    {
        bool hasRecommended = deployment.Chart.LabelsPods && deployment.Chart.LabelsObjects;
        List<KeyValuePair<string, string>> labels = Common(deployment, own, hasRecommended, pod.Labels.Count);
        List<KeyValuePair<string, string>> annotations = new(1 + pod.Annotations.Count) { new(Istio, "false") };
        if (deployment.Chart.LabelsPodsForIstio)
        {
            Set(labels, Istio, "false");
        }

        SetAll(labels, pod.Labels.AsSpan());
        SetAll(annotations, pod.Annotations.AsSpan());
        return new ObjectMeta { Labels = ValueMap.Sorted<string>([.. labels]), Annotations = ValueMap.Sorted<string>([.. annotations]) };
    }

    private static List<KeyValuePair<string, string>> Common(
        FluidDeployment deployment,
        ReadOnlySpan<KeyValuePair<string, string>> own,
        bool hasRecommended,
        int others)
    {
        string release = ChartText.Unquoted(deployment.Name);
        List<KeyValuePair<string, string>> labels = new(ChartCount + own.Length + others)
        {
            new("app", App),
            new("chart", deployment.Chart.Label),
            new("release", release),
            new("heritage", "Helm"),
        };
        if (hasRecommended)
        {
            labels.Add(new("app.kubernetes.io/name", App));
            labels.Add(new("app.kubernetes.io/instance", release));
            labels.Add(new("app.kubernetes.io/managed-by", "Helm"));
            labels.Add(new("fluid.io/managed-by", "fluid"));
        }

        if (deployment.Chart.LabelsDataset)
        {
            labels.Add(new("fluid.io/dataset-id", ChartText.Unquoted(deployment.DatasetId)));
        }

        SetAll(labels, own);
        return labels;
    }

    private static void SetAll(List<KeyValuePair<string, string>> target, ReadOnlySpan<KeyValuePair<string, string>> entries)
    {
        foreach ((string key, string value) in entries)
        {
            Set(target, key, value);
        }
    }

    // So few labels need no dictionary.
    private static void Set(List<KeyValuePair<string, string>> target, string key, string value)
    {
        int index = 0;
        while (index < target.Count && target[index].Key != key)
        {
            index++;
        }

        if (index == target.Count)
        {
            target.Add(new(key, value));
        }
        else
        {
            target[index] = new(key, value);
        }
    }
}
