using System.Globalization;
using Alluxio.Config.Checks.Memory;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests.Editing;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Common;

/// <summary>An amount with an implausible unit: thousandths of bytes, millions of CPUs, a store without space.</summary>
internal sealed class WrongUnit : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6031",
        Title = "Wrong unit of memory or CPU",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{amount}' is {problem}.{advice}",
        Cause = "Kubernetes units are case-sensitive: m means a thousandth, and M means a million.",
        Remedy = "Write Mi or Gi for bytes. For CPUs, write m or no unit, for example 500m or 2.",
        Source = "Kubernetes: quantities",
    };

    private DiagnosticMessage Message(string amount, string problem, string advice) => Descriptor.MessageOf(amount, problem, advice);

    public override void Run(CheckContext context)
    {
        foreach (AmountField field in context.Amounts)
        {
            if (!field.Text.Contains(',', StringComparison.Ordinal))
            {
                Look(context, field, field.Text);
                continue;
            }

            foreach (string item in field.Text.Split(','))
            {
                Look(context, field, item.Trim());
            }
        }
    }

    private void Look(CheckContext context, AmountField field, string text)
    {
        // Digits alone have their own rule, except for the size of a store.
        if (text.Length == 0
            || (char.IsAsciiDigit(text[^1]) && text.AsSpan().ContainsAnyExcept("0."))
            || Problem(field, text, out string? meant) is not { } problem)
        {
            return;
        }

        string? all = meant is null ? null : string.Join(
            ',',
            field.Text.Split(',').Select(item => item.Trim() == text ? item.Replace(text, meant, StringComparison.Ordinal) : item));
        context.Report(
            Message(text, problem, meant is null ? "" : $" Write {meant}."),
            field.Path,
            suggestion: meant,
            fix: all is null ? null : CheckContext.Fix($"Write {meant}", context.Deployment, FieldChange.Set(field.Path, all)));
    }

    private static string? Problem(AmountField field, string text, out string? meant)
    {
        meant = null;
        if (field.IsCpu)
        {
            // No node counts its CPUs in thousands.
            if (text[^1] is 'i' or 'k' or 'M' or 'G' or 'T' or 'P' or 'E' && Quantity.TryParse(text, out Quantity? cpus) && !cpus.IsZero)
            {
                meant = text[^1] == 'M' && text.AsSpan(0, text.Length - 1).IndexOfAnyExceptInRange('0', '9') < 0 ? text[..^1] + "m" : null;
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"{cpus.ToIntegerRoundedUp()} CPUs: '{text[^1]}' is not a fraction of a CPU");
            }

            return null;
        }

        if (text[^1] is 'm' or 'u' or 'n'
            && Quantity.TryParse(text, out Quantity? bytes)
            && !bytes.IsZero
            && bytes.ToIntegerRoundedUp() < ByteSize.Mi)
        {
            meant = text[^1] == 'm' ? text[..^1] + "Mi" : null;
            string size = bytes.ToIntegerRoundedUp().IsOne
                ? "at most one byte"
                : string.Create(CultureInfo.InvariantCulture, $"{bytes.ToIntegerRoundedUp()} bytes");
            return $"{size}: '{text[^1]}' is {(text[^1] == 'm' ? "a thousandth" : "a millionth or less")}";
        }

        return field.Path.ToString() is var path
            && (path.EndsWith(".quota", StringComparison.Ordinal) || path.EndsWith(".quotaList", StringComparison.Ordinal))
            && Quantity.TryParse(text, out Quantity? quota)
            && quota.IsZero
            ? "an empty store"
            : null;
    }
}
