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
        Cause = "A cluster needs its coordinator, at least one worker, and the members of the etcd that it installs.",
        Remedy = "Write 1 or more. To stop a cluster, delete it.",
    };

    public static DiagnosticMessage NoServers(string field) => NoServersRow.MessageOf(field);

    public static readonly DiagnosticDescriptor ReserveAboveSizeRow = new()
    {
        Code = "ALX4567",
        Title = "Reserved size is larger than the page store",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{reserve}' is {amount}, more than the page store of {size} itself. Reserve 5 to 10 % of the size.",
        Cause = "The reserve is space for internal work in addition to the pages. Both must fit on the same disk.",
        Remedy = "Reserve 5 to 10 % of the size.",
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
        Cause = "Kubernetes allows no request above its limit. Fluid and the operators do not check this, so the workload gets no pods.",
        Remedy = "Set both, with a request that is not larger than the limit.",
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
        Cause = "Kubernetes has no object with such a name, and the name becomes part of the pod.",
        Remedy = "Write the name of the object as Kubernetes shows it.",
    };

    public static DiagnosticMessage BadObjectName(string field, string? name) => BadObjectNameRow.MessageOf(field, name);

    public static readonly DiagnosticDescriptor BadClusterNameRow = new()
    {
        Code = "ALX4570",
        Title = "Cluster name is invalid for derived objects",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The cluster's name '{name}' {problem}. Choose another name.",
        Cause =
            "The names of Services, volumes and labels begin with the cluster's name. Kubernetes has stricter rules for these than for " +
            "the cluster itself.",
        Remedy = "Choose a name of at most 40 lower-case letters, digits and '-' that begins with a letter.",
    };

    public static DiagnosticMessage BadClusterName(string name, string problem) => BadClusterNameRow.MessageOf(name, problem);

    public static readonly DiagnosticDescriptor BadFolderRow = new()
    {
        Code = "ALX4571",
        Title = "Invalid mount directory",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{field}' is '{folder}', which {problem}. Write another absolute path.",
        Cause = "Kubernetes refuses two mounts at one path. Pods with a relative path, or with '..' in the path, do not start.",
        Remedy = "Write an absolute path that no other mount uses.",
    };

    public static DiagnosticMessage BadFolder(string field, string? folder, string problem) =>
        BadFolderRow.MessageOf(field, folder, problem);

    public static readonly DiagnosticDescriptor UnknownWordRow = new()
    {
        Code = "ALX4572",
        Title = "Unsupported value of a Kubernetes field",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{field}' is '{word}', and the API server refuses objects with it. Write one of {words}.",
        Cause =
            "Controllers accept any string and write it into the object unchanged. The API server accepts only these values, and they " +
            "are case-sensitive.",
        Remedy = "Write one of the values that the message lists, in the same case.",
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
        Cause = "The documentation shows two storage types for metadata, journals and logs: a directory of the node and a claim.",
        Remedy = "Write 'hostPath' or 'persistentVolumeClaim'.",
    };

    public static DiagnosticMessage UnknownPlace(string field, string place) => UnknownPlaceRow.MessageOf(field, place);

    public static readonly DiagnosticDescriptor PropertyNotReadableRow = new()
    {
        Code = "ALX4574",
        Title = "Invalid property for alluxio-site.properties",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The property '{property}' {problem}; alluxio-site.properties would change its meaning. Correct it.",
        Cause = "Each property becomes one line of the file, name=value, without quotes or escapes.",
        Remedy = "Remove these characters from the name, and write the value on one line.",
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
        Cause = "The operator is installed once. Helm would merge several files, but the manifests do not show which files Helm receives.",
        Remedy = "Keep one document with values.",
    };

    public static DiagnosticMessage ValuesTwice(string place) => ValuesTwiceRow.MessageOf(place);

    public static readonly DiagnosticDescriptor LicenseWithoutTextRow = new()
    {
        Code = "ALX4576",
        Title = "License without license string",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The License '{license}' has no spec.licenseString, so it has no effect. Add the license string.",
        Cause = "Pods of the listed clusters wait for a license and do not start.",
        Remedy = "Add spec.licenseString.",
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
            "A cluster has one license. The library assumes that the last one is effective, because the documentation does not describe " +
            "several.",
        Remedy = "List each cluster in one License.",
    };

    public static DiagnosticMessage SeveralLicenses(string? license, string? counting, string place, string cluster) =>
        SeveralLicensesRow.MessageOf(license, counting, place, cluster);

    public static readonly DiagnosticDescriptor BesideSpecRow = new()
    {
        Code = "ALX4578",
        Title = "Block outside the spec",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{field}' is beside 'spec' and has no effect there. Move it below 'spec:'.",
        Cause =
            "Some documentation pages show such a block without its parent. The API server drops it, so the features that it enables, " +
            "such as authentication, stay off.",
        Remedy = "Indent the block and move it below spec.",
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
        Cause = "The chart of the open operator writes the value unchanged into a field that holds only such integers.",
        Remedy = "Write a number in this range, or remove the field.",
    };

    public static DiagnosticMessage NoNumber(string field, long least, long most, string value) =>
        NoNumberRow.MessageOf(field, least, most, value);

    public static readonly DiagnosticDescriptor RingKeyTwiceRow = new()
    {
        Code = "ALX4580",
        Title = "Hash-ring property set by its old and its new name",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "'{property}' is {value}, but '{newer}', its newer name, is {newerValue} ({place}). The newer name is effective here; " +
            "clients that know only the old one use another ring. Set one value, under the newer name.",
        Cause =
            "Releases differ in which of the two names they read. Components of one cluster may therefore use two hash rings, and the " +
            "cache is useless.",
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
        Cause = "Such data is in the container's own file system. It is deleted with the pod, and it fills the disk of the node.",
        Remedy = "Remove the property, and set spec.worker.pagestore instead.",
    };

    public static DiagnosticMessage OutsideMounts(string property, string folder, string volumes) =>
        OutsideMountsRow.MessageOf(property, folder, volumes);
}
