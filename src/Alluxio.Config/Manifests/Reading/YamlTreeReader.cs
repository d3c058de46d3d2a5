using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Alluxio.Config.Manifests.Reading;

/// <summary>
/// Turns a text into trees of nodes, by YamlDotNet's events. The only file that sees YamlDotNet. After a syntax error what was read of
/// the document is kept and reading goes on at the next document, so that one run reports everything.
/// </summary>
internal sealed class YamlTreeReader
{
    private const int NotMuted = -1;

    private readonly SourceText _source;
    private readonly LoadOptions _options;
    private readonly DiagnosticBag _diagnostics;
    private readonly bool _mayHoldTemplates;
    private readonly List<YamlDocument> _documents = [];
    private readonly List<YamlNode> _open = [];
    private Dictionary<string, YamlNode>? _anchors;
    private YamlNode? _root;
    private YamlScalar? _lastScalar;
    private long _nodes;
    private int _base;
    private int _lastEventEnd;
    private int _mutedFrom = NotMuted;
    private bool _isGivenUp;

    private YamlTreeReader(SourceText source, LoadOptions options, DiagnosticBag diagnostics)
    {
        _source = source;
        _options = options;
        _diagnostics = diagnostics;
        _mayHoldTemplates = TemplateExpressions.MayHold(source.Text);
    }

    public static List<YamlDocument> Read(SourceText source, LoadOptions options, DiagnosticBag diagnostics)
    {
        YamlTreeReader reader = new(source, options, diagnostics);
        int position = 0;
        while (position >= 0 && !diagnostics.IsFull)
        {
            position = reader.ReadFrom(position);
        }

        return reader._documents;
    }

    /// <summary>Reads until the end or an error; returns where to go on, or -1 at the end.</summary>
    private int ReadFrom(int position)
    {
        _base = position;
        _lastEventEnd = position;
        using SourceReader input = new(_source.Text, position);
        try
        {
            Parser parser = new(input);
            while (!_isGivenUp && parser.MoveNext())
            {
                Handle(parser.Current!);
            }

            return _isGivenUp ? Recover() : -1;
        }
        catch (YamlException exception)
        {
            ReportSyntax(exception.Message, Offset(exception.Start), Offset(exception.End), input);
            return Recover();
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            // YamlDotNet lets these escape: unclosed flow collections, bad tag addresses, bad %TAG lines.
            ReportSyntax(exception.Message, _lastEventEnd, _lastEventEnd, input);
            return Recover();
        }
    }

    private void ReportSyntax(string message, int start, int end, SourceReader input)
    {
        // Inside a template expression everything is wrong, and the expression was reported.
        if (_mutedFrom == NotMuted)
        {
            _diagnostics.Add(SyntaxErrors.Describe(_source, new SyntaxError(message, start, end)
            {
                LastGood = _lastEventEnd,
                Scanned = input.Position,
                LastScalar = _lastScalar,
                OpenFlow = _open.FindLast(static node => node.IsFlow),
                IsJson = _root is { IsFlow: true },
            }));
        }
    }

    private void Handle(ParsingEvent current)
    {
        _lastScalar = null;
        if (current is NodeEvent or AnchorAlias)
        {
            RequireComma(Offset(current.Start));
        }

        switch (current)
        {
            case Scalar scalar:
                YamlScalar leaf = Leaf(scalar);
                _nodes++;
                Anchor(scalar.Anchor, leaf);
                Append(leaf);
                _lastScalar = leaf;
                break;
            case MappingStart mapping:
                Open(new YamlMapping(ValueStart(mapping)) { IsFlow = mapping.Style == MappingStyle.Flow }, mapping.Anchor);
                break;
            case SequenceStart sequence:
                Open(new YamlSequence(ValueStart(sequence)) { IsFlow = sequence.Style == SequenceStyle.Flow }, sequence.Anchor);
                break;
            case MappingEnd or SequenceEnd:
                Close(Offset(current.End));
                break;
            case AnchorAlias alias:
                AppendAlias(alias);
                break;
            case DocumentStart:
                StartDocument();
                break;
            case DocumentEnd:
                EndDocument();
                break;
        }

        if (HasText(current))
        {
            _lastEventEnd = Math.Max(_lastEventEnd, Offset(current.End));
        }
    }

