using Alluxio.Config.Comparison.Objects;

namespace Alluxio.Config.Comparison.Live;

/// <summary>Which differences of a live object are none, because servers, autoscalers, tools or the user's own rules decide about the field.</summary>
internal sealed class FieldRules
{
    private const string ByHelm = "app.kubernetes.io/managed-by";

    // By kind: fields that a server fills in where nobody gives them.
    private static readonly Dictionary<string, FieldPattern[]> Assigned = new(StringComparer.Ordinal)
    {
        ["Service"] =
        [
            new("spec.clusterIP"), new("spec.clusterIPs"), new("spec.ipFamilies"), new("spec.ipFamilyPolicy"), new("spec.healthCheckNodePort"),
            new("spec.ports[*].nodePort"),
        ],
        ["PersistentVolumeClaim"] = [new("spec.volumeName"), new("spec.storageClassName")],
        ["ServiceAccount"] = [new("secrets")],
        ["Pod"] = [new("spec.imagePullSecrets"), new("spec.hostname"), new("spec.subdomain")],
        ["Job"] = [new("spec.selector"), new("spec.template.metadata.labels")],
    };

    // Fields of custom resources that the controller itself writes.
    private static readonly FieldPattern[] OfControllers = [new("AlluxioRuntime spec.worker.resources.requests.memory")];

    private readonly LiveOptions _options;
    private readonly FieldPattern[] _ignored;
    private readonly HashSet<(string Kind, string Namespace, string Name)> _scaled = [];

    public FieldRules(LiveObjects live, LiveOptions options)
    {
        _options = options;
        _ignored = [.. options.Ignore.Select(static text => new FieldPattern(text))];
        foreach (LiveObject scaler in live.All.Where(static found => found.Key.Kind is "HorizontalPodAutoscaler" or "ScaledObject"))
        {
            _scaled.Add((scaler.Text("spec", "scaleTargetRef", "kind") ?? "Deployment", scaler.Key.Namespace, scaler.Text("spec", "scaleTargetRef", "name") ?? ""));
        }
    }

    /// <summary>Whether the server filled a field in that the plan leaves open, or a file means the same.</summary>
    public static bool IsAssigned(string kind, ObjectDifference difference) => (kind == "ConfigMap" && FileTexts.MeanTheSame(difference))
        || (difference.Before is null && (Array.Exists(Assigned.GetValueOrDefault(kind) ?? [], pattern => pattern.Matches(kind, difference)) || IsHelmLabel(difference)));

    public bool IsIgnored(string kind, ObjectDifference difference) => Array.Exists(_ignored, pattern => pattern.Matches(kind, difference));

    /// <summary>By which rule somebody else manages a field; <see langword="null"/> for none.</summary>
    public string? ManagedBy(ObjectKey key, ObjectDifference difference, FieldOwner? owner, bool isManifest)
    {
        if (difference.Path == "spec.replicas")
        {
            return _scaled.Contains((key.Kind, key.Namespace, key.Name)) || _scaled.Any(target => target.Namespace == key.Namespace && IsMadeFor(key, target.Name))
                ? "an autoscaler sets the replicas"
                : owner is { Manager: "kube-controller-manager", Subresource: "scale" } ? "an autoscaler set the replicas" : null;
        }

        if (difference.Before is not null)
        {
            return null;
        }

        if (key.Kind == "ConfigMap" && FileTexts.IsOfChart(difference))
        {
            return "a file of the chart that the plan omits";
        }

        if (IsSidecar(difference))
        {
            return "a sidecar, by an option";
        }

        if (difference.IsUnder("metadata.labels") || difference.IsUnder("metadata.annotations"))
        {
            return "a label or annotation of another program";
        }

        return isManifest && (owner?.Manager.Contains("controller", StringComparison.Ordinal) == true
            || Array.Exists(OfControllers, pattern => pattern.Matches(key.Kind, difference)))
            ? "the controller writes it"
            : null;
    }

    // An autoscaler of a custom resource scales its workers: Fluid's set is the resource's name with an ending.
    private bool IsMadeFor(ObjectKey key, string target) =>
        key.Kind == "StatefulSet" && key.Name == target + "-worker" && _scaled.Contains(("AlluxioRuntime", key.Namespace, target));

    private static bool IsHelmLabel(ObjectDifference difference) => difference switch
    {
        { Step.Name: ByHelm, After: NormalScalar { Text: "Helm" } } => difference.IsUnder("metadata.labels"),
        { Path: "metadata.labels", After: NormalMap { Count: 1 } labels } => labels.Text(ByHelm) == "Helm",
        _ => false,
    };

    // The container itself, its volumes and their mounts in other containers.
    private bool IsSidecar(ObjectDifference difference)
    {
        for (ObjectStep? step = difference.Step; step is not null; step = step.Parent)
        {
            string? name = step switch
            {
                { IsItem: true, Parent.Name: "containers" or "initContainers" or "volumes" } => step.Name,
                { IsItem: true, Parent.Name: "volumeMounts" } => (difference.After as NormalMap)?.Text("name"),
                _ => null,
            };
            if (name is not null && _options.Sidecars.Any(sidecar => IsOf(sidecar, name)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOf(string sidecar, string name) =>
        name == sidecar || (name.StartsWith(sidecar, StringComparison.Ordinal) && name[sidecar.Length] is '-');
}
