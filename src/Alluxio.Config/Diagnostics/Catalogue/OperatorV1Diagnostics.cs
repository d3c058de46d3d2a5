using Alluxio.Config.Values;

namespace Alluxio.Config.Diagnostics.Catalogue;

/// <summary>
/// ALX45xx: what concerns the operator's API v1. ALX4500 to ALX4549 are found while manifests are read, the others while they are resolved.
/// </summary>
internal static class OperatorV1Diagnostics
{
    public static readonly DiagnosticDescriptor UndocumentedFieldRow = new()
    {
        Code = "ALX4501",
        Title = "Undocumented field",
        Severity = DiagnosticSeverity.Information,
        MessageFormat = "'{field}' is not a documented field of {type}; it is kept unchanged.{hint}",
        Cause = "The operator is closed source, and its documentation does not show every field. This field may be valid, or it may be a " +
            "typo.",
        Remedy = "Correct the name or the indentation. If the field is intended, no action is needed.",
    };

    public static DiagnosticMessage UndocumentedField(string field, string type, string hint) =>
        UndocumentedFieldRow.MessageOf(field, type, hint);

    // It belongs to ALX4501 and is a warning, so that it has a code among the checks of the operator.
    public static readonly DiagnosticDescriptor FieldOfOtherApiRow = new()
    {
        Code = "ALX6276",
        Title = "Field of another API version",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{field}' is a field of {api}, not a documented field of {type}. {instead}.",
        Cause = "The API server drops unknown fields silently. Manifests of the older API and of Fluid look similar.",
        Remedy = "Write the field of v1 instead. If your operator has the field, suppress the finding.",
    };

    public static DiagnosticMessage FieldOfOtherApi(string field, string api, string type, string instead) =>
        FieldOfOtherApiRow.MessageOf(field, api, type, instead);

    public static readonly DiagnosticDescriptor FragmentWithoutKindRow = new()
    {
        Code = "ALX4502",
        Title = "Part of a manifest without apiVersion and kind",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The document has no apiVersion and no kind; by the fields of its spec it is read as a part of {kind} of {apiVersion}. Write " +
            "'apiVersion: {apiVersion}' and 'kind: {kind}' above it.",
        Cause = "Documentation often shows only the relevant part of a manifest. A cluster does not accept such a part.",
        Remedy = "Add apiVersion, kind and metadata.",
    };

    public static DiagnosticMessage FragmentWithoutKind(string kind, string apiVersion) =>
        FragmentWithoutKindRow.MessageOf(kind, apiVersion);

    public static readonly DiagnosticDescriptor GlobalWithoutSpecRow = new()
    {
        Code = "ALX4503",
        Title = "Block 'global' outside the spec",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "'global' with '{field}' belongs to the spec of an AlluxioCluster, and the library reads it as a part of that spec. Move it " +
            "below 'spec:'.",
        Cause =
            "Some documentation pages show this block alone. A top-level 'global' belongs to the operator's Helm values, which do not " +
            "have these fields.",
        Remedy = "Move the block below spec of the AlluxioCluster.",
    };

    public static DiagnosticMessage GlobalWithoutSpec(string field) => GlobalWithoutSpecRow.MessageOf(field);

    public static readonly DiagnosticDescriptor NearlyDocumentedFieldRow = new()
    {
        Code = "ALX4504",
        Title = "Possible typo in a field name",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "'{field}' is not a documented field of {type}. It is kept unchanged, but a documented field with a similar name is " +
            "unset.{hint}",
        Cause = "The API server drops or keeps unknown fields silently. Either way, the field that you meant keeps its default.",
        Remedy = "Correct the name. If the name is right, suppress this finding: the documentation does not show every field.",
        Source = "the operator's documentation; a validator that let a misspelt key pass (github.com/yannh/kubeconform/issues/341)",
    };

    public static DiagnosticMessage NearlyDocumentedField(string field, string type, string hint) =>
        NearlyDocumentedFieldRow.MessageOf(field, type, hint);

