using Alluxio.Config.Values;

namespace Alluxio.Config.Diagnostics.Catalogue;

// Values that Fluid, its chart or Alluxio cannot use.
internal static partial class FluidDiagnostics
{
    public static readonly DiagnosticDescriptor BadFuseVersionRow = new()
    {
        Code = "ALX3019",
        Title = "FUSE image tag without version",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "Fluid could not parse \"{tag}\" as version of the FUSE image: {problem}. Use a tag that starts with two numbers, such as 2.9.0; a digest may follow it (2.9.0@sha256:...).",
        Cause = "Fluid decides by the version how the FUSE client gets its mount point, and creates nothing where it finds none.",
        Remedy = "Set spec.fuse.imageTag to a tag that starts with the version.",
    };

    public static DiagnosticMessage BadFuseVersion(string tag, string problem) => BadFuseVersionRow.MessageOf(tag, problem);

    public static readonly DiagnosticDescriptor NotRenderableRow = new()
    {
        Code = "ALX3022",
        Title = "Value that breaks the chart",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "{what} cannot be rendered by Fluid's chart: {problem}. Remove it.",
        Cause = "The chart puts the value into YAML without escaping it, so that the rendered text cannot be read.",
        Remedy = "Remove quotes, unknown backslash escapes and line breaks from the value.",
    };

    public static DiagnosticMessage NotRenderable(string what, string problem) => NotRenderableRow.MessageOf(what, problem);

    public static readonly DiagnosticDescriptor UserWithoutIdsRow = new()
    {
        Code = "ALX3023",
        Title = "User without uid or gid",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{field}' has no {missing}. Give uid and gid both, or remove the section.",
        Cause = "Fluid's controller crashes on a user without them.",
        Remedy = "Add uid and gid.",
    };

    public static DiagnosticMessage UserWithoutIds(string field, string missing) => UserWithoutIdsRow.MessageOf(field, missing);

    public static readonly DiagnosticDescriptor BadHashRingRow = new()
    {
        Code = "ALX3025",
        Title = "Hash-ring property not readable",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{property}' is '{value}'; it must be {expected}. Correct the value, or remove the property for the default.",
        Cause = "A component with another ring than the rest looks for data on the wrong workers.",
        Remedy = "Use true or false, a positive whole number, or DEFAULT or CAPACITY.",
        ControllersAccept = true,
    };

    public static DiagnosticMessage BadHashRing(string property, string value, string expected) =>
        BadHashRingRow.MessageOf(property, value, expected);

    public static readonly DiagnosticDescriptor HashRingsDifferRow = new()
    {
        Code = "ALX3026",
        Title = "Components use different hash rings",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The hash ring of '{components}' is ({ring}), that of '{others}' is ({otherRing}). Set the properties once, in spec.properties.",
        Cause = "Clients and servers that compute different rings look for cached data on the wrong workers, so that it is read again from the source.",
        Remedy = "Move the hash-ring properties to spec.properties.",
    };

    public static DiagnosticMessage HashRingsDiffer(string components, string ring, string others, string otherRing) =>
        HashRingsDifferRow.MessageOf(components, ring, others, otherRing);

    public static readonly DiagnosticDescriptor BlankInSecretNameRow = new()
    {
        Code = "ALX3027",
        Title = "Pull secret with blanks or without name",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "A pull secret of {component} {problem}; no Secret can be found by it. It comes from {place}: correct the name there.",
        Cause = "The pod is created and its images are pulled without credentials.",
        Remedy = "Write the names without blanks, or give the entry its name.",
    };

    public static DiagnosticMessage BlankInSecretName(string component, string problem, string place) =>
        BlankInSecretNameRow.MessageOf(component, problem, place);

    public static readonly DiagnosticDescriptor SeveralMediaRow = new()
    {
        Code = "ALX3031",
        Title = "Several media in one tier",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The medium type '{medium}' holds a comma. Write a level for each medium.",
        Cause = "The engine repeats the medium for each path of the tier, so that the chart looks for more paths than there are and cannot be rendered.",
        Remedy = "Give each medium a level of its own.",
    };

    public static DiagnosticMessage SeveralMedia(string medium) => SeveralMediaRow.MessageOf(medium);

