namespace Alluxio.Config.Diagnostics.Catalogue;

// Values that Fluid, its chart or Alluxio cannot use.
internal static partial class FluidDiagnostics
{
    public static readonly DiagnosticDescriptor BadFuseVersion = new()
    {
        Code = "ALX3019",
        Title = "FUSE image tag without version",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "Fluid could not parse \"{0}\" as version of the FUSE image: {1}. Use a tag that starts with two numbers, such as 2.9.0; a digest may follow it (2.9.0@sha256:...).",
        Cause = "Fluid decides by the version how the FUSE client gets its mount point, and creates nothing where it finds none.",
        Remedy = "Set spec.fuse.imageTag to a tag that starts with the version.",
    };

    public static readonly DiagnosticDescriptor NotRenderable = new()
    {
        Code = "ALX3022",
        Title = "Value that breaks the chart",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "{0} cannot be rendered by Fluid's chart: {1}. Remove it.",
        Cause = "The chart puts the value into YAML without escaping it, so that the rendered text cannot be read.",
        Remedy = "Remove quotes, unknown backslash escapes and line breaks from the value.",
    };

    public static readonly DiagnosticDescriptor UserWithoutIds = new()
    {
        Code = "ALX3023",
        Title = "User without uid or gid",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{0}' has no {1}. Give uid and gid both, or remove the section.",
        Cause = "Fluid's controller crashes on a user without them.",
        Remedy = "Add uid and gid.",
    };

    public static readonly DiagnosticDescriptor BadHashRing = new()
    {
        Code = "ALX3025",
        Title = "Hash-ring property not readable",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{0}' is '{1}'; it must be {2}. Correct the value, or remove the property for the default.",
        Cause = "A component with another ring than the rest looks for data on the wrong workers.",
        Remedy = "Use true or false, a positive whole number, or DEFAULT or CAPACITY.",
        ControllersAccept = true,
    };

    public static readonly DiagnosticDescriptor HashRingsDiffer = new()
    {
        Code = "ALX3026",
        Title = "Components use different hash rings",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The hash ring of '{0}' is ({1}), that of '{2}' is ({3}). Set the properties once, in spec.properties.",
        Cause = "Clients and servers that compute different rings look for cached data on the wrong workers, so that it is read again from the source.",
        Remedy = "Move the hash-ring properties to spec.properties.",
    };

    public static readonly DiagnosticDescriptor BlankInSecretName = new()
    {
        Code = "ALX3027",
        Title = "Pull secret with blanks or without name",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "A pull secret of {0} {1}; no Secret can be found by it. It comes from {2}: correct the name there.",
        Cause = "The pod is created and its images are pulled without credentials.",
        Remedy = "Write the names without blanks, or give the entry its name.",
    };

    public static readonly DiagnosticDescriptor SeveralMedia = new()
    {
        Code = "ALX3031",
        Title = "Several media in one tier",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The medium type '{0}' holds a comma. Write a level for each medium.",
        Cause = "The engine repeats the medium for each path of the tier, so that the chart looks for more paths than there are and cannot be rendered.",
        Remedy = "Give each medium a level of its own.",
    };

    public static readonly DiagnosticDescriptor TooManyMasters = new()
    {
        Code = "ALX3032",
        Title = "More masters than can be written",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "{0} masters are more than the {1} that are written at most. Correct the number.",
        Cause = "Each master has a Service of its own and stands in the journal's addresses; so many are a typing error.",
        Remedy = "Write an odd number such as 3.",
    };

    public static readonly DiagnosticDescriptor BadImage = new()
    {
        Code = "ALX3033",
        Title = "Image and tag give no reference",
        Severity = DiagnosticSeverity.Error,
        ControllersAccept = true,
        MessageFormat = "Image and tag of {1} give '{0}', which is no image reference. Correct the tag, or the place that gives the image.",
        Cause = "Image and tag are resolved apart, from the manifest and from the controller's variables, and put together without a check.",
        Remedy = "Give image and tag in one place; a port belongs to the image, and a digest to the tag only after a tag.",
    };

    public static readonly DiagnosticDescriptor BadName = new()
    {
        Code = "ALX3034",
        Title = "Name that Kubernetes refuses",
        Severity = DiagnosticSeverity.Error,
        ControllersAccept = true,
        MessageFormat = "'{0}' is no name for an object: write lower-case letters, digits, '-' and '.', at most 253, with a letter or digit at both ends.",
        Cause = "The API server accepts subdomains of RFC 1123 only.",
        Remedy = "Choose another name; names of other objects are made of it, so keep it short.",
    };
}
