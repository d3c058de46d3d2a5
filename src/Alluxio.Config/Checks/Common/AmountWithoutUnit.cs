using System.Globalization;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Common;

/// <summary>An amount of memory or storage that is a handful of bytes, because its unit was forgotten.</summary>
internal sealed class AmountWithoutUnit : CheckRule
{
    // Below this amount no container starts and no store holds a page. An intended number of bytes has more digits.
    private const long LeastBytes = 1 << 20;

    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6080",
        Title = "Memory or storage size without unit",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{field}' is {amount} bytes, because a number without unit means bytes. Write the unit, for example {amount}Gi.",
        Cause =
            "Kubernetes uses the number as bytes. A container with a limit of a few bytes never starts, and a store of a few bytes " +
            "caches no data.",
        Remedy = "Write Gi, Mi or another unit after the number, for example 20Gi.",
        Source = "Kubernetes: quantities",
    };

    private DiagnosticMessage Message(FieldPath field, string amount) => Descriptor.MessageOf(field, amount);

    public override void Run(CheckContext context)
    {
        foreach (AmountField field in context.Amounts)
        {
            if (!field.IsCpu)
            {
                Look(context, field);
            }
        }
    }

    private void Look(CheckContext context, AmountField field)
    {
        // Lists of amounts are texts with commas.
        foreach (string amount in field.Text.Split(',', StringSplitOptions.TrimEntries))
        {
            if (long.TryParse(amount, NumberStyles.None, CultureInfo.InvariantCulture, out long bytes) && bytes is > 0 and < LeastBytes)
            {
                context.Report(Message(field.Path, amount), field.Path, amount);
            }
        }
    }
}
