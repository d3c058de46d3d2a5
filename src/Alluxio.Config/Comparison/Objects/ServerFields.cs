namespace Alluxio.Config.Comparison.Objects;

/// <summary>The fields that servers and controllers write for themselves: they are no configuration.</summary>
internal static class ServerFields
{
    private static readonly HashSet<string> Record = new(StringComparer.Ordinal)
    {
        "managedFields", "resourceVersion", "uid", "creationTimestamp", "generation", "selfLink", "deletionTimestamp",
        "deletionGracePeriodSeconds",
        "finalizers",
    };

    // A created object has these from its creator.
    private static readonly HashSet<string> OfCreation = new(StringComparer.Ordinal) { "ownerReferences", "generateName", "namespace" };

    private static readonly HashSet<string> Labels = new(StringComparer.Ordinal)
    {
        "pod-template-hash", "controller-revision-hash", "statefulset.kubernetes.io/pod-name", "apps.kubernetes.io/pod-index",
        "pod-template-generation",
        "controller-uid", "job-name", "batch.kubernetes.io/controller-uid", "batch.kubernetes.io/job-name",
    };

    private static readonly HashSet<string> Annotations = new(StringComparer.Ordinal)
    {
        "kubectl.kubernetes.io/last-applied-configuration", "kubectl.kubernetes.io/restartedAt", "deployment.kubernetes.io/revision",
        "deprecated.daemonset.template.generation", "meta.helm.sh/release-name", "meta.helm.sh/release-namespace",
        "argocd.argoproj.io/tracking-id",
        "batch.kubernetes.io/job-tracking", "kubernetes.io/change-cause",
    };

    private static readonly string[] AnnotationPrefixes =
    [
        "helm.sh/hook", "pv.kubernetes.io/", "volume.kubernetes.io/", "volume.beta.kubernetes.io/", "autoscaling.alpha.kubernetes.io/",
    ];

    // Fields that Kubernetes drops where they are zero or false, or that mean the same as absent then.
    private static readonly HashSet<string> DroppedWhereZero = new(StringComparer.Ordinal)
    {
        "hostNetwork", "hostPID", "hostIPC", "readOnly", "stdin", "stdinOnce", "tty", "publishNotReadyAddresses", "minReadySeconds",
        "initialDelaySeconds",
        "hostPort", "paused", "nodePort", "optional", "immutable", "allowVolumeExpansion", "privileged", "setHostnameAsFQDN",
        "shareProcessNamespace", "suspend",
        "healthCheckNodePort", "priority",
    };

    // Sources and selectors that have an effect even if they are empty.
    private static readonly HashSet<string> KeptWhereEmpty = new(StringComparer.Ordinal)
    {
        "emptyDir",
        "labelSelector",
        "namespaceSelector",
        "podSelector",
    };

    /// <summary>A field of metadata that is never configuration, in any object.</summary>
    public static bool IsRecord(string name) => Record.Contains(name);

    /// <summary>A field of metadata that says nothing in an object that a controller creates.</summary>
    public static bool IsInMetadata(string name) => Record.Contains(name) || OfCreation.Contains(name);

    public static bool IsLabel(string name) => Labels.Contains(name);

    public static bool IsAnnotation(string name) =>
        Annotations.Contains(name) || Array.Exists(AnnotationPrefixes, prefix => name.StartsWith(prefix, StringComparison.Ordinal));

    public static bool IsDropped(string name, string text) => text is "0" or "false" && DroppedWhereZero.Contains(name);

    public static bool IsKeptWhereEmpty(string name) => KeptWhereEmpty.Contains(name);
}
