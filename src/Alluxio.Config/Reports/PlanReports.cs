using Alluxio.Config.Reports;

namespace Alluxio.Config;

/// <summary>Writes plans as a report for a browser.</summary>
public static class PlanReports
{
    /// <summary>
    /// The plan as one HTML file: components, the layers of each setting, memory, images, findings and the lines of the manifests.
    /// The file needs no script
    /// and no other file. Secrets are masked, and every text is escaped. The same input gives the same text.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="options">Findings and a comparison to show; <see langword="null"/> for the defaults.</param>
    /// <returns>A document that is valid as HTML and well-formed as XML. It ends with a line feed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="plan"/> is <see langword="null"/>.</exception>
    public static string ToHtml(this ResolvedPlan plan, HtmlReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return ToHtml([plan], options);
    }

    /// <summary>Several plans as one HTML file, as <see cref="ToHtml(ResolvedPlan, HtmlReportOptions?)"/> writes one.</summary>
    /// <param name="plans">The plans, in the order in which the report shows them.</param>
    /// <param name="options">Findings and a comparison to show; <see langword="null"/> for the defaults.</param>
    /// <returns>A document that is valid as HTML and well-formed as XML. It ends with a line feed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="plans"/> is <see langword="null"/>.</exception>
    public static string ToHtml(this IEnumerable<ResolvedPlan> plans, HtmlReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(plans);
        return ReportPage.Write([.. plans], options ?? new HtmlReportOptions());
    }
}
