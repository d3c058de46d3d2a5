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
}