    public static readonly DiagnosticDescriptor TooManyMastersRow = new()
    {
        Code = "ALX3032",
        Title = "More masters than can be written",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{field}' asks for {count} masters; at most {most} are written. Correct the number.",
        Cause = "Each master has a Service of its own and stands in the journal's addresses; so many are a typing error.",
        Remedy = "Write an odd number such as 3.",
    };

    public static DiagnosticMessage TooManyMasters(FieldPath field, int count, int most) => TooManyMastersRow.MessageOf(field, count, most);

    public static readonly DiagnosticDescriptor BadImageRow = new()
    {
        Code = "ALX3033",
        Title = "Image and tag give no reference",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "Image and tag of {component} give '{image}', which is no image reference. Correct the tag, or the place that gives the image.",
        Cause = "Image and tag are resolved apart, from the manifest and from the controller's variables, and put together without a check. The API server takes the object, and the kubelet refuses the image: the pod waits with InvalidImageName.",
        Remedy = "Give image and tag in one place; a port belongs to the image, and a digest to the tag only after a tag.",
    };

    public static DiagnosticMessage BadImage(string component, string image) => BadImageRow.MessageOf(component, image);

    public static readonly DiagnosticDescriptor BadNameRow = new()
    {
        Code = "ALX3034",
        Title = "Name that Kubernetes refuses",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{name}' is no name for an object: write lower-case letters, digits, '-' and '.', at most 253, with a letter or digit at both ends.",
        Cause = "The API server accepts subdomains of RFC 1123 only.",
        Remedy = "Choose another name; names of other objects are made of it, so keep it short.",
    };

    public static DiagnosticMessage BadName(string name) => BadNameRow.MessageOf(name);

    public static readonly DiagnosticDescriptor OneFuseArgumentRow = new()
    {
        Code = "ALX3035",
        Title = "One FUSE argument ends the controller",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "{release} ends with one FUSE argument and an owner of the Dataset: it writes the owner to the second argument, and there is none. Add the options as a second argument.",
        Cause = "The controller adds the owner's user and group to the second argument without looking whether there is one.",
        Remedy = "Give two arguments, for example fuse and --fuse-opts=kernel_cache; leave fuse.args out; or upgrade to 1.0.3.",
    };

    public static DiagnosticMessage OneFuseArgument(string release) => OneFuseArgumentRow.MessageOf(release);

    public static readonly DiagnosticDescriptor NameTooLongRow = new()
    {
        Code = "ALX3036",
        Title = "Runtime name too long for Helm",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The name '{name}' has {length} characters; Fluid takes it as the name of a Helm release, which has at most {most}. Shorten it.",
        Cause = "Helm refuses the release, so the controller creates nothing and tries again for ever.",
        Remedy = "Choose a shorter name for the AlluxioRuntime and its Dataset.",
    };

    public static DiagnosticMessage NameTooLong(string name, int length, int most) => NameTooLongRow.MessageOf(name, length, most);

    public static readonly DiagnosticDescriptor TextBreaksChartRow = new()
    {
        Code = "ALX3037",
        Title = "Text that breaks the chart",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "Fluid's chart writes '{field}' without quotes, and {problem}. It cannot be installed. Choose another text.",
        Cause = "The output of the chart is read as YAML again. Where that fails, the controller creates nothing and tries again for ever.",
        Remedy = "Use paths and names of letters, digits, '-', '_', '.' and '/'.",
    };

    public static DiagnosticMessage TextBreaksChart(FieldPath field, string problem) => TextBreaksChartRow.MessageOf(field, problem);

    public static readonly DiagnosticDescriptor PortTooLargeRow = new()
    {
        Code = "ALX3038",
        Title = "Port number beyond 32 bits",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The port {number} of {component} has more than 32 bits, so no object can hold it. Write a number from 1 to 65535.",
        Cause = "The chart writes the number into Services and containers, whose ports have 32 bits; the controller creates nothing.",
        Remedy = "Correct the number.",
    };

    public static DiagnosticMessage PortTooLarge(long number, string component) => PortTooLargeRow.MessageOf(number, component);
}
