using System.Text;
using Alluxio.Config.Explanations;

namespace Alluxio.Config.Images;

/// <summary>Writes image reports for people.</summary>
internal static class ImageReportText
{
    public static string Write(ImageReport report)
    {
        StringBuilder text = new();
        foreach (((_, string[] columns), string[][] rows) in ImageReportRows.Tables.Zip(ImageReportRows.Of(report)))
        {
            // A heading above an empty column would keep it.
            string[] heading = [.. columns.Select((column, index) => Array.Exists(rows, row => row[index].Length > 0) ? column : "")];
            text.Append(text.Length > 0 ? "\n" : "");
            TextTable.Append(text, "", [heading, .. rows.Select((row, index) => index > 0 && columns[0] == "Image" && rows[index - 1][0] == row[0] ? ["", .. row[1..]] : row)]);
        }

        return text.ToString().TrimEnd('\n');
    }
}
