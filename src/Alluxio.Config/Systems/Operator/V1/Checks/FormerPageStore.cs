using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Operator.V1;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Checks;

/// <summary>A page store at the place where it was before the component had it.</summary>
internal sealed class FormerPageStore : CheckRule
{
    private static readonly Version Moved = new(3, 7);

    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6235",
        Title = "Page store at its former place",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'spec.pagestore' is the place that 3.5 and 3.6 document; {why}. Move it below spec.worker.",
        Cause =
            "From 3.7 on, the documents show the page store below the worker. None describes the old place, so workers may use the " +
            "default store.",
        Remedy = "Write it as spec.worker.pagestore, in one place only.",
        Source = "Alluxio documentation AI-3.7: installing on Kubernetes; AI-3.5: writing temporary files",
    };

    private DiagnosticMessage Message(string why) => Descriptor.MessageOf(why);

    public override void Run(CheckContext context)
    {
        if (context.Deployment.Resource is not AlluxioCluster { Spec: { Pagestore: not null } spec })
        {
            return;
        }

        Version version = AlluxioVersion.Of(context);
        string? why = spec.Worker?.Pagestore is not null ? "'spec.worker.pagestore' overrides it, field by field"
            : version >= Moved ? $"the image is of {version}, which documents it only below the worker"
            : null;
        if (why is not null)
        {
            // The key stands too high, not what it holds.
            FieldPath path = FieldPath.Parse("spec.pagestore");
            context.Report(Message(why).At(context.Deployment.LocateKey(path) ?? context.PlaceOf(path), path));
        }
    }
}
