namespace Alluxio.Config.Diagnostics.Catalogue;

/// <summary>ALX455x and following: what is found while a <c>v1</c> AlluxioCluster is resolved.</summary>
internal static partial class ClusterDiagnostics
{
    public static readonly DiagnosticDescriptor NoNameRow = new()
    {
        Code = "ALX4550",
        Title = "AlluxioCluster without name",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The AlluxioCluster has no metadata.name; the library uses '{name}', as the documentation does. Add a name.",
        Cause = "The operator derives the names of all objects from metadata.name.",
        Remedy = "Add metadata.name.",
    };

    public static DiagnosticMessage NoName(string name) => NoNameRow.MessageOf(name);

    public static readonly DiagnosticDescriptor NoImageRow = new()
    {
        Code = "ALX4551",
        Title = "AlluxioCluster without image",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{field}' is unset and has no documented default. Add {section}.image and {section}.imageTag.",
        Cause = "No public registry has Alluxio images. Kubernetes cannot create pods without an image.",
        Remedy = "Set spec.image to an image in a registry of your own, and spec.imageTag to its tag.",
    };

    public static DiagnosticMessage NoImage(string field, string section) => NoImageRow.MessageOf(field, section);

    public static readonly DiagnosticDescriptor JobStoreNotSharedRow = new()
    {
        Code = "ALX4552",
        Title = "Several coordinators with a local job store",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "Each of the {count} coordinators keeps its own jobs. Set the property 'alluxio.coordinator.job.meta.store.type' to 'ETCD'.",
        Cause =
            "The default job store, ROCKS, is local to one coordinator. After a failover, the other coordinators do not know the jobs of " +
            "the first one.",
        Remedy = "Add 'alluxio.coordinator.job.meta.store.type: ETCD' to spec.properties.",
    };

    public static DiagnosticMessage JobStoreNotShared(int count) => JobStoreNotSharedRow.MessageOf(count);

    public static readonly DiagnosticDescriptor TwoLicensesRow = new()
    {
        Code = "ALX4553",
        Title = "License set as property and as object",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The cluster has a license in the property 'alluxio.license' and another in the License '{license}' ({place}). The property " +
            "is effective. Remove one of them.",
        Cause =
            "If the property alluxio.license is set, the cluster uses only this property. The cluster does not read the License object.",
        Remedy = "To use the License object, remove the property. To use the property, remove the cluster from the License.",
    };

    public static DiagnosticMessage TwoLicenses(string? license, string place) => TwoLicensesRow.MessageOf(license, place);

    public static readonly DiagnosticDescriptor NoLicenseRow = new()
    {
        Code = "ALX4554",
        Title = "AlluxioCluster without license",
        Severity = DiagnosticSeverity.Information,
        MessageFormat =
            "The manifests contain no license for the cluster '{cluster}': neither the property 'alluxio.license' nor a License that " +
            "names it. Without a license, the last init container of the cluster's pods does not end.",
        Cause = "Coordinators and workers wait for a license before they start.",
        Remedy = "Add the property 'alluxio.license' to spec.properties, or add a License that lists the cluster.",
    };

    public static DiagnosticMessage NoLicense(string cluster) => NoLicenseRow.MessageOf(cluster);

    public static readonly DiagnosticDescriptor UnknownStoreRow = new()
    {
        Code = "ALX4555",
        Title = "Unknown type of page store",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The page store has the type '{type}'. Write 'hostPath' or 'persistentVolumeClaim'.",
        Cause = "The documentation of the operator shows only these two types of storage for cached data.",
        Remedy = "Set the type of the page store to 'hostPath' or 'persistentVolumeClaim'.",
    };

    public static DiagnosticMessage UnknownStore(string type) => UnknownStoreRow.MessageOf(type);

    public static readonly DiagnosticDescriptor ListsDifferRow = new()
    {
        Code = "ALX4556",
        Title = "Page store sizes and directories must match",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The page store has {directories} directories and {sizes} sizes. Give one size for each directory, in the same order.",
        Cause = "Both fields are comma-separated lists. Each entry describes one disk.",
        Remedy = "Write one size for each directory, in the same order.",
    };

    public static DiagnosticMessage ListsDiffer(int directories, int sizes) => ListsDifferRow.MessageOf(directories, sizes);

    public static readonly DiagnosticDescriptor BadSizeRow = new()
    {
        Code = "ALX4557",
        Title = "Invalid size of the page store",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{size}' is not a quantity. Write a number with a unit, such as 100Gi.",
        Cause = "Sizes are Kubernetes quantities. For several disks, the sizes form a comma-separated list.",
        Remedy = "Write a number with a unit, for example 100Gi. For several disks, write 100Gi,200Gi.",
    };

    public static DiagnosticMessage BadSize(string size) => BadSizeRow.MessageOf(size);

    public static readonly DiagnosticDescriptor PropertiesReplacedRow = new()
    {
        Code = "ALX4558",
        Title = "Component properties replace the cluster's properties",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "spec.{component}.properties replaces spec.properties for the component '{component}', which no longer gets {lost}. Repeat " +
            "these properties in the component, or move the component's properties to spec.properties.",
        Cause =
            "The library assumes that a component's properties replace all properties of the cluster, as other fields of components do. " +
            "The documentation does not show properties of a component.",
        Remedy = "Repeat in the component's properties each property that the component needs. Or keep all properties in spec.properties.",
    };

