namespace Alluxio.Config.Diagnostics.Catalogue;

// ALX4566 and following: values that Kubernetes refuses in the operator's objects, and values that make no sense.
internal static partial class ClusterDiagnostics
{
    public static readonly DiagnosticDescriptor NoServersRow = new()
    {
        Code = "ALX4566",
        Title = "Component with zero replicas",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{field}' is 0, so this component has no pods. Write 1 or more.",
        Cause =
            "A cluster needs at least one coordinator and one worker. If the operator installs etcd, the cluster also needs the members " +
            "of etcd.",
        Remedy = "Set the field to 1 or more. To stop a cluster, delete the AlluxioCluster.",
    };

    public static DiagnosticMessage NoServers(string field) => NoServersRow.MessageOf(field);

    public static readonly DiagnosticDescriptor ReserveAboveSizeRow = new()
    {
        Code = "ALX4567",
        Title = "Reserved size is larger than the page store",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{reserve}' is {amount}, which is more than the page store of {size}. Reserve 5 to 10 % of the size.",
        Cause =
            "The reserved space holds temporary data in addition to the cached pages. The page store and the reserved space must fit on " +
            "the same disk.",
        Remedy = "Set reservedSize to 5 to 10 % of the size of the page store.",
    };

    public static DiagnosticMessage ReserveAboveSize(string reserve, string amount, string size) =>
        ReserveAboveSizeRow.MessageOf(reserve, amount, size);

    public static readonly DiagnosticDescriptor RequestAboveLimitRow = new()
    {
        Code = "ALX4568",
        Title = "Resource request is larger than its limit",
        Severity = DiagnosticSeverity.Error,
        MessageFormat =
            "'{field}' requests {request} of {resource}, but its limit is {limit}. The API server refuses such a pod. Raise the limit, " +
            "or lower the request.",
        Cause =
            "Kubernetes refuses a pod whose request is larger than its limit. Fluid and the operators do not check this, so the " +
            "component gets no pods.",
        Remedy = "Lower the request or raise the limit, so that the request is at most the limit.",
        Source = "Kubernetes: managing resources for containers",
        ControllersAccept = true,
        ServerRefuses = true,
    };

    public static DiagnosticMessage RequestAboveLimit(string field, string request, string resource, string limit) =>
        RequestAboveLimitRow.MessageOf(field, request, resource, limit);

    public static readonly DiagnosticDescriptor BadObjectNameRow = new()
    {
        Code = "ALX4569",
        Title = "Invalid name of a referenced object",
        Severity = DiagnosticSeverity.Error,
        MessageFormat =
            "'{field}' refers to the object '{name}', which is not a valid name. Use lower-case letters, digits, '-' and '.', a letter " +
            "or digit at both ends, and at most 253 characters.",
        Cause = "The chart copies the name into the pod. The API server refuses a pod that refers to an invalid name.",
        Remedy = "Write the name of the object as kubectl prints it.",
    };

    public static DiagnosticMessage BadObjectName(string field, string? name) => BadObjectNameRow.MessageOf(field, name);

    public static readonly DiagnosticDescriptor BadClusterNameRow = new()
    {
        Code = "ALX4570",
        Title = "Cluster name is invalid for derived objects",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The cluster's name '{name}' {problem}. Choose another name.",
        Cause =
            "The names of Services, volumes and labels begin with the name of the cluster. Kubernetes has stricter rules for these names " +
            "than for the name of an AlluxioCluster.",
        Remedy = "Choose a name of at most 40 lower-case letters, digits and '-' that begins with a letter.",
    };

    public static DiagnosticMessage BadClusterName(string name, string problem) => BadClusterNameRow.MessageOf(name, problem);

    public static readonly DiagnosticDescriptor BadFolderRow = new()
    {
        Code = "ALX4571",
        Title = "Invalid mount directory",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{field}' is '{folder}', which {problem}. Write another absolute path.",
        Cause =
            "Kubernetes refuses a pod with two mounts at the same path. A pod does not start if a mount path is relative or contains " +
            "'..'.",
        Remedy = "Write an absolute path without '..' that no other mount of the component uses.",
    };

    public static DiagnosticMessage BadFolder(string field, string? folder, string problem) =>
        BadFolderRow.MessageOf(field, folder, problem);

    public static readonly DiagnosticDescriptor UnknownWordRow = new()
    {
        Code = "ALX4572",
        Title = "Unsupported value of a Kubernetes field",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{field}' is '{word}', and the API server refuses objects with this value. Write one of {words}.",
        Cause =
            "Fluid and the operators copy any string into the object that they create. The API server accepts only the listed values, " +
            "which are case-sensitive.",
        Remedy = "Write one of the values that the message lists, with the same upper and lower case.",
        Source = "Kubernetes: images, pull policy; DNS for pods; types of Services",
        ControllersAccept = true,
        ServerRefuses = true,
    };

    public static DiagnosticMessage UnknownWord(string field, string word, string words) => UnknownWordRow.MessageOf(field, word, words);

    public static readonly DiagnosticDescriptor UnknownPlaceRow = new()
    {
        Code = "ALX4573",
        Title = "Unknown storage type",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "'{field}' is '{place}', which the documentation does not show; the library reads it as 'hostPath'. Write 'hostPath' or " +
            "'persistentVolumeClaim'.",
        Cause =
            "The documentation shows two storage types for metadata, journals and logs: a directory of the node and a " +
            "PersistentVolumeClaim.",
        Remedy = "Set the type to 'hostPath' or 'persistentVolumeClaim'.",
    };