    // What stands for no text of its own ends where the next piece starts or ends, and that may be the bad one.
    private static bool HasText(ParsingEvent current) => current switch
    {
        DocumentStart start => !start.IsImplicit,
        DocumentEnd end => !end.IsImplicit,
        StreamStart or StreamEnd => false,
        MappingStart mapping => mapping.Style == MappingStyle.Flow,
        SequenceStart sequence => sequence.Style == SequenceStyle.Flow,
        Scalar scalar => scalar.Style != ScalarStyle.Plain || scalar.Value.Length > 0,
        MappingEnd or SequenceEnd => current.End.Index > current.Start.Index,
        _ => true,
    };

    private void StartDocument()
    {
        _open.Clear();
        _anchors = null;
        _root = null;
        _nodes = 0;
        _mutedFrom = NotMuted;
        _isGivenUp = false;
    }

    private void EndDocument()
    {
        // "---" with nothing behind it reads as a null document; every tool passes over it.
        if (_root is not null and not YamlScalar { IsNull: true })
        {
            _documents.Add(new YamlDocument(_source, _root));
        }

        StartDocument();
    }

    /// <summary>Keeps what was read of the document; returns where the next one starts, or -1.</summary>
    private int Recover()
    {
        DropDoubtful();
        while (_open.Count > 0)
        {
            _open[^1].IsCut = true;
            Close(_lastEventEnd);
        }

        EndDocument();
        return DocumentMarkers.FindNext(_source.Text, _lastEventEnd, _base);
    }

    // Where a bracket is not closed, the last text in it often has swallowed the lines that follow.
    private void DropDoubtful()
    {
        if (_open.Count == 0 || !_open[^1].IsFlow)
        {
            return;
        }

        switch (_open[^1])
        {
            case YamlSequence { Items: [.., YamlScalar { IsPlain: true }] } sequence:
                sequence.Items.RemoveAt(sequence.Items.Count - 1);
                break;
            case YamlMapping { Entries: [.., { Value: YamlScalar { IsPlain: true } }] } mapping:
                mapping.RemoveLast();
                break;
        }
    }

    // YamlDotNet reads over a missing comma; every other reader refuses it.
    private void RequireComma(int start)
    {
        bool isNext = _open.Count > 0 && _open[^1] is { IsFlow: true } and (YamlSequence { Items.Count: > 0 } or YamlMapping { PendingKey: null, Entries.Length: > 0 });
        if (isNext && start > _lastEventEnd && !_source.Text.AsSpan(_lastEventEnd, start - _lastEventEnd).Contains(','))
        {
            Report(ReadingDiagnostics.SyntaxError.At(_source.Locate(start), "a ',' is missing before this item"));
        }
    }

    private YamlScalar Leaf(Scalar scalar)
    {
        int start = ValueStart(scalar);
        int end = Offset(scalar.End);
        bool isPlain = scalar.Style == ScalarStyle.Plain;
        return isPlain && _mayHoldTemplates && ReportTemplates(start, end)
            ? YamlScalar.Placeholder(start, end, scalar.Value)
            : new YamlScalar(start, scalar.Value, isPlain && !IsTextTag(scalar)) { End = end };
    }

    // Inside a text only the whole expression tells a template from odd braces.
    private bool ReportTemplates(int start, int end)
    {
        bool any = false;
        for (int i = TemplateExpressions.Find(_source.Text, start, end); i >= 0; i = TemplateExpressions.Find(_source.Text, i + 2, end))
        {
            if (TemplateExpressions.IsClosed(_source.Text, i, end))
            {
                Report(TemplateExpressions.Describe(_source, i));
                any = true;
            }
        }

        return any;
    }

    private void Open(YamlNode node, AnchorName anchor)
    {
        if (_open.Count == _options.MaxDepth)
        {
            // Behind this point the parser itself would become slow.
            GiveUp(ReadingDiagnostics.NestingTooDeep.At(_source.Locate(node.Start), _options.MaxDepth));
            return;
        }

        // The weight is the difference between the counts at the end and at the start.
        node.Weight = -_nodes;
        _nodes++;
        Anchor(anchor, node);
        if (_mayHoldTemplates && node is YamlMapping { IsFlow: true } && TemplateExpressions.StartsAt(_source.Text, node.Start))
        {
            // The expression itself hangs in the air.
            Diagnostic template = TemplateExpressions.Describe(_source, node.Start);
            Report(template);
            Append(YamlScalar.Placeholder(node.Start, node.Start + template.Location!.Length, template.Value!));
            _mutedFrom = _mutedFrom == NotMuted ? _open.Count : _mutedFrom;
        }
        else
        {
            Append(node);
        }

        _open.Add(node);
    }

