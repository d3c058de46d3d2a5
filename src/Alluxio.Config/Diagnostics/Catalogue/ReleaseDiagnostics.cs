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
        Cause = "Each release has its own rules and defaults, and those of an unknown release cannot be guessed. Vendors number their " +
            "editions differently.",
        Remedy = "Name one of the listed releases, or omit the release to use the newest.",
    };

    public static DiagnosticMessage UnknownRelease(string name, string system, string known) =>
        UnknownReleaseRow.MessageOf(name, system, known);

    public static readonly DiagnosticDescriptor ReleaseAssumedRow = new()
    {
        Code = "ALX3051",
        Title = "Release or controller settings assumed",
        Severity = DiagnosticSeverity.Information,
        MessageFormat = "{what} is assumed: {reason}. {remedy}",
        Cause = "The result depends on the release and on the settings of its controller. The manifests do not contain them.",
        Remedy = "Name the release. Pass the values of the chart that installs the controller, or the controller's environment.",
    };

    public static DiagnosticMessage ReleaseAssumed(string what, string reason, string remedy) =>
        ReleaseAssumedRow.MessageOf(what, reason, remedy);

    public static readonly DiagnosticDescriptor FieldNotInReleaseRow = new()
    {
        Code = "ALX3052",
        Title = "Field not supported in this release",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{field}' is not a field in {release}; it was added in {since}. The API server drops it. {remedy}",
        Cause = "The custom resource definition of the release does not have the field.",
        Remedy = "Upgrade, remove the field, or name the release that the cluster runs.",
    };

    public static DiagnosticMessage FieldNotInRelease(FieldPath field, string release, string since, string remedy) =>
        FieldNotInReleaseRow.MessageOf(field, release, since, remedy);

    public static readonly DiagnosticDescriptor ValueNotInReleaseRow = new()
    {
        Code = "ALX3053",
        Title = "Value dropped by this release",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "{release} drops {what} of '{field}'; {since}.",
        Cause = "The controller of this release copies only a part of the field.",
        Remedy = "Remove the value, or upgrade if a release reads it. If the cluster runs another release, name that release.",
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
            "The documentation of other releases shows the field, but not that of this release. The operator is closed source and may " +
            "drop the field.",
        Remedy =
            "Use the field that this release documents, or name the release that runs. The severity is information if no other field " +
            "exists or if the release is assumed.",
    };

    public static DiagnosticMessage FieldNotDocumented(FieldPath field, string releases, string release, string remedy) =>
        FieldNotDocumentedRow.MessageOf(field, releases, release, remedy);

    public static readonly DiagnosticDescriptor ReleaseRecognizedRow = new()
    {
        Code = "ALX3055",
        Title = "Release detected",
        Severity = DiagnosticSeverity.Information,
        MessageFormat = "{release} is detected: {reason}.",
        Cause = "The result depends on the release. The controller images or the labels of live objects identify one release.",
        Remedy = "If the cluster runs that release, no action is needed. Otherwise name the release.",
    };

    public static DiagnosticMessage ReleaseRecognized(string release, string reason) => ReleaseRecognizedRow.MessageOf(release, reason);

    public static readonly DiagnosticDescriptor ReleaseContradictedRow = new()
    {
        Code = "ALX3056",
        Title = "Conflicting releases",
        Severity = DiagnosticSeverity.Information,
        MessageFormat = "{release} is effective: {reason}. Other places name a different release, which has no effect: {others}.",
        Cause =
            "Options, chart values and live objects name different releases, or the values set controller images of several releases. " +
            "During an upgrade this is normal: objects stay as the old release created them.",
        Remedy = "Name the release that the cluster runs, or correct the place that names another release.",
    };

    public static DiagnosticMessage ReleaseContradicted(string release, string reason, string others) =>
        ReleaseContradictedRow.MessageOf(release, reason, others);

    public static readonly DiagnosticDescriptor FieldOfOlderReleasesRow = new()
    {
        Code = "ALX3057",
        Title = "Field removed in this release",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{field}' is not a field in {release}; it existed up to {upTo}. The API server drops it. {remedy}",
        Cause = "The custom resource definition of the release no longer has the field.",
        Remedy = "Remove the field, or name the release that the cluster runs.",
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
        Cause = "A release of Fluid applies only to AlluxioRuntimes, and a release of an operator only to its AlluxioClusters.",
        Remedy = "Name one of the listed releases, or omit the release.",
    };

    public static DiagnosticMessage ReleaseOfAnotherSystem(string name, string other, string release, string system, string known) =>
        ReleaseOfAnotherSystemRow.MessageOf(name, other, release, system, known);

    public static readonly DiagnosticDescriptor ControllerSettingNotInReleaseRow = new()
    {
        Code = "ALX3059",
        Title = "Controller setting not supported in this release",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{variable}' has no effect: {release} does not read it; it is effective since {since}. {instead}",
        Cause = "The controller of this release does not read the environment variable, and its chart does not set it.",
        Remedy = "Upgrade, or remove the setting. If the cluster runs another release, name that release.",
    };

    public static DiagnosticMessage ControllerSettingNotInRelease(string variable, string release, string since, string instead) =>
        ControllerSettingNotInReleaseRow.MessageOf(variable, release, since, instead);
}
