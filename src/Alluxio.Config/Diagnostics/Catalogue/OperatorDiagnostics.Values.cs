using Alluxio.Config.Values;

namespace Alluxio.Config.Diagnostics.Catalogue;

// ALX401x and following: values of an open operator's cluster that the API server refuses, in the cluster or in what the chart makes of it.
internal static partial class OperatorDiagnostics
{
    public static readonly DiagnosticDescriptor BadAmountRow = new()
    {
        Code = "ALX4010",
        Title = "Amount that no object can hold",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{field}' must be a quantity such as 500m, 2Gi or 4G, not '{value}': {reason}",
        Cause = "The operator takes any text and the chart writes it into an object as it is; the API server refuses that object.",
        Remedy = "Write a number with one of the suffixes n u m k M G T P E (powers of 1000) or Ki Mi Gi Ti Pi Ei (powers of 1024); several sizes go with directories of the node only.",
    };

    public static DiagnosticMessage BadAmount(string field, string value, string reason) => BadAmountRow.MessageOf(field, value, reason);

    public static readonly DiagnosticDescriptor NumberOutOfRangeRow = new()
    {
        Code = "ALX4011",
        Title = "Number out of range",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{field}' must be a whole number from {least} to {most}, not '{value}'.",
        Cause = "The operator takes any number and the chart writes it into an object as it is; the API server refuses that object.",
        Remedy = "Write a number of the range, or remove the field.",
        ControllersAccept = true,
        ServerRefuses = true,
    };

    public static DiagnosticMessage NumberOutOfRange(string field, long least, long most, string value) =>
        NumberOutOfRangeRow.MessageOf(field, least, most, value);

    public static readonly DiagnosticDescriptor StoreWithoutVolumeRow = new()
    {
        Code = "ALX4012",
        Title = "Page store of an unknown type",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{field}' is '{type}', for which the chart makes no volume while it mounts one. Write 'hostPath', 'persistentVolumeClaim' or 'emptyDir'.",
        Cause = "The API server refuses a Deployment that mounts a volume which is not there.",
        Remedy = "Write 'hostPath', 'persistentVolumeClaim' or 'emptyDir'.",
        ControllersAccept = true,
    };

    public static DiagnosticMessage StoreWithoutVolume(string field, string type) => StoreWithoutVolumeRow.MessageOf(field, type);

    public static readonly DiagnosticDescriptor UnknownStoreRow = new()
    {
        Code = "ALX4013",
        Title = "Journal or metastore of an unknown type",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{field}' is '{type}', which the chart does not know: {effect}. Write 'hostPath' or 'persistentVolumeClaim'.",
        Cause = "The chart knows two places for the journal and for the metastore, and takes any other word without a complaint.",
        Remedy = "Write 'hostPath' or 'persistentVolumeClaim'.",
        ControllersAccept = true,
    };

    public static DiagnosticMessage UnknownStore(string field, string type, string effect) =>
        UnknownStoreRow.MessageOf(field, type, effect);

    public static readonly DiagnosticDescriptor PartMissingRow = new()
    {
        Code = "ALX4014",
        Title = "Item without a required part",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{item}' has no {missing}, which the API server requires of every such item. Add it; a text may be empty.",
        Cause = "The API requires key, operator, value and effect of a toleration, ip and hostnames of a host alias, whether they mean something or not.",
        Remedy = "Give all parts, as empty texts where nothing is meant.",
    };

    public static DiagnosticMessage PartMissing(FieldPath item, string missing) => PartMissingRow.MessageOf(item, missing);

    public static readonly DiagnosticDescriptor NumericNameRow = new()
    {
        Code = "ALX4015",
        Title = "Name that reads as a number or boolean",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{field}' is '{name}', which reads as a number, boolean or null where the chart writes it as a label without quotes. Use a name with a letter in it.",
        Cause = "The API server refuses labels that are not texts.",
        Remedy = "Choose a name that contains a letter and is no YAML word.",
        ControllersAccept = true,
    };

    public static DiagnosticMessage NumericName(string field, string name) => NumericNameRow.MessageOf(field, name);

    public static readonly DiagnosticDescriptor EtcdWithoutPropertiesRow = new()
    {
        Code = "ALX4016",
        Title = "etcd that nobody uses",
        Severity = DiagnosticSeverity.Information,
        MessageFormat = "spec.etcd.enabled is not given: the chart installs etcd all the same, and writes no property that uses it. Set it to true to use etcd, or to false to leave it out.",
        Cause = "A dependency of a chart is installed unless its condition says false, and the properties are written only where it says true.",
        Remedy = "Set spec.etcd.enabled to true or false.",
    };

    public static DiagnosticMessage EtcdWithoutProperties() => EtcdWithoutPropertiesRow.MessageOf();

    public static readonly DiagnosticDescriptor AnnotationsCollideRow = new()
    {
        Code = "ALX4017",
        Title = "Annotations of the proxy that break the chart",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The proxy has '{annotation}' and the worker has none, while Prometheus' annotations are on: the chart cannot be rendered. Add an annotation to spec.worker.podAnnotations, or remove the proxy's.",
        Cause = "Where the proxy has annotations the chart prints the worker's; an empty map of them cannot be followed by further lines.",
        Remedy = "Add an annotation to spec.worker.podAnnotations, or remove spec.proxy.podAnnotations.",
    };

    public static DiagnosticMessage AnnotationsCollide(string annotation) => AnnotationsCollideRow.MessageOf(annotation);

    public static readonly DiagnosticDescriptor VolumeTwiceRow = new()
    {
        Code = "ALX4018",
        Title = "Two mounts of one name",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{field}' and another mount of this component both give a volume named '{volume}'. Rename one of the two objects.",
        Cause = "The chart names a volume after what it holds; the API server refuses two volumes of one name in a pod.",
        Remedy = "Rename one of the two objects.",
    };

    public static DiagnosticMessage VolumeTwice(FieldPath field, string volume) => VolumeTwiceRow.MessageOf(field, volume);

    public static readonly DiagnosticDescriptor CsiPodUnreadableRow = new()
    {
        Code = "ALX4019",
        Title = "FUSE pod of CSI that cannot be read",
        Severity = DiagnosticSeverity.Information,
        MessageFormat = "'{field}' breaks the pod in the ConfigMap '{configMap}', from which the CSI driver starts FUSE: the chart indents it wrongly. Mount through CSI only without it.",
        Cause = "The chart writes pull secrets and mounts of FUSE into the pod's text at the wrong depth, so that it is no YAML or says something else. The four workloads are not concerned.",
        Remedy = "Nothing, where nobody mounts through CSI. Otherwise remove the field; give pull secrets through the service account.",
    };

    public static DiagnosticMessage CsiPodUnreadable(FieldPath field, string configMap) => CsiPodUnreadableRow.MessageOf(field, configMap);

    public static readonly DiagnosticDescriptor NotPlainRow = new()
    {
        Code = "ALX4020",
        Title = "Text that the chart misreads",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{field}' holds a line break, ': ' or ' #', which mean something else where the chart writes the text without quotes. Remove it.",
        Cause = "The chart puts the text into YAML as it is: ' #' begins a comment, ': ' a mapping.",
        Remedy = "Remove the line break, the blank behind the colon or before the hash.",
    };

    public static DiagnosticMessage NotPlain(FieldPath field) => NotPlainRow.MessageOf(field);
}
