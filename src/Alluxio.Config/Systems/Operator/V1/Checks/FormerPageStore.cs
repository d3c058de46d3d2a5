using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Operator.V1;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Checks;

/// <summary>A page store at the place where it was before the component had it, and beside it one at the component.</summary>
internal sealed class FormerPageStore : CheckRule
{
    private static readonly FieldPath Place = FieldPath.Parse("spec.pagestore");

    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6235",
        Title = "spec.pagestore moved to spec.worker.pagestore",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The documentation of AI-3.5 and AI-3.6 uses 'spec.pagestore'. {why}. Move the page store below spec.worker.",
        Cause =
            "From AI-3.7 on, the documentation shows the page store in spec.worker. The documentation no longer mentions spec.pagestore, " +
            "so workers may use the default page store.",
        Remedy = "Move the fields from spec.pagestore to spec.worker.pagestore, and remove spec.pagestore.",
        Source = "Alluxio documentation AI-3.7: installing on Kubernetes; AI-3.5: writing temporary files",
    };

    private DiagnosticMessage Message(string why) => Descriptor.MessageOf(why);

    public override void Run(CheckContext context)
    {
        if (context.Deployment.Resource is not AlluxioCluster { Spec: { Pagestore: not null } spec })
        {
            return;
        }

        // If the release does not document the field, that is reported already.
        bool isReported = context.Plan.Diagnostics.Any(static found =>
            found.Code == ReleaseDiagnostics.FieldNotDocumentedRow.Code
                && found.Severity == DiagnosticSeverity.Warning
                && found.Path == Place);
        if (spec.Worker?.Pagestore is not null && !isReported)
        {
            // The key is one level too high; its content is right.
            context.Report(Message("Each field of 'spec.worker.pagestore' overrides the same field there")
                .At(context.Deployment.LocateKey(Place) ?? context.PlaceOf(Place), Place));
        }
    }
}
