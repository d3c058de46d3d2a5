using Alluxio.Config.Comparison.Objects;

namespace Alluxio.Config.Comparison.Live;

/// <summary>
/// Which differences of a live object are none, because servers, autoscalers, tools or the user's own rules decide about the field.
/// </summary>
internal sealed class FieldRules
{
    private const string ByHelm = "app.kubernetes.io/managed-by";

    // By kind: fields that a server fills in where they are unset.
    private static readonly Dictionary<string, FieldPattern[]> Assigned = new(StringComparer.Ordinal)
    {
        ["Service"] =
        [
            new("spec.clusterIP"), new("spec.clusterIPs"), new("spec.ipFamilies"), new("spec.ipFamilyPolicy"),
            new("spec.healthCheckNodePort"),
            new("spec.ports[*].nodePort"),
        ],
        ["PersistentVolumeClaim"] = [new("spec.volumeName"), new("spec.storageClassName")],
        ["ServiceAccount"] = [new("secrets")],
        ["Pod"] = [new("spec.imagePullSecrets"), new("spec.hostname"), new("spec.subdomain")],
        ["Job"] = [new("spec.selector"), new("spec.template.metadata.labels")],
    };

    // Fields of custom resources that the controller itself writes where they are unset.
    private static readonly FieldPattern[] OfControllers = [new("AlluxioRuntime spec.worker.resources.requests.memory")];

    // Fields that it writes whatever the manifest says.
    private static readonly FieldPattern[] OfControllersAlone = [new("Dataset spec.runtimes")];

    private readonly ResolvedPlan _plan;
    private readonly LiveOptions _options;
    private readonly FieldPattern[] _ignored;
    private readonly Autoscalers _scalers;
    private readonly HashSet<string> _matched = new(StringComparer.Ordinal);

    public FieldRules(ResolvedPlan plan, LiveObjects live, LiveOptions options)
    {
        _plan = plan;
        _options = options;
        _ignored = [.. options.Ignore.Select(static text => new FieldPattern(text))];
        _scalers = live.Autoscalers;
    }

    /// <summary>Whether the server filled a field in that the plan leaves open, or a file means the same.</summary>
    public static bool IsAssigned(string kind, ObjectDifference difference) => (kind == "ConfigMap" && FileTexts.MeanTheSame(difference))
        || (difference.Before is null && (Array.Exists(Assigned.GetValueOrDefault(kind) ?? [], pattern => pattern.Matches(kind, difference))
            || IsHelmLabel(difference)));

    public bool IsIgnored(string kind, ObjectDifference difference)
    {
        FieldPattern[] found = Array.FindAll(_ignored, pattern => pattern.Matches(kind, difference));
        _matched.UnionWith(found.Select(static pattern => pattern.Text));
        return found.Length > 0;
    }

    /// <summary>
    /// Paths to leave out that name no field of any object: a misspelt path has no effect, and the user would not notice it.
    /// </summary>
    public IEnumerable<string> Unmatched(IEnumerable<(string Kind, NormalMap? Object)> objects) => _ignored
        .Where(pattern => !_matched.Contains(pattern.Text)
            && !objects.Any(one => one.Object is not null && pattern.IsIn(one.Kind, one.Object)))
        .Select(static pattern => pattern.Text)
        .Distinct(StringComparer.Ordinal);

    /// <summary>The rule by which another client manages a field; <see langword="null"/> for none.</summary>
    public string? ManagedBy(ObjectKey key, ObjectDifference difference, FieldOwner? owner, bool isManifest)
    {
        if (difference.Path == "spec.replicas")
        {
            return _scalers.Scale(key, _plan)
                ? "an autoscaler sets the replicas"
                : Autoscalers.Is(owner) ? "an autoscaler set the replicas" : null;
        }

        if (isManifest && Array.Exists(OfControllersAlone, pattern => pattern.Matches(key.Kind, difference)))
        {
            return "the controller writes it";
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
