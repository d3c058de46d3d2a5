namespace Alluxio.Config.Diagnostics.Catalogue;

/// <summary>ALX3xxx: what is found while an AlluxioRuntime is resolved.</summary>
internal static class FluidDiagnostics
{
    public static readonly DiagnosticDescriptor NoRuntime = new()
    {
        Code = "ALX3001",
        Title = "No deployment in the manifests",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The manifests hold no AlluxioRuntime{0}. Add the AlluxioRuntime that is to be resolved.",
        Cause = "There is nothing to resolve.",
        Remedy = "Give the file with the AlluxioRuntime, too.",
        Example = "apiVersion: data.fluid.io/v1alpha1\nkind: Dataset\nmetadata:\n  name: hbase\n",
    };

    public static readonly DiagnosticDescriptor SeveralRuntimes = new()
    {
        Code = "ALX3002",
        Title = "Several deployments in the manifests",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The manifests hold {0} AlluxioRuntimes ({1}); one was expected. Use ResolveAll, or give one at a time.",
        Cause = "One plan describes one deployment.",
        Remedy = "Use AlluxioConfig.ResolveAll.",
    };

    public static readonly DiagnosticDescriptor NoDataset = new()
    {
        Code = "ALX3003",
        Title = "AlluxioRuntime without its Dataset",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The manifests hold no Dataset {0}. What depends on it is left out: {1}. Add the Dataset for the complete result.",
        Cause = "Fluid waits for the Dataset of the same name and namespace before it creates anything.",
        Remedy = "Add the Dataset of the same name and namespace.",
        Example = "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata:\n  name: hbase\nspec:\n  replicas: 1\n",
    };

    public static readonly DiagnosticDescriptor ProfilesDiffer = new()
    {
        Code = "ALX3004",
        Title = "Documented and as-built results differ",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "{0} is {1} as documented and {2} as built. This plan shows the {3} result. {4}",
        Cause = "The controller does not do what its documentation says for this manifest.",
        Remedy = "Set the value on the component itself, where both agree; or choose the profile whose answer you need.",
        Example = "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata:\n  name: hbase\nspec:\n  jvmOptions: [\"-Xmx4G\"]\n",
    };

    public static readonly DiagnosticDescriptor FieldIgnored = new()
    {
        Code = "ALX3005",
        Title = "Field without effect",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{0}' is accepted by the API and has no effect. {1}",
        Cause = "The API has the field because several components share one type; the controller never reads it here.",
        Remedy = "Remove the field, or set what the message names.",
        Example = "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata:\n  name: hbase\nspec:\n  jobMaster:\n    env:\n      A: b\n",
    };

    public static readonly DiagnosticDescriptor NoQuota = new()
    {
        Code = "ALX3010",
        Title = "Tier without quota",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The tier '{0}' has neither quota nor quotaList. Add one of them, for example quota: 2Gi.",
        Cause = "Fluid fails to build the runtime information and creates nothing.",
        Remedy = "Add quota (shared evenly by all paths) or quotaList (one for each path).",
        Example = "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata:\n  name: hbase\nspec:\n  tieredstore:\n    levels:\n    - mediumtype: MEM\n      path: /dev/shm\n",
    };

    public static readonly DiagnosticDescriptor QuotaCount = new()
    {
        Code = "ALX3011",
        Title = "quotaList and path differ in length",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The length of quotaList ({0}) is not that of path ({1}); both are comma lists. Give one quota for each path.",
        Cause = "Fluid fails to build the runtime information and creates nothing.",
        Remedy = "Give one quota for each path, or use quota.",
        Example = "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata:\n  name: hbase\nspec:\n  tieredstore:\n    levels:\n    - mediumtype: SSD\n      path: /a,/b\n      quotaList: 1Gi\n",
    };

    public static readonly DiagnosticDescriptor BadQuotaItem = new()
    {
        Code = "ALX3012",
        Title = "Item of quotaList is not a quantity",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "\"{0}\" in quotaList is not a quantity: {1}. Write quantities with commas between them and no blanks.",
        Cause = "Fluid fails to build the runtime information and creates nothing.",
        Remedy = "Remove blanks around the commas; use quantities such as 2Gi.",
        Example = "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata:\n  name: hbase\nspec:\n  tieredstore:\n    levels:\n    - mediumtype: SSD\n      path: /a,/b\n      quotaList: 1Gi, 2Gi\n",
    };

