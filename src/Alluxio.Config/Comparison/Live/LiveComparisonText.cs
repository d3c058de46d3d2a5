using System.Globalization;
using System.Text;
using Alluxio.Config.Explanations;

namespace Alluxio.Config.Comparison.Live;

/// <summary>Writes the comparison with a cluster for people.</summary>
internal static class LiveComparisonText
{
    private const string Indent = "  ";

    public static string Write(LiveComparison comparison)
    {
        StringBuilder text = new();
        text.Append(comparison.Plan).Append(": ").Append(Answer(comparison)).Append('\n');
        TextTable.Append(text, "", [.. comparison.Objects.Select(static found => (string[])[StateOf(found.State), NameOf(found)])]);
        foreach (LiveObjectComparison found in comparison.Objects)
        {
            if (found.Fields.Count > 0 || found.Notes.Count > 0)
            {
                Details(text, found);
            }
        }

        if (comparison.Images.Count > 0)
        {
            text.Append("\nUnexpected images\n");
            TextTable.Append(text, Indent, [.. comparison.Images.Select(static image => (string[])[
                $"{image.Namespace}/{image.Pod}", image.Container, $"runs {image.Running ?? image.Asked}", $"expected {image.Expected}"])]);
        }

        if (comparison.InNoPlan.Count > 0)
        {
            text.Append("\nIn no plan, but labelled as part of this deployment\n");
            TextTable.Append(text, Indent, [.. comparison.InNoPlan.Select(static found => (string[])[found])]);
        }

        Notes(text, comparison);
        return text.ToString().TrimEnd('\n');
    }

    /// <summary>The answer in a sentence.</summary>
    public static string Answer(LiveComparison comparison) =>
        comparison.IsInSync ? "the cluster matches the manifests."
        : comparison.Differs ? "the cluster differs from the manifests."
        : "no difference found, but some objects could not be read.";

    private static void Details(StringBuilder text, LiveObjectComparison found)
    {
        text.Append('\n').Append(NameOf(found)).Append(": ").Append(StateOf(found.State)).Append('\n');
        foreach (LiveField field in found.Fields)
        {
            string remark = field.ManagedBy ?? (field.IsOrderOnly ? "same items in another order" : "");
            text.Append(Indent).Append(field.Path).Append(remark.Length == 0 ? "" : $" ({remark})").Append('\n');
            TextTable.Append(text, Indent + Indent,
            [
                ["expected", Side(field.Expected, field.Live), field.ExpectedFrom is null ? "" : $"from {field.ExpectedFrom}"],
                ["live", Side(field.Live, field.Expected), field.SetBy is null ? "" : $"set by {field.SetBy}"],
            ]);
        }

        foreach (string note in found.Notes)
        {
            text.Append(Indent).Append(note).Append('\n');
        }
    }

    /// <summary>One of two values.</summary>
    public static string Side(string? value, string? other) => DifferingText.Of(value, other) ?? "(none)";

    private static void Notes(StringBuilder text, LiveComparison comparison)
    {
        List<string> notes = NotesOf(comparison);
        if (notes.Count > 0)
        {
            text.Append('\n').AppendJoin('\n', notes).Append('\n');
        }
    }

    /// <summary>What is to be known of the whole.</summary>
    public static List<string> NotesOf(LiveComparison comparison)
    {
        List<string> notes = [.. comparison.Notes];
        if (comparison.PortsTaken > 0)
        {
            notes.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"{comparison.PortsTaken} randomly assigned ports were read from the cluster."));
        }

        if (comparison.Ignored > 0)
        {
            notes.Add(string.Create(CultureInfo.InvariantCulture, $"{comparison.Ignored} differences were ignored by the options."));
        }

        notes.AddRange(comparison.UnmatchedIgnores.Select(
            static path => $"The path '{path}' matches no compared field, so it ignored no difference."));
        return notes;
    }

    /// <summary>The name of an object with its kind and namespace.</summary>
    public static string NameOf(LiveObjectComparison found) =>
        $"{found.Kind} {(found.Namespace.Length == 0 ? "" : found.Namespace + "/")}{found.Name}";

    /// <summary>A state in words.</summary>
    public static string StateOf(LiveState state) => state switch
    {
        LiveState.InSync => "in sync",
        LiveState.ManagedElsewhere => "managed elsewhere",
        LiveState.Waiting => "waiting",
        LiveState.Differs => "differs",
        LiveState.NotOurs => "not ours",
        LiveState.NotRead => "not read",
        _ => "missing",
    };
}
