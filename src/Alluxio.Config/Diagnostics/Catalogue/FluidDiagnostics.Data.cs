namespace Alluxio.Config.Diagnostics.Catalogue;

// Tiers, mounts, volumes and what they refer to.
internal static partial class FluidDiagnostics
{
    public static readonly DiagnosticDescriptor NoQuota = new()
    {
        Code = "ALX3010",
        Title = "Tier without quota",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The tier '{0}' has neither quota nor quotaList. Add one of them, for example quota: 2Gi.",
        Cause = "Fluid fails to build the runtime information and creates nothing.",
        Remedy = "Add quota (shared evenly by all paths) or quotaList (one for each path).",
    };

    public static readonly DiagnosticDescriptor QuotaCount = new()
    {
        Code = "ALX3011",
        Title = "quotaList and path differ in length",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The length of quotaList ({0}) is not that of path ({1}); both are comma lists. Give one quota for each path.",
        Cause = "Fluid fails to build the runtime information and creates nothing.",
        Remedy = "Give one quota for each path, or use quota.",
    };

    public static readonly DiagnosticDescriptor BadQuotaItem = new()
    {
        Code = "ALX3012",
        Title = "Item of quotaList is not a quantity",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "\"{0}\" in quotaList is not a quantity: {1} Write quantities with commas between them and no blanks.",
        Cause = "Fluid fails to build the runtime information and creates nothing.",
        Remedy = "Remove blanks around the commas; use quantities such as 2Gi.",
    };

    public static readonly DiagnosticDescriptor OptionTwice = new()
    {
        Code = "ALX3015",
        Title = "Mount option given twice",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The option {0} is set more than one time: as a plain option and as an encrypted one, or by two Secrets. Keep one.",
        Cause = "With mounts outside a ConfigMap Fluid refuses an option that is given twice.",
        Remedy = "Remove the option from options, sharedOptions or one of the encrypt options.",
    };

    public static readonly DiagnosticDescriptor SecretNotFound = new()
    {
        Code = "ALX3016",
        Title = "Secret not found",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "secrets \"{0}\" not found in namespace '{1}': the encrypted option {2} takes its value from it. Add the Secret to the manifests.",
        Cause = "With mounts outside a ConfigMap Fluid reads the Secret while it creates the runtime.",
        Remedy = "Add the Secret to the manifests, or correct its name.",
    };

    public static readonly DiagnosticDescriptor VolumeNotFound = new()
    {
        Code = "ALX3017",
        Title = "Volume mount without volume",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The volume '{0}' of this volumeMount is not in spec.volumes{1}. Add the volume, or correct the name.",
        Cause = "Fluid fails to find the volume and creates nothing.",
        Remedy = "Add the volume to spec.volumes.",
    };

    public static readonly DiagnosticDescriptor TierExceedsLimit = new()
    {
        Code = "ALX3018",
        Title = "Memory tier larger than the worker's limit",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The memory tieredstore's size {0} is greater than the worker's limits.memory {1}. Raise the limit or lower the quota.",
        Cause = "The tier lives in memory and counts against the worker's limit; Fluid refuses the runtime.",
        Remedy = "Raise spec.worker.resources.limits.memory above the tier's quota plus the JVM's needs, or lower the quota.",
    };

    public static readonly DiagnosticDescriptor HadoopConfigNotFound = new()
    {
        Code = "ALX3020",
        Title = "Hadoop ConfigMap not found",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The specified hadoopConfig \"{0}\" is not found: the manifests hold no ConfigMap of that name in namespace '{1}'. Add it.",
        Cause = "Fluid reads the ConfigMap while it creates the runtime.",
        Remedy = "Add the ConfigMap to the manifests, or correct the name. A check reports it as a warning, and assumes that the cluster has it, unless the manifests are said to be complete.",
    };

    public static readonly DiagnosticDescriptor HadoopConfigEmpty = new()
    {
        Code = "ALX3021",
        Title = "Hadoop ConfigMap without configuration",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "neither \"hdfs-site.xml\" nor \"core-site.xml\" is in the ConfigMap \"{0}\" that hadoopConfig names. Add one of the two keys.",
        Cause = "Fluid reads these two keys only, and refuses a ConfigMap that has none of them.",
        Remedy = "Name the keys hdfs-site.xml and core-site.xml.",
    };
}
