using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Values;

namespace Alluxio.Config.Manifests.Reading;

/// <summary>
/// Puts nodes together into documents: tracks open collections, keeps the limits, and refuses duplicate keys and keys that are no texts.
/// </summary>
internal sealed partial class YamlTreeBuilder(SourceText source, LoadOptions options, DiagnosticBag diagnostics, Damage? damage = null)
{
    private const int NotMuted = -1;

    private readonly List<YamlNode> _open = [];
    private YamlNode? _root;

    // The mapping in which a second object has begun.
    private YamlMapping? _joined;
    private long _nodes;
    private int _mutedFrom = NotMuted;

    /// <summary>The documents that are complete, or as complete as they will become.</summary>
    public List<YamlDocument> Documents { get; } = [];

    /// <summary>Whether a limit was met, so that the rest of the document is not to be read.</summary>
    public bool IsGivenUp { get; private set; }

    /// <summary>Whether a template expression is open: inside of one everything is wrong, and the expression was reported.</summary>
    public bool IsMuted => _mutedFrom != NotMuted;

    /// <summary>The collection that the next node belongs to.</summary>
    public YamlNode? Innermost => _open.Count > 0 ? _open[^1] : null;

    /// <summary>The innermost collection between brackets.</summary>
    public YamlNode? InnermostFlow => _open.FindLast(static node => node.IsFlow);

    /// <summary>The outermost collection between brackets.</summary>
    public YamlNode? OutermostFlow => _open.Find(static node => node.IsFlow);

    /// <summary>The template expression that is open, or <see langword="null"/>.</summary>
    public YamlNode? OpenedTemplate => IsMuted && _mutedFrom < _open.Count ? _open[_mutedFrom] : null;

    /// <summary>
    /// The limit that was met, where the rest of the document can be read without the place that met it; the finding tells the place.
    /// </summary>
    public Diagnostic? Depth { get; private set; }

    /// <summary>Whether the whole document is between brackets, as in JSON.</summary>
    public bool IsJson => _root is { IsFlow: true };

    public void Report(Diagnostic diagnostic)
    {
        if (!IsMuted)
        {
            diagnostics.Add(diagnostic);
        }
    }

    public void StartDocument()
    {
        _open.Clear();
        _anchors = null;
        _root = null;
        _nodes = 0;
        _mutedFrom = NotMuted;
        IsGivenUp = false;
        Depth = null;
    }

    public void EndDocument()
    {
        // "---" without content is a null document; every tool skips it.
        if (_root is not null and not YamlScalar { IsNull: true })
        {
            _root.IsCut |= damage is not null;
            Documents.Add(new YamlDocument(source, _root) { IsRepaired = damage is not null });
        }

        StartDocument();
    }

    /// <summary>Ends a document that cannot be read on; what is open counts as cut.</summary>
    public void CutDocument(int end)
    {
        DropDoubtful();
        while (_open.Count > 0)
        {
            _open[^1].IsCut = true;
            Close(end);
        }

        EndDocument();
    }

    public void AddScalar(YamlScalar scalar, string? anchor)
    {
        _nodes++;
        Anchor(anchor, scalar);
        Append(scalar);
    }

    public void Open(YamlNode node, string? anchor)
    {
        if (Enter(node, anchor))
        {
            Append(node);
            _open.Add(node);
        }
    }

    /// <summary>Opens what reads as a mapping and is a template expression: it hangs in the air, and a placeholder stands for it.</summary>
    public void OpenTemplate(YamlMapping node, string? anchor)
    {
        if (Enter(node, anchor))
        {
            Diagnostic template = TemplateExpressions.Describe(source, node.Start);
            Report(template);
            Append(YamlScalar.Placeholder(node.Start, node.Start + template.Location!.Length, template.Value!));
            _mutedFrom = IsMuted ? _mutedFrom : _open.Count;
            _open.Add(node);
        }
    }

    public void Close(int end)
    {
        YamlNode node = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        node.End = end;
        node.Weight += _nodes;
        node.IsCut |= damage is not null && damage.Touches(node.Start, end);
        if (node is YamlMapping mapping)
        {
            mapping.PendingKey = null;
            MergeKeys.Apply(mapping, source, diagnostics);
        }

        Raise(node.Height);
        if (_open.Count == _mutedFrom)
        {
            _mutedFrom = NotMuted;
        }
    }

