namespace Alluxio.Config.Diagnostics.Catalogue;

// ALX4566 and following: values that Kubernetes refuses in what the operator makes of them, or that nobody can mean.
internal static partial class ClusterDiagnostics
{
    public static readonly DiagnosticDescriptor NoServersRow = new()
    {
        Code = "ALX4566",
        Title = "Component without pods",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{field}' is 0: nothing of this component runs. Write 1 or more.",
        Cause = "A cluster needs its coordinator, at least one worker, and the members of the etcd that it installs.",
        Remedy = "Write 1 or more; to stop a cluster, delete it.",
    };

    public static DiagnosticMessage NoServers(string field) => NoServersRow.MessageOf(field);

    public static readonly DiagnosticDescriptor ReserveAboveSizeRow = new()
    {
        Code = "ALX4567",
        Title = "Reserve greater than the page store",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{reserve}' is {amount}, more than the page store of {size} itself. Reserve 5 to 10 % of the size.",
        Cause = "The reserve is room for internal work beside the pages; it has to fit on the same disk.",
        Remedy = "Reserve 5 to 10 % of the size.",
    };

    public static DiagnosticMessage ReserveAboveSize(string reserve, string amount, string size) =>
        ReserveAboveSizeRow.MessageOf(reserve, amount, size);

    public static readonly DiagnosticDescriptor RequestAboveLimitRow = new()
    {
        Code = "ALX4568",
        Title = "Request above its limit",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{field}' requests {request} of {resource}, and its limit is {limit}. The API server refuses such a pod: raise the limit, or lower the request.",
        Cause = "No pod may request more than its limit. Fluid and the operators do not look: pods never come up.",
        Remedy = "Give both, with the request at most as large as the limit.",
        Source = "Kubernetes: managing resources for containers",
        ControllersAccept = true,
        ServerRefuses = true,
    };

    public static DiagnosticMessage RequestAboveLimit(string field, string request, string resource, string limit) =>
        RequestAboveLimitRow.MessageOf(field, request, resource, limit);

    public static readonly DiagnosticDescriptor BadObjectNameRow = new()
    {
        Code = "ALX4569",
        Title = "Name that no object can have",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{field}' names the object '{name}'; names have small letters, digits, '-' and '.' only, begin and end with a letter or digit, and have at most 253 characters. Correct the name.",
        Cause = "Kubernetes has no object of such a name, and the name becomes a part of the pod.",
        Remedy = "Write the name of the object as Kubernetes shows it.",
    };

    public static DiagnosticMessage BadObjectName(string field, string? name) => BadObjectNameRow.MessageOf(field, name);

    public static readonly DiagnosticDescriptor BadClusterNameRow = new()
    {
        Code = "ALX4570",
        Title = "Cluster name that its objects cannot take",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The cluster's name '{name}' {problem}. Choose another name.",
        Cause = "Services, volumes and labels begin with the cluster's name; for them Kubernetes has narrower rules than for the cluster itself.",
        Remedy = "Choose a name of at most 40 small letters, digits and '-' that begins with a letter.",
    };

    public static DiagnosticMessage BadClusterName(string name, string problem) => BadClusterNameRow.MessageOf(name, problem);

    public static readonly DiagnosticDescriptor BadFolderRow = new()
    {
        Code = "ALX4571",
        Title = "Directory that cannot be mounted",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{field}' is '{folder}', which {problem}. Write another path, from the root on.",
        Cause = "Kubernetes refuses two mounts at one place; pods with a path that is not from the root, or that leads up, do not start.",
        Remedy = "Write a path from the root on that nothing else is mounted at.",
    };

    public static DiagnosticMessage BadFolder(string field, string? folder, string problem) =>
        BadFolderRow.MessageOf(field, folder, problem);

    public static readonly DiagnosticDescriptor UnknownWordRow = new()
    {
        Code = "ALX4572",
        Title = "Value that Kubernetes does not know",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{field}' is '{word}', and the API server refuses objects with it. Write one of {words}.",
        Cause = "Controllers take any text and write it into the object as it is; the API server knows these words only, and upper and lower case count.",
        Remedy = "Write one of the words that the message lists, exactly so.",
        Source = "Kubernetes: images, pull policy; DNS for pods; types of Services",
        ControllersAccept = true,
        ServerRefuses = true,
    };

    public static DiagnosticMessage UnknownWord(string field, string word, string words) => UnknownWordRow.MessageOf(field, word, words);

    public static readonly DiagnosticDescriptor UnknownPlaceRow = new()
    {
        Code = "ALX4573",
        Title = "Unknown place for data",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{field}' is '{place}', which no document knows; it is taken as 'hostPath'. Write 'hostPath' or 'persistentVolumeClaim'.",
        Cause = "The documents know two places for metadata, journals and logs: a directory of the node and a claim.",
        Remedy = "Write 'hostPath' or 'persistentVolumeClaim'.",
    };

