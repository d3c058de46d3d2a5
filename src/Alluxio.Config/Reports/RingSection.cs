using System.Globalization;
using Alluxio.Config.Comparison.Rings;

namespace Alluxio.Config.Reports;

/// <summary>The hash ring that spreads files over workers.</summary>
internal static class RingSection
{
    // More rows say nothing more, and larger rings take longer than they are worth.
    private const int MostWorkers = 32;

    private const int MostPositions = 100_000;

    public static void Write(PlanReport part)
    {
        HtmlWriter html = part.Report.Html;
        ComponentPlan[] users = [.. part.Plan.Components.Where(static component => component.Settings.ContainsKey("hashRing")
            && component.WorkloadName is not null)];
        if (users.Length == 0)
        {
            html.Element("p", "No component of the plan uses a hash ring.", ("class", "note"));
            return;
        }

        part.Report.OpenTable("Hash ring of each component", "Component", "Members", "Virtual nodes of a worker", "Provider");
        foreach (ComponentPlan user in users)
        {
            html.Open("tr").Open("th", ("scope", "row"));
            part.SettingLink($"{user.Name}.hashRing", user.Name);
            html.Close();
            part.Report.Cell("Members", user.HashRing.IsDynamic ? "workers that are online" : "all registered workers");
            part.Report.Cell("Virtual nodes of a worker",
                user.HashRing.VirtualNodesPerWorker.ToString(CultureInfo.InvariantCulture), "num");
            part.Report.Cell("Provider", user.HashRing.Provider == HashRingProvider.Capacity ? "CAPACITY" : "DEFAULT");
            html.Close();
        }

        part.Report.CloseTable();
        HashRing[] rings = [.. users.Select(static user => user.HashRing).Distinct()];
        if (rings.Length > 1)
        {
            html.Element("p", "The hash rings of the components differ: they look for a file on different workers.", ("class", "note"));
        }
        else
        {
            Shares(part, rings[0]);
        }
    }

    private static void Shares(PlanReport part, HashRing ring)
    {
        HtmlWriter html = part.Report.Html;
        if (ring.Provider != HashRingProvider.Default)
        {
            html.Element("p", "The share of each worker is unknown: only the algorithm of the provider DEFAULT is published.",
                ("class", "note"));
            return;
        }

        if (!part.Plan.TryGetComponent("worker", out ComponentPlan? worker)
            || worker.Replicas is not (>= 1 and <= MostWorkers and { } count)
            || ring.VirtualNodesPerWorker is not (>= 1 and { } nodes) || (long)count * nodes > MostPositions)
        {
            return;
        }

        part.Report.OpenTable("Share of the files of each worker", "Worker", "Share", ReportContext.Bar);
        foreach ((int identity, double share) in SimulatedRing.Of(count, nodes).Shares().OrderBy(static share => share.Key))
        {
            string percent = string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.0} %");
            html.Open("tr").Element("th", identity.ToString(CultureInfo.InvariantCulture), ("scope", "row"));
            part.Report.Cell("Share", percent, "num");
            part.Report.OpenCell(ReportContext.Bar, "share");
            html.Open("svg", ("xmlns", "http://www.w3.org/2000/svg"), ("viewBox", "0 0 1000 12"), ("preserveAspectRatio", "none"),
                ("class", "bar thin"), ("aria-hidden", "true"));
            html.Empty("rect", ("width", string.Create(CultureInfo.InvariantCulture, $"{share * 1000:0.#}")), ("height", "12"),
                ("class", "heap")).Close();
            html.Close().Close();
        }

        part.Report.CloseTable();
        html.Element("p",
            "Shares of one example: real identities of workers are random. The report assumes that this edition uses the published "
                + "algorithm.",
            ("class", "note"));
    }
}
