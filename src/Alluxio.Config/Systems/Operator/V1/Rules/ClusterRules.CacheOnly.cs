using Alluxio.Config.Layering;
using static Alluxio.Config.Systems.Resolution.RuleRows;

namespace Alluxio.Config.Systems.Operator.V1.Rules;

// The cache-only storage of AI-3.5 and 3.6: a separate master and separate workers.
internal static partial class ClusterRules
{
    private static Rule[] CacheOnly() =>
    [
        Replace(
            "cacheOnlyMaster.enabled",
            CacheOnlyGuide,
            "Experimental, AI-3.5 and 3.6.",
            Own("spec.cacheOnly.enabled"),
            Default(false, "documented default")),
        NotEmitted("No page shows how it gets into a pod.", Replace(
            "cacheOnlyMaster.mountPath",
            CacheOnlyGuide,
            null,
            Own("spec.cacheOnly.mountPath"),
            Default("/cache-only", "example of the documentation"))),
        NotEmitted(
            "No page shows how it gets into a pod.",
            Replace("cacheOnlyMaster.license", CacheOnlyGuide, null, Own("spec.cacheOnly.license"))),
        Replace("cacheOnlyMaster.replicas", Silent, null, Assumed(Own("spec.cacheOnly.master.count")), Assumed(Default(1))),
        .. Store(
            "cacheOnlyMaster.journal", "spec.cacheOnly.journal", CacheOnlyGuide,
            assumed: Assumed(Default("persistentVolumeClaim", "a class is shown")), hostPath: "/mnt/alluxio/journal", size: "1Gi"),
        .. CacheOnlyPod("cacheOnlyMaster", "spec.cacheOnly.master"),
        Replace("cacheOnlyWorker.replicas", CacheOnlyGuide, null, Own("spec.cacheOnly.worker.count"), Assumed(Default(1))),
        Replace("cacheOnlyWorker.tieredstore", CacheOnlyGuide, null, Own("spec.cacheOnly.worker.tieredstore")),
        .. CacheOnlyPod("cacheOnlyWorker", "spec.cacheOnly.worker"),
    ];

    private static Rule[] CacheOnlyPod(string component, string own) =>
    [
        Replace($"{component}.image", CacheOnlyGuide, OwnImage, Own("spec.cacheOnly.image")),
        Replace($"{component}.imageTag", CacheOnlyGuide, OwnImage, Own("spec.cacheOnly.imageTag")),
        Replace(
            $"{component}.imagePullPolicy", CacheOnlyGuide, null, Own("spec.cacheOnly.imagePullPolicy"),
            Assumed(Global("spec.imagePullPolicy")), Assumed(Default("IfNotPresent", "default of the open operator"))),
        Replace(
            $"{component}.imagePullSecrets",
            Guide,
            null,
            Assumed(Own("spec.cacheOnly.imagePullSecrets")),
            Assumed(Global("spec.imagePullSecrets"))),
        Replace($"{component}.resources", CacheOnlyGuide, null, Own($"{own}.resources")),
        Replace($"{component}.jvmOptions", Silent, null, Assumed(Own($"{own}.jvmOptions")), Assumed(Own("spec.cacheOnly.jvmOptions"))),
        Properties(
            component,
            CacheOnlyGuide,
            [Assumed(Own($"{own}.jvmOptions")), Assumed(Own("spec.cacheOnly.jvmOptions"))],
            [Assumed(Own($"{own}.properties")), Own("spec.cacheOnly.properties")]),
        Logging(component),
        Replace(
            $"{component}.nodeSelector", Guide, null, Assumed(Own($"{own}.nodeSelector")), Assumed(Own("spec.cacheOnly.nodeSelector")),
            Assumed(Global("spec.nodeSelector"))),
        Replace(
            $"{component}.tolerations", Guide, null, Assumed(Own($"{own}.tolerations")), Assumed(Own("spec.cacheOnly.tolerations")),
            Assumed(Global("spec.tolerations"))),
        Replace(
            $"{component}.affinity", Guide, null, Assumed(Own($"{own}.affinity")), Assumed(Own("spec.cacheOnly.affinity")),
            Assumed(Global("spec.affinity"))),
        .. Pods(component, own),
        Replace($"{component}.serviceAccountName", Silent, null, Assumed(Global("spec.serviceAccountName"))),
    ];
}
