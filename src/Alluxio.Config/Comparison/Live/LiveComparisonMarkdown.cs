using System.Globalization;
using System.Text;

namespace Alluxio.Config.Comparison.Live;

/// <summary>Writes the comparison with a cluster as Markdown.</summary>
internal static class LiveComparisonMarkdown
{
    public static string Write(LiveComparison comparison)
    {
        StringBuilder text = new();
        text.Append(
            CultureInfo.InvariantCulture,
            $"### {Cell(comparison.Plan)}: {LiveComparisonText.Answer(comparison)}\n\n| Object | State |\n|---|---|\n");
        foreach (LiveObjectComparison found in comparison.Objects)
        {
            string notes = found.Notes.Count == 0 ? "" : $": {string.Join(" ", found.Notes)}";
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {Cell(LiveComparisonText.NameOf(found))} | {LiveComparisonText.StateOf(found.State)}{Cell(notes)} |\n");
        }

        Fields(text, comparison);
        Images(text, comparison);
        foreach (string found in comparison.InNoPlan)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nIn no plan, but labelled as part of this deployment: {Cell(found)}\n");
        }

        foreach (string note in LiveComparisonText.NotesOf(comparison))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{Cell(note)}\n");
        }

        return text.ToString();
    }

    private static void Fields(StringBuilder text, LiveComparison comparison)
    {
        if (comparison.Objects.All(static found => found.Fields.Count == 0))
        {
            return;
        }

        text.Append("\n| Field | Expected | Live | From | Set by |\n|---|---|---|---|---|\n");
        foreach (LiveObjectComparison found in comparison.Objects)
        {
            foreach (LiveField field in found.Fields)
            {
                string remark = field.ManagedBy ?? (field.IsOrderOnly ? "same items in another order" : "");
                string path = $"{LiveComparisonText.NameOf(found)} {field.Path}";
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"| {Code(path)}{(remark.Length == 0 ? "" : $" ({Cell(remark)})")} | "
                        + $"{Code(LiveComparisonText.Side(field.Expected, field.Live))} | "
                        + $"{Code(LiveComparisonText.Side(field.Live, field.Expected))} | {Cell(field.ExpectedFrom ?? "")} | "
                        + $"{Cell(field.SetBy ?? "")} |\n");
            }
        }
    }

    private static void Images(StringBuilder text, LiveComparison comparison)
    {
        text.Append(comparison.Images.Count == 0 ? "" : "\n| Pod | Container | Runs | Expected |\n|---|---|---|---|\n");
        foreach (LiveImage image in comparison.Images)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {Cell($"{image.Namespace}/{image.Pod}")} | {Cell(image.Container)} | {Code($"{image.Running ?? image.Asked}")} | "
                    + $"{Code($"{image.Expected}")} |\n");
        }
    }

    private static string Code(string value) => $"`{Cell(value)}`";

    // A bar or a line break would end the cell.
    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace('\n', ' ').Replace('`', '\'');
}
