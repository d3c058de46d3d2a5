namespace Alluxio.Config.Images;

/// <summary>Writes image reports for people.</summary>
internal static class ImageReportText
{
    public static string Write(ImageReport report) => report.IsEvaluated
        ? ReportTables.Text(ImageReportRows.Tables, ImageReportRows.Of(report), "Image")
        : NotEvaluated.Statement(report.Plan);
}
