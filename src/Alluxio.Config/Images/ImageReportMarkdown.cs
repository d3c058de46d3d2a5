using System.Text;
using Alluxio.Config.Explanations;

namespace Alluxio.Config.Images;

/// <summary>Writes image reports as Markdown.</summary>
internal static class ImageReportMarkdown
{
    public static string Write(ImageReport report)
    {
        if (!report.IsEvaluated)
        {
            return $"{ExplanationMarkdown.Plain(NotEvaluated.Statement(report.Plan))}\n";
        }

        StringBuilder text = ReportTables.Markdown(ImageReportRows.Tables, ImageReportRows.Of(report));
        ReportTables.AppendList(
            text,
            "Escapes",
            [.. report.Escapes.Where(static escape => escape.Escapes).Select(static escape => escape.ToString()).Distinct()]);
        return text.ToString();
    }
}
