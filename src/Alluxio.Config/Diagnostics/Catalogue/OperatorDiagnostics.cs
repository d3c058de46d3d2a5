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
        Cause = "The names of all objects are derived from it.",
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
        Cause = "A template of the chart iterates over the properties without checking that they exist.",
        Remedy = "Add at least one property.",
    };

    public static DiagnosticMessage NoProperties() => NoPropertiesRow.MessageOf();

    public static readonly DiagnosticDescriptor NoDatasetPathRow = new()
    {
        Code = "ALX4004",
        Title = "Dataset without path",
        Severity = DiagnosticSeverity.Error,
        MessageFormat =
            "The path of the dataset must be set. Add spec.dataset.path, or keep the mounts in etcd (alluxio.mount.table.source=ETCD).",
        Cause = "FUSE needs the address of the storage to start.",
        Remedy = "Add spec.dataset.path to the Dataset.",
    };

    public static DiagnosticMessage NoDatasetPath() => NoDatasetPathRow.MessageOf();

    public static readonly DiagnosticDescriptor NotRenderableRow = new()
    {
        Code = "ALX4005",
        Title = "Value breaks the Helm chart of the operator",
        Severity = DiagnosticSeverity.Error,
        MessageFormat =
            "The value of '{field}' cannot be rendered by the chart: it contains a quote or an unknown backslash escape. Remove it.",
        Cause = "The chart puts the value into YAML without escaping it.",
        Remedy = "Remove quotes and unknown backslash escapes from the value.",
    };

    public static DiagnosticMessage NotRenderable(FieldPath field) => NotRenderableRow.MessageOf(field);

    public static readonly DiagnosticDescriptor FlagBeatsPropertyRow = new()
    {
        Code = "ALX4006",
        Title = "JVM flag overrides a property",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The property '{property}' has no effect on the component '{component}': the flag {flag} ({place}) overrides it. Keep one of " +
            "them.",
        Cause = "A -D flag on the command line overrides alluxio-site.properties.",
        Remedy = "Remove the flag or the property.",
    };

    public static DiagnosticMessage FlagBeatsProperty(string property, string component, string flag, string place) =>
        FlagBeatsPropertyRow.MessageOf(property, component, flag, place);

    public static readonly DiagnosticDescriptor PropertyOverwrittenRow = new()
    {
        Code = "ALX4007",
        Title = "Property overwritten by the operator",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The property '{property}' has no effect: the operator writes a later line for it, with the value '{value}'. Remove it, or " +
            "set the cluster's field for this property.",
        Cause = "If a property is a duplicate, the last line is effective, and the operator writes its lines after the user's.",
        Remedy = "Remove the property, and set the field from which the operator derives it.",
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
        Cause = "Clients, workers and coordinators with different hash rings look for cached data on the wrong workers.",
        Remedy = "Remove the flag or the component's property. Set the hash ring only in spec.properties.",
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
        Cause = "The property was renamed. A client that knows only one of the names computes a different ring than the servers.",
        Remedy = "Use the new name everywhere.",
    };

    public static DiagnosticMessage OldRingKey(string property, string newer) => OldRingKeyRow.MessageOf(property, newer);
}
