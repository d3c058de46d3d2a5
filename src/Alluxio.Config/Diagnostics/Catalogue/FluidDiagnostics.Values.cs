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
        MessageFormat =
            "Fluid could not parse \"{tag}\" as version of the FUSE image: {problem}. Use a tag that starts with at least two " +
            "numbers, such as 2.9.0; a digest may follow it (2.9.0@sha256:...).",
        Cause =
            "Fluid reads the version of Alluxio from the tag to select the form of the FUSE command. If the tag has no version, Fluid " +
            "creates no objects.",
        Remedy = "Set spec.fuse.imageTag to a tag that starts with the version, for example 2.9.0.",
    };

    public static DiagnosticMessage BadFuseVersion(string tag, string problem) => BadFuseVersionRow.MessageOf(tag, problem);

    public static readonly DiagnosticDescriptor NotRenderableRow = new()
    {
        Code = "ALX3022",
        Title = "Value breaks the Helm chart of Fluid",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "{what} cannot be rendered by Fluid's chart: {problem}. Remove it.",
        Cause = "The chart writes the value into YAML without escaping, so the output of the chart is not valid YAML.",
        Remedy = "Remove quotes, unknown backslash escapes and line breaks from the value.",
    };

    public static DiagnosticMessage NotRenderable(string what, string problem) => NotRenderableRow.MessageOf(what, problem);

    public static readonly DiagnosticDescriptor UserWithoutIdsRow = new()
    {
        Code = "ALX3023",
        Title = "runAs without uid or gid",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{field}' has no {missing}. Set both uid and gid, or remove the section.",
        Cause = "Fluid's controller crashes if uid or gid is missing.",
        Remedy = "Add the missing field to the section, or remove the section.",
    };

    public static DiagnosticMessage UserWithoutIds(string field, string missing) => UserWithoutIdsRow.MessageOf(field, missing);

    public static readonly DiagnosticDescriptor BadHashRingRow = new()
    {
        Code = "ALX3025",
        Title = "Invalid hash-ring property",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{property}' is '{value}'; it must be {expected}. Correct the value, or remove the property to use the default.",
        Cause =
            "The hash ring tells a client which worker caches which data. If a component has a different ring, it looks for data on the " +
            "wrong workers.",
        Remedy = "Write a value that the message allows: true or false, a positive integer, or a provider (DEFAULT or CAPACITY).",
        ControllersAccept = true,
    };

    public static DiagnosticMessage BadHashRing(string property, string value, string expected) =>
        BadHashRingRow.MessageOf(property, value, expected);

    public static readonly DiagnosticDescriptor HashRingsDifferRow = new()
    {
        Code = "ALX3026",
        Title = "Hash rings of components must match",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The hash ring of '{components}' is ({ring}), but that of '{others}' is ({otherRing}). Set the properties once, in " +
            "spec.properties.",
        Cause =
            "The hash ring tells a client which worker caches which data. If the rings differ, clients look for data on the wrong " +
            "workers and read the storage again.",
        Remedy = "Move the hash-ring properties from the component to spec.properties.",
    };

    public static DiagnosticMessage HashRingsDiffer(string components, string ring, string others, string otherRing) =>
        HashRingsDifferRow.MessageOf(components, ring, others, otherRing);

    public static readonly DiagnosticDescriptor BlankInSecretNameRow = new()
    {
        Code = "ALX3027",
        Title = "Invalid name of a pull secret",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "A pull secret of {component} {problem}, so it matches no Secret. It comes from {place}. Correct the name there.",
        Cause = "Kubernetes creates the pods, but the kubelet pulls their images without credentials.",
        Remedy = "Write the name of an existing Secret, without spaces.",
    };

    public static DiagnosticMessage BlankInSecretName(string component, string problem, string place) =>
        BlankInSecretNameRow.MessageOf(component, problem, place);

    public static readonly DiagnosticDescriptor SeveralMediaRow = new()
    {
        Code = "ALX3031",
        Title = "Several media in one tier",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The medium type '{medium}' contains a comma. Write one level for each medium.",
        Cause =
            "Fluid repeats the medium type for each path of the tier. The chart then expects more paths than the tier has, and cannot be " +
            "rendered.",
        Remedy = "Write one entry of levels for each medium.",
    };

    public static DiagnosticMessage SeveralMedia(string medium) => SeveralMediaRow.MessageOf(medium);

    public static readonly DiagnosticDescriptor TooManyMastersRow = new()
    {
        Code = "ALX3032",
        Title = "Too many masters",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{field}' is {count}; the library renders at most {most} masters. Correct the number.",
        Cause = "Each master has its own Service and an entry in the list of journal addresses. The number is probably a typing mistake.",
        Remedy = "Set spec.master.replicas to an odd number such as 3.",
    };

    public static DiagnosticMessage TooManyMasters(FieldPath field, int count, int most) => TooManyMastersRow.MessageOf(field, count, most);

    public static readonly DiagnosticDescriptor BadImageRow = new()
    {
        Code = "ALX3033",
        Title = "Image and tag form an invalid reference",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "Image and tag of {component} form '{image}', which is not an image reference. Correct the tag, or the place that sets the " +
            "image.",
        Cause =
            "The controller takes the image and the tag from different places (the manifest or its environment) and joins them without a " +
            "check. The API server accepts the object. The kubelet refuses the image, and the pod waits with InvalidImageName.",
        Remedy =
            "Set the image and the tag in the same place. Write a registry port into the image, not into the tag. Write a digest only " +
            "after a tag, for example 2.9.0@sha256:<digest>.",
    };

    public static DiagnosticMessage BadImage(string component, string image) => BadImageRow.MessageOf(component, image);

    public static readonly DiagnosticDescriptor BadNameRow = new()
    {
        Code = "ALX3034",
        Title = "Invalid Kubernetes name",
        Severity = DiagnosticSeverity.Error,
        MessageFormat =
            "'{name}' is not a valid object name. Use lower-case letters, digits, '-' and '.', at most 253 characters, with a letter or " +
            "digit at both ends.",
        Cause = "The API server accepts only names that are valid DNS subdomains (RFC 1123).",
        Remedy = "Choose a valid name. Keep the name short, because Fluid derives the names of other objects from it.",
    };

    public static DiagnosticMessage BadName(string name) => BadNameRow.MessageOf(name);

    public static readonly DiagnosticDescriptor OneFuseArgumentRow = new()
    {
        Code = "ALX3035",
        Title = "Single FUSE argument crashes the controller",
        Severity = DiagnosticSeverity.Error,
        MessageFormat =
            "{release} crashes if FUSE has one argument and the Dataset has an owner: it writes the owner into the second argument. Add " +
            "the options as a second argument.",
        Cause = "The controller adds the owner's user and group to the second argument without a check that this argument exists.",
        Remedy = "Set two arguments, for example fuse and --fuse-opts=kernel_cache. Or remove spec.fuse.args, or upgrade Fluid to 1.0.3.",
    };

    public static DiagnosticMessage OneFuseArgument(string release) => OneFuseArgumentRow.MessageOf(release);

    public static readonly DiagnosticDescriptor NameTooLongRow = new()
    {
        Code = "ALX3036",
        Title = "Runtime name too long for Helm",
        Severity = DiagnosticSeverity.Error,
        MessageFormat =
            "The name '{name}' has {length} characters; Fluid uses it as the name of a Helm release, which allows at most {most}. " +
            "Shorten it.",
        Cause = "Helm refuses the release. The controller creates no objects and retries without end.",
        Remedy = "Choose a shorter name for the AlluxioRuntime and its Dataset.",
    };

    public static DiagnosticMessage NameTooLong(string name, int length, int most) => NameTooLongRow.MessageOf(name, length, most);

    public static readonly DiagnosticDescriptor TextBreaksChartRow = new()
    {
        Code = "ALX3037",
        Title = "Text breaks the Helm chart of Fluid",
        Severity = DiagnosticSeverity.Error,
        MessageFormat =
            "Fluid's chart writes '{field}' without quotes, and {problem}. The chart cannot be installed. Choose another value.",
        Cause =
            "Helm parses the output of the chart as YAML. If the output is not valid YAML, the controller creates no objects and retries " +
            "without end.",
        Remedy = "Use only letters, digits, '-', '_', '.' and '/' in paths and names.",
    };

    public static DiagnosticMessage TextBreaksChart(FieldPath field, string problem) => TextBreaksChartRow.MessageOf(field, problem);

    public static readonly DiagnosticDescriptor PortTooLargeRow = new()
    {
        Code = "ALX3038",
        Title = "Port number exceeds 32 bits",
        Severity = DiagnosticSeverity.Error,
        MessageFormat =
            "The port {number} of {component} does not fit 32 bits, so no object can contain it. Write a number from 1 to 65535.",
        Cause =
            "The chart writes the number into Services and containers, whose ports are 32-bit integers. The controller cannot create the " +
            "objects.",
        Remedy = "Write a port number from 1 to 65535.",
    };

    public static DiagnosticMessage PortTooLarge(long number, string component) => PortTooLargeRow.MessageOf(number, component);
}
