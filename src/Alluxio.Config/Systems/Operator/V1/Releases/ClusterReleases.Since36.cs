
namespace Alluxio.Config.Systems.Operator.V1.Releases;

// AI-3.8 to AI-3.6.
internal static partial class ClusterReleases
{
    private static ClusterRelease V38(ClusterRelease newer) => newer.Before("AI-3.8", "AI-3.8-15.1.0", null,
    [
        new("The page on the S3 API does not show the Service of the workers.")
        {
            Pages = "S3 API, AI-3.9 and AI-3.7",
            Lacks = [Field("spec.worker.service")],
        },
    ]);

    private static ClusterRelease V37(ClusterRelease newer) => newer.Before("AI-3.7", "AI-3.7-13.0.0", "3.3.2",
    [
        new("The operator's values have no FoundationDB operator, which the write cache needs.")
        {
            Pages = "S3 write cache, AI-3.8",
            Lacks = [new(Values, "fdb-operator")],
        },
        new("No page shows directories of the nodes for the page store of workers. It has type, storageClass, size and reservedSize.")
        {
            Pages = "managing workers, AI-3.8; installing on Kubernetes, AI-3.7",
            Lacks = [Field("spec.worker.pagestore.hostPath")],
        },
        new("An earlier edition of the audit log page has the volume of the gateway's logs in auditLog.")
        {
            Pages = "audit log, AI-3.7, two editions",
            Removed =
            [
                .. ((string[])["type", "hostPath", "size", "storageClass"])
                    .Select(static field => Field($"spec.gateway.auditLog.{field}", $"Use spec.gateway.log.{field}.")),
            ],
        },
    ]);

    private static ClusterRelease V36(ClusterRelease newer) => newer.Before("AI-3.6", "AI-3.6-12.0.2", "3.2.1",
    [
        new("Gateway and dashboard have separate authentication and authorization. spec.global does not exist.")
        {
            Pages = "user roles and access control, AI-3.6 and AI-3.7",
            Lacks =
            [
                Field("spec.global.authentication", "Use spec.gateway.authentication."),
                Field("spec.global.authorization", "Use spec.gateway.authorization and spec.dashboard.authorization."),
            ],
            Removed =
            [
                Field("spec.gateway.authentication", "Use spec.global.authentication."),
                Field("spec.gateway.authorization", "Use spec.global.authorization."),
            ],
        },
        new("The web console is the dashboard, a pod of the cluster. The operator's values have no console.")
        {
            Pages = "deployment, AI-3.6 and AI-3.7",
            Lacks = [new(Values, "console") { Remedy = "Use spec.dashboard of the cluster." }],
            Removed = [Field("spec.dashboard", "Use console in the values of the operator.")],
        },
        new("The page store is at the top of the spec, with a size.")
        {
            Pages = "writing temporary files, AI-3.5 and AI-3.6; installing on Kubernetes, AI-3.7",
            Lacks =
            [
                .. ((string[])["type", "reservedSize", "storageClass"])
                    .Select(static field => Field($"spec.worker.pagestore.{field}")),
            ],
            Removed = [Field("spec.pagestore", "Use spec.worker.pagestore.")],
        },
        new("No page shows log settings of the gateway.")
        {
            Pages = "audit log, AI-3.7; deployment, AI-3.6",
            Lacks = [Field("spec.gateway.log"), Field("spec.gateway.auditLog")],
        },
        new("The experimental cache-only storage can be deployed beside the cluster.")
        {
            Pages = "writing temporary files, AI-3.6",
            Removed =
            [
                Field("spec.cacheOnly", "Since AI-3.8 the documentation shows a write cache: fdb-operator in the values of the operator."),
            ],
        },
    ]);
}
