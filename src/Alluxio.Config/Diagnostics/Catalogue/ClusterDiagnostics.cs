namespace Alluxio.Config.Diagnostics.Catalogue;

/// <summary>ALX455x and following: what is found while a <c>v1</c> AlluxioCluster is resolved.</summary>
internal static partial class ClusterDiagnostics
{
    public static readonly DiagnosticDescriptor NoNameRow = new()
    {
        Code = "ALX4550",
        Title = "Cluster without name",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The AlluxioCluster has no metadata.name; it is called '{name}' here, as in the documents. Add a name.",
        Cause = "All objects take their names from it.",
        Remedy = "Add metadata.name.",
    };

    public static DiagnosticMessage NoName(string name) => NoNameRow.MessageOf(name);

    public static readonly DiagnosticDescriptor NoImageRow = new()
    {
        Code = "ALX4551",
        Title = "Cluster without image",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{field}' is absent, and no default is documented. Add {section}.image and {section}.imageTag.",
        Cause = "Alluxio images are in no public registry: pods without an image cannot be created.",
        Remedy = "Add spec.image and spec.imageTag with the place to which the images were pushed.",
    };

    public static DiagnosticMessage NoImage(string field, string section) => NoImageRow.MessageOf(field, section);

    public static readonly DiagnosticDescriptor JobStoreNotSharedRow = new()
    {
        Code = "ALX4552",
        Title = "Several coordinators with a local job store",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "{count} coordinators keep their jobs each for itself. Set the property 'alluxio.coordinator.job.meta.store.type' to 'ETCD'.",
        Cause = "The default store ROCKS is local to a coordinator; after a failover the others do not know its jobs.",
        Remedy = "Add alluxio.coordinator.job.meta.store.type: ETCD to spec.properties.",
    };

    public static DiagnosticMessage JobStoreNotShared(int count) => JobStoreNotSharedRow.MessageOf(count);

    public static readonly DiagnosticDescriptor TwoLicensesRow = new()
    {
        Code = "ALX4553",
        Title = "License as property and as object",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The cluster has a license as property 'alluxio.license' and one in the License '{license}' ({place}). The property counts. Remove one of them.",
        Cause = "With the property the cluster takes itself for licensed alone; the License object does not reach it.",
        Remedy = "Remove the property where a deployment license is meant.",
    };

    public static DiagnosticMessage TwoLicenses(string? license, string place) => TwoLicensesRow.MessageOf(license, place);

    public static readonly DiagnosticDescriptor NoLicenseRow = new()
    {
        Code = "ALX4554",
        Title = "Cluster without license",
        Severity = DiagnosticSeverity.Information,
        MessageFormat = "No license for the cluster '{cluster}' is among the manifests: neither the property 'alluxio.license' nor a License that names it. Its pods wait in their last init container until there is one.",
        Cause = "Coordinators and workers start only with a license.",
        Remedy = "Set 'alluxio.license' in spec.properties, or add a License that lists the cluster.",
    };

    public static DiagnosticMessage NoLicense(string cluster) => NoLicenseRow.MessageOf(cluster);

    public static readonly DiagnosticDescriptor UnknownStoreRow = new()
    {
        Code = "ALX4555",
        Title = "Unknown kind of page store",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The page store has the type '{type}'. Write 'hostPath' or 'persistentVolumeClaim'.",
        Cause = "The operator documents two kinds of storage for cached data.",
        Remedy = "Write 'hostPath' or 'persistentVolumeClaim'.",
    };

    public static DiagnosticMessage UnknownStore(string type) => UnknownStoreRow.MessageOf(type);

    public static readonly DiagnosticDescriptor ListsDifferRow = new()
    {
        Code = "ALX4556",
        Title = "Page store lists of unequal length",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The page store has {directories} directories and {sizes} sizes. Give each directory its size, in the same order.",
        Cause = "A list with commas describes one disk an entry.",
        Remedy = "Give as many sizes as directories.",
    };

    public static DiagnosticMessage ListsDiffer(int directories, int sizes) => ListsDifferRow.MessageOf(directories, sizes);

    public static readonly DiagnosticDescriptor BadSizeRow = new()
    {
        Code = "ALX4557",
        Title = "Unreadable size of the page store",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{size}' is no quantity. Write a number with a unit, such as 100Gi.",
        Cause = "Sizes are quantities of Kubernetes; several stand in a list with commas.",
        Remedy = "Write a number with a unit, such as 100Gi.",
    };

    public static DiagnosticMessage BadSize(string size) => BadSizeRow.MessageOf(size);

