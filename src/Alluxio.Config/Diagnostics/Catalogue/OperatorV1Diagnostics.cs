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
        Cause =
            "The operator is closed source, and its documentation does not show every field. The field may be valid or a typing mistake.",
        Remedy = "Correct the name or the indentation. If the name is correct, no action is needed.",
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
        Cause =
            "The API server drops an unknown field without a message. Manifests of the operator's older API and of Fluid look similar to " +
            "those of the API v1.",
        Remedy = "Write the field that the message names. If your operator has the field, suppress the finding.",
    };

    public static DiagnosticMessage FieldOfOtherApi(string field, string api, string type, string instead) =>
        FieldOfOtherApiRow.MessageOf(field, api, type, instead);

    public static readonly DiagnosticDescriptor FragmentWithoutKindRow = new()
    {
        Code = "ALX4502",
        Title = "Part of a manifest without apiVersion and kind",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The document has no apiVersion and no kind. The library reads the document as a part of {kind} of {apiVersion}, because its " +
            "spec has fields of that kind. Write 'apiVersion: {apiVersion}' and 'kind: {kind}' at the top.",
        Cause = "Documentation often shows only a part of a manifest. The API server refuses a manifest without apiVersion and kind.",
        Remedy = "Add apiVersion, kind and metadata at the top of the document.",
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
            "Some pages of the documentation show this block without the rest of the manifest. At the top level, 'global' belongs to the " +
            "Helm values of the operator, which do not have these fields.",
        Remedy = "Move the block 'global' below 'spec:' of the AlluxioCluster.",
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
        Cause =
            "The API server drops or keeps an unknown field without an error. In both cases, the field that you meant keeps its default.",
        Remedy = "Correct the name. If the name is correct, suppress this finding, because the documentation does not show every field.",
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
        Cause = "The operator needs three things to mount a storage: the cluster, the address of the storage, and the path in Alluxio.",
        Remedy = "Add the field that the message names.",
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
        Cause = "The operator mounts each storage at a path below the root. The root itself cannot be a mount.",
        Remedy = "Set spec.mountPath to a slash and one folder name, for example /data.",
    };

    public static DiagnosticMessage MountAtRoot(string path, string example) => MountAtRootRow.MessageOf(path, example);

    public static readonly DiagnosticDescriptor MountNotBelowRootRow = new()
    {
        Code = "ALX4512",
        Title = "mountPath is not directly below the root",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'spec.mountPath' must be directly below the root, such as '{example}', not '{path}'.",
        Cause = "The operator mounts storages only at paths with one folder name, such as /data.",
        Remedy = "Set spec.mountPath to a slash and one folder name, for example /images.",
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
        Cause = "A path in Alluxio can refer to one storage only.",
        Remedy = "Change spec.mountPath of one of the two UnderFileSystems.",
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
        Cause = "Each file below the inner path would belong to two storages.",
        Remedy = "Change spec.mountPath of one of the two UnderFileSystems, so that neither path is inside the other.",
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
        Cause = "The same files would appear under two paths of Alluxio, and Alluxio would cache them twice.",
        Remedy = "Remove the inner UnderFileSystem. Or mount two folders of the storage, neither of which is inside the other.",
    };

    public static DiagnosticMessage StoragePathNested(string path, string outer, string mount, string place, string? cluster) =>
        StoragePathNestedRow.MessageOf(path, outer, mount, place, cluster);
}
