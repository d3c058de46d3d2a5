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
        Example = Deployment("fuse:", "  imageTag: latest"),
    };

    public static readonly DiagnosticDescriptor NotRenderable = new()
    {
        Code = "ALX3022",
        Title = "Value that breaks the chart",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "{0} cannot be rendered by Fluid's chart: {1}. Remove it.",
        Cause = "The chart puts the value into YAML without escaping it, so that the rendered text cannot be read.",
        Remedy = "Remove quotes, unknown backslash escapes and line breaks from the value.",
        Example = Deployment("master:", "  env:", "    OPTS: 'say \"x\"'"),
    };

    public static readonly DiagnosticDescriptor UserWithoutIds = new()
    {
        Code = "ALX3023",
        Title = "User without uid or gid",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{0}' has no {1}. Give uid and gid both, or remove the section.",
        Cause = "Fluid's controller crashes on a user without them.",
        Remedy = "Add uid and gid.",
        Example = Deployment("runAs:", "  uid: 1000"),
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
        Example = Deployment("properties:", "  alluxio.user.worker.selection.policy.consistent.hash.provider.impl: SIZE"),
    };

    public static readonly DiagnosticDescriptor HashRingsDiffer = new()
    {
        Code = "ALX3026",
        Title = "Components use different hash rings",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The component '{0}' uses the hash ring ({1}), '{2}' uses ({3}). Set the properties once, in spec.properties.",
        Cause = "Clients and servers that compute different rings look for cached data on the wrong workers, so that it is read again from the source.",
        Remedy = "Move the hash-ring properties to spec.properties.",
        Example = Deployment("worker:", "  properties:", "    alluxio.user.dynamic.consistent.hash.ring.enabled: \"false\""),
    };

    public static readonly DiagnosticDescriptor BlankInSecretName = new()
    {
        Code = "ALX3027",
        Title = "Pull secret with blanks or without name",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "A pull secret of {0} {1}; no Secret can be found by it. It comes from {2}: correct the name there.",
        Cause = "The pod is created and its images are pulled without credentials.",
        Remedy = "Write the names without blanks, or give the entry its name.",
        Example = Deployment("imagePullSecrets:", "- {}"),
    };
}
