using Alluxio.Config.Values;

namespace Alluxio.Config.Diagnostics.Catalogue;

/// <summary>ALX45xx: what concerns the operator's API v1. ALX4500 to ALX4549 are found while manifests are read, the others while they are resolved.</summary>
internal static class OperatorV1Diagnostics
{
    public static readonly DiagnosticDescriptor UndocumentedFieldRow = new()
    {
        Code = "ALX4501",
        Title = "Field not documented",
        Severity = DiagnosticSeverity.Information,
        MessageFormat = "'{field}' is not a documented field of {type}; it is kept as it is.{hint}",
        Cause = "The operator's sources are closed and its documents do not show every field: this one may be right, or it may be a slip of the pen.",
        Remedy = "Nothing, if the field is meant; otherwise correct the name or the indentation.",
    };

    public static DiagnosticMessage UndocumentedField(string field, string type, string hint) =>
        UndocumentedFieldRow.MessageOf(field, type, hint);

    // It belongs to ALX4501 and is a warning, so that it has a code among the checks of the operator.
    public static readonly DiagnosticDescriptor FieldOfOtherApiRow = new()
    {
        Code = "ALX6276",
        Title = "Field of another API",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{field}' is a field of {api}, and not a documented one of {type}. {instead}.",
        Cause = "The API server drops fields that it does not know, without a word. Manifests of the older API, or of Fluid, look much alike.",
        Remedy = "Write what v1 has in its place. Suppress the finding where the operator at hand has the field.",
    };

    public static DiagnosticMessage FieldOfOtherApi(string field, string api, string type, string instead) =>
        FieldOfOtherApiRow.MessageOf(field, api, type, instead);

    public static readonly DiagnosticDescriptor FragmentWithoutKindRow = new()
    {
        Code = "ALX4502",
        Title = "Part of a manifest",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The document has no apiVersion and no kind; by the fields of its spec it is read as part of {kind} of {apiVersion}. Write 'apiVersion: {apiVersion}' and 'kind: {kind}' above it.",
        Cause = "Documents often print only the part of a manifest that matters. A cluster does not take it so.",
        Remedy = "Add apiVersion, kind and metadata.",
    };

    public static DiagnosticMessage FragmentWithoutKind(string kind, string apiVersion) =>
        FragmentWithoutKindRow.MessageOf(kind, apiVersion);

    public static readonly DiagnosticDescriptor GlobalWithoutSpecRow = new()
    {
        Code = "ALX4503",
        Title = "Global block of a cluster without spec",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'global' with '{field}' is a part of an AlluxioCluster's spec and is read as such. Put it below 'spec:' of the AlluxioCluster.",
        Cause = "Some documents print the block alone. At the top of a file 'global' belongs to the operator's Helm values, which do not have these fields.",
        Remedy = "Move the block below spec of the AlluxioCluster.",
    };

    public static DiagnosticMessage GlobalWithoutSpec(string field) => GlobalWithoutSpecRow.MessageOf(field);

    public static readonly DiagnosticDescriptor NearlyDocumentedFieldRow = new()
    {
        Code = "ALX4504",
        Title = "Field nearly of a documented name",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{field}' is not a documented field of {type}, and nearly the name of one that is not given; it is kept as it is.{hint}",
        Cause = "The API server prunes or keeps fields that it does not know without a word; either way the one that was meant keeps its default.",
        Remedy = "Correct the name. Where the field is meant, suppress this finding: the documents do not show every field.",
        Source = "the documents of the operator; a validator that let a misspelt key pass (github.com/yannh/kubeconform/issues/341)",
    };

    public static DiagnosticMessage NearlyDocumentedField(string field, string type, string hint) =>
        NearlyDocumentedFieldRow.MessageOf(field, type, hint);

    public static readonly DiagnosticDescriptor MountFieldMissingRow = new()
    {
        Code = "ALX4510",
        Title = "UnderFileSystem incomplete",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The UnderFileSystem has no '{field}'. Add {hint}.",
        Cause = "Without cluster, storage and path in Alluxio nothing can be mounted.",
        Remedy = "Add the field.",
    };

    public static DiagnosticMessage MountFieldMissing(FieldPath field, string hint) => MountFieldMissingRow.MessageOf(field, hint);

    public static readonly DiagnosticDescriptor MountAtRootRow = new()
    {
        Code = "ALX4511",
        Title = "Mount at the root",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'spec.mountPath' is '{path}', the root of the namespace, at which nothing can be mounted. Choose a path directly below it, such as '{example}'.",
        Cause = "All mounts stand below the root; it is no mount itself.",
        Remedy = "Choose a path with one name, such as /data.",
    };

    public static DiagnosticMessage MountAtRoot(string path, string example) => MountAtRootRow.MessageOf(path, example);

    public static readonly DiagnosticDescriptor MountNotBelowRootRow = new()
    {
        Code = "ALX4512",
        Title = "Mount not directly below the root",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'spec.mountPath' must be directly below the root, such as '{example}', not '{path}'.",
        Cause = "The operator mounts at direct children of the root only.",
        Remedy = "Write a slash and one name.",
    };

    public static DiagnosticMessage MountNotBelowRoot(string example, string path) => MountNotBelowRootRow.MessageOf(example, path);

    public static readonly DiagnosticDescriptor MountPathTwiceRow = new()
    {
        Code = "ALX4513",
        Title = "Two mounts at one path",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'spec.mountPath' is '{path}', which UnderFileSystem '{mount}'{place} of cluster '{cluster}' has already. Choose another path for one of the two.",
        Cause = "A path of Alluxio leads to one storage.",
        Remedy = "Give one of the two another mountPath.",
    };

    public static DiagnosticMessage MountPathTwice(string path, string mount, string place, string? cluster) =>
        MountPathTwiceRow.MessageOf(path, mount, place, cluster);

    public static readonly DiagnosticDescriptor MountPathNestedRow = new()
    {
        Code = "ALX4514",
        Title = "Mount inside another",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'spec.mountPath' is '{path}', inside '{outer}' of UnderFileSystem '{mount}'{place} of cluster '{cluster}'. Mounts must not be nested; choose a path beside it.",
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
        MessageFormat = "'spec.path' is '{path}', in '{outer}' of UnderFileSystem '{mount}'{place} of cluster '{cluster}'. A storage must not be mounted twice; mount one of the two only.",
        Cause = "The same files would be seen, and cached, under two paths.",
        Remedy = "Remove the inner mount, or mount separate folders.",
    };

    public static DiagnosticMessage StoragePathNested(string path, string outer, string mount, string place, string? cluster) =>
        StoragePathNestedRow.MessageOf(path, outer, mount, place, cluster);
}
