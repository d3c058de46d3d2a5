using System.Globalization;
using System.Text;
using Alluxio.Config.Values;

namespace Alluxio.Config.Comparison;

/// <summary>A comparison as Markdown, for a pull request: a table for each deployment, and the steps.</summary>
internal static class ComparisonMarkdown
{
    public static string Write(StateComparison comparison)
    {
        StringBuilder text = new();
        foreach (DeploymentComparison deployment in comparison.Deployments)
        {
            text.Append(text.Length == 0 ? "" : "\n");
            text.Append(CultureInfo.InvariantCulture, $"### {Cell(deployment.Deployment)}: {ComparisonText.Words(deployment.Outcome)}\n\n");
            text.Append(
                CultureInfo.InvariantCulture,
                $"{ComparisonText.Release(deployment)}. {ComparisonText.InShort(deployment)}\n\n");
            text.Append(CultureInfo.InvariantCulture, $"{ComparisonText.Interruption(deployment)}\n\n");
            text.Append(ComparisonText.Duration(deployment) is { } duration ? $"{duration}\n\n" : "");
            text.Append("| Field | Before | After | Effect | Why |\n|---|---|---|---|---|\n");
            foreach (ConfigurationChange change in deployment.Changes)
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"| {Code($"{change.Kind} {change.Field}")} | {Code(change.Before)} | {Code(change.After)} | "
                        + $"{ComparisonText.Summary(change)} | {Cell(ComparisonText.Why(change))} |\n");
            }

            if (deployment.HasErrors)
            {
                text.Append(CultureInfo.InvariantCulture, $"\n{ComparisonText.NoPods}\n");
            }

            ValueList<(string Field, string Objects)> fields = FieldsOfRelease.Of(deployment);
            text.Append(fields.Count == 0 ? "" : $"\n| {FieldsOfRelease.Title(deployment)} | Objects |\n|---|---|\n");
            foreach ((string field, string objects) in fields)
            {
                text.Append(CultureInfo.InvariantCulture, $"| {Code(field)} | {Cell(objects)} |\n");
            }

            if (deployment.Pods.Count > 0)
            {
                text.Append("\n| Pods | Effect | Why |\n|---|---|---|\n");
                foreach ((string workloads, PodChange pods) in ComparisonText.PodRows(deployment))
                {
                    text.Append(
                        CultureInfo.InvariantCulture,
                        $"| {Cell(workloads)} | {ComparisonText.Summary(pods)} | {Cell(pods.Reason)} |\n");
                }
            }

            if (deployment.Ring is { } ring)
            {
                text.Append(CultureInfo.InvariantCulture, $"\nHash ring: {ring}\n");
            }

            for (int i = 0; i < deployment.Steps.Count; i++)
            {
                ChangeStep step = deployment.Steps[i];
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"{(i == 0 ? "\n" : "")}{i + 1}. {ComparisonText.When(step, " ")}`{step.Command}`: {ComparisonText.Why(step)}\n");
            }
        }

        ValueList<string> order = StepOrder.Lines(comparison.Deployments);
        text.Append(order.Count == 0 ? "" : $"\n### {StepOrder.Title}\n\n");
        for (int i = 0; i < order.Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{i + 1}. {Cell(order[i])}\n");
        }

        return text.ToString();
    }

    private static string Code(string? value) => value is null ? "" : $"`{Cell(value)}`";

    // A bar or a line break would end the cell.
    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace('\n', ' ').Replace('`', '\'');
}
