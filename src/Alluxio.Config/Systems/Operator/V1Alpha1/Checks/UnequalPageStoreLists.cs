using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Operator.V1Alpha1;
using Alluxio.Config.Systems.Operator.V1Alpha1.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Checks;

/// <summary>Directories and sizes of the open operator's page store that do not go together.</summary>
internal sealed class UnequalPageStoreLists : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6263",
        Title = "Page store sizes and directories must match (open operator)",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The page store has {directories} directories and {sizes} sizes. Give one size for each directory in 'spec.pagestore.quota', " +
            "in the same order.",
        Cause =
            "In a comma-separated list, each entry describes one disk. The chart copies the lists into the properties " +
            "alluxio.worker.page.store.dirs and alluxio.worker.page.store.sizes, which must have equal lengths.",
        Remedy = "Write one size for each directory into spec.pagestore.quota.",
        Source = "Alluxio operator: charts/alluxio (alluxio-site.properties, worker/deployment.yaml)",
    };

    private DiagnosticMessage Message(int directories, int sizes) => Descriptor.MessageOf(directories, sizes);

    public override void Run(CheckContext context)
    {
        if (context.Deployment.Resource is not AlluxioCluster { Spec.Pagestore: { Type: OpenStore.OnHost } pages })
        {
            return;
        }

        // The defaults are one directory and one size.
        int paths = Count(pages.HostPath);
        int sizes = Count(pages.Quota);
        if (paths != sizes)
        {
            context.Report(
                Message(paths, sizes),
                FieldPath.Parse("spec.pagestore").Append(string.IsNullOrEmpty(pages.Quota) ? "hostPath" : "quota"));
        }
    }

    private static int Count(string? list) => string.IsNullOrEmpty(list) ? 1 : list.AsSpan().Count(',') + 1;
}