    public static readonly DiagnosticDescriptor SeveralOwners = new()
    {
        Code = "ALX3013",
        Title = "Several Dataset owners",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "metadata.ownerReferences holds {0} multiple Dataset owners; at most one is allowed. Remove the others.",
        Cause = "Fluid fails to build the runtime information and creates nothing.",
        Remedy = "Keep the Dataset of the runtime's own name only.",
        Example = "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata:\n  name: hbase\n  ownerReferences:\n  - {apiVersion: data.fluid.io/v1alpha1, kind: Dataset, name: hbase, uid: a}\n  - {apiVersion: data.fluid.io/v1alpha1, kind: Dataset, name: other, uid: b}\n",
    };

    public static readonly DiagnosticDescriptor WrongOwner = new()
    {
        Code = "ALX3014",
        Title = "Dataset owner of another name",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The owner Dataset '{0}' has a different name than the runtime '{1}'. Both must have the same name.",
        Cause = "Fluid fails to build the runtime information and creates nothing.",
        Remedy = "Correct the owner reference, or remove it: Fluid sets it itself.",
        Example = "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata:\n  name: hbase\n  ownerReferences:\n  - {apiVersion: data.fluid.io/v1alpha1, kind: Dataset, name: other, uid: b}\n",
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
        Example = "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata:\n  name: hbase\nspec:\n  master:\n    volumeMounts:\n    - name: data\n      mountPath: /data\n",
    };

    public static readonly DiagnosticDescriptor TierExceedsLimit = new()
    {
        Code = "ALX3018",
        Title = "Memory tier larger than the worker's limit",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The memory tieredstore's size {0} is greater than the worker's limits.memory {1}. Raise the limit or lower the quota.",
        Cause = "The tier lives in memory and counts against the worker's limit; Fluid refuses the runtime.",
        Remedy = "Raise spec.worker.resources.limits.memory above the tier's quota plus the JVM's needs, or lower the quota.",
        Example = "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata:\n  name: hbase\nspec:\n  worker:\n    resources:\n      limits:\n        memory: 1Gi\n  tieredstore:\n    levels:\n    - mediumtype: MEM\n      path: /dev/shm\n      quota: 2Gi\n",
    };

    public static readonly DiagnosticDescriptor BadFuseVersion = new()
    {
        Code = "ALX3019",
        Title = "FUSE image tag without version",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "Fluid could not parse \"{0}\" as version of the FUSE image: {1}. Use a tag that starts with two numbers, such as 2.9.0; a digest may follow it (2.9.0@sha256:...).",
        Cause = "Fluid decides by the version how the FUSE client gets its mount point, and creates nothing where it finds none.",
        Remedy = "Set spec.fuse.imageTag to a tag that starts with the version.",
        Example = "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata:\n  name: hbase\nspec:\n  fuse:\n    imageTag: latest\n",
    };

    public static readonly DiagnosticDescriptor HadoopConfigNotFound = new()
    {
        Code = "ALX3020",
        Title = "Hadoop ConfigMap not found",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The specified hadoopConfig \"{0}\" is not found: the manifests hold no ConfigMap of that name in namespace '{1}'. Add it.",
        Cause = "Fluid reads the ConfigMap while it creates the runtime.",
        Remedy = "Add the ConfigMap to the manifests, or correct the name.",
        Example = "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata:\n  name: hbase\nspec:\n  hadoopConfig: hdfs-conf\n",
    };

    public static readonly DiagnosticDescriptor HadoopConfigEmpty = new()
    {
        Code = "ALX3021",
        Title = "Hadoop ConfigMap without configuration",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "neither \"hdfs-site.xml\" nor \"core-site.xml\" is in the ConfigMap \"{0}\" that hadoopConfig names. Add one of the two keys.",
        Cause = "Fluid reads these two keys only, and refuses a ConfigMap that has none of them.",
        Remedy = "Name the keys hdfs-site.xml and core-site.xml.",
        Example = "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata:\n  name: hbase\nspec:\n  hadoopConfig: hdfs-conf\n---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: hdfs-conf\ndata:\n  hdfs.xml: <configuration/>\n",
    };