    public static DiagnosticMessage UnknownPlace(string field, string place) => UnknownPlaceRow.MessageOf(field, place);

    public static readonly DiagnosticDescriptor PropertyNotReadableRow = new()
    {
        Code = "ALX4574",
        Title = "Invalid property for alluxio-site.properties",
        Severity = DiagnosticSeverity.Error,
        MessageFormat =
            "The property '{property}' {problem}. In the file alluxio-site.properties, the line would have a different meaning. Correct " +
            "the property.",
        Cause = "Each property becomes one line 'name=value' of the file alluxio-site.properties, without quotes or escapes.",
        Remedy = "Remove spaces, '=' and ':' from the name of the property. Write the value on one line.",
        ControllersAccept = true,
    };

    public static DiagnosticMessage PropertyNotReadable(string property, string problem) =>
        PropertyNotReadableRow.MessageOf(property, problem);

    public static readonly DiagnosticDescriptor ValuesTwiceRow = new()
    {
        Code = "ALX4575",
        Title = "Duplicate operator values",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "These operator values have no effect: other values are at {place}, and only the last document is effective. Keep one " +
            "document.",
        Cause =
            "The operator is installed once, so one set of values is effective. Helm would merge several files, but the manifests do not " +
            "show which files Helm gets.",
        Remedy = "Merge the values into one document, and remove the other document.",
    };

    public static DiagnosticMessage ValuesTwice(string place) => ValuesTwiceRow.MessageOf(place);

    public static readonly DiagnosticDescriptor LicenseWithoutTextRow = new()
    {
        Code = "ALX4576",
        Title = "License without license string",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The License '{license}' has no spec.licenseString, so it has no effect. Add the license string.",
        Cause = "Without a license string, the pods of the listed clusters wait for a license and do not start.",
        Remedy = "Add spec.licenseString with the string that Alluxio gave you.",
    };

    public static DiagnosticMessage LicenseWithoutText(string? license) => LicenseWithoutTextRow.MessageOf(license);

    public static readonly DiagnosticDescriptor SeveralLicensesRow = new()
    {
        Code = "ALX4577",
        Title = "Several Licenses for one cluster",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The License '{license}' has no effect: '{counting}' ({place}) also lists the cluster '{cluster}', and the last License is " +
            "effective. Remove the cluster from one of the two.",
        Cause =
            "A cluster uses one license. The documentation does not describe several Licenses for a cluster. The library assumes that " +
            "the last one is effective.",
        Remedy = "List each cluster in one License only.",
    };

    public static DiagnosticMessage SeveralLicenses(string? license, string? counting, string place, string cluster) =>
        SeveralLicensesRow.MessageOf(license, counting, place, cluster);

    public static readonly DiagnosticDescriptor BesideSpecRow = new()
    {
        Code = "ALX4578",
        Title = "Block outside the spec",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{field}' is at the same level as 'spec' and has no effect there. Move it below 'spec:'.",
        Cause =
            "Some pages of the documentation show this block without its parent. The API server drops a block outside of spec, so the " +
            "features of the block, such as authentication, remain disabled.",
        Remedy = "Move the block below 'spec:', and indent it.",
        ControllersAccept = true,
    };

    public static DiagnosticMessage BesideSpec(string field) => BesideSpecRow.MessageOf(field);

    public static readonly DiagnosticDescriptor NoNumberRow = new()
    {
        Code = "ALX4579",
        Title = "Integer out of range for a Kubernetes object",
        Severity = DiagnosticSeverity.Error,
        MessageFormat =
            "'{field}' must be an integer from {least} to {most}, not '{value}'. Write a number in this range, or remove the field.",
        Cause =
            "The chart of the open operator copies the value into a field of a Kubernetes object. The API server refuses integers " +
            "outside of this range.",
        Remedy = "Write a number in the range that the message names, or remove the field to use the default.",
    };

    public static DiagnosticMessage NoNumber(string field, long least, long most, string value) =>
        NoNumberRow.MessageOf(field, least, most, value);

    public static readonly DiagnosticDescriptor RingKeyTwiceRow = new()
    {
        Code = "ALX4580",
        Title = "Hash-ring property set by its old and its new name",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "'{property}' is {value}, but '{newer}', its newer name, is {newerValue} ({place}). The library uses the value of the newer " +
            "name. Clients that know only the old name use another ring. Set one value, under the newer name.",
        Cause =
            "Older and newer releases of Alluxio read different names. If the values differ, the components of a cluster may use two " +
            "hash rings and do not find cached data.",
        Remedy = "Remove the property with the old name.",
    };

    public static DiagnosticMessage RingKeyTwice(string property, string? value, string newer, string? newerValue, string place) =>
        RingKeyTwiceRow.MessageOf(property, value, newer, newerValue, place);

    public static readonly DiagnosticDescriptor OutsideMountsRow = new()
    {
        Code = "ALX4581",
        Title = "Worker data outside its volumes",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The property '{property}' stores data in '{folder}', where no volume of the worker is mounted; the volumes are at " +
            "{volumes}. Use the fields of spec.worker, or mount a volume there.",
        Cause =
            "Without a volume, the data is in the file system of the container. Kubernetes deletes this data with the pod, and the data " +
            "may fill the disk of the node.",
        Remedy = "Remove the property, and describe the storage in spec.worker.pagestore.",
    };

    public static DiagnosticMessage OutsideMounts(string property, string folder, string volumes) =>
        OutsideMountsRow.MessageOf(property, folder, volumes);
}
