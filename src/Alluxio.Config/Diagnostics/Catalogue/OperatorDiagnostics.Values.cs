using Alluxio.Config.Values;

namespace Alluxio.Config.Diagnostics.Catalogue;

// ALX401x and following: values of an open operator's cluster that the API server refuses, in the cluster or in what the chart makes of it.
internal static partial class OperatorDiagnostics
{
    public static readonly DiagnosticDescriptor BadAmountRow = new()
    {
        Code = "ALX4010",
        Title = "Invalid quantity (open operator)",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{field}' must be a quantity such as 500m, 2Gi or 4G, not '{value}': {reason}",
        Cause = "The operator accepts any string, and the chart copies the string into an object. The API server refuses the object.",
        Remedy =
            "Write a number with one of the suffixes n u m k M G T P E (powers of 1000) or Ki Mi Gi Ti Pi Ei (powers of 1024). A list of " +
            "sizes requires 'type: hostPath' in the same section.",
    };

    public static DiagnosticMessage BadAmount(string field, string value, string reason) => BadAmountRow.MessageOf(field, value, reason);

    public static readonly DiagnosticDescriptor NumberOutOfRangeRow = new()
    {
        Code = "ALX4011",
        Title = "Number out of range (open operator)",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{field}' must be an integer from {least} to {most}, not '{value}'.",
        Cause = "The operator accepts any number, and the chart copies the number into an object. The API server refuses the object.",
        Remedy = "Write a number in the range that the message names, or remove the field to use the default.",
        ControllersAccept = true,
        ServerRefuses = true,
    };

    public static DiagnosticMessage NumberOutOfRange(string field, long least, long most, string value) =>
        NumberOutOfRangeRow.MessageOf(field, least, most, value);

    public static readonly DiagnosticDescriptor StoreWithoutVolumeRow = new()
    {
        Code = "ALX4012",
        Title = "Unknown type of page store (open operator)",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{field}' is '{type}': the chart mounts a volume for it but does not define the volume. Write 'hostPath', " +
            "'persistentVolumeClaim' or 'emptyDir'.",
        Cause = "The API server refuses a Deployment that mounts an undefined volume.",
        Remedy = "Set the field to 'hostPath', 'persistentVolumeClaim' or 'emptyDir'.",
        ControllersAccept = true,
    };

    public static DiagnosticMessage StoreWithoutVolume(string field, string type) => StoreWithoutVolumeRow.MessageOf(field, type);

    public static readonly DiagnosticDescriptor UnknownStoreRow = new()
    {
        Code = "ALX4013",
        Title = "Unknown type of journal or metastore",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{field}' is '{type}', which the chart does not know: {effect}. Write 'hostPath' or 'persistentVolumeClaim'.",
        Cause =
            "The chart supports two types of volume for the journal and the metastore. The operator accepts other types without an error.",
        Remedy = "Set the field to 'hostPath' or 'persistentVolumeClaim'.",
        ControllersAccept = true,
    };

    public static DiagnosticMessage UnknownStore(string field, string type, string effect) =>
        UnknownStoreRow.MessageOf(field, type, effect);

    public static readonly DiagnosticDescriptor PartMissingRow = new()
    {
        Code = "ALX4014",
        Title = "Missing key of a toleration or host alias",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{item}' lacks required keys: {missing}. Add them. A value may be an empty string.",
        Cause =
            "The schema of the operator requires the keys key, operator, value and effect in each toleration, and the keys ip and " +
            "hostnames in each host alias.",
        Remedy = "Write all required keys. If a key is not needed, write an empty string as its value.",
    };

    public static DiagnosticMessage PartMissing(FieldPath item, string missing) => PartMissingRow.MessageOf(item, missing);

    public static readonly DiagnosticDescriptor NumericNameRow = new()
    {
        Code = "ALX4015",
        Title = "Label value that YAML reads as a number or boolean",
        Severity = DiagnosticSeverity.Error,
        MessageFormat =
            "'{field}' is '{name}', which is a number, boolean or null in YAML, and the chart writes it into a label without quotes. Use " +
            "a name that contains a letter.",
        Cause = "The API server refuses label values that are not strings.",
        Remedy = "Choose a name that contains a letter and is not a word such as true, no or null.",
        ControllersAccept = true,
    };

