namespace Alluxio.Config.Diagnostics.Catalogue;

// Tiers, mounts, volumes and what they refer to.
internal static partial class FluidDiagnostics
{
    public static readonly DiagnosticDescriptor NoQuotaRow = new()
    {
        Code = "ALX3010",
        Title = "Tier without quota",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The tier '{medium}' has neither quota nor quotaList. Add one of them, for example quota: 2Gi.",
        Cause = "Fluid's controller cannot process the runtime and creates no objects.",
        Remedy = "Add quota, which all paths of the tier share equally. Or add quotaList, which has one quota for each path.",
    };

    public static DiagnosticMessage NoQuota(string? medium) => NoQuotaRow.MessageOf(medium);

    public static readonly DiagnosticDescriptor QuotaCountRow = new()
    {
        Code = "ALX3011",
        Title = "quotaList and path have different lengths",
        Severity = DiagnosticSeverity.Error,
        MessageFormat =
            "quotaList has {quotas} entries and path has {paths}; both are comma-separated lists and must match. Give one quota for each " +
            "path.",
        Cause = "Fluid's controller cannot process the runtime and creates no objects.",
        Remedy = "Write one quota for each path into quotaList. Or replace quotaList with quota, which all paths share equally.",
    };

    public static DiagnosticMessage QuotaCount(int quotas, int paths) => QuotaCountRow.MessageOf(quotas, paths);

    public static readonly DiagnosticDescriptor BadQuotaItemRow = new()
    {
        Code = "ALX3012",
        Title = "Invalid quantity in quotaList",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "\"{item}\" in quotaList is not a quantity: {reason} Separate quantities with commas, without spaces.",
        Cause = "Fluid's controller cannot process the runtime and creates no objects.",
        Remedy = "Write quotaList as quantities with commas and without spaces, for example 2Gi,4Gi.",
    };

    public static DiagnosticMessage BadQuotaItem(string item, string reason) => BadQuotaItemRow.MessageOf(item, reason);

    public static readonly DiagnosticDescriptor OptionTwiceRow = new()
    {
        Code = "ALX3015",
        Title = "Duplicate mount option",
        Severity = DiagnosticSeverity.Error,
        MessageFormat =
            "The option {option} is set more than once: as a plain option and as an encrypted one, or from two Secrets. Keep one.",
        Cause = "If Fluid does not keep the mounts in a ConfigMap, the controller refuses a duplicate option.",
        Remedy =
            "Keep the option in one place: in options or sharedOptions as a plain value, or in encryptOptions or sharedEncryptOptions " +
            "with a Secret.",
    };

    public static DiagnosticMessage OptionTwice(string option) => OptionTwiceRow.MessageOf(option);

    public static readonly DiagnosticDescriptor SecretNotFoundRow = new()
    {
        Code = "ALX3016",
        Title = "Secret of an encrypted option not found",
        Severity = DiagnosticSeverity.Error,
        MessageFormat =
            "secrets \"{secret}\" not found in namespace '{inNamespace}': the encrypted option {option} reads its value from this " +
            "Secret. Add the Secret to the manifests.",
        Cause =
            "If Fluid does not keep the mounts in a ConfigMap, the controller reads the Secret before it creates the objects of the " +
            "runtime.",
        Remedy = "Add the Secret to the manifests, or correct its name.",
    };

    public static DiagnosticMessage SecretNotFound(string secret, string inNamespace, string option) =>
        SecretNotFoundRow.MessageOf(secret, inNamespace, option);

    public static readonly DiagnosticDescriptor VolumeNotFoundRow = new()
    {
        Code = "ALX3017",
        Title = "Volume mount without volume",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The volume '{volume}' of this volumeMount is not in spec.volumes{known}. Add the volume, or correct the name.",
        Cause = "Fluid's controller looks for the volume in spec.volumes, does not find it, and creates no objects.",
        Remedy = "Add the volume to spec.volumes, or write the name of an existing volume into the volumeMount.",
    };

    public static DiagnosticMessage VolumeNotFound(string? volume, string known) => VolumeNotFoundRow.MessageOf(volume, known);

    public static readonly DiagnosticDescriptor TierExceedsLimitRow = new()
    {
        Code = "ALX3018",
        Title = "Memory tier is larger than the memory limit",
        Severity = DiagnosticSeverity.Error,
        MessageFormat =
            "The memory tieredstore's size {size} is greater than the worker's limits.memory {limit}. Raise the limit or lower the quota.",
        Cause =
            "A memory tier counts against the memory limit of the worker. Fluid refuses a runtime whose tier is larger than this limit.",
        Remedy =
            "Set spec.worker.resources.limits.memory to more than the quota of the tier plus the memory of the JVM, or lower the quota.",
    };

    public static DiagnosticMessage TierExceedsLimit(string size, string limit) => TierExceedsLimitRow.MessageOf(size, limit);

    public static readonly DiagnosticDescriptor HadoopConfigNotFoundRow = new()
    {
        Code = "ALX3020",
        Title = "Hadoop ConfigMap not found",
        Severity = DiagnosticSeverity.Error,
        MessageFormat =
            "The specified hadoopConfig \"{configMap}\" is not found: the manifests have no ConfigMap of that name in namespace " +
            "'{inNamespace}'. Add it.",
        Cause = "Fluid's controller reads the ConfigMap before it creates the objects of the runtime.",
        Remedy =
            "Add the ConfigMap to the manifests, or correct the name in hadoopConfig. The severity is warning if the cluster may have " +
            "the ConfigMap, and error if the caller declares the manifests complete.",
    };

    public static DiagnosticMessage HadoopConfigNotFound(string configMap, string inNamespace) =>
        HadoopConfigNotFoundRow.MessageOf(configMap, inNamespace);

    // The same finding for those who check a part of what the cluster has.
    private static readonly DiagnosticDescriptor HadoopConfigAssumedRow = HadoopConfigNotFoundRow with
    {
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The hadoopConfig \"{configMap}\" is not in the manifests, and Fluid requires a ConfigMap of that name in namespace " +
            "'{inNamespace}'. The check assumes that it has hdfs-site.xml and core-site.xml. Add it, or suppress the finding if another " +
            "tool creates it.",
    };

    public static DiagnosticMessage HadoopConfigAssumed(string configMap, string inNamespace) =>
        HadoopConfigAssumedRow.MessageOf(configMap, inNamespace);

    public static readonly DiagnosticDescriptor HadoopConfigEmptyRow = new()
    {
        Code = "ALX3021",
        Title = "Hadoop ConfigMap without configuration",
        Severity = DiagnosticSeverity.Error,
        MessageFormat =
            "neither \"hdfs-site.xml\" nor \"core-site.xml\" is in the ConfigMap \"{configMap}\" that hadoopConfig names. Add one of the " +
            "two keys.",
        Cause = "Fluid reads only the keys hdfs-site.xml and core-site.xml, and refuses a ConfigMap that has neither.",
        Remedy = "Write the Hadoop configuration into the key hdfs-site.xml or core-site.xml of the ConfigMap.",
    };

    public static DiagnosticMessage HadoopConfigEmpty(string configMap) => HadoopConfigEmptyRow.MessageOf(configMap);
}
