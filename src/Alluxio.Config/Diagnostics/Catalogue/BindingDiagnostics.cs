namespace Alluxio.Config.Diagnostics.Catalogue;

/// <summary>ALX2xxx: what is found while nodes become typed models.</summary>
internal static class BindingDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownFieldRow = new()
    {
        Code = "ALX2001",
        Title = "Unknown field",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{field}' is not a field of {type}.{hint}",
        Cause = "The API server prunes unknown fields silently, or refuses them in strict mode; either way the setting does not reach the cluster.",
        Remedy = "Correct the name or the indentation, or remove the field. Field names are case-sensitive.",
        ControllersAccept = true,
    };

    public static DiagnosticMessage UnknownField(string field, string type, string hint) => UnknownFieldRow.MessageOf(field, type, hint);

    public static readonly DiagnosticDescriptor NewerFieldRow = new()
    {
        Code = "ALX2018",
        Title = "Field of a newer Kubernetes",
        Severity = DiagnosticSeverity.Information,
        MessageFormat = "'{field}' is not a field of {type} in Kubernetes 1.36; a newer version may have it. It is kept as it is, and nothing is derived from it.",
        Cause = "Kubernetes gets new fields with each version. A cluster that does not know one drops it or refuses it.",
        Remedy = "Nothing, if the cluster has the field; otherwise correct its name or its place.",
    };

    public static DiagnosticMessage NewerField(string field, string type) => NewerFieldRow.MessageOf(field, type);

    public static readonly DiagnosticDescriptor NotBuiltRow = new()
    {
        Code = "ALX2019",
        Title = "Kustomize folder that is not built",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "These are folders for kustomize, and what reaches the cluster is what it makes of them. Build it first, and check that: kustomize build '{folders}' | alluxio-config validate -",
        Cause = "Patches, name prefixes, namespaces and images of a kustomization change objects after they are read here. Patches are left out, because they are no whole objects.",
        Remedy = "Check the output of kustomize build, overlay by overlay.",
    };

    public static DiagnosticMessage NotBuilt(string folders) => NotBuiltRow.MessageOf(folders);

    /// <summary>Whether a finding is about an object as a whole, which a patch is not.</summary>
    public static bool IsOfWhole(Diagnostic found) => found.Code == RequiredFieldMissingRow.Code || found.Code == DuplicateObjectRow.Code;

    public static readonly DiagnosticDescriptor UnknownKindRow = new()
    {
        Code = "ALX2002",
        Title = "Kind not modelled",
        Severity = DiagnosticSeverity.Information,
        MessageFormat = "{kind} of {apiVersion} is not modelled here; it is kept as it is.{hint}",
        Cause = "The document is carried along but nothing is resolved from it. It is a warning where the name is close to one that is modelled.",
        Remedy = "Nothing, if the kind is meant; otherwise correct kind or apiVersion.",
    };

    public static DiagnosticMessage UnknownKind(string kind, string apiVersion, string hint) =>
        UnknownKindRow.MessageOf(kind, apiVersion, hint);

    public static readonly DiagnosticDescriptor MissingKindRow = new()
    {
        Code = "ALX2003",
        Title = "No kind or apiVersion",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The document has no {missing}. Add {example}.{hint}",
        Cause = "Without both nobody can tell what the document describes.",
        Remedy = "Add apiVersion and kind.",
    };

    public static DiagnosticMessage MissingKind(string missing, string example, string hint) =>
        MissingKindRow.MessageOf(missing, example, hint);

    public static readonly DiagnosticDescriptor NoObjectRow = new()
    {
        Code = "ALX2017",
        Title = "Not a Kubernetes object",
        Severity = DiagnosticSeverity.Information,
        MessageFormat = "The document has neither apiVersion nor kind, neither metadata nor spec: it is no Kubernetes object, and is left alone. If it was meant as one, add {example}.",
        Cause = "Values of charts, overlays and pipelines often lie beside manifests.",
        Remedy = "Nothing, where the document is for another tool.",
    };

    public static DiagnosticMessage NoObject(string example) => NoObjectRow.MessageOf(example);

    public static readonly DiagnosticDescriptor WrongTypeRow = new()
    {
        Code = "ALX2004",
        Title = "Wrong type",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{field}' must be {expected}, not {found}.",
        Cause = "The API server refuses the object.",
        Remedy = "Write the value in the form that the message names; check the indentation of the lines below the key.",
        ReadsAsAbsent = true,
    };

    public static DiagnosticMessage WrongType(string field, string expected, string found) =>
        WrongTypeRow.MessageOf(field, expected, found);

    public static readonly DiagnosticDescriptor NumberForTextRow = new()
    {
        Code = "ALX2005",
        Title = "Number where a text is due",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{field}' must be a text, but {value} without quotes is a number. Write \"{value}\" with quotes.",
        Cause = "The API server refuses a number here; readers that accept it may change it (2.10 becomes 2.1, 007 becomes 7).",
        Remedy = "Put the value into double quotes.",
        ControllersAccept = true,
        ServerRefuses = true,
    };

    public static DiagnosticMessage NumberForText(string field, string value) => NumberForTextRow.MessageOf(field, value);

    public static readonly DiagnosticDescriptor BooleanForTextRow = new()
    {
        Code = "ALX2006",
        Title = "Boolean where a text is due",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{field}' must be a text, but {value} without quotes is a boolean. Write \"{value}\" with quotes.",
        Cause = "The API server refuses a boolean here; YAML 1.1 readers also take y, yes, on, n, no and off for booleans.",
        Remedy = "Put the value into double quotes.",
        ControllersAccept = true,
        ServerRefuses = true,
    };

    public static DiagnosticMessage BooleanForText(string field, string value) => BooleanForTextRow.MessageOf(field, value);

    public static readonly DiagnosticDescriptor BadIntegerRow = new()
    {
        Code = "ALX2007",
        Title = "Not a whole number",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{field}' must be a whole number from {least} to {most}, without quotes, not {found}.",
        Cause = "The API server refuses the object.",
        Remedy = "Write digits only.",
        ReadsAsAbsent = true,
    };

    public static DiagnosticMessage BadInteger(string field, long least, long most, string found) =>
        BadIntegerRow.MessageOf(field, least, most, found);

    public static readonly DiagnosticDescriptor BadBooleanRow = new()
    {
        Code = "ALX2008",
        Title = "Not true or false",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{field}' must be true or false, without quotes, not {found}.",
        Cause = "The API server refuses the object.",
        Remedy = "Write true or false.",
    };

    public static DiagnosticMessage BadBoolean(string field, string found) => BadBooleanRow.MessageOf(field, found);

    public static readonly DiagnosticDescriptor OldBooleanRow = new()
    {
        Code = "ALX2009",
        Title = "Boolean of YAML 1.1",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{field}' is '{word}', which is a boolean for YAML 1.1 readers and a text for others. Write {meaning}.",
        Cause = "What the value means depends on the reader.",
        Remedy = "Write true or false.",
        ControllersAccept = true,
    };

    public static DiagnosticMessage OldBoolean(string field, string word, string meaning) => OldBooleanRow.MessageOf(field, word, meaning);

    public static readonly DiagnosticDescriptor BadQuantityRow = new()
    {
        Code = "ALX2010",
        Title = "Not a quantity",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{field}' must be a quantity such as 500m, 2Gi or 4G, not '{value}': {reason}",
        Cause = "The API server refuses the object.",
        Remedy = "Use digits with one of the suffixes n u m k M G T P E (powers of 1000) or Ki Mi Gi Ti Pi Ei (powers of 1024).",
        ReadsAsAbsent = true,
    };

    public static DiagnosticMessage BadQuantity(string field, string value, string reason) =>
        BadQuantityRow.MessageOf(field, value, reason);

    public static readonly DiagnosticDescriptor BadTimeRow = new()
    {
        Code = "ALX2011",
        Title = "Not a time",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{field}' must be a time such as 2026-01-31T10:00:00Z, not {found}.",
        Cause = "The API server refuses the object.",
        Remedy = "Write the time as RFC 3339 says.",
    };

    public static DiagnosticMessage BadTime(string field, string found) => BadTimeRow.MessageOf(field, found);

    public static readonly DiagnosticDescriptor BadBase64Row = new()
    {
        Code = "ALX2012",
        Title = "Not base64",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{field}' must be base64 text. Encode the value, or put it into stringData as it is.",
        Cause = "The API server refuses the object. The value is not shown because it may be secret.",
        Remedy = "Encode the value with base64, or use stringData.",
    };

    public static DiagnosticMessage BadBase64(string field) => BadBase64Row.MessageOf(field);

    public static readonly DiagnosticDescriptor RequiredFieldMissingRow = new()
    {
        Code = "ALX2013",
        Title = "Required field missing",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "{owner} has no '{field}', which it requires. Add it.",
        Cause = "The API server refuses the object, or the controller works with an empty value.",
        Remedy = "Add the field.",
        ServerRefuses = true,
    };

    public static DiagnosticMessage RequiredFieldMissing(string owner, string field) => RequiredFieldMissingRow.MessageOf(owner, field);

    public static readonly DiagnosticDescriptor BadImageReferenceRow = new()
    {
        Code = "ALX2014",
        Title = "Not an image reference",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{field}' must be an image reference, not '{value}': {reason}.",
        Cause = "The API server takes the object, and the kubelet refuses the image: the pod waits with InvalidImageName.",
        Remedy = "Write [registry[:port]/]path, in lower case; the tag goes into imageTag.",
    };

    public static DiagnosticMessage BadImageReference(string field, string value, string reason) =>
        BadImageReferenceRow.MessageOf(field, value, reason);

    public static readonly DiagnosticDescriptor NotAnObjectRow = new()
    {
        Code = "ALX2015",
        Title = "Document is not an object",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "A manifest must be a mapping with apiVersion and kind, not {found}.",
        Cause = "Nothing can be read from it.",
        Remedy = "Check that this is a Kubernetes manifest.",
    };

    public static DiagnosticMessage NotAnObject(string found) => NotAnObjectRow.MessageOf(found);

    public static readonly DiagnosticDescriptor DuplicateObjectRow = new()
    {
        Code = "ALX2016",
        Title = "Object given twice",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "{kind} '{name}' is given twice; it was first given {place}. Remove one of the two, or give it another name.",
        Cause = "The second would overwrite the first in the cluster.",
        Remedy = "Remove one of the two.",
    };

    public static DiagnosticMessage DuplicateObject(string? kind, string name, string place) =>
        DuplicateObjectRow.MessageOf(kind, name, place);
}
