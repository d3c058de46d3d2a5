namespace Alluxio.Config.Diagnostics.Catalogue;

/// <summary>ALX2xxx: what is found while nodes become typed models.</summary>
internal static class BindingDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownField = new()
    {
        Code = "ALX2001",
        Title = "Unknown field",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{0}' is not a field of {1}.{2}",
        Cause = "The API server prunes unknown fields silently, or refuses them in strict mode; either way the setting does not reach the cluster.",
        Remedy = "Correct the name or the indentation, or remove the field. Field names are case-sensitive.",
        ControllersAccept = true,
    };

    public static readonly DiagnosticDescriptor UnknownKind = new()
    {
        Code = "ALX2002",
        Title = "Kind not modelled",
        Severity = DiagnosticSeverity.Information,
        MessageFormat = "{0} of {1} is not modelled here; it is kept as it is.{2}",
        Cause = "The document is carried along but nothing is resolved from it. It is a warning where the name is close to one that is modelled.",
        Remedy = "Nothing, if the kind is meant; otherwise correct kind or apiVersion.",
    };

    public static readonly DiagnosticDescriptor MissingKind = new()
    {
        Code = "ALX2003",
        Title = "No kind or apiVersion",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The document has no {0}. Add {1}.{2}",
        Cause = "Without both nobody can tell what the document describes.",
        Remedy = "Add apiVersion and kind.",
    };

    public static readonly DiagnosticDescriptor NoObject = new()
    {
        Code = "ALX2017",
        Title = "Not a Kubernetes object",
        Severity = DiagnosticSeverity.Information,
        MessageFormat = "The document has neither apiVersion nor kind, neither metadata nor spec: it is no Kubernetes object, and is left alone. If it was meant as one, add {0}.",
        Cause = "Values of charts, overlays and pipelines often lie beside manifests.",
        Remedy = "Nothing, where the document is for another tool.",
    };

    public static readonly DiagnosticDescriptor WrongType = new()
    {
        Code = "ALX2004",
        Title = "Wrong type",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{0}' must be {1}, not {2}.",
        Cause = "The API server refuses the object.",
        Remedy = "Write the value in the form that the message names; check the indentation of the lines below the key.",
    };

    public static readonly DiagnosticDescriptor NumberForText = new()
    {
        Code = "ALX2005",
        Title = "Number where a text is due",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{0}' must be a text, but {1} without quotes is a number. Write \"{1}\" with quotes.",
        Cause = "The API server refuses a number here; readers that accept it may change it (2.10 becomes 2.1, 007 becomes 7).",
        Remedy = "Put the value into double quotes.",
        ControllersAccept = true,
    };

    public static readonly DiagnosticDescriptor BooleanForText = new()
    {
        Code = "ALX2006",
        Title = "Boolean where a text is due",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{0}' must be a text, but {1} without quotes is a boolean. Write \"{1}\" with quotes.",
        Cause = "The API server refuses a boolean here; YAML 1.1 readers also take y, yes, on, n, no and off for booleans.",
        Remedy = "Put the value into double quotes.",
        ControllersAccept = true,
    };

    public static readonly DiagnosticDescriptor BadInteger = new()
    {
        Code = "ALX2007",
        Title = "Not a whole number",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{0}' must be a whole number from {1} to {2}, without quotes, not {3}.",
        Cause = "The API server refuses the object.",
        Remedy = "Write digits only.",
    };

    public static readonly DiagnosticDescriptor BadBoolean = new()
    {
        Code = "ALX2008",
        Title = "Not true or false",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{0}' must be true or false, without quotes, not {1}.",
        Cause = "The API server refuses the object.",
        Remedy = "Write true or false.",
    };

    public static readonly DiagnosticDescriptor OldBoolean = new()
    {
        Code = "ALX2009",
        Title = "Boolean of YAML 1.1",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{0}' is '{1}', which is a boolean for YAML 1.1 readers and a text for others. Write {2}.",
        Cause = "What the value means depends on the reader.",
        Remedy = "Write true or false.",
        ControllersAccept = true,
    };

    public static readonly DiagnosticDescriptor BadQuantity = new()
    {
        Code = "ALX2010",
        Title = "Not a quantity",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{0}' must be a quantity such as 500m, 2Gi or 4G, not '{1}': {2}",
        Cause = "The API server refuses the object.",
        Remedy = "Use digits with one of the suffixes n u m k M G T P E (powers of 1000) or Ki Mi Gi Ti Pi Ei (powers of 1024).",
    };

    public static readonly DiagnosticDescriptor BadTime = new()
    {
        Code = "ALX2011",
        Title = "Not a time",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{0}' must be a time such as 2026-01-31T10:00:00Z, not {1}.",
        Cause = "The API server refuses the object.",
        Remedy = "Write the time as RFC 3339 says.",
    };

    public static readonly DiagnosticDescriptor BadBase64 = new()
    {
        Code = "ALX2012",
        Title = "Not base64",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{0}' must be base64 text. Encode the value, or put it into stringData as it is.",
        Cause = "The API server refuses the object. The value is not shown because it may be secret.",
        Remedy = "Encode the value with base64, or use stringData.",
    };

    public static readonly DiagnosticDescriptor RequiredFieldMissing = new()
    {
        Code = "ALX2013",
        Title = "Required field missing",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "{0} has no '{1}', which it requires. Add it.",
        Cause = "The API server refuses the object, or the controller works with an empty value.",
        Remedy = "Add the field.",
    };

    public static readonly DiagnosticDescriptor BadImageReference = new()
    {
        Code = "ALX2014",
        Title = "Not an image reference",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{0}' must be an image reference, not '{1}': {2}.",
        Cause = "The kubelet cannot pull such an image (InvalidImageName).",
        Remedy = "Write [registry[:port]/]path, in lower case; the tag goes into imageTag.",
        ControllersAccept = true,
    };

    public static readonly DiagnosticDescriptor NotAnObject = new()
    {
        Code = "ALX2015",
        Title = "Document is not an object",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "A manifest must be a mapping with apiVersion and kind, not {0}.",
        Cause = "Nothing can be read from it.",
        Remedy = "Check that this is a Kubernetes manifest.",
    };

    public static readonly DiagnosticDescriptor DuplicateObject = new()
    {
        Code = "ALX2016",
        Title = "Object given twice",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "{0} '{1}' is given twice; it was first given {2}. Remove one of the two, or give it another name.",
        Cause = "The second would overwrite the first in the cluster.",
        Remedy = "Remove one of the two.",
    };
}
