using System.Text;

namespace Alluxio.Config.Images;

/// <summary>Writes image reports as Markdown.</summary>
internal static class ImageReportMarkdown
{
    public static string Write(ImageReport report)
    {
        StringBuilder text = ReportTables.Markdown(ImageReportRows.Tables, ImageReportRows.Of(report));
        ReportTables.AppendList(text, "Escapes", [.. report.Escapes.Where(static escape => escape.Escapes).Select(static escape => escape.ToString()).Distinct()]);
        return text.ToString();
    }
}