    public static readonly DiagnosticDescriptor PropertiesReplacedRow = new()
    {
        Code = "ALX4558",
        Title = "Properties of a component replace those of the cluster",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "spec.{component}.properties replaces spec.properties for the component '{component}': {lost} no longer reach it. Repeat them, or move the component's properties to spec.properties.",
        Cause = "A value of a component replaces the global one whole; maps are not merged. No document shows properties of a component, so that this is assumed.",
        Remedy = "Repeat what the component needs, or keep all properties in spec.properties.",
    };

    public static DiagnosticMessage PropertiesReplaced(string component, string lost) => PropertiesReplacedRow.MessageOf(component, lost);

    public static readonly DiagnosticDescriptor NoEtcdRow = new()
    {
        Code = "ALX4559",
        Title = "Cluster without etcd",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "etcd is switched off, and no external one is named. Set the property 'alluxio.etcd.endpoints'.",
        Cause = "Workers register in etcd; without one the cluster has no members.",
        Remedy = "Add alluxio.etcd.endpoints to spec.properties, or remove spec.etcd.enabled.",
    };

    public static DiagnosticMessage NoEtcd() => NoEtcdRow.MessageOf();

    public static readonly DiagnosticDescriptor TwoEtcdsRow = new()
    {
        Code = "ALX4560",
        Title = "External etcd beside the installed one",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The property 'alluxio.etcd.endpoints' names {endpoints}, while the operator installs an etcd that nobody uses. Set spec.etcd.enabled to false.",
        Cause = "The user's property wins over the line of the operator, so that the installed etcd runs for nothing.",
        Remedy = "Set spec.etcd.enabled: false, or remove the property.",
    };

    public static DiagnosticMessage TwoEtcds(string endpoints) => TwoEtcdsRow.MessageOf(endpoints);

    public static readonly DiagnosticDescriptor ClusterNotFoundRow = new()
    {
        Code = "ALX4561",
        Title = "License names an absent cluster",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The License '{license}' lists the cluster {inNamespace}/{cluster}, which is not among the manifests. Remove it, or correct its name and namespace.",
        Cause = "The operator applies a License to all its clusters or to none: one that it cannot find makes the whole operation fail.",
        Remedy = "List only clusters that exist, with their namespaces.",
    };

    public static DiagnosticMessage ClusterNotFound(string? license, string inNamespace, string? cluster) =>
        ClusterNotFoundRow.MessageOf(license, inNamespace, cluster);

    public static readonly DiagnosticDescriptor BadEnvironmentRow = new()
    {
        Code = "ALX4562",
        Title = "Unreadable environment",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{field}' is neither a map of texts nor a list of variables; it is left out. Write 'NAME: value', or '- name: NAME' with a value.",
        Cause = "No document shows the form of this field; both forms of other operators are read.",
        Remedy = "Write a map of texts, or a list of Kubernetes' environment variables.",
    };

    public static DiagnosticMessage BadEnvironment(string field) => BadEnvironmentRow.MessageOf(field);

    public static readonly DiagnosticDescriptor MountOfNobodyRow = new()
    {
        Code = "ALX4563",
        Title = "Mount of an absent cluster",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The UnderFileSystem '{mount}' of namespace '{inNamespace}' mounts into the cluster '{cluster}', which is not among the manifests of that namespace. Correct spec.alluxioCluster, or the namespace.",
        Cause = "A mount finds its cluster by name in its own namespace; otherwise it waits for ever.",
        Remedy = "Correct spec.alluxioCluster or the namespace of one of the two.",
    };

    public static DiagnosticMessage MountOfNobody(string? mount, string inNamespace, string? cluster) =>
        MountOfNobodyRow.MessageOf(mount, inNamespace, cluster);

    public static readonly DiagnosticDescriptor BadIdentityRow = new()
    {
        Code = "ALX4564",
        Title = "User or group that is no number",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{field}' is '{value}', which is no number; it is left out. Write the numeric id.",
        Cause = "Kubernetes runs containers under numeric ids.",
        Remedy = "Write the numeric id.",
    };

    public static DiagnosticMessage BadIdentity(string field, string? value) => BadIdentityRow.MessageOf(field, value);

    public static readonly DiagnosticDescriptor TwoTagsRow = new()
    {
        Code = "ALX4565",
        Title = "Tag in the image and beside it",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{field}' is '{tag}', but the image '{image}' has a tag or digest of its own. Images are documented without, and nothing tells what becomes of two: the image is taken here as it is. Keep one of the two.",
        Cause = "The documents show the repository in image and the tag in imageTag. An operator that joins both makes a name of them that no registry has.",
        Remedy = "Write the image without tag, and the tag into imageTag.",
    };

    public static DiagnosticMessage TwoTags(string field, string? tag, string image) => TwoTagsRow.MessageOf(field, tag, image);
}
