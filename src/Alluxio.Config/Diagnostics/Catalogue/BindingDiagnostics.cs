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
        Cause =
            "The API server drops an unknown field silently, or refuses it in strict mode. In both cases, the setting does not reach the " +
            "cluster.",
        Remedy = "Correct the name or the indentation, or remove the field. Field names are case-sensitive.",
        ControllersAccept = true,
    };

    public static DiagnosticMessage UnknownField(string field, string type, string hint) => UnknownFieldRow.MessageOf(field, type, hint);

    public static readonly DiagnosticDescriptor NewerFieldRow = new()
    {
        Code = "ALX2018",
        Title = "Field of a newer Kubernetes version",
        Severity = DiagnosticSeverity.Information,
        MessageFormat =
            "'{field}' is not a field of {type} in Kubernetes 1.36; a newer version may have it. The field is kept unchanged and has no " +
            "effect on the result.",
        Cause = "Each Kubernetes version adds fields. The API server of an older version drops or refuses a newer field.",
        Remedy =
            "Correct the name or the position of the field. If the Kubernetes version of your cluster has the field, no action is needed.",
    };

    public static DiagnosticMessage NewerField(string field, string type) => NewerFieldRow.MessageOf(field, type);

    public static readonly DiagnosticDescriptor NotBuiltRow = new()
    {
        Code = "ALX2019",
        Title = "Kustomize folder is not built",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "These folders are input for kustomize; only its output reaches the cluster. Build them first and check the output: " +
            "kustomize build '{folders}' | alluxio-config validate -",
        Cause =
            "A kustomization changes objects with patches, name prefixes, namespaces and images. The library skips patches, because they " +
            "are not complete objects.",
        Remedy = "Run kustomize build for each overlay, and give the output to the library.",
    };

    public static DiagnosticMessage NotBuilt(string folders) => NotBuiltRow.MessageOf(folders);

    /// <summary>Whether a finding is about an object as a whole, which a patch is not.</summary>
    public static bool IsOfWhole(Diagnostic found) => found.Code == RequiredFieldMissingRow.Code || found.Code == DuplicateObjectRow.Code;

    public static readonly DiagnosticDescriptor UnknownKindRow = new()
    {
        Code = "ALX2002",
        Title = "Unknown kind",
        Severity = DiagnosticSeverity.Information,
        MessageFormat = "The library does not support the kind {kind} of {apiVersion} and keeps the object unchanged.{hint}",
        Cause =
            "The library does not resolve objects of unknown kinds. The severity is warning if the name is similar to a supported kind.",
        Remedy = "Correct kind or apiVersion. If the object is meant to have this kind, no action is needed.",
    };

    public static DiagnosticMessage UnknownKind(string kind, string apiVersion, string hint) =>
        UnknownKindRow.MessageOf(kind, apiVersion, hint);

    public static readonly DiagnosticDescriptor UnknownGroupRow = new()
    {
        Code = "ALX2020",
        Title = "Misspelled API group",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The kind {kind} is not in the API group '{group}'. Did you mean 'apiVersion: {apiVersion}'?",
        Cause =
            "The name of the group contains 'fluid' or 'alluxio', but neither Fluid nor the operator has this group. The API server " +
            "refuses the object, and no controller reads it.",
        Remedy = "Write the apiVersion that the message names.",
        ServerRefuses = true,
    };

    public static DiagnosticMessage UnknownGroup(string kind, string group, string apiVersion) =>
        UnknownGroupRow.MessageOf(kind, group, apiVersion);

    public static readonly DiagnosticDescriptor MissingKindRow = new()
    {
        Code = "ALX2003",
        Title = "Missing kind or apiVersion",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The document has no {missing}. {advice}{hint}",
        Cause = "The fields apiVersion and kind together define the type of an object.",
        Remedy = "Add the missing field. If the document has values of a Helm chart, render the chart and check the output.",
    };

    public static DiagnosticMessage MissingKind(string missing, string advice, string hint) =>
        MissingKindRow.MessageOf(missing, advice, hint);

    public static readonly DiagnosticDescriptor NoObjectRow = new()
    {
        Code = "ALX2017",
        Title = "Not a Kubernetes object",
        Severity = DiagnosticSeverity.Information,
        MessageFormat =
            "The document {reason}, so it is not a Kubernetes object and is skipped. {advice}",
        Cause = "Folders with manifests often also contain Helm values, overlays, and files of pipelines.",
        Remedy =
            "If another tool reads the document, no action is needed. Render a Helm chart with helm template, and check the output. " +
            "Otherwise add apiVersion and kind.",
    };

    public static DiagnosticMessage NoObject(string reason, string advice) => NoObjectRow.MessageOf(reason, advice);

    public static readonly DiagnosticDescriptor WrongTypeRow = new()
    {
        Code = "ALX2004",
        Title = "Wrong type of a field",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{field}' must be {expected}, not {found}.",
        Cause = "The API server refuses the object.",
        Remedy = "Write a value of the type that the message names. If the value is on the lines below the key, check their indentation.",
        ReadsAsAbsent = true,
    };

    public static DiagnosticMessage WrongType(string field, string expected, string found) =>
        WrongTypeRow.MessageOf(field, expected, found);

    public static readonly DiagnosticDescriptor NumberForTextRow = new()
    {
        Code = "ALX2005",
        Title = "Number instead of a string",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{field}' must be a string, but {value} without quotes is a number. Write \"{value}\" with quotes.",
        Cause =
            "The API server refuses a number in this field. Parsers that accept the number may change it: 2.10 becomes 2.1, and 007 " +
            "becomes 7.",
        Remedy = "Put the value into double quotes.",
        ControllersAccept = true,
        ServerRefuses = true,
    };

    public static DiagnosticMessage NumberForText(string field, string value) => NumberForTextRow.MessageOf(field, value);

    public static readonly DiagnosticDescriptor BooleanForTextRow = new()
    {
        Code = "ALX2006",
        Title = "Boolean instead of a string",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{field}' must be a string, but {value} without quotes is a boolean. Write \"{value}\" with quotes.",
        Cause = "The API server refuses a boolean in this field. YAML 1.1 parsers also read y, yes, on, n, no and off as booleans.",
        Remedy = "Put the value into double quotes.",
        ControllersAccept = true,
        ServerRefuses = true,
    };

    public static DiagnosticMessage BooleanForText(string field, string value) => BooleanForTextRow.MessageOf(field, value);

    public static readonly DiagnosticDescriptor BadIntegerRow = new()
    {
        Code = "ALX2007",
        Title = "Not an integer",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{field}' must be an integer from {least} to {most}, without quotes, not {found}.",
        Cause = "The API server refuses the object.",
        Remedy = "Write the number in digits, without quotes, a decimal point or a unit.",
        ReadsAsAbsent = true,
    };

    public static DiagnosticMessage BadInteger(string field, long least, long most, string found) =>
        BadIntegerRow.MessageOf(field, least, most, found);

    public static readonly DiagnosticDescriptor BadBooleanRow = new()
    {
        Code = "ALX2008",
        Title = "Not a boolean",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{field}' must be true or false, without quotes, not {found}.",
        Cause = "The API server refuses the object.",
        Remedy = "Write true or false without quotes.",
    };

    public static DiagnosticMessage BadBoolean(string field, string found) => BadBooleanRow.MessageOf(field, found);

    public static readonly DiagnosticDescriptor OldBooleanRow = new()
    {
        Code = "ALX2009",
        Title = "YAML 1.1 boolean (yes, no, on, off)",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{field}' is '{word}': YAML 1.1 parsers read it as a boolean, others as a string. Write {meaning}.",
        Cause = "The type of the value depends on the parser: YAML 1.1 has more boolean words than YAML 1.2.",
        Remedy = "Write true or false without quotes.",
        ControllersAccept = true,
    };

    public static DiagnosticMessage OldBoolean(string field, string word, string meaning) => OldBooleanRow.MessageOf(field, word, meaning);

    public static readonly DiagnosticDescriptor BadQuantityRow = new()
    {
        Code = "ALX2010",
        Title = "Invalid quantity",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{field}' must be a quantity such as 500m, 2Gi or 4G, not '{value}': {reason}",
        Cause = "The API server refuses the object.",
        Remedy = "Write a number with one of the suffixes n u m k M G T P E (powers of 1000) or Ki Mi Gi Ti Pi Ei (powers of 1024).",
        ReadsAsAbsent = true,
    };

    public static DiagnosticMessage BadQuantity(string field, string value, string reason) =>
        BadQuantityRow.MessageOf(field, value, reason);

    public static readonly DiagnosticDescriptor BadTimeRow = new()
    {
        Code = "ALX2011",
        Title = "Invalid time",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{field}' must be a time such as 2026-01-31T10:00:00Z, not {found}.",
        Cause = "The API server refuses the object.",
        Remedy = "Write the time in the format of RFC 3339, for example 2026-01-31T10:00:00Z.",
    };

    public static DiagnosticMessage BadTime(string field, string found) => BadTimeRow.MessageOf(field, found);

    public static readonly DiagnosticDescriptor BadBase64Row = new()
    {
        Code = "ALX2012",
        Title = "Invalid base64",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{field}' must be a base64 string. Encode the value, or write it into stringData unencoded.",
        Cause = "The API server refuses the object. The message omits the value because it may be secret.",
        Remedy = "Encode the value with base64. Or move the key from data to stringData, which takes the value without encoding.",
    };

    public static DiagnosticMessage BadBase64(string field) => BadBase64Row.MessageOf(field);

    public static readonly DiagnosticDescriptor RequiredFieldMissingRow = new()
    {
        Code = "ALX2013",
        Title = "Missing required field",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "{owner} has no '{field}', which is required. Add it.",
        Cause = "The API server refuses the object, or the controller works with an empty value.",
        Remedy = "Add the field that the message names.",
        ServerRefuses = true,
    };

    public static DiagnosticMessage RequiredFieldMissing(string owner, string field) => RequiredFieldMissingRow.MessageOf(owner, field);

    public static readonly DiagnosticDescriptor BadImageReferenceRow = new()
    {
        Code = "ALX2014",
        Title = "Invalid image reference",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{field}' must be an image reference, not '{value}': {reason}.",
        Cause = "The API server accepts the object, but the kubelet refuses the image: the pod waits with InvalidImageName.",
        Remedy = "Write the image as [registry[:port]/]path in lower case. Write the tag into imageTag.",
    };

    public static DiagnosticMessage BadImageReference(string field, string value, string reason) =>
        BadImageReferenceRow.MessageOf(field, value, reason);

    public static readonly DiagnosticDescriptor NotAnObjectRow = new()
    {
        Code = "ALX2015",
        Title = "Document is not an object",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "A manifest must be a mapping with apiVersion and kind, not {found}.",
        Cause = "Each Kubernetes object is a mapping with the keys apiVersion, kind and metadata.",
        Remedy = "Check that the file is a Kubernetes manifest.",
    };

    public static DiagnosticMessage NotAnObject(string found) => NotAnObjectRow.MessageOf(found);

    public static readonly DiagnosticDescriptor DuplicateObjectRow = new()
    {
        Code = "ALX2016",
        Title = "Duplicate object",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "{kind} '{name}' is a duplicate; the first one is {place}. Remove one of the two, or rename it.",
        Cause = "The second object would overwrite the first one in the cluster.",
        Remedy = "Remove one of the two objects, or give one of them another name.",
    };

    public static DiagnosticMessage DuplicateObject(string? kind, string name, string place) =>
        DuplicateObjectRow.MessageOf(kind, name, place);
}
