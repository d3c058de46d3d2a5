namespace Alluxio.Config.Diagnostics.Catalogue;

/// <summary>ALX45xx: what concerns the operator's API v1. ALX4500 to ALX4549 are found while manifests are read, the others while they are resolved.</summary>
internal static class OperatorV1Diagnostics
{
    public static readonly DiagnosticDescriptor UndocumentedField = new()
    {
        Code = "ALX4501",
        Title = "Field not documented",
        Severity = DiagnosticSeverity.Information,
        MessageFormat = "'{0}' is not a documented field of {1}; it is kept as it is.{2}",
        Cause = "The operator's sources are closed and its documents do not show every field: this one may be right, or it may be a slip of the pen.",
        Remedy = "Nothing, if the field is meant; otherwise correct the name or the indentation.",
    };

    // It belongs to ALX4501 and is a warning, so that it has a code among the checks of the operator.
    public static readonly DiagnosticDescriptor FieldOfOtherApi = new()
    {
        Code = "ALX6276",
        Title = "Field of another API",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{0}' is a field of {1}, and not a documented one of {2}. {3}.",
        Cause = "The API server drops fields that it does not know, without a word. Manifests of the older API, or of Fluid, look much alike.",
        Remedy = "Write what v1 has in its place. Suppress the finding where the operator at hand has the field.",
    };

    public static readonly DiagnosticDescriptor FragmentWithoutKind = new()
    {
        Code = "ALX4502",
        Title = "Part of a manifest",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The document has no apiVersion and no kind; by the fields of its spec it is read as part of {0} of {1}. Write 'apiVersion: {1}' and 'kind: {0}' above it.",
        Cause = "Documents often print only the part of a manifest that matters. A cluster does not take it so.",
        Remedy = "Add apiVersion, kind and metadata.",
    };

    public static readonly DiagnosticDescriptor GlobalWithoutSpec = new()
    {
        Code = "ALX4503",
        Title = "Global block of a cluster without spec",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'global' with '{0}' is a part of an AlluxioCluster's spec and is read as such. Put it below 'spec:' of the AlluxioCluster.",
        Cause = "Some documents print the block alone. At the top of a file 'global' belongs to the operator's Helm values, which do not have these fields.",
        Remedy = "Move the block below spec of the AlluxioCluster.",
    };

    public static readonly DiagnosticDescriptor NearlyDocumentedField = new()
    {
        Code = "ALX4504",
        Title = "Field nearly of a documented name",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{0}' is not a documented field of {1}, and nearly the name of one that is not given; it is kept as it is.{2}",
        Cause = "The API server prunes or keeps fields that it does not know without a word; either way the one that was meant keeps its default.",
        Remedy = "Correct the name. Where the field is meant, suppress this finding: the documents do not show every field.",
        Source = "the documents of the operator; a validator that let a misspelt key pass (github.com/yannh/kubeconform/issues/341)",
    };

    public static readonly DiagnosticDescriptor MountFieldMissing = new()
    {
        Code = "ALX4510",
        Title = "UnderFileSystem incomplete",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The UnderFileSystem has no '{0}'. Add {1}.",
        Cause = "Without cluster, storage and path in Alluxio nothing can be mounted.",
        Remedy = "Add the field.",
    };

    public static readonly DiagnosticDescriptor MountAtRoot = new()
    {
        Code = "ALX4511",
        Title = "Mount at the root",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'spec.mountPath' is '{0}', the root of the namespace, at which nothing can be mounted. Choose a path directly below it, such as '{1}'.",
        Cause = "All mounts stand below the root; it is no mount itself.",
        Remedy = "Choose a path with one name, such as /data.",
    };

    public static readonly DiagnosticDescriptor MountNotBelowRoot = new()
    {
        Code = "ALX4512",
        Title = "Mount not directly below the root",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'spec.mountPath' must be directly below the root, such as '{1}', not '{0}'.",
        Cause = "The operator mounts at direct children of the root only.",
        Remedy = "Write a slash and one name.",
    };

    public static readonly DiagnosticDescriptor MountPathTwice = new()
    {
        Code = "ALX4513",
        Title = "Two mounts at one path",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'spec.mountPath' is '{0}', which UnderFileSystem '{2}'{3} of cluster '{1}' has already. Choose another path for one of the two.",
        Cause = "A path of Alluxio leads to one storage.",
        Remedy = "Give one of the two another mountPath.",
    };

    public static readonly DiagnosticDescriptor MountPathNested = new()
    {
        Code = "ALX4514",
        Title = "Mount inside another",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'spec.mountPath' is '{0}', inside '{4}' of UnderFileSystem '{2}'{3} of cluster '{1}'. Mounts must not be nested; choose a path beside it.",
        Cause = "Files below the inner path would belong to two storages.",
        Remedy = "Choose a mountPath outside the other mount.",
    };

    public static readonly DiagnosticDescriptor StoragePathNested = new()
    {
        Code = "ALX4515",
        Title = "Storage mounted twice",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'spec.path' is '{0}', in '{4}' of UnderFileSystem '{2}'{3} of cluster '{1}'. A storage must not be mounted twice; mount one of the two only.",
        Cause = "The same files would be seen, and cached, under two paths.",
        Remedy = "Remove the inner mount, or mount separate folders.",
    };
}
