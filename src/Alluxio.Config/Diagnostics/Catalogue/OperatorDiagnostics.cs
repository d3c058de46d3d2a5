using Alluxio.Config.Values;

namespace Alluxio.Config.Diagnostics.Catalogue;

/// <summary>ALX4xxx: what is found while an AlluxioCluster is resolved.</summary>
internal static partial class OperatorDiagnostics
{
    public static readonly DiagnosticDescriptor NoNameRow = new()
    {
        Code = "ALX4001",
        Title = "AlluxioCluster without name (open operator)",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The AlluxioCluster has no metadata.name. Add it.",
        Cause = "The operator derives the names of all objects from metadata.name.",
        Remedy = "Add metadata.name.",
    };

    public static DiagnosticMessage NoName() => NoNameRow.MessageOf();

    public static readonly DiagnosticDescriptor NoDatasetRow = new()
    {
        Code = "ALX4002",
        Title = "AlluxioCluster without its Dataset",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The Dataset '{dataset}' is not in the manifests of namespace '{inNamespace}'. Add it, or correct spec.dataset.",
        Cause = "The open operator waits for the Dataset before it installs the cluster.",
        Remedy = "Add the Dataset that spec.dataset names, in the same namespace.",
    };

    public static DiagnosticMessage NoDataset(string dataset, string inNamespace) => NoDatasetRow.MessageOf(dataset, inNamespace);

    public static readonly DiagnosticDescriptor NoPropertiesRow = new()
    {
        Code = "ALX4003",
        Title = "AlluxioCluster without properties",
        Severity = DiagnosticSeverity.Error,
        MessageFormat =
            "spec.properties is unset or empty, so the chart of the open operator cannot be rendered. Add at least one property.",
        Cause = "A template of the chart reads the properties without a check that they exist.",
        Remedy = "Add at least one property to spec.properties.",
    };

    public static DiagnosticMessage NoProperties() => NoPropertiesRow.MessageOf();

    public static readonly DiagnosticDescriptor NoDatasetPathRow = new()
    {
        Code = "ALX4004",
        Title = "Dataset without path",
        Severity = DiagnosticSeverity.Error,
        MessageFormat =
            "The path of the dataset must be set. Add spec.dataset.path, or keep the mounts in etcd (alluxio.mount.table.source=ETCD).",
        Cause = "The FUSE process needs the address of the storage to start.",
        Remedy = "Add spec.dataset.path to the Dataset. Or keep the mounts in etcd: set the property alluxio.mount.table.source to ETCD.",
    };

    public static DiagnosticMessage NoDatasetPath() => NoDatasetPathRow.MessageOf();

    public static readonly DiagnosticDescriptor NotRenderableRow = new()
    {
        Code = "ALX4005",
        Title = "Value breaks the Helm chart of the operator",
        Severity = DiagnosticSeverity.Error,
        MessageFormat =
            "The value of '{field}' cannot be rendered by the chart: it contains a quote or an unknown backslash escape. Remove it.",
        Cause = "The chart writes the value into YAML without escaping, so the output of the chart is not valid YAML.",
        Remedy = "Remove quotes and unknown backslash escapes from the value.",
    };

    public static DiagnosticMessage NotRenderable(FieldPath field) => NotRenderableRow.MessageOf(field);

    public static readonly DiagnosticDescriptor FlagBeatsPropertyRow = new()
    {
        Code = "ALX4006",
        Title = "JVM flag overrides a property",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The property '{property}' has no effect on the component '{component}': {flag} overrides it. {advice}",
        Cause = "A -D flag on the command line of the JVM overrides a line of alluxio-site.properties.",
        Remedy = "Keep the setting in one place: remove the -D flag or the property.",
    };

    public static DiagnosticMessage FlagBeatsProperty(string property, string component, string flag, string advice) =>
        FlagBeatsPropertyRow.MessageOf(property, component, flag, advice);

    public static readonly DiagnosticDescriptor PropertyOverwrittenRow = new()
    {
        Code = "ALX4007",
        Title = "Property overwritten by the operator",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The property '{property}' has no effect: the operator writes a later line for it, with the value '{value}'. Remove it, or " +
            "set the cluster's field for this property.",
        Cause =
            "The operator writes its own lines after the lines of the user. If a property has several lines, the last line is effective.",
        Remedy = "Remove the property. To change the value, set the field from which the operator derives the property.",
    };

    public static DiagnosticMessage PropertyOverwritten(string property, string? value) =>
        PropertyOverwrittenRow.MessageOf(property, value);

    public static readonly DiagnosticDescriptor HashRingsDifferRow = new()
    {
        Code = "ALX4008",
        Title = "Hash rings of components must match (open operator)",
        Severity = DiagnosticSeverity.Error,
        MessageFormat =
            "The component '{component}' uses the hash ring ({ring}; {place}), but '{other}' uses ({otherRing}; {otherPlace}). Set the " +
            "properties once, in spec.properties.",
        Cause =
            "The hash ring tells a client which worker caches which data. If the rings differ, clients look for data on the wrong " +
            "workers.",
        Remedy =
            "Set the hash ring only in spec.properties. Remove the -D flags and the properties of single components that set the ring.",
        ControllersAccept = true,
    };

    public static DiagnosticMessage HashRingsDiffer(
        string component, string ring, string place, string other, string otherRing, string otherPlace) =>
        HashRingsDifferRow.MessageOf(component, ring, place, other, otherRing, otherPlace);

    public static readonly DiagnosticDescriptor OldRingKeyRow = new()
    {
        Code = "ALX4009",
        Title = "Deprecated name of a hash-ring property",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{property}' is a deprecated name. Write '{newer}', which all later versions read.",
        Cause =
            "The property was renamed. If a client knows only the old name and a server knows only the new name, their hash rings differ.",
        Remedy = "Replace the old name with the new name in all places.",
    };

    public static DiagnosticMessage OldRingKey(string property, string newer) => OldRingKeyRow.MessageOf(property, newer);
}
