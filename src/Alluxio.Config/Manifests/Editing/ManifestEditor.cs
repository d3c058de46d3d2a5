using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests.Reading;
using Alluxio.Config.Values;

namespace Alluxio.Config.Manifests.Editing;

/// <summary>
/// Turns changes of fields into edits of the text that a document came from. Only what has to change is touched; new fields take the
/// indentation, quotes and brackets of their neighbours.
/// </summary>
/// <remarks>
/// An edit that is not certain (for example, of a value that an alias shares) is refused; <see cref="TextEditing"/> checks the rest by
/// reading again.
/// </remarks>
internal sealed partial class ManifestEditor
{
    // Keys alike so far belong together: image, imageTag, imagePullPolicy.
    private const int LeastLikeness = 5;

    private readonly SourceText _source;
    private readonly string _text;
    private readonly string _lineBreak;
    private readonly bool _isJson;
    private readonly List<TextEdit> _edits = [];

    private ManifestEditor(SourceText source, YamlMapping root)
    {
        _source = source;
        _text = source.Text;
        _lineBreak = source.Whole.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        _isJson = root.IsFlow && root.Entries.Length > 0 && _text[root.Entries[0].Key.Start] == '"';
    }

    /// <summary>Why a change cannot be written; <see langword="null"/> as long as all can.</summary>
    public string? Refusal { get; private set; }

    public IReadOnlyList<TextEdit> Edits => _edits;

    /// <summary>Edits a document.</summary>
    public static ManifestEditor Run(SourceText source, YamlNode root, ChangeNode changes)
    {
        YamlMapping document = root as YamlMapping ?? new YamlMapping(root.Start);
        ManifestEditor editor = new(source, document);
        if (root is not YamlMapping)
        {
            editor.Refuse("the document is not a mapping");
        }
        else if (editor.Visit(document, changes))
        {
            editor.Refuse("the document would be empty");
        }

        return editor;
    }

    // Whether nothing is left of the mapping.
    private bool Visit(YamlMapping mapping, ChangeNode changes)
    {
        List<KeyValuePair<string, RawValue>> added = [];
        HashSet<int> removed = [];
        foreach ((FieldPathSegment step, ChangeNode change) in changes.Children)
        {
            int index = step.Name is { } name ? mapping.IndexOf(name) : -1;
            if (index < 0 || !IsOwn(mapping, mapping.Entries[index]))
            {
                Add(index < 0 ? null : mapping.Entries[index].Value, step, change, added);
            }
            else if (change.IsRemoval)
            {
                removed.Add(index);
            }
            else
            {
                Change(mapping, mapping.Entries[index], change);
            }
        }

        if (removed.Count > 0 && removed.Count == mapping.Entries.Length && added.Count == 0)
        {
            return true;
        }

        Remove(mapping, removed);
        if (added.Count > 0)
        {
            Insert(mapping, added, removed);
        }

        return false;
    }

    private void Add(YamlNode? merged, FieldPathSegment step, ChangeNode change, List<KeyValuePair<string, RawValue>> added)
    {
        if (merged is not null && (change.IsRemoval || !change.IsLeaf))
        {
            Refuse($"'{step}' comes from a merge key");
        }
        else if (step.Name is { } name && change.Apply(null) is { } value)
        {
            added.Add(new(name, value));
        }
        else if (step.Name is null)
        {
            Refuse($"{step} is not a field");
        }
    }

    private void Change(YamlMapping owner, YamlEntry entry, ChangeNode change)
    {
        if (change.IsLeaf)
        {
            Replace(owner, entry, change.Value!);
            return;
        }

        int before = _edits.Count;
        switch (entry.Value)
        {
            case var _ when IsAlias(entry):
                Refuse($"'{entry.Key.Value}' is an alias of another node");
                break;
            case YamlMapping mapping:
                if (Visit(mapping, change))
                {
                    _edits.RemoveRange(before, _edits.Count - before);
                    Replace(owner, entry, new RawMapping());
                }

                break;
            case YamlSequence sequence:
                VisitItems(sequence, change);
                break;
            case YamlScalar { IsExplicitNull: true }:
                if (change.Apply(null) is { } value)
                {
                    Replace(owner, entry, value);
                }

                break;
            default:
                Refuse($"'{entry.Key.Value}' is not a mapping");
                break;
        }
    }

    private void VisitItems(YamlSequence sequence, ChangeNode changes)
    {
        foreach ((FieldPathSegment step, ChangeNode change) in changes.Children)
        {
            YamlNode? item = step.Index is { } index && index < sequence.Items.Count ? sequence.Items[index] : null;
            if (item is YamlMapping mapping && item.Start >= sequence.Start && !change.IsLeaf)
            {
                if (Visit(mapping, change))
                {
                    Refuse($"the item {step} would be empty");
                }
            }
            else if (item is YamlScalar { IsPlaceholder: false } && item.Start >= sequence.Start && change.Value is RawScalar text)
            {
                Edit(item.Start, EndOfScalar(item, item.Start), NodeText.Scalar(text, _text[item.Start], sequence.IsFlow));
            }
            else if (item is not null
                && change.IsRemoval
                && sequence.Items.Count > changes.Children.Count
                && RangeOfItem(sequence, step.Index!.Value) is { } range)
            {
                Edit(range.Start, range.End, "");
            }
            else
            {
                Refuse($"the item {step} cannot be changed alone");
            }
        }
    }

    private void Replace(YamlMapping owner, YamlEntry entry, RawValue value)
    {
        if (entry.Value is YamlScalar { IsPlaceholder: true })
        {
            Refuse($"'{entry.Key.Value}' could not be read");
            return;
        }

        int afterColon = Colon(entry.Key) + 1;
        int end = EndOf(entry);
        bool isBlock = value is not RawScalar && !owner.IsFlow;
        if (isBlock && entry.Value.IsFlow && !IsAlias(entry))
        {
            Edit(entry.Value.Start, end, NodeText.Flow(value, IsQuoted(entry.Key)));
        }
        else if (isBlock)
        {
            Edit(afterColon, end, NodeText.AfterColon(value, Column(entry.Key.Start), _lineBreak));
        }
        else
        {
            int start = IsAlias(entry) ? AliasStart(entry) : Math.Max(entry.Value.Start, afterColon);
            bool isEmpty = start >= end || entry.Value is not YamlScalar;
            start = isEmpty ? afterColon : start;
            string text = value is RawScalar scalar
                ? NodeText.Scalar(
                    scalar,
                    owner.IsFlow && IsQuoted(entry.Key) ? '"' : _text[Math.Min(start, _text.Length - 1)],
                    owner.IsFlow)
                : NodeText.Flow(value, IsQuoted(entry.Key));
            Edit(start, Math.Max(start, end), isEmpty ? " " + text : text);
        }
    }

    private void Edit(int start, int end, string newText) =>
        _edits.Add(new TextEdit { Location = _source.Locate(start, end), NewText = newText });

    private void Refuse(string reason) => Refusal ??= reason;
}