    public static readonly DiagnosticDescriptor MountFieldMissingRow = new()
    {
        Code = "ALX4510",
        Title = "UnderFileSystem incomplete",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The UnderFileSystem has no '{field}'. Add {hint}.",
        Cause = "The mount needs a cluster, a storage and a path in Alluxio.",
        Remedy = "Add the field.",
    };

    public static DiagnosticMessage MountFieldMissing(FieldPath field, string hint) => MountFieldMissingRow.MessageOf(field, hint);

    public static readonly DiagnosticDescriptor MountAtRootRow = new()
    {
        Code = "ALX4511",
        Title = "UnderFileSystem mounted at the root",
        Severity = DiagnosticSeverity.Error,
        MessageFormat =
            "'spec.mountPath' is '{path}', the root of Alluxio's file system, which cannot be a mount. Choose a path directly below " +
            "it, such as '{example}'.",
        Cause = "The operator mounts storages below the root. The root itself is not a mount.",
        Remedy = "Choose a path with one segment, such as /data.",
    };

    public static DiagnosticMessage MountAtRoot(string path, string example) => MountAtRootRow.MessageOf(path, example);

    public static readonly DiagnosticDescriptor MountNotBelowRootRow = new()
    {
        Code = "ALX4512",
        Title = "mountPath is not directly below the root",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'spec.mountPath' must be directly below the root, such as '{example}', not '{path}'.",
        Cause = "The operator mounts only direct children of the root.",
        Remedy = "Write a slash and one segment.",
    };

    public static DiagnosticMessage MountNotBelowRoot(string example, string path) => MountNotBelowRootRow.MessageOf(example, path);

    public static readonly DiagnosticDescriptor MountPathTwiceRow = new()
    {
        Code = "ALX4513",
        Title = "Duplicate mountPath",
        Severity = DiagnosticSeverity.Error,
        MessageFormat =
            "'spec.mountPath' is '{path}'. In the cluster '{cluster}', UnderFileSystem '{mount}'{place} already uses this path. Choose " +
            "another path for one of the two.",
        Cause = "A path in Alluxio refers to one storage.",
        Remedy = "Change mountPath of one of the two.",
    };

    public static DiagnosticMessage MountPathTwice(string path, string? cluster, string mount, string place) =>
        MountPathTwiceRow.MessageOf(path, cluster, mount, place);

    public static readonly DiagnosticDescriptor MountPathNestedRow = new()
    {
        Code = "ALX4514",
        Title = "Nested mountPath",
        Severity = DiagnosticSeverity.Error,
        MessageFormat =
            "'spec.mountPath' is '{path}', inside '{outer}' of UnderFileSystem '{mount}'{place} of cluster '{cluster}'. Mounts must not " +
            "be nested. Choose a path outside the other mount.",
        Cause = "Files below the inner path would belong to two storages.",
        Remedy = "Choose a mountPath outside the other mount.",
    };

    public static DiagnosticMessage MountPathNested(string path, string outer, string mount, string place, string? cluster) =>
        MountPathNestedRow.MessageOf(path, outer, mount, place, cluster);

    public static readonly DiagnosticDescriptor StoragePathNestedRow = new()
    {
        Code = "ALX4515",
        Title = "Storage mounted twice",
        Severity = DiagnosticSeverity.Error,
        MessageFormat =
            "'spec.path' is '{path}', inside '{outer}' of UnderFileSystem '{mount}'{place} of cluster '{cluster}'. A storage must not be " +
            "mounted twice. Mount only one of the two.",
        Cause = "The same files would appear, and be cached, under two paths.",
        Remedy = "Remove the inner mount, or mount separate folders.",
    };

    public static DiagnosticMessage StoragePathNested(string path, string outer, string mount, string place, string? cluster) =>
        StoragePathNestedRow.MessageOf(path, outer, mount, place, cluster);
}
