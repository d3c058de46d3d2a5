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
        Title = "Page store in decimal units",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{size}' are decimal units to Kubernetes and binary ones to Alluxio, which takes up to 10 % more than the volume of that size holds. Write binary units, such as Gi, and leave room for what disks call GB.",
        Cause = "The size goes into the claim and into Alluxio's properties as it is written. Kubernetes counts G as 1000 × 1000 × 1000, Alluxio as 1024 × 1024 × 1024; workers fail when the volume is full and the store is not.",
        Remedy = "Write Ki, Mi, Gi or Ti. A disk of 100 GB has 93Gi.",
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