    private void Close(int end)
    {
        YamlNode node = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        node.End = end;
        node.Weight += _nodes;
        if (node is YamlMapping mapping)
        {
            mapping.PendingKey = null;
            MergeKeys.Apply(mapping, _source, _diagnostics);
        }

        if (_open.Count > 0)
        {
            YamlNode parent = _open[^1];
            parent.Height = Math.Max(parent.Height, node.Height + 1);
        }

        if (_open.Count == _mutedFrom)
        {
            _mutedFrom = NotMuted;
        }
    }

    private void Append(YamlNode node)
    {
        if (_nodes > _options.MaxNodes)
        {
            GiveUp(ReadingDiagnostics.TooManyNodes.At(_source.Locate(node.Start), _options.MaxNodes));
        }
        else if (_open.Count == 0)
        {
            _root ??= node;
        }
        else if (_open[^1] is YamlSequence sequence)
        {
            node.Parent ??= sequence;
            sequence.Items.Add(node);
        }
        else if (_open[^1] is YamlMapping mapping)
        {
            if (mapping.PendingKey is null)
            {
                mapping.PendingKey = AsKey(node);
            }
            else
            {
                node.Parent ??= mapping;
                AddEntry(mapping, new YamlEntry(mapping.PendingKey, node));
                mapping.PendingKey = null;
            }
        }
    }

    private YamlScalar AsKey(YamlNode node)
    {
        if (node is YamlScalar { IsExplicitNull: false } scalar)
        {
            return scalar;
        }

        Report(ReadingDiagnostics.KeyNotText.At(_source.Locate(node.Start), node.Description));
        return YamlScalar.Placeholder(node.Start, node.Start);
    }

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

        if (!_diagnostics.IsFull)
        {
            SourceLocation first = _source.Locate(mapping.Entries[existing].Key.Start);
            Report(ReadingDiagnostics.DuplicateKey.Create(
                _source.Locate(entry.Key), NodePaths.Of(mapping).Append(entry.Key.Value), entry.Key.Value, null, entry.Key.Value, first.Line));
        }

        mapping.Replace(existing, entry);
    }

    private void AppendAlias(AnchorAlias alias)
    {
        string name = alias.Value.Value;
        int start = Offset(alias.Start);
        SourceLocation location = _source.Locate(start, Offset(alias.End));
        if (_anchors is null || !_anchors.TryGetValue(name, out YamlNode? target))
        {
            Report(ReadingDiagnostics.UndefinedAlias.Create(location, null, "*" + name, null, name));
        }
        else if (_open.Contains(target))
        {
            Report(ReadingDiagnostics.RecursiveAlias.Create(location, null, "*" + name, null, name));
        }
        else if (_nodes + target.Weight > _options.MaxNodes)
        {
            GiveUp(ReadingDiagnostics.TooManyNodes.At(location, _options.MaxNodes));
        }
        else if (_open.Count + target.Height + 1 > _options.MaxDepth && target is not YamlScalar)
        {
            GiveUp(ReadingDiagnostics.NestingTooDeep.At(location, _options.MaxDepth));
        }
        else
        {
            _nodes += target.Weight;
            if (_open.Count > 0)
            {
                YamlNode parent = _open[^1];
                parent.Height = Math.Max(parent.Height, target.Height + 1);
            }

            Append(target);
            return;
        }

        Append(YamlScalar.Placeholder(start, Offset(alias.End), "*" + name));
    }

    private void GiveUp(Diagnostic reason)
    {
        Report(reason);
        _isGivenUp = true;
    }

    private void Report(Diagnostic diagnostic)
    {
        if (_mutedFrom == NotMuted)
        {
            _diagnostics.Add(diagnostic);
        }
    }

    private void Anchor(AnchorName anchor, YamlNode node)
    {
        if (!anchor.IsEmpty)
        {
            (_anchors ??= new(StringComparer.Ordinal))[anchor.Value] = node;
        }
    }

    private static bool IsTextTag(Scalar scalar) =>
        !scalar.Tag.IsEmpty && (scalar.Tag.IsNonSpecific || scalar.Tag.Value == "tag:yaml.org,2002:str");

    /// <summary>Where the value itself starts: YamlDotNet counts tag and anchor in.</summary>
    private int ValueStart(NodeEvent current)
    {
        int start = Offset(current.Start);
        if (current.Anchor.IsEmpty && current.Tag.IsEmpty)
        {
            return start;
        }

        // A scalar may be empty; what follows its properties is not its own then.
        return NodeProperties.Skip(_source.Text, start, current is Scalar ? Offset(current.End) : _source.Text.Length);
    }

    private int Offset(Mark mark) => _base + (int)mark.Index;
}
