using System.Globalization;
using Alluxio.Config.Checks.Memory;

namespace Alluxio.Config.Reports;

/// <summary>The memory of a container as a bar: what is claimed beside each other, and where the limit is.</summary>
internal static class MemoryBar
{
    private const decimal Width = 1000;

    private const decimal LimitWidth = 6;

    private static readonly MemoryPart Heap = new("heap", "heap");
    private static readonly MemoryPart Direct = new("direct memory", "direct");
    private static readonly MemoryPart Tier = new("memory tier", "tier");
    private static readonly MemoryPart Itself = new("JVM itself", "itself");
    private static readonly MemoryPart Rest = new("rest", "rest");
    private static readonly MemoryPart Limit = new("limit", "limit");

    /// <summary>The kinds of memory, in the order of the bar.</summary>
    public static IReadOnlyList<MemoryPart> Kinds { get; } = [Heap, Direct, Tier, Itself, Rest, Limit];

    public static void Write(HtmlWriter html, MemoryBudget budget)
    {
        (MemoryPart Part, long Bytes)[] parts =
        [
            (Heap, budget.Heap ?? 0), (Direct, budget.Direct ?? 0), (Tier, budget.Tier), (Itself, MemoryBudget.Overhead),
                (Rest, Math.Max(budget.Remainder ?? 0, 0)),
        ];
        decimal whole = Math.Max(parts.Sum(static part => (decimal)part.Bytes), budget.Limit ?? 0);
        string limit = budget.Limit is { } bytes ? $"limit {ByteSize.Text(bytes)}" : "no limit";
        string shares = string.Join(", ", parts.Where(static part => part.Bytes > 0)
            .Select(static part => $"{part.Part.Name} {ByteSize.Text(part.Bytes)}"));
        html.Open("svg", ("xmlns", "http://www.w3.org/2000/svg"), ("viewBox", "0 0 1000 24"), ("preserveAspectRatio", "none"),
            ("class", "bar"), ("role", "img"),
            ("aria-label", $"{budget.Component.Name}: {shares}; {limit}"));
        decimal at = 0;
        foreach ((MemoryPart part, long size) in parts)
        {
            decimal width = size / whole * Width;
            if (width > 0)
            {
                Rectangle(html, at, width, part.Style);
                at += width;
            }
        }

        if (budget.Limit is { } line)
        {
            Rectangle(html, Math.Min(line / whole * Width, Width - LimitWidth), LimitWidth, Limit.Style);
        }

        html.Close();
    }

    private static void Rectangle(HtmlWriter html, decimal x, decimal width, string style) =>
        html.Empty("rect", ("x", Number(x)), ("y", "0"), ("width", Number(width)), ("height", "24"), ("class", style));

    private static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