    public static readonly DiagnosticDescriptor NotRenderable = new()
    {
        Code = "ALX3022",
        Title = "Value that breaks the chart",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "{0} cannot be rendered by Fluid's chart: {1}. Remove it.",
        Cause = "The chart puts the value into YAML without escaping it, so that the rendered text cannot be read.",
        Remedy = "Remove quotes, unknown backslash escapes and line breaks from the value.",
        Example = "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata:\n  name: hbase\nspec:\n  master:\n    env:\n      OPTS: 'say \"x\"'\n",
    };

    public static readonly DiagnosticDescriptor UserWithoutIds = new()
    {
        Code = "ALX3023",
        Title = "User without uid or gid",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{0}' has no {1}. Give uid and gid both, or remove the section.",
        Cause = "Fluid's controller crashes on a user without them.",
        Remedy = "Add uid and gid.",
        Example = "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata:\n  name: hbase\nspec:\n  runAs:\n    user: alluxio\n",
    };

    public static readonly DiagnosticDescriptor BadCriticalFusePod = new()
    {
        Code = "ALX3024",
        Title = "CRITICAL_FUSE_POD is not a boolean",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The environment variable CRITICAL_FUSE_POD is '{0}'; it must be one of 1 t T true True TRUE 0 f F false False FALSE. Correct or remove it.",
        Cause = "Fluid's controller ends at start on any other value.",
        Remedy = "Set it to true or false.",
    };

    public static readonly DiagnosticDescriptor BadHashRing = new()
    {
        Code = "ALX3025",
        Title = "Hash-ring property not readable",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{0}' is '{1}', which is not {2}. Alluxio refuses to start, or falls back to its default.",
        Cause = "A component with another ring than the rest looks for data on the wrong workers.",
        ControllersAccept = true,
        Remedy = "Use true or false, a positive whole number, or DEFAULT or CAPACITY.",
        Example = "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata:\n  name: hbase\nspec:\n  properties:\n    alluxio.user.worker.selection.policy.consistent.hash.provider.impl: SIZE\n",
    };

    public static readonly DiagnosticDescriptor HashRingsDiffer = new()
    {
        Code = "ALX3026",
        Title = "Components use different hash rings",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The component '{0}' uses the hash ring ({1}), '{2}' uses ({3}). Set the properties once, in spec.properties.",
        Cause = "Clients and servers that compute different rings look for cached data on the wrong workers, so that it is read again from the source.",
        Remedy = "Move the hash-ring properties to spec.properties.",
        Example = "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata:\n  name: hbase\nspec:\n  worker:\n    properties:\n      alluxio.user.dynamic.consistent.hash.ring.enabled: \"false\"\n",
    };

    public static readonly DiagnosticDescriptor BlankInSecretName = new()
    {
        Code = "ALX3027",
        Title = "Pull secret with blanks or without name",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The pull secret '{0}' of {1} {2}; no Secret can have that name. {3}",
        Cause = "The pod is created and its images are pulled without credentials.",
        Remedy = "Write the names without blanks, or give the entry its name.",
        Example = "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata:\n  name: hbase\nspec:\n  imagePullSecrets:\n  - {}\n",
    };

    public static readonly DiagnosticDescriptor NumericName = new()
    {
        Code = "ALX3028",
        Title = "Name that reads as a number or boolean",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The {0} '{1}' reads as a number, boolean or null where the chart writes it without quotes; the labels become unusable. Use a name with a letter in it.",
        Cause = "The API server refuses labels that are not texts.",
        Remedy = "Choose a name that contains a letter and is no YAML word.",
        Example = "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata:\n  name: \"123\"\nspec:\n  replicas: 1\n",
    };

    public static readonly DiagnosticDescriptor NoName = new()
    {
        Code = "ALX3029",
        Title = "Deployment without name",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The AlluxioRuntime has no metadata.name. Add it.",
        Cause = "All objects take their names from it.",
        Remedy = "Add metadata.name.",
        Example = "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nspec:\n  replicas: 1\n",
    };

    public static readonly DiagnosticDescriptor NegativeReplicas = new()
    {
        Code = "ALX3030",
        Title = "Negative replicas",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{0}' is {1}; it must not be negative.",
        Cause = "Rendering fails, and the API server refuses a negative number.",
        Remedy = "Use 0 or more.",
        Example = "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata:\n  name: hbase\nspec:\n  master:\n    replicas: -1\n",
    };
}
