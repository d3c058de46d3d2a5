using System.Numerics;
using Alluxio.Config.Checks;
using Alluxio.Config.Checks.Memory;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Fluid;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>A decimal quota of a list, which Alluxio reads as a binary one.</summary>
internal sealed class DecimalTierQuota : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6102",
        Title = "Tier quota in decimal units",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "Fluid passes '{amount}' to Alluxio unchanged, and Alluxio's units are binary: the tier grows to {grown}, not to {asked} " +
            "({percent} % more). Write the quota in Ki, Mi, Gi or Ti.",
        Cause =
            "In Kubernetes, G means 10^9 bytes. In Alluxio, G means 2^30 bytes. The worker may use more space than its volume and its " +
            "requests have.",
        Remedy = "Write the sizes in quota or quotaList with binary units, for example 100Gi.",
        Source = "Fluid pkg/utils/quantity.go",
    };

    private DiagnosticMessage Message(string amount, string grown, string asked, BigInteger percent) =>
        Descriptor.MessageOf(amount, grown, asked, percent);

    public override void Run(CheckContext context)
    {
        // A quota alone is split into bytes on the way, and so keeps its size; a list is not.
        ValueList<Level> levels = FluidFacts.Of(context).Runtime.Spec?.Tieredstore?.Levels ?? [];
        for (int i = 0; i < levels.Count; i++)
        {
            foreach (string item in levels[i].QuotaList is { Length: > 0 } list ? list.Split(',') : [])
            {
                if (Quantity.TryParse(item, out Quantity? quota)
                    && ByteSize.AsAlluxioReads(quota.KubernetesText.Replace('i', 'B')) is { } read
                    && quota.ToIntegerRoundedUp() is var asked && read > asked && !asked.IsZero)
                {
                    FieldPath path = FieldPath.Parse("spec.tieredstore.levels").Append(i).Append("quotaList");
                    context.Report(
                        Message(item, ByteSize.Text(read), ByteSize.Text((long)asked), (read - asked) * 100 / asked),
                        path, item);
                }
            }
        }
    }
}
