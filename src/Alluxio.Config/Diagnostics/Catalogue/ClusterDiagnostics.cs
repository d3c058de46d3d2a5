namespace Alluxio.Config.Diagnostics.Catalogue;

/// <summary>ALX455x and following: what is found while a <c>v1</c> AlluxioCluster is resolved.</summary>
internal static partial class ClusterDiagnostics
{
    public static readonly DiagnosticDescriptor NoName = new()
    {
        Code = "ALX4550",
        Title = "Cluster without name",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The AlluxioCluster has no metadata.name; it is called '{0}' here, as in the documents. Add a name.",
        Cause = "All objects take their names from it.",
        Remedy = "Add metadata.name.",
    };

    public static readonly DiagnosticDescriptor NoImage = new()
    {
        Code = "ALX4551",
        Title = "Cluster without image",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{0}' is absent, and no default is documented. Add {1}.image and {1}.imageTag.",
        Cause = "Alluxio images are in no public registry: pods without an image cannot be created.",
        Remedy = "Add spec.image and spec.imageTag with the place to which the images were pushed.",
    };

    public static readonly DiagnosticDescriptor JobStoreNotShared = new()
    {
        Code = "ALX4552",
        Title = "Several coordinators with a local job store",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "{0} coordinators keep their jobs each for itself. Set the property 'alluxio.coordinator.job.meta.store.type' to 'ETCD'.",
        Cause = "The default store ROCKS is local to a coordinator; after a failover the others do not know its jobs.",
        Remedy = "Add alluxio.coordinator.job.meta.store.type: ETCD to spec.properties.",
    };

    public static readonly DiagnosticDescriptor TwoLicenses = new()
    {
        Code = "ALX4553",
        Title = "License as property and as object",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The cluster has a license as property 'alluxio.license' and one in the License '{0}' ({1}). The property counts. Remove one of them.",
        Cause = "With the property the cluster takes itself for licensed alone; the License object does not reach it.",
        Remedy = "Remove the property where a deployment license is meant.",
    };

    public static readonly DiagnosticDescriptor NoLicense = new()
    {
        Code = "ALX4554",
        Title = "Cluster without license",
        Severity = DiagnosticSeverity.Information,
        MessageFormat = "No license for the cluster '{0}' is among the manifests: neither the property 'alluxio.license' nor a License that names it. Its pods wait in their last init container until there is one.",
        Cause = "Coordinators and workers start only with a license.",
        Remedy = "Set 'alluxio.license' in spec.properties, or add a License that lists the cluster.",
    };

    public static readonly DiagnosticDescriptor UnknownStore = new()
    {
        Code = "ALX4555",
        Title = "Unknown kind of page store",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The page store has the type '{0}'. Write 'hostPath' or 'persistentVolumeClaim'.",
        Cause = "The operator documents two kinds of storage for cached data.",
        Remedy = "Write 'hostPath' or 'persistentVolumeClaim'.",
    };

    public static readonly DiagnosticDescriptor ListsDiffer = new()
    {
        Code = "ALX4556",
        Title = "Page store lists of unequal length",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The page store has {0} directories and {1} sizes. Give each directory its size, in the same order.",
        Cause = "A list with commas describes one disk an entry.",
        Remedy = "Give as many sizes as directories.",
    };

    public static readonly DiagnosticDescriptor BadSize = new()
    {
        Code = "ALX4557",
        Title = "Unreadable size of the page store",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{0}' is no quantity. Write a number with a unit, such as 100Gi.",
        Cause = "Sizes are quantities of Kubernetes; several stand in a list with commas.",
        Remedy = "Write a number with a unit, such as 100Gi.",
    };

    public static readonly DiagnosticDescriptor PropertiesReplaced = new()
    {
        Code = "ALX4558",
        Title = "Properties of a component replace those of the cluster",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "spec.{0}.properties replaces spec.properties for the component '{0}': {1} no longer reach it. Repeat them, or move the component's properties to spec.properties.",
        Cause = "A value of a component replaces the global one whole; maps are not merged. No document shows properties of a component, so that this is assumed.",
        Remedy = "Repeat what the component needs, or keep all properties in spec.properties.",
    };

    public static readonly DiagnosticDescriptor NoEtcd = new()
    {
        Code = "ALX4559",
        Title = "Cluster without etcd",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "etcd is switched off, and no external one is named. Set the property 'alluxio.etcd.endpoints'.",
        Cause = "Workers register in etcd; without one the cluster has no members.",
        Remedy = "Add alluxio.etcd.endpoints to spec.properties, or remove spec.etcd.enabled.",
    };

    public static readonly DiagnosticDescriptor TwoEtcds = new()
    {
        Code = "ALX4560",
        Title = "External etcd beside the installed one",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The property 'alluxio.etcd.endpoints' names {0}, while the operator installs an etcd that nobody uses. Set spec.etcd.enabled to false.",
        Cause = "The user's property wins over the line of the operator, so that the installed etcd runs for nothing.",
        Remedy = "Set spec.etcd.enabled: false, or remove the property.",
    };

    public static readonly DiagnosticDescriptor ClusterNotFound = new()
    {
        Code = "ALX4561",
        Title = "License names an absent cluster",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The License '{0}' lists the cluster {1}/{2}, which is not among the manifests. Remove it, or correct its name and namespace.",
        Cause = "The operator applies a License to all its clusters or to none: one that it cannot find makes the whole operation fail.",
        Remedy = "List only clusters that exist, with their namespaces.",
    };

    public static readonly DiagnosticDescriptor BadEnvironment = new()
    {
        Code = "ALX4562",
        Title = "Unreadable environment",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{0}' is neither a map of texts nor a list of variables; it is left out. Write 'NAME: value', or '- name: NAME' with a value.",
        Cause = "No document shows the form of this field; both forms of other operators are read.",
        Remedy = "Write a map of texts, or a list of Kubernetes' environment variables.",
    };

    public static readonly DiagnosticDescriptor MountOfNobody = new()
    {
        Code = "ALX4563",
        Title = "Mount of an absent cluster",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The UnderFileSystem '{0}' of namespace '{1}' mounts into the cluster '{2}', which is not among the manifests of that namespace. Correct spec.alluxioCluster, or the namespace.",
        Cause = "A mount finds its cluster by name in its own namespace; otherwise it waits for ever.",
        Remedy = "Correct spec.alluxioCluster or the namespace of one of the two.",
    };

    public static readonly DiagnosticDescriptor BadIdentity = new()
    {
        Code = "ALX4564",
        Title = "User or group that is no number",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{0}' is '{1}', which is no number; it is left out. Write the numeric id.",
        Cause = "Kubernetes runs containers under numeric ids.",
        Remedy = "Write the numeric id.",
    };

    public static readonly DiagnosticDescriptor TwoTags = new()
    {
        Code = "ALX4565",
        Title = "Tag in the image and beside it",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{0}' is '{1}', but the image '{2}' has a tag or digest of its own. Images are documented without, and nothing tells what becomes of two: the image is taken here as it is. Keep one of the two.",
        Cause = "The documents show the repository in image and the tag in imageTag. An operator that joins both makes a name of them that no registry has.",
        Remedy = "Write the image without tag, and the tag into imageTag.",
    };
}
