using Alluxio.Config.Diagnostics;
using Alluxio.Config.Layering;
using Alluxio.Config.Manifests.Editing;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Common;

/// <summary>A pull policy that Kubernetes does not have.</summary>
internal sealed class UnknownPullPolicy : CheckRule
{
    private static readonly string[] Policies = ["Always", "IfNotPresent", "Never"];

    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6012",
        Title = "Unknown pull policy",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{0}' is no pull policy; it reaches {1}, and the API server refuses their pods. Write Always, IfNotPresent or Never.",
        Cause = "Controllers take any text and write it into the container; upper and lower case count.",
        Remedy = "Write Always, IfNotPresent or Never, exactly so.",
        Source = "Kubernetes: images, pull policy",
        Example = "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata:\n  name: hbase\nspec:\n  alluxioVersion:\n    image: registry.example.com/alluxio\n    imageTag: 2.9.0\n    imagePullPolicy: ifNotPresent\n  fuse:\n    image: registry.example.com/alluxio-fuse\n    imageTag: 2.9.0\n---\napiVersion: data.fluid.io/v1alpha1\nkind: Dataset\nmetadata:\n  name: hbase\n",
        GoodExample = "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata:\n  name: hbase\nspec:\n  alluxioVersion:\n    image: registry.example.com/alluxio\n    imageTag: 2.9.0\n    imagePullPolicy: IfNotPresent\n  fuse:\n    image: registry.example.com/alluxio-fuse\n    imageTag: 2.9.0\n---\napiVersion: data.fluid.io/v1alpha1\nkind: Dataset\nmetadata:\n  name: hbase\n",
    };

    public override void Run(CheckContext context)
    {
        // There the words are compared while the cluster is resolved.
        if (context.Deployment.Resource is Config.Operator.V1.AlluxioCluster)
        {
            return;
        }

        foreach ((Definition given, List<ComponentPlan> components) in GivenSettings.Strongest(context.Plan, "imagePullPolicy"))
        {
            if (given.Value is string { Length: > 0 } policy && !Policies.Contains(policy))
            {
                string? meant = Array.Find(Policies, known => known.Equals(policy.Trim(), StringComparison.OrdinalIgnoreCase));
                FieldPath? path = FieldPath.TryParse(given.Origin, out FieldPath? field) ? field : null;
                Diagnostic found = Descriptor.Create(given.Location, path, policy, meant, policy, GivenSettings.Names(components));
                context.Report(meant is null || path is null ? found : found with { DeferredFix = CheckContext.Fix($"Write {meant}", context.Deployment, FieldChange.Set(path, meant)) });
            }
        }
    }
}
