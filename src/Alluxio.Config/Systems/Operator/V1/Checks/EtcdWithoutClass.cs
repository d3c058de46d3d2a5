using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Operator.V1;
using Alluxio.Config.Systems.Operator.V1.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Checks;

/// <summary>etcd without a storage class in a cluster whose other stores name one.</summary>
internal sealed class EtcdWithoutClass : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6242",
        Title = "etcd without a storage class",
        Severity = DiagnosticSeverity.Information,
        MessageFormat =
            "The claims of etcd have no storage class, but '{field}' is '{storageClass}'. Without a default class in the cluster, etcd " +
            "stays Pending. Set 'spec.etcd.persistence.storageClass'.",
        Cause =
            "Each etcd member requests a volume of the default storage class. If the cluster has no default class, etcd does not start, " +
            "and all components of Alluxio wait for etcd.",
        Remedy = "Set 'spec.etcd.persistence.storageClass'. If the cluster has a default class, no action is needed.",
        Source = "Alluxio documentation AI-3.7: installing on Kubernetes, appendix B.1",
    };

    private DiagnosticMessage Message(string field, string storageClass) => Descriptor.MessageOf(field, storageClass);

    public override void Run(CheckContext context)
    {
        if (((ClusterPlan)context.Plan).Cluster is not { Etcd: not null }
            || context.Deployment.Resource is not AlluxioCluster { Spec: { } spec }
            || spec.Etcd?.Persistence?.StorageClass is not null)
        {
            return;
        }

        // Only a claim asks for its class; beside a directory of the node it is not evidence of anything.
        foreach ((string field, string? given, string component, string store) in ((string, string?, string, string)[])
        [
            ("spec.coordinator.metastore.storageClass", spec.Coordinator?.Metastore?.StorageClass, "coordinator", "metastore"),
            ("spec.worker.pagestore.storageClass", spec.Worker?.Pagestore?.StorageClass, "worker", "pagestore"),
        ])
        {
            if (!string.IsNullOrEmpty(given) && context.Setting(component, $"{store}.type")?.UntypedValue is ClusterStore.InClaim)
            {
                context.Report(Message(field, given), FieldPath.Parse(spec.Etcd is null ? field : "spec.etcd"));
                return;
            }
        }
    }
}