    public static DiagnosticMessage UnknownPlace(string field, string place) => UnknownPlaceRow.MessageOf(field, place);

    public static readonly DiagnosticDescriptor PropertyNotReadableRow = new()
    {
        Code = "ALX4574",
        Title = "Property that its file cannot hold",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The property '{property}' {problem}; in alluxio-site.properties it would read as something else. Correct it.",
        Cause = "Each property becomes one line of the file, name=value, without quotes or escapes.",
        Remedy = "Write the property's own name, and its value in one line.",
        ControllersAccept = true,
    };

    public static DiagnosticMessage PropertyNotReadable(string property, string problem) =>
        PropertyNotReadableRow.MessageOf(property, problem);

    public static readonly DiagnosticDescriptor ValuesTwiceRow = new()
    {
        Code = "ALX4575",
        Title = "Values of the operator given twice",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "These values of the operator count for nothing: others are given at {place}, and the last are taken whole. Keep one document.",
        Cause = "The operator is installed once. Helm would merge several files; which ones it is given, nobody can tell from manifests.",
        Remedy = "Keep one document with values.",
    };

    public static DiagnosticMessage ValuesTwice(string place) => ValuesTwiceRow.MessageOf(place);

    public static readonly DiagnosticDescriptor LicenseWithoutTextRow = new()
    {
        Code = "ALX4576",
        Title = "License without its text",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The License '{license}' has no spec.licenseString, so that it licenses nothing. Add the text of the license.",
        Cause = "Pods of the clusters that it lists wait for a license that never comes.",
        Remedy = "Add spec.licenseString.",
    };

    public static DiagnosticMessage LicenseWithoutText(string? license) => LicenseWithoutTextRow.MessageOf(license);

    public static readonly DiagnosticDescriptor SeveralLicensesRow = new()
    {
        Code = "ALX4577",
        Title = "Several Licenses for one cluster",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The License '{license}' counts for nothing: '{counting}' ({place}) lists the cluster '{cluster}', too, and the last is taken. Remove the cluster from one of the two.",
        Cause = "A cluster has one license. No document says which of several it takes; that it is the last is assumed.",
        Remedy = "List each cluster in one License.",
    };

    public static DiagnosticMessage SeveralLicenses(string? license, string? counting, string place, string cluster) =>
        SeveralLicensesRow.MessageOf(license, counting, place, cluster);

    public static readonly DiagnosticDescriptor BesideSpecRow = new()
    {
        Code = "ALX4578",
        Title = "Part of the spec beside the spec",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{field}' stands beside 'spec' and counts for nothing there. Put it below 'spec:'.",
        Cause = "Some documents print such a block alone, at the margin. The API server drops it, and what it would switch on, such as authentication, stays off.",
        Remedy = "Indent the block and put it below spec.",
        ControllersAccept = true,
    };

    public static DiagnosticMessage BesideSpec(string field) => BesideSpecRow.MessageOf(field);

    public static readonly DiagnosticDescriptor NoNumberRow = new()
    {
        Code = "ALX4579",
        Title = "Number that no object can hold",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{field}' must be a whole number from {least} to {most}; '{value}' cannot be written into an object. Write a number of the range, or remove the field.",
        Cause = "The chart of the open operator writes the text as it is, and the type of the object has no place for it.",
        Remedy = "Write a number of the range, or remove the field.",
    };

    public static DiagnosticMessage NoNumber(string field, long least, long most, string value) =>
        NoNumberRow.MessageOf(field, least, most, value);

    public static readonly DiagnosticDescriptor RingKeyTwiceRow = new()
    {
        Code = "ALX4580",
        Title = "Hash-ring property under its old and its new name",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{property}' is {value}, while '{newer}', its newer name, is {newerValue} ({place}). The newer name counts here; clients that know the old one only use another ring. Give one value, under the newer name.",
        Cause = "Releases differ in which of the two names they read, so that components of one cluster may use two rings and lose the cache.",
        Remedy = "Remove the property with the old name.",
    };

    public static DiagnosticMessage RingKeyTwice(string property, string? value, string newer, string? newerValue, string place) =>
        RingKeyTwiceRow.MessageOf(property, value, newer, newerValue, place);

    public static readonly DiagnosticDescriptor OutsideMountsRow = new()
    {
        Code = "ALX4581",
        Title = "Data of the worker outside its volumes",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The property '{property}' puts data into '{folder}', where no volume of the worker is mounted; the volumes are at {volumes}. Use the fields of spec.worker, or mount a volume there.",
        Cause = "Such data lies in the container's own file system: it goes with the pod, and it fills the disk of the node that nobody meant.",
        Remedy = "Remove the property and set spec.worker.pagestore instead.",
    };

    public static DiagnosticMessage OutsideMounts(string property, string folder, string volumes) =>
        OutsideMountsRow.MessageOf(property, folder, volumes);
}