    public static DiagnosticMessage PropertiesReplaced(string component, string lost) => PropertiesReplacedRow.MessageOf(component, lost);

    public static readonly DiagnosticDescriptor NoEtcdRow = new()
    {
        Code = "ALX4559",
        Title = "AlluxioCluster without etcd",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "etcd is disabled, and no external etcd is set. Set the property 'alluxio.etcd.endpoints'.",
        Cause = "Workers register in etcd. Without etcd, the cluster has no members.",
        Remedy =
            "To use your own etcd, add alluxio.etcd.endpoints to spec.properties. To use the etcd of the operator, remove " +
            "spec.etcd.enabled.",
    };

    public static DiagnosticMessage NoEtcd() => NoEtcdRow.MessageOf();

    public static readonly DiagnosticDescriptor TwoEtcdsRow = new()
    {
        Code = "ALX4560",
        Title = "Installed etcd is unused",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The property 'alluxio.etcd.endpoints' names {endpoints}, so the etcd that the operator installs is unused. Set " +
            "spec.etcd.enabled to false.",
        Cause =
            "Your alluxio.etcd.endpoints overrides the line of the same property that the operator writes into " +
            "alluxio-site.properties. So no component uses the installed etcd.",
        Remedy = "To use your own etcd only, set spec.etcd.enabled to false. To use the installed etcd, remove the property.",
    };

    public static DiagnosticMessage TwoEtcds(string endpoints) => TwoEtcdsRow.MessageOf(endpoints);

    public static readonly DiagnosticDescriptor ClusterNotFoundRow = new()
    {
        Code = "ALX4561",
        Title = "License lists a cluster that does not exist",
        Severity = DiagnosticSeverity.Error,
        MessageFormat =
            "The License '{license}' lists the cluster {inNamespace}/{cluster}, which is not in the manifests. Remove the cluster from " +
            "the License, or correct its name and namespace.",
        Cause = "The operator applies a License to all listed clusters or to none. If one cluster is missing, no cluster gets the license.",
        Remedy = "List only existing clusters, each with its namespace.",
    };

    public static DiagnosticMessage ClusterNotFound(string? license, string inNamespace, string? cluster) =>
        ClusterNotFoundRow.MessageOf(license, inNamespace, cluster);

    public static readonly DiagnosticDescriptor BadEnvironmentRow = new()
    {
        Code = "ALX4562",
        Title = "Invalid list of environment variables",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "'{field}' is neither a map of strings nor a list of variables; it is ignored. Write 'NAME: value', or '- name: NAME' with a " +
            "value.",
        Cause =
            "The documentation does not show the form of this field. The library accepts the two forms that other operators use: a map " +
            "and a list.",
        Remedy = "Write a map such as 'NAME: value', or a list of Kubernetes environment variables with name and value.",
    };

    public static DiagnosticMessage BadEnvironment(string field) => BadEnvironmentRow.MessageOf(field);

    public static readonly DiagnosticDescriptor OrphanedMountRow = new()
    {
        Code = "ALX4563",
        Title = "UnderFileSystem refers to a cluster that does not exist",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The UnderFileSystem '{mount}' of namespace '{inNamespace}' refers to the cluster '{cluster}', which is not in the manifests " +
            "of that namespace. Correct spec.alluxioCluster, or the namespace.",
        Cause =
            "The operator looks for the cluster by its name in the namespace of the UnderFileSystem. If the cluster is missing, the " +
            "operator does not mount the storage.",
        Remedy = "Correct spec.alluxioCluster. Or write the UnderFileSystem and the AlluxioCluster into the same namespace.",
    };

    public static DiagnosticMessage OrphanedMount(string? mount, string inNamespace, string? cluster) =>
        OrphanedMountRow.MessageOf(mount, inNamespace, cluster);

    public static readonly DiagnosticDescriptor BadIdentityRow = new()
    {
        Code = "ALX4564",
        Title = "User or group is not a number",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{field}' is '{value}', which is not a number; it is ignored. Write the numeric id.",
        Cause = "Kubernetes runs containers with numeric user and group ids.",
        Remedy = "Write the numeric id of the user or group, for example 1000.",
    };

    public static DiagnosticMessage BadIdentity(string field, string? value) => BadIdentityRow.MessageOf(field, value);

    public static readonly DiagnosticDescriptor TwoTagsRow = new()
    {
        Code = "ALX4565",
        Title = "Tag in image and in imageTag",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "'{field}' is '{tag}', but the image '{image}' already has a tag or digest. Alluxio's documentation does not describe both " +
            "together; the library uses the image unchanged. Keep one of the two.",
        Cause =
            "Alluxio's documentation writes the repository into image and the tag into imageTag. If the operator joins a tag and a " +
            "second tag, the result is a name that no registry has.",
        Remedy = "Write the image without a tag, and write the tag into imageTag.",
    };

    public static DiagnosticMessage TwoTags(string field, string? tag, string image) => TwoTagsRow.MessageOf(field, tag, image);
}
