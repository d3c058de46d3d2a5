using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.Checks;

/// <summary>A page store in decimal units, which Alluxio reads as binary ones.</summary>
internal sealed class DecimalPageStore : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6241",
        Title = "Page store size in decimal units",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "Kubernetes reads '{size}' in decimal units, and Alluxio reads it in binary units. The page store can grow up to 10 % " +
            "larger than its volume. " +
            "Write binary units, such as Gi. A disk of 100 GB has 93Gi.",
        Cause =
            "The operator writes the same size into the claim and into Alluxio's properties. Kubernetes reads G as 1000 × 1000 × 1000, " +
            "and Alluxio reads G as 1024 × 1024 × 1024. The volume is full before the page store is, and the workers then fail.",
        Remedy = "Write the size with Ki, Mi, Gi or Ti. A disk of 100 GB has 93Gi.",
        Source = "Alluxio: FormatUtils.parseSpaceSize; documentation AI-3.8: managing workers",
    };

    private DiagnosticMessage Message(string size) => Descriptor.MessageOf(size);

    public override void Run(CheckContext context)
    {
        foreach ((FieldPath path, string field, ValueList<Quantity> sizes, _) in OperatorFacts.Of(context).PageStores)
        {
            if (sizes.FirstOrDefault(static size => size.Text is [.., 'k' or 'M' or 'G' or 'T' or 'P']) is { } size)
            {
                context.Report(Message(size.Text), path.Append(field));
            }
        }
    }
}
