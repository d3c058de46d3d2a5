using Alluxio.Config.Checks.Memory;
using Alluxio.Config.Systems;
using Alluxio.Config.Values;

namespace Alluxio.Config.Reports;

/// <summary>The memory that the container of each component may use, in numbers and as a bar.</summary>
internal static class MemorySection
{
    private static readonly string[] Columns = ["Component", "Limit", "Heap", "Direct", "Tier", "JVM itself", "Rest", ReportContext.Bar];

    public static void Write(PlanReport part)
    {
        HtmlWriter html = part.Report.Html;
        ValueList<MemoryBudget> budgets = part.Plan.Deployment is null ? [] : MemoryBudgets.Of(DeploymentSystems.ToCheck(part.Plan).Facts);
        if (budgets.Count == 0)
        {
            html.Element("p", "No component of the plan runs a JVM.", ("class", "note"));
            return;
        }

        html.Open("ul", ("class", "legend"), ("aria-label", "Colours of the bars"));
        foreach (MemoryPart kind in MemoryBar.Kinds)
        {
            html.Open("li").Element("span", "", ("class", "key " + kind.Style), ("aria-hidden", "true")).Text(kind.Name).Close();
        }

        html.Close();
        part.Report.OpenTable("Memory of each container", Columns);
        foreach (MemoryBudget budget in budgets)
        {
            Row(part, budget);
        }

        part.Report.CloseTable();
        html.Element("p",
            "JVM itself is a low estimate of threads, class data and code. Unbounded direct memory may grow as large as the heap.",
            ("class", "note"));
    }

    private static void Row(PlanReport part, MemoryBudget budget)
    {
        HtmlWriter html = part.Report.Html;
        html.Open("tr").Open("th", ("scope", "row"));
        part.SettingLink($"{budget.Component.Name}.jvmOptions", budget.Component.Name);
        html.Close();
        Cell(part, 1, budget.Limit is null ? "none" : budget.LimitWords);
        Cell(part, 2, budget.Heap is { } heap ? $"{ByteSize.Text(heap)} ({budget.HeapFrom})" : $"{budget.HeapFrom}");
        Cell(part, 3, budget.Direct is { } direct ? ByteSize.Text(direct) : "unbounded");
        Cell(part, 4, budget.Tier > 0 ? ByteSize.Text(budget.Tier) : "none");
        Cell(part, 5, ByteSize.Text(MemoryBudget.Overhead));
        Cell(part, 6, budget.Remainder switch
        {
            null => "no limit",
            < 0 and { } over => $"over by {ByteSize.Text(-over)}",
            { } rest => ByteSize.Text(rest),
        });
        part.Report.OpenCell(Columns[7], "share");
        if (budget.Limit is not null || budget.Heap is not null)
        {
            MemoryBar.Write(html, budget);
        }
        else
        {
            // A share of an unknown amount has no length.
            html.Text("unknown");
        }

        html.Close().Close();
    }

    private static void Cell(PlanReport part, int column, string text) => part.Report.Cell(Columns[column], text, "num");
}
