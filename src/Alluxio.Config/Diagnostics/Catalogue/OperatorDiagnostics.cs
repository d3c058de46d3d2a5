using Alluxio.Config.Values;

namespace Alluxio.Config.Diagnostics.Catalogue;

/// <summary>ALX4xxx: what is found while an AlluxioCluster is resolved.</summary>
internal static partial class OperatorDiagnostics
{
    public static readonly DiagnosticDescriptor NoNameRow = new()
    {
        Code = "ALX4001",
        Title = "Cluster without name",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The AlluxioCluster has no metadata.name. Add it.",
        Cause = "All objects take their names from it.",
        Remedy = "Add metadata.name.",
    };

    public static DiagnosticMessage NoName() => NoNameRow.MessageOf();

    public static readonly DiagnosticDescriptor NoDatasetRow = new()
    {
        Code = "ALX4002",
        Title = "AlluxioCluster without its Dataset",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The Dataset '{dataset}' is not among the manifests of namespace '{inNamespace}'. Add it, or correct spec.dataset.",
        Cause = "The open operator waits for the Dataset before it installs anything.",
        Remedy = "Add the Dataset that spec.dataset names, in the same namespace.",
    };

    public static DiagnosticMessage NoDataset(string dataset, string inNamespace) => NoDatasetRow.MessageOf(dataset, inNamespace);

    public static readonly DiagnosticDescriptor NoPropertiesRow = new()
    {
        Code = "ALX4003",
        Title = "AlluxioCluster without properties",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "spec.properties is absent or empty; the chart of the open operator cannot be rendered without any. Add at least one property.",
        Cause = "A template of the chart walks the properties without asking whether there are any.",
        Remedy = "Add at least one property.",
    };

    public static DiagnosticMessage NoProperties() => NoPropertiesRow.MessageOf();

    public static readonly DiagnosticDescriptor NoDatasetPathRow = new()
    {
        Code = "ALX4004",
        Title = "Dataset without path",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The path of the dataset must be set. Add spec.dataset.path, or keep the mounts in etcd (alluxio.mount.table.source=ETCD).",
        Cause = "FUSE cannot be started without the storage's address.",
        Remedy = "Add spec.dataset.path to the Dataset.",
    };

    public static DiagnosticMessage NoDatasetPath() => NoDatasetPathRow.MessageOf();

    public static readonly DiagnosticDescriptor NotRenderableRow = new()
    {
        Code = "ALX4005",
        Title = "Value that breaks the chart",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The value of '{field}' cannot be rendered by the chart: it holds a quote or an unknown backslash escape. Remove it.",
        Cause = "The chart puts the value into YAML without escaping it.",
        Remedy = "Remove quotes and unknown backslash escapes from the value.",
    };

    public static DiagnosticMessage NotRenderable(FieldPath field) => NotRenderableRow.MessageOf(field);

    public static readonly DiagnosticDescriptor FlagBeatsPropertyRow = new()
    {
        Code = "ALX4006",
        Title = "Flag of the JVM beats a property",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The property '{property}' does not count for the component '{component}': the flag {flag} ({place}) gives another value. Keep one of them.",
        Cause = "A -D flag on the command line wins over alluxio-site.properties.",
        Remedy = "Remove the flag, or the property.",
    };

    public static DiagnosticMessage FlagBeatsProperty(string property, string component, string flag, string place) =>
        FlagBeatsPropertyRow.MessageOf(property, component, flag, place);

    public static readonly DiagnosticDescriptor PropertyOverwrittenRow = new()
    {
        Code = "ALX4007",
        Title = "Property that the operator overwrites",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The property '{property}' does not count: the operator writes a line of the same name behind it, with the value '{value}'. Remove it, or use the field of the cluster that makes this line.",
        Cause = "Of two lines of one property the last counts, and the operator writes these behind the user's.",
        Remedy = "Remove the property; set the field from which the operator makes its line.",
    };

    public static DiagnosticMessage PropertyOverwritten(string property, string? value) => PropertyOverwrittenRow.MessageOf(property, value);

    public static readonly DiagnosticDescriptor HashRingsDifferRow = new()
    {
        Code = "ALX4008",
        Title = "Components use different hash rings",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The component '{component}' uses the hash ring ({ring}; {place}), '{other}' uses ({otherRing}; {otherPlace}). Set the properties once, in spec.properties.",
        Cause = "Clients, workers and coordinators that compute different rings look for cached data on the wrong workers.",
        Remedy = "Remove the flag or the component's property, and set the hash ring in spec.properties alone.",
        ControllersAccept = true,
    };

    public static DiagnosticMessage HashRingsDiffer(string component, string ring, string place, string other, string otherRing, string otherPlace) =>
        HashRingsDifferRow.MessageOf(component, ring, place, other, otherRing, otherPlace);

    public static readonly DiagnosticDescriptor OldRingKeyRow = new()
    {
        Code = "ALX4009",
        Title = "Old name of a hash-ring property",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{property}' is an old name. Write '{newer}', which every version since reads.",
        Cause = "The property was renamed; a client that knows one name only computes another ring than the servers.",
        Remedy = "Use the new name everywhere.",
    };

    public static DiagnosticMessage OldRingKey(string property, string newer) => OldRingKeyRow.MessageOf(property, newer);
}