    private bool Enter(YamlNode node, string? anchor)
    {
        if (_open.Count == options.MaxDepth)
        {
            // Behind this point the parser itself would become slow.
            GiveUp(ReadingDiagnostics.NestingTooDeep(options.MaxDepth).At(source.Locate(node.Start)));
            return false;
        }

        // The weight is the difference between the counts at the end and at the start.
        node.Weight = -_nodes;
        _nodes++;
        Anchor(anchor, node);
        return true;
    }

    // A node of some height was added to the innermost collection.
    private void Raise(int height)
    {
        if (Innermost is { } parent)
        {
            parent.Height = Math.Max(parent.Height, height + 1);
        }
    }

    private void Append(YamlNode node)
    {
        if (_nodes > options.MaxNodes)
        {
            GiveUp(TooManyNodes().At(source.Locate(node.Start)));
            return;
        }

        switch (Innermost)
        {
            case null:
                _root ??= node;
                break;
            case YamlSequence sequence:
                node.Parent ??= sequence;
                sequence.Items.Add(node);
                break;
            case YamlMapping { PendingKey: null } mapping:
                mapping.PendingKey = AsKey(node);
                break;
            case YamlMapping mapping:
                node.Parent ??= mapping;
                AddEntry(mapping, new YamlEntry(mapping.PendingKey!, node));
                mapping.PendingKey = null;
                break;
        }
    }

    private YamlScalar AsKey(YamlNode node)
    {
        if (node is YamlScalar { IsExplicitNull: false } scalar)
        {
            return scalar;
        }

        Report(ReadingDiagnostics.KeyNotText(node.Description).At(source.Locate(node.Start)));
        return YamlScalar.Placeholder(node.Start, node.Start);
    }

    // Two objects without a line between them repeat what every object begins with; one finding says so, and not each of its keys.
    private bool IsNextObject(YamlMapping mapping, YamlScalar key) =>
        mapping.Parent is null && damage is null && (ReferenceEquals(_joined, mapping)
            || (key.Value is "apiVersion" or "kind" && mapping.IndexOf("apiVersion") >= 0 && mapping.IndexOf("kind") >= 0
            && mapping.IndexOf("metadata") >= 0 && source.Locate(key).Column == 1));

    private void AddEntry(YamlMapping mapping, YamlEntry entry)
    {
        if (entry.Key.IsPlaceholder)
        {
            return;
        }

        int existing = mapping.IndexOf(entry.Key.Value);
        if (existing < 0 || MergeKeys.IsMergeKey(entry.Key))
        {
            mapping.Add(entry);
            return;
        }

        if (IsNextObject(mapping, entry.Key))
        {
            if (!ReferenceEquals(_joined, mapping))
            {
                _joined = mapping;
                Report(ReadingDiagnostics.ObjectsJoined(entry.Key.Value)
                    .At(source.Locate(entry.Key), FieldPath.Root.Append(entry.Key.Value), suggestion: "---"));
            }
        }
        else if (!diagnostics.IsFull && damage is not { HidesBranches: true })
        {
            SourceLocation first = source.Locate(mapping.Entries[existing].Key.Start);
            Report(ReadingDiagnostics.DuplicateKey(entry.Key.Value, first.Line)
                .At(source.Locate(entry.Key), NodePaths.Of(mapping).Append(entry.Key.Value), entry.Key.Value));
        }

        mapping.Replace(existing, entry);
    }

    // Where a bracket is not closed, the last text in it often has swallowed the lines that follow.
    private void DropDoubtful()
    {
        // Single pairs in a list are allowed in YAML and never meant in a manifest: they are the lines that follow.
        foreach (YamlSequence list in _open.OfType<YamlSequence>().Where(static list => list.IsFlow))
        {
            list.Items.RemoveAll(static item => item is YamlMapping { IsFlow: false });
        }

        switch (Innermost)
        {
            case YamlSequence { IsFlow: true, Items: [.., YamlScalar { IsPlain: true }] } sequence:
                sequence.Items.RemoveAt(sequence.Items.Count - 1);
                break;
            case YamlMapping { IsFlow: true, Entries: [.., { Value: YamlScalar { IsPlain: true } }] } mapping:
                mapping.RemoveLast();
                break;
        }
    }

    private void GiveUp(Diagnostic reason)
    {
        Report(reason);
        IsGivenUp = true;
        Depth = reason.Code == ReadingDiagnostics.NestingTooDeepRow.Code ? reason : null;
    }
}
