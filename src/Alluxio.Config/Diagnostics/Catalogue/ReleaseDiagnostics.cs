using Alluxio.Config.Values;

namespace Alluxio.Config.Diagnostics.Catalogue;

/// <summary>ALX305x: what depends on the release that a deployment is resolved by.</summary>
internal static class ReleaseDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownReleaseRow = new()
    {
        Code = "ALX3050",
        Title = "Unknown release",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{name}' is not a known release of {system}. Known releases: {known}.",
        Cause =
            "Each release has its own rules and defaults. The library cannot guess those of an unknown release. Vendors may number their " +
            "editions differently.",
        Remedy = "Name one of the listed releases. Or name no release: the library then uses the newest release.",
    };

    public static DiagnosticMessage UnknownRelease(string name, string system, string known) =>
        UnknownReleaseRow.MessageOf(name, system, known);

    public static readonly DiagnosticDescriptor ReleaseAssumedRow = new()
    {
        Code = "ALX3051",
        Title = "Release or controller settings assumed",
        Severity = DiagnosticSeverity.Information,
        MessageFormat = "{what} is assumed: {reason}. {remedy}",
        Cause = "The result depends on the release and on the settings of the controller. The manifests do not contain this information.",
        Remedy =
            "Name the release in the options of the call or with --release on the command line. Add the values of the chart that " +
            "installs the controller, or the environment of the controller.",
    };

    public static DiagnosticMessage ReleaseAssumed(string what, string reason, string remedy) =>
        ReleaseAssumedRow.MessageOf(what, reason, remedy);

    public static readonly DiagnosticDescriptor FieldNotInReleaseRow = new()
    {
        Code = "ALX3052",
        Title = "Field not supported in this release",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{field}' is not a field in {release}; it was added in {since}. The API server drops it. {remedy}",
        Cause = "The custom resource definition (CRD) of this release does not contain the field.",
        Remedy = "Upgrade to a release that has the field, or remove the field. If the cluster runs another release, name that release.",
    };

    public static DiagnosticMessage FieldNotInRelease(FieldPath field, string release, string since, string remedy) =>
        FieldNotInReleaseRow.MessageOf(field, release, since, remedy);

    public static readonly DiagnosticDescriptor ValueNotInReleaseRow = new()
    {
        Code = "ALX3053",
        Title = "Value dropped by this release",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "{release} drops {what} of '{field}'; {since}.",
        Cause = "The Fluid release in the message copies only some keys of the field into its objects.",
        Remedy =
            "Remove the value, or upgrade to a release that reads it. If only the development branch reads it, wait for the next " +
            "release. If the cluster runs another release, name that release.",
    };

    public static DiagnosticMessage ValueNotInRelease(string release, string what, FieldPath field, string since) =>
        ValueNotInReleaseRow.MessageOf(release, what, field, since);

    public static readonly DiagnosticDescriptor FieldNotDocumentedRow = new()
    {
        Code = "ALX3054",
        Title = "Field not documented for this release",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{field}' is documented {releases}, but not for {release}. {remedy}",
        Cause =
            "The documentation of other releases shows the field, but the documentation of this release does not. The operator may drop " +
            "the field. Its code is not public.",
        Remedy =
            "Use the field that is documented for this release, or name the release that the cluster runs. The severity is information " +
            "if no other field exists or if the library assumed the release.",
    };

    public static DiagnosticMessage FieldNotDocumented(FieldPath field, string releases, string release, string remedy) =>
        FieldNotDocumentedRow.MessageOf(field, releases, release, remedy);

    public static readonly DiagnosticDescriptor ReleaseRecognizedRow = new()
    {
        Code = "ALX3055",
        Title = "Release detected",
        Severity = DiagnosticSeverity.Information,
        MessageFormat = "{release} is detected: {reason}.",
        Cause =
            "The result depends on the release. The library detected the release from the images of the controller or the labels of live " +
            "objects.",
        Remedy =
            "If the cluster runs the detected release, no action is needed. Otherwise name the release in the options of the call or " +
            "with --release on the command line.",
    };

    public static DiagnosticMessage ReleaseRecognized(string release, string reason) => ReleaseRecognizedRow.MessageOf(release, reason);

    public static readonly DiagnosticDescriptor ReleaseContradictedRow = new()
    {
        Code = "ALX3056",
        Title = "Conflicting releases",
        Severity = DiagnosticSeverity.Information,
        MessageFormat = "{release} is effective: {reason}. Other places name a different release, which has no effect: {others}.",
        Cause =
            "The options of the call, the chart values and the live objects name different releases, or the values set controller images " +
            "of several releases. During an upgrade this is normal, because existing objects keep the labels of the old release.",
        Remedy = "Name the release that the cluster runs. Or correct the place that names another release.",
    };

    public static DiagnosticMessage ReleaseContradicted(string release, string reason, string others) =>
        ReleaseContradictedRow.MessageOf(release, reason, others);

    public static readonly DiagnosticDescriptor FieldOfOlderReleasesRow = new()
    {
        Code = "ALX3057",
        Title = "Field removed in this release",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{field}' is not a field in {release}; it existed up to {upTo}. The API server drops it. {remedy}",
        Cause = "The custom resource definition (CRD) of this release no longer contains the field.",
        Remedy = "Remove the field. If the cluster runs another release, name that release.",
    };

    public static DiagnosticMessage FieldOfOlderReleases(FieldPath field, string release, string upTo, string remedy) =>
        FieldOfOlderReleasesRow.MessageOf(field, release, upTo, remedy.Length > 0 ? remedy : "Remove it.");

    public static readonly DiagnosticDescriptor ReleaseOfAnotherSystemRow = new()
    {
        Code = "ALX3058",
        Title = "Release of another system",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "'{name}' is a release of {other} and has no effect here: the manifests contain no deployment of that system. {release} is " +
            "effective. Known releases of {system}: {known}.",
        Cause =
            "A release of Fluid applies only to objects of the kind AlluxioRuntime, and a release of an operator only to the " +
            "AlluxioClusters of that operator.",
        Remedy = "Name one of the listed releases. Or name no release: the library then uses the newest release.",
    };

    public static DiagnosticMessage ReleaseOfAnotherSystem(string name, string other, string release, string system, string known) =>
        ReleaseOfAnotherSystemRow.MessageOf(name, other, release, system, known);

    public static readonly DiagnosticDescriptor ControllerSettingNotInReleaseRow = new()
    {
        Code = "ALX3059",
        Title = "Controller setting not supported in this release",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{variable}' has no effect: {release} does not read it; it is effective since {since}. {instead}",
        Cause = "The controller of this release does not read the environment variable. The chart of this release does not set it.",
        Remedy = "Upgrade Fluid, or remove the variable. If the cluster runs another release, name that release.",
    };

    public static DiagnosticMessage ControllerSettingNotInRelease(string variable, string release, string since, string instead) =>
        ControllerSettingNotInReleaseRow.MessageOf(variable, release, since, instead);
}
