using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests.Binding;
using Alluxio.Config.Manifests.Reading;
using Alluxio.Config.Values;

namespace Alluxio.Config.Manifests.Editing;

/// <summary>
/// Edits the texts of manifests and proves each: the edited text is read again, and every document has to hold what it held before, with
/// the wanted changes and no others.
/// </summary>
internal static class TextEditing
{
    /// <summary>A fix that sets or removes fields of a document; its edits are computed on demand.</summary>
    public static Deferred<DiagnosticFix?> Fix(string title, Manifest manifest, params IReadOnlyList<FieldChange> changes) => new(() =>
        manifest.Source is not null && Run([(manifest, changes)], out _) is { } edited
            ? new DiagnosticFix { Title = title, Edits = edited.Edits }
            : null);

    /// <summary>Changes the documents of one text.</summary>
    /// <param name="changes">Manifests of one text with what is to change in each.</param>
    /// <param name="refusal">Why nothing was changed.</param>
    public static EditedText? Run(IReadOnlyList<(Manifest Manifest, IReadOnlyList<FieldChange> Changes)> changes, out string? refusal)
    {
        SourceText whole = changes[0].Manifest.Source!.Whole;
        List<TextEdit> edits = [];
        Dictionary<int, ChangeNode> wanted = [];
        foreach ((Manifest manifest, IReadOnlyList<FieldChange> fields) in changes)
        {
            ChangeNode tree = ChangeNode.Of(fields);
            ManifestEditor editor = ManifestEditor.Run(manifest.Source!, manifest.Root!, tree);
            refusal = editor.Refusal;
            if (refusal is not null || !wanted.TryAdd(manifest.Source!.Locate(manifest.Root!.Start).Offset, tree))
            {
                return null;
            }

            edits.AddRange(editor.Edits);
        }

        edits.Sort(static (left, right) => left.Location.Offset.CompareTo(right.Location.Offset));
        string text;
        try
        {
            text = EditedText.Apply(whole.Text, edits);
        }
        catch (ArgumentException)
        {
            refusal = "two changes overlap";
            return null;
        }

        refusal = IsProven(whole, text, wanted) ? null : "the change would affect other parts of the text";
        return refusal is null ? new EditedText { File = whole.File, Text = whole.Prefix + text, Edits = [.. edits] } : null;
    }

    private static bool IsProven(SourceText before, string after, Dictionary<int, ChangeNode> wanted)
    {
        List<(int Start, RawValue Value)> old = Read(before.Text, before.Options.Again);
        List<(int Start, RawValue Value)> now = Read(after, before.Options.Again);
        if (old.Count != now.Count || wanted.Keys.Except(old.Select(static document => document.Start)).Any())
        {
            return false;
        }

        for (int i = 0; i < old.Count; i++)
        {
            RawValue? expected = wanted.TryGetValue(old[i].Start, out ChangeNode? change) ? change.Apply(old[i].Value) : old[i].Value;
            if (expected != now[i].Value)
            {
                return false;
            }
        }

        return true;
    }

    // The documents, and the items of lists, which are manifests too.
    private static List<(int Start, RawValue Value)> Read(string text, LoadOptions options)
    {
        DiagnosticBag diagnostics = new();
        List<(int Start, RawValue Value)> found = [];
        foreach (YamlDocument document in DocumentReader.Read(new SourceText("", text), options, diagnostics))
        {
            int origin = document.Source.Locate(document.Root.Start).Offset - document.Root.Start;
            IEnumerable<YamlNode> parts =
                document.Root is YamlMapping mapping && mapping["items"] is YamlSequence { Items.Count: > 0 } items
                    ? items.Items.OfType<YamlMapping>()
                    : [document.Root];
            found.AddRange(parts.Select(part => (part.Start + origin, RawValues.From(part))));
        }

        return found;
    }
}
