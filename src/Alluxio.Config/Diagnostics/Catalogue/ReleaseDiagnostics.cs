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
        MessageFormat = "'{name}' is not a release of {system} that is known here. Known releases: {known}.",
        Cause = "Every release has rules and defaults of its own; those of an unknown one cannot be guessed. Vendors number their own editions differently.",
        Remedy = "Name one of the listed releases, or leave the release out for the newest.",
    };

    public static DiagnosticMessage UnknownRelease(string name, string system, string known) => UnknownReleaseRow.MessageOf(name, system, known);

    public static readonly DiagnosticDescriptor ReleaseAssumedRow = new()
    {
        Code = "ALX3051",
        Title = "Release or controller settings assumed",
        Severity = DiagnosticSeverity.Information,
        MessageFormat = "{what} is assumed: {reason}. {remedy}",
        Cause = "The result depends on the release and on the settings of its controller, and the manifests do not tell them.",
        Remedy = "Name the release, and give the values of the chart that installs the controller, or the controller's environment.",
    };

    public static DiagnosticMessage ReleaseAssumed(string what, string reason, string remedy) => ReleaseAssumedRow.MessageOf(what, reason, remedy);

    public static readonly DiagnosticDescriptor FieldNotInReleaseRow = new()
    {
        Code = "ALX3052",
        Title = "Field unknown to this release",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{field}' is not a field in {release}; it exists since {since}. The API server drops it. {remedy}",
        Cause = "The definition of the custom resource that the release installs does not have the field.",
        Remedy = "Upgrade, remove the field, or name the release that the cluster runs.",
    };

    public static DiagnosticMessage FieldNotInRelease(FieldPath field, string release, string since, string remedy) =>
        FieldNotInReleaseRow.MessageOf(field, release, since, remedy);

    public static readonly DiagnosticDescriptor ValueNotInReleaseRow = new()
    {
        Code = "ALX3053",
        Title = "Value dropped by this release",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "{release} drops {what} of '{field}'; it counts since {since}.",
        Cause = "The controller of the release copies a part of the field only.",
        Remedy = "Upgrade, or remove the value; name the release if the cluster runs another one.",
    };

    public static DiagnosticMessage ValueNotInRelease(string release, string what, FieldPath field, string since) =>
        ValueNotInReleaseRow.MessageOf(release, what, field, since);

    public static readonly DiagnosticDescriptor FieldNotDocumentedRow = new()
    {
        Code = "ALX3054",
        Title = "Field not documented for this release",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{field}' is documented {releases}, and not for {release}. {remedy}",
        Cause = "The documents of the release do not show the field, and those of other releases do. The operator's code is closed: it may drop the field.",
        Remedy = "Write the field where the documents of the release have it, or name the release that runs. Without another place, and where the release "
            + "is assumed, this is information.",
    };

    public static DiagnosticMessage FieldNotDocumented(FieldPath field, string releases, string release, string remedy) =>
        FieldNotDocumentedRow.MessageOf(field, releases, release, remedy);

    public static readonly DiagnosticDescriptor ReleaseRecognizedRow = new()
    {
        Code = "ALX3055",
        Title = "Release recognised",
        Severity = DiagnosticSeverity.Information,
        MessageFormat = "{release} is recognised: {reason}.",
        Cause = "The result depends on the release. The images of the controller, or the labels of live objects, are those of one release only.",
        Remedy = "Nothing, if that release runs; name the release if the cluster runs another one.",
    };

    public static DiagnosticMessage ReleaseRecognized(string release, string reason) => ReleaseRecognizedRow.MessageOf(release, reason);

    public static readonly DiagnosticDescriptor ReleaseContradictedRow = new()
    {
        Code = "ALX3056",
        Title = "Release told in two ways",
        Severity = DiagnosticSeverity.Information,
        MessageFormat = "{release} counts: {reason}. Another release is told, too, and does not count: {others}.",
        Cause = "Options, values of the chart and live objects tell different releases, or the values give the controllers images of several. During an upgrade "
            + "that is so: objects stay as the old release created them.",
        Remedy = "Name the release that the plan is meant for, or correct what tells another one.",
    };

    public static DiagnosticMessage ReleaseContradicted(string release, string reason, string others) =>
        ReleaseContradictedRow.MessageOf(release, reason, others);

    public static readonly DiagnosticDescriptor FieldOfOlderReleasesRow = new()
    {
        Code = "ALX3057",
        Title = "Field of older releases",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{field}' is not a field in {release}; it existed up to {upTo}. The API server drops it. {remedy}",
        Cause = "The definition of the custom resource that the release installs does not have the field any more.",
        Remedy = "Remove the field, or name the release that the cluster runs.",
    };

    public static DiagnosticMessage FieldOfOlderReleases(FieldPath field, string release, string upTo, string remedy) =>
        FieldOfOlderReleasesRow.MessageOf(field, release, upTo, remedy.Length > 0 ? remedy : "Remove it.");

    public static readonly DiagnosticDescriptor ReleaseOfAnotherSystemRow = new()
    {
        Code = "ALX3058",
        Title = "Release of another system",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{name}' is a release of {other} and does not count here: nothing of the manifests is of that system. {release} counts. Known releases of {system}: {known}.",
        Cause = "A release counts for the deployments of its system. The manifests have none of them, so that the name would count for nothing.",
        Remedy = "Name one of the listed releases, or leave the release out.",
    };

    public static DiagnosticMessage ReleaseOfAnotherSystem(string name, string other, string release, string system, string known) =>
        ReleaseOfAnotherSystemRow.MessageOf(name, other, release, system, known);
}