    public static DiagnosticMessage NumericName(string field, string name) => NumericNameRow.MessageOf(field, name);

    public static readonly DiagnosticDescriptor EtcdWithoutPropertiesRow = new()
    {
        Code = "ALX4016",
        Title = "Unused etcd",
        Severity = DiagnosticSeverity.Information,
        MessageFormat =
            "spec.etcd.enabled is unset: the chart installs etcd but sets no property that uses it. Set the field to true to use etcd, " +
            "or to false to install no etcd.",
        Cause =
            "The condition for the installation is spec.etcd.enabled. Helm also installs a dependency whose condition is unset, but the " +
            "chart writes the etcd properties only if the condition is true.",
        Remedy = "Set spec.etcd.enabled to true or false.",
    };

    public static DiagnosticMessage EtcdWithoutProperties() => EtcdWithoutPropertiesRow.MessageOf();

    public static readonly DiagnosticDescriptor AnnotationsCollideRow = new()
    {
        Code = "ALX4017",
        Title = "Annotations of the proxy break the chart",
        Severity = DiagnosticSeverity.Error,
        MessageFormat =
            "The proxy has the annotation '{annotation}', the worker has none, and Prometheus annotations are on: the chart cannot be " +
            "rendered. Add an annotation to spec.worker.podAnnotations, or remove the proxy's.",
        Cause =
            "If the proxy has annotations, the chart prints the annotations of the worker instead. Here the worker has none, so the " +
            "chart adds the Prometheus lines to an empty map, which is not valid YAML.",
        Remedy = "Add an annotation to spec.worker.podAnnotations, or remove spec.proxy.podAnnotations.",
    };

    public static DiagnosticMessage AnnotationsCollide(string annotation) => AnnotationsCollideRow.MessageOf(annotation);

    public static readonly DiagnosticDescriptor VolumeTwiceRow = new()
    {
        Code = "ALX4018",
        Title = "Duplicate volume name (open operator)",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{field}' and another mount of this component both define the volume '{volume}'. Rename one of the two objects.",
        Cause =
            "The chart derives the name of a volume from the name of the mounted object. The API server refuses a pod with duplicate " +
            "volume names.",
        Remedy = "Rename one of the two mounted objects.",
    };

    public static DiagnosticMessage VolumeTwice(FieldPath field, string volume) => VolumeTwiceRow.MessageOf(field, volume);

    public static readonly DiagnosticDescriptor CsiPodUnreadableRow = new()
    {
        Code = "ALX4019",
        Title = "FUSE pod template of the CSI driver is invalid",
        Severity = DiagnosticSeverity.Information,
        MessageFormat =
            "'{field}' breaks the FUSE pod template in the ConfigMap '{configMap}', which the CSI driver uses: the chart indents the " +
            "field wrongly. If pods mount Alluxio through CSI, remove the field.",
        Cause =
            "The chart writes pull secrets and mounts of FUSE into the pod template with the wrong indentation. The template is then " +
            "invalid or has another meaning. The workloads of the cluster itself are correct.",
        Remedy =
            "If no pod mounts Alluxio through CSI, no action is needed. Otherwise remove the field. Write the pull secrets into the " +
            "service account of the FUSE pods.",
    };

    public static DiagnosticMessage CsiPodUnreadable(FieldPath field, string configMap) => CsiPodUnreadableRow.MessageOf(field, configMap);

    public static readonly DiagnosticDescriptor NotPlainRow = new()
    {
        Code = "ALX4020",
        Title = "Unquoted text that YAML misreads",
        Severity = DiagnosticSeverity.Error,
        MessageFormat =
            "'{field}' contains a line break, ': ' or ' #'. The chart writes it without quotes, so YAML reads it differently. Remove " +
            "these characters.",
        Cause = "The chart writes the string into YAML without quotes. In YAML, ' #' begins a comment, and ': ' begins a mapping.",
        Remedy = "Remove the line break, the space after ':' or the space before '#'.",
    };

    public static DiagnosticMessage NotPlain(FieldPath field) => NotPlainRow.MessageOf(field);
}
